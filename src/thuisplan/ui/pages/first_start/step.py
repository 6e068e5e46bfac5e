"""One step of the first start: a title, a sentence, what is asked; and small parts that the steps share."""

from PySide6.QtCore import Qt, QTextBoundaryFinder, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from thuisplan.domain.errors import NameMissing, NameTooLong
from thuisplan.domain.family import NAME_LENGTH, clean_name, visible_length
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import column, label, row
from thuisplan.ui.widgets.pictures import Picture


class Step(QWidget):
    """`keep` is called before going on, `skip` when the step is passed over.

    `told` gets a sentence about what happened, and what takes it back.
    """

    told = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.next_word, self.skip_word = self.tr("Verder"), self.tr("Overslaan")
        self.extra: QPushButton | None = None       # a button of its own beside "Verder"

    def fill(self, title: str, intro: str, *content: QWidget, picture: str | None = None) -> None:
        """What is to be seen; called once."""
        self.title = title
        self.setAccessibleName(title)
        words = column(1, label(title, "page", wrap=True), label(intro, "lead", wrap=True), 1, spacing=4)
        heading = row(Picture(picture, 96), words, spacing=theme.XL) if picture else words
        if picture:
            heading.setStretch(1, 1)
        self.setLayout(column(heading, *content, spacing=theme.XL))

    def open(self) -> None:
        """It is shown: draw what is kept by now."""

    def focus_first(self) -> None:
        """Where the keyboard begins: before the first thing, so that nothing looks chosen."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> bool:
        """Save what was filled in; False when something is still asked."""
        return True

    def skip(self) -> bool:
        """Go on without; False when that is not possible."""
        return True


class NameField(QWidget):
    """A line for a name; what is wrong with it is said below it, and what was typed stays."""

    def __init__(self, title: str, missing: str, *beside: QWidget) -> None:
        super().__init__()
        self._missing = missing
        self.edit = QLineEdit()
        self.edit.setAccessibleName(title)
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.edit.textEdited.connect(lambda: self.complain(""))
        heading = label(title, "item")
        heading.setBuddy(self.edit)
        self.setLayout(column(heading, row(self.edit, *beside), self.trouble, spacing=6))

    def text(self) -> str:
        return self.edit.text()

    def is_empty(self) -> bool:
        return not self.text().strip()

    def check(self) -> bool:
        """Whether it can be kept; otherwise says why and puts the keyboard there."""
        try:
            clean_name(self.text())
        except NameMissing:
            self.complain(self._missing)
        except NameTooLong:
            self.complain(self.tr("Er passen {most} tekens in; dit zijn er {count}.").format(
                most=NAME_LENGTH, count=visible_length(" ".join(self.text().split()))))
        else:
            self.complain("")
            return True
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def complain(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.edit.setAccessibleDescription(trouble)


def part(title: str, *content: QWidget) -> QWidget:
    """Some content under a small heading."""
    made = QWidget()
    made.setLayout(column(label(title, "item"), *content, spacing=6))
    return made


def shortened(text: str, most: int = 24) -> str:
    """For a chip or in passing; broken between letters, of whatever script."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    for _ in range(most):
        if finder.toNextBoundary() == -1:
            return text
    cut = text.encode("utf-16-le")[: 2 * finder.position()].decode("utf-16-le")
    return text if cut == text else cut.rstrip() + "…"
