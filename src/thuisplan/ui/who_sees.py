"""Who sees what: for a child to read, and for whoever wants to know what happens with what a family writes down."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from . import theme
from .widgets.basics import button, card, column, label, row, scrolling
from .widgets.columns import Columns
from .widgets.pictures import Picture


def tr(text: str) -> str:
    return QCoreApplication.translate("who_sees", text)


def title() -> str:
    return tr("Wie ziet wat?")


def cards() -> QWidget:
    """Six short answers, two beside each other where they fit."""
    made = [_card(*answer) for answer in _answers()]
    left, right = QWidget(), QWidget()
    left.setLayout(column(*made[:3], spacing=theme.L))
    right.setLayout(column(*made[3:], spacing=theme.L))
    return Columns(left, right, beside=760)


class WhoSeesPage(QWidget):
    """`left`: back to "Wie ben je?"."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAccessibleName(title())
        self.back = button(tr("Terug"), "arrow-left", on=self.left.emit)
        content = QWidget()
        inner = column(label(title(), "page"), cards(), row(self.back, 1), 1, spacing=theme.XL)
        inner.setContentsMargins(theme.XXL, theme.XL, theme.XXL, theme.XL)
        content.setLayout(inner)
        self.setLayout(column(scrolling(content)))
        self.setFocusProxy(self.back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _answers() -> tuple[tuple[str, str, str], ...]:
    return (
        ("fox", tr("Jij"),
         tr("Jij ziet je eigen dag, wat je hebt opgeschreven en je eigen groei.")),
        ("house-with-garden", tr("De grote mensen thuis"),
         tr("In de Ouderhoek lezen zij wat er op je dag stond en wat je opschreef: hoe lang, met wie en hoe het "
            "voelde. Hoeveel foutjes je zelf vond, staat daar niet. Je sommen, je mooie fouten, je zinnen bij de "
            "krant en je favorieten ook niet.")),
        ("teddy-bear", tr("Je broer of zus"),
         tr("Wie op jouw plaatje tikt, komt op jouw pagina’s. Wil je dat niet? "
            "Vraag thuis om een slot met plaatjes. Zonder pincode kan iedereen in de Ouderhoek kijken.")),
        ("backpack", tr("De juf of meester, en andere mensen"),
         tr("Die zien niets. Thuisplan gaat nooit naar internet. Laat het ze zelf zien als jij dat wilt.")),
        ("laptop", tr("Deze laptop"),
         tr("Alles staat op deze laptop, met elke dag een kopie voor als er iets stukgaat. "
            "Wie de laptop beheert, of alles meeneemt in een zip, kan het hele bestand lezen.")),
        ("wastebasket", tr("Alles weg?"),
         tr("Wil je niet meer in Thuisplan staan? Zeg het tegen een groot mens thuis. Dan kan alles van jou weg.")),
    )


def _card(picture: str, who: str, text: str) -> QFrame:
    made = card()
    line = row(column(Picture(picture, 48), 1), spacing=theme.L, margins=theme.XL)
    line.addLayout(column(label(who, "item", wrap=True), label(text, "body", wrap=True), 1, spacing=theme.S), 1)
    made.setLayout(line)
    return made
