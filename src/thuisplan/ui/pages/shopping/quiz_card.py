"""A question of the shop while the list waits: change, budget, price per kilo, discount; another when wanted."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.domain.answers import Room
from thuisplan.domain.family import BRUGKLAS
from thuisplan.domain.questions.checking import Outcome, Verdict
from thuisplan.domain.questions.reading import Which
from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.domain.questions.templates import HINTS, AnswerKind, Question
from thuisplan.ui import theme, words
from thuisplan.ui.questions.fine_mistake import FineOffer, Offering
from thuisplan.ui.questions.keeping import Keeping
from thuisplan.ui.questions.panel import tight
from thuisplan.ui.questions.sentences import as_said
from thuisplan.ui.questions.task import Task
from thuisplan.ui.widgets.answer_field import AnswerField
from thuisplan.ui.widgets.basics import button, clear, column, label
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.flow import Flow, reveal
from thuisplan.ui.widgets.lit_text import LitText

if TYPE_CHECKING:
    from thuisplan.services.answers import AnswerService
    from thuisplan.services.questions import QuestionService


class QuizCard(QFrame):
    """Hidden as long as there is no question for the groep."""

    def __init__(self, questions: "QuestionService", answers: "AnswerService", child: Callable[[], UUID]) -> None:
        """`child`: whose questions they are."""
        super().__init__()
        self.setProperty("role", "card")
        self._questions = questions
        self._keeping = Keeping(self, answers, Room.LIST, child)
        self._groep: int | None = None
        self._day: date | None = None
        self._like: Collection[str] = ()
        self._task: Task | None = None
        self._meant: dict[Fraction, str] = {}       # what an answer can mean, as it was shown
        self.prompt = LitText()
        self.prompt.setProperty("small", True)
        self.field = AnswerField(self.tr("Antwoord"))
        self.field.returnPressed.connect(self._typed)
        self.field.textEdited.connect(lambda _text: self._forget())
        self.doubt: Choice[bool] = Choice()
        for sure, word in ((True, self.tr("zeker")), (False, self.tr("twijfel"))):
            self.doubt.add(sure, tight(button(word, role="chip")))
        self.doubt.changed.connect(self._said_sure)
        self._doubt_part = QWidget()
        self._doubt_part.setLayout(column(label(self.tr("Zeker of twijfel?"), "second"), self.doubt, spacing=2))
        self.easier = tight(button(self.tr("makkelijkere vraag"), role="chip", on=lambda: self._change_level(-1)))
        self.harder = tight(button(self.tr("moeilijkere vraag"), role="chip", on=lambda: self._change_level(1)))
        self._option_row = Flow()
        self._options = QWidget()
        self._options.setLayout(self._option_row)
        self.told = label("", "told", wrap=True)
        self.fine = FineOffer()
        self.hint_words = label("", "second", wrap=True)
        self.ready = button(self.tr("Ik heb het"), on=self._typed)
        self.hint = button(self.tr("Hint"), "lightbulb-fill", "hint", on=self._show_hint)
        self.next = button(self.tr("Nog een vraag"), role="quiet", on=self._another)
        Offering(self.fine, self._keeping, lambda: self._task, self.next.setFocus)
        buttons = Flow()
        for part in (self.ready, self.hint, self.next, self.easier, self.harder):
            buttons.addWidget(part)
        self.setLayout(column(
            label(self.tr("Reken mee"), "card"), self.prompt, self._doubt_part, self.field, self._options, self.told,
            self.fine, buttons, self.hint_words, spacing=theme.L, margins=16,
        ))

    @property
    def question(self) -> Question | None:
        return None if self._task is None else self._task.question

    def ask_for(self, groep: int | None, day: date, like: Collection[str] = ()) -> bool:
        """A question for that groep, the same until the child wants another or the day is over.

        Whether there is one. `like`: words of what stands on the list.
        """
        self._like = like
        if self.question is None or (groep, day) != (self._groep, self._day):
            self._groep, self._day = groep, day
            self._show(self._questions.of_shop(groep, None, self._keeping.memory(), like))
        else:
            self.fine.look_anew()
            self.fine.show_task(self._task)     # another mistake may have been kept in its place
        return self.question is not None

    def forget(self) -> None:
        """Another child has another one."""
        self._task = None

    def _another(self) -> None:
        memory = self._keeping.memory()
        self._show(self._questions.of_shop(self._groep, self.question, memory, self._like))

    def _said_sure(self, sure: bool | None) -> None:
        if self._task is not None:
            self._task.sure = sure

    def _change_level(self, by: int) -> None:
        """Another question in the place of this one, also of other surroundings where the shop has none."""
        assert self._task is not None
        assert self._task.question is not None
        task = self._task
        found = self._questions.another(self._task.question, task.groep + by, self._keeping.memory())
        if found is not None:       # the content has some for every groep
            task.ask_instead(found, by)
            self._show_task(task, found)

    def _show(self, question: Question | None) -> None:
        self._task = None if question is None else Task(question, groep=self._groep or USUAL_GROEP)
        self.fine.show_task(self._task)
        self.setVisible(question is not None)
        if self._task is not None and question is not None:
            self._show_task(self._task, question)

    def _show_task(self, task: Task, question: Question) -> None:
        self.doubt.choose(task.sure)
        self._doubt_part.show()
        self.easier.setVisible(task.groep > 1)
        self.harder.setVisible(task.groep < BRUGKLAS)
        is_choice = question.template.answer.kind is AnswerKind.CHOICE
        self.prompt.show_parts(question.prompt_parts, lit=False)
        self.field.setVisible(not is_choice)
        self.field.setReadOnly(False)
        self.field.ask(question.template.answer.word)
        self.ready.setVisible(not is_choice)
        self.hint.setVisible(True)
        self._offer([(text, Fraction(place)) for place, text in question.choices] if is_choice else [])
        self._say_hints(question, 0)
        self._tell("")

    def _show_hint(self) -> None:
        assert self._task is not None
        assert self._task.question is not None
        self._task.hints += 1
        self._keeping.note(self._task)
        self._say_hints(self._task.question, self._task.hints)

    def _say_hints(self, question: Question, count: int) -> None:
        self.hint_words.setText("\n".join(question.hints[:count]))
        self.hint_words.setVisible(count > 0)
        self.hint.setEnabled(count < HINTS)

    def _typed(self) -> None:
        question, text = self.question, self.field.text()
        if question is None or self.field.isReadOnly():
            return
        found = self._questions.answer(question, text)
        if isinstance(found, Verdict):
            self._judge(question, found, as_said(question, text))
        elif isinstance(found, Which):
            self._tell(self.tr("Wat bedoel je?"))
            self._offer(found.options)
        else:
            self._tell(self.tr("Dat kan ik niet lezen. Typ een getal."))

    def _tapped(self, value: Fraction) -> None:
        question = self.question
        if question is not None:
            self._judge(question, self._questions.choose(question, value), as_said(question, self._meant[value]))

    def _judge(self, question: Question, found: Verdict, said: str) -> None:
        """`said`: the answer as the child gave it."""
        assert self._task is not None
        is_right = found.outcome is Outcome.RIGHT
        if is_right:
            self._task.find(said)
        else:
            self._task.look_again(said, found.sentence)
        self._keeping.note(self._task)
        self.fine.show_task(self._task)
        self.prompt.show_parts(question.prompt_parts, lit=not is_right)
        if is_right:
            self._tell(self.tr("Ja, dat klopt."))
            self.field.setReadOnly(True)
            for part in (self.ready, self.hint, self._doubt_part, self.easier, self.harder):
                part.hide()
            self._offer([])
            return
        numbers = [text for text, relevant in question.prompt_parts if relevant]
        look = self.tr("Kijk nog eens. Lees de vraag rustig door.")
        if numbers:
            look = self.tr("Kijk nog eens naar {numbers}.").format(
                numbers=words.listing(list(dict.fromkeys(numbers))))
        self._tell(found.sentence or look)

    def _offer(self, options: Sequence[tuple[str, Fraction]]) -> None:
        self._meant = {value: text for text, value in options}
        clear(self._option_row)
        for text, value in options:
            self._option_row.addWidget(button(text, role="chip", on=partial(self._tapped, value)))
        self._options.setVisible(bool(options))

    def _forget(self) -> None:
        """What was said was about another answer."""
        self._tell("")
        self._offer([])

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))
        if text:
            QTimer.singleShot(0, self, lambda: reveal(self.told))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.told, text))
