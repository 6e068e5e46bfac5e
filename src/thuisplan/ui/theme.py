"""How Thuisplan looks: the design's tokens, fonts and style sheet. No colour is written anywhere else."""

from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from thuisplan.paths import resource

ARGUMENTS = ("-style", "Fusion")    # of the QApplication; for `setStyle` PySide would make all that a style has

LIGHT = {
    "paper": "#FBF6EE",
    "card": "#FFFFFF",
    "sunk": "#F3ECDF",
    "line": "#E8DFD1",
    "edge": "#8F8676",
    "ink": "#2B2A33",
    "soft": "#6A6672",
    "tomato": "#BC3C27",
    "tomato_bg": "#FBE7E1",
    "leaf": "#2C774B",
    "leaf_bg": "#E2F1E6",
    "berry": "#3D5A98",
    "berry_bg": "#E5EBF7",
    "plum": "#7A4E8A",
    "plum_bg": "#F1E7F5",
    "carrot": "#A55212",
    "carrot_bg": "#FCE9D8",
    "teal": "#1F7077",
    "teal_bg": "#DFF0F1",
    "butter": "#F4C95D",
    "butter_bg": "#FDF3D6",
    # Made from the tokens above, for states that they do not name.
    "tomato_down": "#A23220",
    "leaf_mid": "#8FC3A0",
    "sunk_bg": "#F3ECDF",
}

S, M, L, XL, XXL = 4, 8, 12, 20, 32        # spacing, px
RADIUS_CARD, RADIUS_BUTTON = 18, 14
CHILD_TARGET, PARENT_TARGET = 48, 40       # least height of what is tapped, px

_TYPE = {       # role: (px, weight)
    "hero": (40, 800),
    "page": (30, 800),
    "card": (20, 800),
    "item": (17, 700),
    "body": (16, 600),
    "second": (14, 500),
}


def colour(token: str) -> QColor:
    """The colour of a token; `"leaf_bg"` is the pale background that goes with `"leaf"`.

    A child may have a colour that only a newer version knows: that one is drawn in grey.
    """
    return QColor(LIGHT.get(token) or LIGHT["sunk_bg" if token.endswith("_bg") else "soft"])


def font(role: str) -> QFont:
    """`role`: hero, page, card, item, body or second."""
    size, weight = _TYPE[role]
    made = QFont("Nunito")
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    return made


def apply(app: QApplication) -> None:
    """Fonts, palette and the one style sheet."""
    for file in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    app.setFont(font("body"))
    palette = QPalette()
    for role, token in (
        (QPalette.ColorRole.Window, "paper"),
        (QPalette.ColorRole.Base, "card"),
        (QPalette.ColorRole.AlternateBase, "sunk"),
        (QPalette.ColorRole.Button, "card"),
        (QPalette.ColorRole.WindowText, "ink"),
        (QPalette.ColorRole.Text, "ink"),
        (QPalette.ColorRole.ButtonText, "ink"),
        (QPalette.ColorRole.ToolTipBase, "card"),
        (QPalette.ColorRole.ToolTipText, "ink"),
        (QPalette.ColorRole.PlaceholderText, "soft"),
        (QPalette.ColorRole.Highlight, "berry"),
        (QPalette.ColorRole.HighlightedText, "card"),
    ):
        palette.setColor(role, colour(token))
    app.setPalette(palette)
    app.setStyleSheet(style_sheet())


def style_sheet() -> str:
    return Template(resource("style/thuisplan.qss").read_text(encoding="utf-8")).substitute(LIGHT)
