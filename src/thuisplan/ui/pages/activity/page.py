"""The page of something to do: how it goes on the left, what there is to work out on the right, and the log."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Signal

from thuisplan.domain.activities import LOGGED_AS, Activity
from thuisplan.domain.answers import Room
from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.ui import kitchen_words, words
from thuisplan.ui.pause import Pause
from thuisplan.ui.questions import sentences
from thuisplan.ui.questions.header import Header
from thuisplan.ui.questions.page import QuestionPage
from thuisplan.ui.questions.panel import QuestionPanel
from thuisplan.ui.questions.task import Task
from thuisplan.ui.questions.works import Works
from thuisplan.ui.widgets.basics import clear
from thuisplan.ui.widgets.word_chip import WordChip

from .doing import DoingCard
from .work import Work

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class ActivityPage(QuestionPage):
    """`finished` tells the Activity that was done, `paper_asked` the one that is wanted on paper.

    `recipe_asked` tells the id of a recipe.
    """

    room: ClassVar[Room] = Room.ACTIVITY
    finished = Signal(object)
    recipe_asked = Signal(str)
    paper_asked = Signal(object)

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._works: Works[Work] = Works(services.days.today)
        self._activity: Activity | None = None
        self.doing = DoingCard()
        self.question = QuestionPanel()
        pause = Pause(
            self, self.tr("De rest doe je zonder scherm."), self.tr("Ik ga het doen"), "check", "hourglass-done")
        self.lay_out(Header(), pause, self.doing, self.question)
        pause.started.connect(self.closed)
        self.doing.finished.connect(self._finish)
        self.doing.printed.connect(lambda: self.paper_asked.emit(self.activity))
        self.doing.recipe_asked.connect(lambda: self.recipe_asked.emit(self.activity.recipe))
        self.question.typed.connect(self._asking.answer)
        self.question.went_on.connect(self._go_on)

    # -- what is shown

    def show_activity(self, activity: Activity) -> None:
        """With what this child worked out of it today."""
        self._activity, self.what = activity, activity.id
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
        work = self._works.get(key)
        if work is None:
            asked = self.services.questions.of_activity(self.activity, self.child.groep, self.keeping.memory())
            work = self._works.put(key, Work.of(asked, self.child.groep or USUAL_GROEP))
        return work

    @property
    def is_begun(self) -> bool:
        return self._works.get((self.child.id, self.activity.id)) is not None

    def refresh(self) -> None:
        if self._activity is None:
            return
        self._works.begin_day()
        activity = self._activity
        self.show_what(activity.title, activity.picture)
        clear(self.header.chips)
        look = words.kind(LOGGED_AS[activity.category])
        self.header.chips.addWidget(WordChip(kitchen_words.category(activity.category), look.token, look.icon))
        self.header.chips.addWidget(WordChip(words.minutes(activity.minutes), "ink", "clock", ground="sunk"))
        self.header.chips.addStretch(1)
        self.doing.show_activity(activity, self.child.groep or USUAL_GROEP)
        self.show_task()
        self.question.tell("")

    @property
    def task(self) -> Task | None:
        return self.work.task

    def show_task(self) -> None:
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

    def look_again(self, task: Task) -> str:
        assert task.question is not None
        return sentences.look_again(task.question)

    def set_room(self, size: QSize, *, beside: bool, narrow: bool) -> None:
        self.doing.set_small(small=narrow)

    # -- what the child does

    def _go_on(self) -> None:
        if self.work.task is None:
            self._finish()
            return
        self.work.go_on()
        self.show_task()
        self.question.tell("")
        self.focus_first()

    def _finish(self) -> None:
        """Another time there are other numbers."""
        done = self.activity
        self._works.drop((self.child.id, done.id))
        self.finished.emit(done)
