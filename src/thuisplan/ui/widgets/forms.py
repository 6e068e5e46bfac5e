"""The parts of a form: a name with a kind word when it is not right, a part with a heading, a chip."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from thuisplan.domain.errors import NameMissing, NameTooLong
from thuisplan.domain.family import NAME_LENGTH, clean_line
from thuisplan.ui import theme

from . import pictures
from .basics import button, column, label, row, set_tooltip
from .flow import reveal


def tr(text: str) -> str:
    return QCoreApplication.translate("forms", text)


def name_trouble(text: str, missing: str, most: int = NAME_LENGTH) -> str:
    """What to say about a name that cannot be kept, or "" when it can; `missing` when there is none."""
    try:
        clean_line(text, most)
    except NameMissing:
        return missing
    except NameTooLong as error:
        return tr("Er passen {most} tekens in; dit zijn er {count}.").format(most=most, count=error.args[0])
    return ""


class NameField(QWidget):
    """A line to type a name in; what is wrong is said below it and nothing that was typed goes."""

    entered = Signal()
    changed = Signal()

    def __init__(
        self, title: str, missing: str, example: str = "", *, beside: QWidget | None = None, most: int = NAME_LENGTH
    ) -> None:
        """`most`: characters."""
        super().__init__()
        self._missing, self._most = missing, most
        self.edit = QLineEdit()
        self.edit.setAccessibleName(title)
        self.edit.setPlaceholderText(example)
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.edit.textEdited.connect(self._edited)
        self.edit.returnPressed.connect(self.entered)
        heading = label(title, "item")
        heading.setBuddy(self.edit)
        line = row(self.edit, *([beside] if beside else []), spacing=theme.M)
        self.setLayout(column(heading, line, self.trouble, spacing=6))

    def text(self) -> str:
        return self.edit.text()

    def is_empty(self) -> bool:
        return not self.text().strip()

    def show_text(self, text: str) -> None:
        self.edit.setText(text)
        self.complain("")

    def check(self) -> bool:
        """Whether it can be kept; says why not and puts the keyboard there."""
        trouble = name_trouble(self.edit.text(), self._missing, self._most)
        self.complain(trouble)
        if trouble:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(self)
        return not trouble

    def complain(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.edit.setAccessibleDescription(trouble)

    def _edited(self) -> None:
        if self.trouble.isVisibleTo(self):
            self.complain("")
        self.changed.emit()


def part(title: str, *content: QWidget, hint: str = "") -> QWidget:
    """A part of a form: heading, what is filled in, and softly what it means."""
    made = QWidget()
    items: list[QWidget] = [label(title, "item"), *content]
    if hint:
        items.append(label(hint, "second", wrap=True))
    made.setLayout(column(*items, spacing=6))
    return made


def chip(text: str, icon: str | None = None, picture: str | None = None, name: str | None = None) -> QPushButton:
    made = button(text, icon, "chip", name=name)
    made.setCheckable(True)
    if picture:
        made.setText(" " + made.text())
        made.setIcon(pictures.picture(picture, 26))
        made.setIconSize(QSize(26, 26))
    return made


def say_what(made: QWidget, text: str) -> None:
    """What a button without words does, for the eye and the ear; a name such as "<b>" is shown as it is."""
    made.setAccessibleName(text)
    set_tooltip(made, text)
