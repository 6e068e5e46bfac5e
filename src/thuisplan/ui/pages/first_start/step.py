"""One step of the first start: a title, a sentence, and what is asked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

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
