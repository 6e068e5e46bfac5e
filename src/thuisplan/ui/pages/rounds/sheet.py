"""One question in letters that can be read from the back of a car; a tap anywhere goes on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.domain.rounds import Asked
from thuisplan.ui import round_words, theme
from thuisplan.ui.widgets.basics import button, column, label, row, scrolling


class Sheet(QFrame):
    """`tapped`: on it, beside the button. The answer comes small below, when it is asked for."""

    tapped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.question = label("", "step", wrap=True)
        self.question.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.answer = label("", "beside")
        self.answer.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_it = button(self.tr("Antwoord"), "eye", on=self.reveal)
        self.show_it.setFocusPolicy(Qt.FocusPolicy.TabFocus)    # a tap gives no ring
        inside = QWidget()
        inside.setLayout(column(
            2, self.question, 1, row(1, self.show_it, 1), self.answer, 1, spacing=theme.XL, margins=theme.L))
        self.setLayout(column(scrolling(inside), margins=theme.L))

    def show_asked(self, asked: Asked) -> None:
        self.question.setText(round_words.question(asked))
        self.answer.setText(round_words.answer(asked))
        self.answer.hide()
        self.show_it.show()

    def reveal(self) -> None:
        """The answer, in the place of the button."""
        self.show_it.hide()
        self.answer.show()
        self.answer.setAccessibleName(self.answer.text())

    def set_small(self, *, small: bool) -> None:
        if self.question.property("small") != small:
            self.question.setProperty("small", small)
            self.question.style().unpolish(self.question)
            self.question.style().polish(self.question)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.tapped.emit()
