"""The page of something to do: how it goes on the left, what there is to work out on the right, and the log."""

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from thuisplan.domain.activities import LOGGED_AS, Activity
from thuisplan.domain.answers import Room
from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.services.changes import Change
from thuisplan.ui import kitchen_words, theme, words
from thuisplan.ui.page import ChildPage
from thuisplan.ui.questions import sentences
from thuisplan.ui.questions.asking import Asking
from thuisplan.ui.questions.keeping import Keeping
from thuisplan.ui.questions.panel import QuestionPanel
from thuisplan.ui.questions.task import Task
from thuisplan.ui.widgets.basics import button, clear, column, row, scrolling
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.word_chip import WordChip

from .doing import DoingCard
from .work import Work

if TYPE_CHECKING:
    from thuisplan.services.house import Services

WIDEST = 1240       # px of the content
ROOMY, LOW = 960, 640       # px of width and height from which everything is as large as it can be
STACKED, HIGHEST = 540, 4000
BESIDE = 780        # px from which the two cards stand beside each other


class ActivityPage(ChildPage):
    """`closed`: back to Keuken. `finished` tells the Activity that was done. `recipe_asked` tells the id of one.
    `paper_asked` tells the Activity that is wanted on paper.
    """

    listens: ClassVar[frozenset[Change]] = frozenset({Change.FAMILY})
    closed = Signal()
    finished = Signal(object)
    recipe_asked = Signal(str)
    paper_asked = Signal(object)

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._works: dict[tuple[UUID, str], Work] = {}
        self._activity: Activity | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)      # a page that was tapped draws no ring
        self.back = button("", "arrow-left", name=self.tr("Terug"), on=self.closed.emit)
        self.back.setFixedSize(48, 48)
        self.picture = Picture("cooking", 60)
        self.title = Elided("", "page")
        self._chips = row(spacing=theme.M)
        self.doing = DoingCard()
        self.question = QuestionPanel()
        self._keeping = Keeping(self, services.answers, Room.ACTIVITY, lambda: self.child.id)
        self._asking = Asking(
            self.question, services.questions, lambda: self.work.task, self._look_again, self._keeping)
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.doing.finished.connect(self._finish)
        self.doing.printed.connect(lambda: self.paper_asked.emit(self.activity))
        self.doing.recipe_asked.connect(lambda: self.recipe_asked.emit(self.activity.recipe))
        self.question.typed.connect(self._asking.answer)
        self.question.went_on.connect(self._go_on)
        self._asking.changed.connect(self._show)
        self._asking.lit.connect(self.question.light)

    def _lay_out(self) -> None:
        titles = column(self.title, self._chips, spacing=theme.S)
        header = row(self.back, self.picture, titles, spacing=16)
        header.setStretch(2, 1)
        header.setAlignment(self.back, Qt.AlignmentFlag.AlignVCenter)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(theme.XL)
        self._cards.addWidget(self.doing, 10)
        self._cards.addWidget(self.question, 11)
        content = QWidget()
        self._column = column(header, self._cards, spacing=16)
        self._column.setStretch(1, 1)
        content.setLayout(self._column)
        content.setMaximumWidth(WIDEST)
        self._content = content
        self.setLayout(column(scrolling(content)))

    # -- what is shown

    def show_activity(self, activity: Activity) -> None:
        """With what this child worked out of it before."""
        self._activity = activity
        self.outdate()

    def try_out(self) -> None:
        """With a hint, and made easier; for the pictures of the pages."""
        self.doing.levels.button(False).click()
        self._asking.show_hint()

    @property
    def activity(self) -> Activity:
        assert self._activity is not None
        return self._activity

    @property
    def work(self) -> Work:
        key = (self.child.id, self.activity.id)
        if key not in self._works:
            asked = self.services.questions.of_activity(self.activity, self.child.groep, self._keeping.memory())
            self._works[key] = Work.of(asked, self.child.groep or USUAL_GROEP)
        return self._works[key]

    def refresh(self) -> None:
        if self._activity is None:
            return
        activity = self._activity
        self.setAccessibleName(activity.title)
        self.title.setText(activity.title)
        self.picture.show_picture(activity.picture)
        clear(self._chips)
        look = words.kind(LOGGED_AS[activity.category])
        self._chips.addWidget(WordChip(kitchen_words.category(activity.category), look.token, look.icon))
        self._chips.addWidget(WordChip(words.minutes(activity.minutes), "ink", "clock", ground="sunk"))
        self._chips.addStretch(1)
        self.doing.show_activity(activity, self.child.groep or USUAL_GROEP)
        self._show()
        self.question.tell("")

    def _show(self) -> None:
        work = self.work
        task = work.task
        self.question.show_progress(work.tasks, task)
        self.question.offer([])
        self.doing.done.setVisible(task is not None)        # the other card has that button then
        if task is not None and task.question is not None:
            self.question.show_question(task, task.question)
        else:
            self.question.show_end(self.activity.talk, self.tr("Ik heb geoefend"))
            self.question.about.setText(self.tr("Om over te praten"))

    def _look_again(self, task: Task) -> str:
        assert task.question is not None
        return sentences.look_again(task.question)

    @property
    def wants_typing(self) -> bool:
        """Whether an answer is to be typed now."""
        return self.question.wants_typing(self.work.task)

    def focus_first(self) -> None:
        """Where the keyboard belongs."""
        self.question.focus_first(self.work.task)

    # -- what the child does

    def _go_on(self) -> None:
        if self.work.task is None:
            self._finish()
            return
        self.work.go_on()
        self._show()
        self.question.tell("")
        self.focus_first()

    def _finish(self) -> None:
        """Another time there are other numbers."""
        done = self.activity
        del self._works[self.child.id, done.id]
        self.finished.emit(done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = event.size()
        wide = size.width() >= BESIDE
        side = theme.XXL if size.width() > 960 else theme.XL
        self._column.setContentsMargins(side, theme.XL, side, 28 if size.height() > 720 else theme.L)
        directions = QBoxLayout.Direction       # below each other what to do stands first
        self._cards.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self.picture.setVisible(wide)
        narrow = size.width() < ROOMY or size.height() < LOW
        self.doing.set_small(small=narrow)
        if self.question.set_narrow(narrow=narrow) and self._activity is not None:
            self._asking.keep_typed()
            self._show()
        # Beside each other the cards are as high as the window, and what is in them scrolls.
        self._content.setMaximumHeight(size.height() if wide else HIGHEST)
        for part in (self.doing, self.question):
            part.setMinimumHeight(0 if wide else STACKED)
