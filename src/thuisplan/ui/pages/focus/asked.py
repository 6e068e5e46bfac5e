"""The end passed while nobody looked: how long did it go on? Tapped, and never filled in by the program."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from thuisplan.domain.focus import MINUTE, Focus
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import column, label, row
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.forms import chip

from .heading import Heading

STEP = 5        # minutes between two answers
UNKNOWN = 0     # the answer "weet ik niet"


class Asked(QWidget):
    """`answered` tells the minutes, or None for "weet ik niet"."""

    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.heading = Heading()
        self.question = label(self.tr("Hoe lang ging je door?"), "hero", wrap=True)
        self.why = label(self.tr("De tijd was om toen Thuisplan niet keek."), "body", wrap=True)
        for text in (self.question, self.why):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.answers: Choice[int] = Choice(Flow())
        self.answers.changed.connect(lambda minutes: self.answered.emit(minutes or None))
        inner = column(
            1, self.heading, self.question, self.why, row(1, self.answers, 1), 1, spacing=theme.XL, margins=theme.XL
        )
        self.setLayout(inner)

    def show_timer(self, focus: Focus) -> None:
        self.heading.show_title(focus.picture, focus.title)
        most = focus.limit // MINUTE
        minutes = [*range(STEP, most, STEP), most]
        if self.answers.values() != [*minutes, UNKNOWN]:
            self.answers.empty()
            for n in minutes:
                self.answers.add(n, chip(words.minutes(n)))
            self.answers.add(UNKNOWN, chip(self.tr("weet ik niet")))
        self.answers.choose(None)

    def tab_stops(self) -> list[QWidget]:
        return list(self.answers.findChildren(QPushButton))
