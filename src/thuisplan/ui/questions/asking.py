"""What happens between a child and the question in front of it: answers, hints, and what is said to them."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from PySide6.QtCore import QObject, Signal

from thuisplan.domain.questions.checking import Outcome, Verdict
from thuisplan.domain.questions.reading import Which
from thuisplan.services.questions import QuestionService

from . import sentences
from .fine_mistake import Offering
from .keeping import Keeping
from .panel import QuestionPanel
from .task import Task


class Asking(QObject):
    """Serves `panel`; `task` gives the one in front, or None; `look_again` says where to look in it.

    `keeping` writes down what becomes of it.

    `changed`: there is something else to draw. `lit`: whether what matters is to be lit.
    """

    changed = Signal()
    lit = Signal(bool)

    def __init__(
        self, panel: QuestionPanel, questions: QuestionService, task: Callable[[], Task | None],
        look_again: Callable[[Task], str], keeping: Keeping,
    ) -> None:
        super().__init__(panel)
        self._panel, self._questions, self._task, self._look_again = panel, questions, task, look_again
        self._keeping = keeping
        self._meant: dict[Fraction, str] = {}       # what an answer can mean, as it was shown
        Offering(panel.fine, keeping, task, panel.next.setFocus)
        panel.tapped.connect(self._tapped)
        panel.field.textEdited.connect(lambda _text: self.keep_typed())     # also for who leaves in the middle
        panel.sure.connect(self._said_sure)
        panel.hint_asked.connect(self.show_hint)
        panel.level_asked.connect(self._change_level)

    def answer(self, text: str) -> None:
        """What was typed."""
        task = self._task()
        if task is None or task.question is None or task.done:
            return
        task.typed = text
        found = self._questions.answer(task.question, text)
        self._offer(found.options if isinstance(found, Which) else [])
        if isinstance(found, Verdict):
            self._judge(task, found, sentences.as_said(task.question, text))
            return
        self.lit.emit(False)
        self._panel.tell(sentences.asked_again(task.question, found, text))
        self._panel.focus_first(task)

    def show_hint(self) -> None:
        if (task := self._task()) is not None and task.question is not None:
            task.hints += 1
            self._keeping.note(task)
            self.keep_typed()
            self.changed.emit()
            self._panel.focus_first(task)

    def keep_typed(self) -> None:
        """What stands in the field is not lost when the panel is drawn anew."""
        task = self._task()
        if task is not None and not task.done:
            task.typed = self._panel.field.text()

    def _change_level(self, by: int) -> None:
        """Another question in the place of this one."""
        task = self._task()
        if task is None or task.question is None:
            return
        found = self._questions.another(task.question, task.groep + by, self._keeping.memory())
        if found is not None:       # the content has some for every groep
            task.ask_instead(found, by)
            self.lit.emit(False)
            self.changed.emit()
            self._panel.tell("")
            self._offer([])
        self._panel.focus_first(task)

    def _tapped(self, value: Fraction) -> None:
        task = self._task()
        if task is not None and task.question is not None and not task.done:
            said = {Fraction(place): text for place, text in task.question.choices} | self._meant
            self._offer([])
            self._judge(
                task, self._questions.choose(task.question, value), sentences.as_said(task.question, said[value]))

    def _offer(self, options: Sequence[tuple[str, Fraction]]) -> None:
        self._meant = {value: text for text, value in options}
        self._panel.offer(options)

    def _said_sure(self, sure: bool | None) -> None:
        if (task := self._task()) is not None:
            task.sure = sure

    def _judge(self, task: Task, verdict: Verdict, said: str) -> None:
        """`said`: the answer as the child gave it."""
        if verdict.outcome is Outcome.RIGHT:
            task.find(said)
            self._keeping.note(task)
            self.lit.emit(False)
            self.changed.emit()
            self._panel.tell(sentences.right(task), "check-circle-fill")
            self._panel.next.setFocus()
            return
        task.look_again(said, verdict.sentence)
        self._keeping.note(task)
        self.lit.emit(True)
        self._panel.tell(verdict.sentence or self._look_again(task), "lightbulb-fill", "carrot")
        self._panel.focus_first(task)
