"""The card for one question: room to doubt, to answer, to look again, and for three hints."""

from collections.abc import Callable, Sequence
from datetime import time
from fractions import Fraction
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QPushButton, QWidget

from thuisplan.domain.family import BRUGKLAS
from thuisplan.domain.questions.clocks import clock_of
from thuisplan.domain.questions.templates import HINTS, AnswerKind, Question
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.answer_field import AnswerField
from thuisplan.ui.widgets.basics import button, card, clear, column, label, row, scrolling
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.clock_face import ClockFace
from thuisplan.ui.widgets.flow import Flow, reveal
from thuisplan.ui.widgets.lit_text import LitText
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.segments import Segments

from .fine_mistake import FineOffer
from .task import Task


class QuestionPanel(QFrame):
    """`typed`, `tapped` (a Fraction) are answers; `sure` tells what was said before; the rest is plain.

    `level_asked`: -1 for an easier question, 1 for a harder one.
    """

    typed = Signal(str)
    tapped = Signal(object)
    sure = Signal(object)
    level_asked = Signal(int)
    hint_asked = Signal()
    went_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.about = label("", "second")
        self._parts: Sequence[tuple[str, bool]] = ()
        self.segments = Segments()
        self.prompt = LitText()
        self.clock = ClockFace()
        self.doubt: Choice[bool] = Choice()
        self.field = AnswerField(self.tr("Jouw antwoord"))
        self.ready = button(self.tr("Ik heb het"), role="primary", on=lambda: self.typed.emit(self.field.text()))
        self.ready.setProperty("tall", True)
        self._narrow = False
        self.choices = Flow()
        self.told = label("", "told", wrap=True)
        self.sign = Picture("check-circle-fill", 28, icon_token="leaf")
        self.fine = FineOffer()
        self.options = Flow()
        self.hints = label("", "body", wrap=True)
        self.hint = button(self.tr("Hint"), "lightbulb-fill", role="hint", on=self.hint_asked.emit)
        self._comfort = self.tr("Fout is oké. Kijk eerst zelf na.")
        self.word = label(self._comfort, "second", wrap=True)
        self.easier = tight(button(self.tr("makkelijkere vraag"), role="chip", on=lambda: self.level_asked.emit(-1)))
        self.harder = tight(button(self.tr("moeilijkere vraag"), role="chip", on=lambda: self.level_asked.emit(1)))
        self.next = button("", role="primary", on=self.went_on.emit)
        for sure, word in ((True, self.tr("zeker")), (False, self.tr("twijfel"))):
            self.doubt.add(sure, tight(button(word, role="chip")))
        self.doubt.changed.connect(self.sure)
        self._lay_out()
        self.field.returnPressed.connect(lambda: self.typed.emit(self.field.text()))

    def _lay_out(self) -> None:
        doubt = QWidget()
        doubt.setLayout(column(label(self.tr("Zeker of twijfel?"), "second"), self.doubt, spacing=2))
        self._before = QWidget()
        self._before_row = row(doubt, 1, spacing=theme.L)
        self._before.setLayout(self._before_row)
        self._answer = QWidget()
        answer = row(self.field, self.ready)
        answer.setStretch(0, 1)
        self._answer.setLayout(answer)
        self._choices = _holding(self.choices)
        self._options = _holding(self.options)
        self._told_part = QWidget()
        told = row(self.sign, self.told, spacing=10)
        told.setStretch(1, 1)
        told.setAlignment(self.sign, Qt.AlignmentFlag.AlignTop)
        self._told_part.setLayout(told)
        self._hint_part = card("suggestion")
        self._hint_part.setLayout(column(self.hints, margins=theme.L))
        self._levels = QWidget()
        self._levels.setLayout(row(self.easier, self.harder, 1, spacing=theme.M))
        inside = QWidget()
        asked = row(self.prompt, self.clock, spacing=theme.L)
        asked.setStretch(0, 1)
        asked.setAlignment(self.clock, Qt.AlignmentFlag.AlignTop)
        self._inside = column(
            asked, self._before, self._answer, self._choices, self._told_part, self.fine,
            self._options, self._hint_part, 1, self._levels, spacing=theme.L,
        )
        inside.setLayout(self._inside)
        self.area = scrolling(inside)
        bottom = row(self.hint, self.word, self.next, spacing=theme.L)
        bottom.setStretch(1, 1)
        self.word.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        header = row(self.about, 1, self.segments)
        self.setLayout(column(header, self.area, bottom, spacing=theme.L, margins=theme.XL))

    # -- drawing

    def show_progress(self, tasks: Sequence[Task], now: Task | None) -> None:
        """Which is done, which is asked, which comes later; nothing where there is but one."""
        self.segments.show_looks(["done" if t.done else "now" if t is now else "later" for t in tasks])
        self.segments.setVisible(len(tasks) > 1)

    def show_question(self, task: Task, question: Question) -> None:
        rule = question.template.answer
        self.about.setText(self.tr("Reken mee"))
        self._parts = question.prompt_parts
        self.prompt.show_parts(self._parts, lit=False)
        self._show_clock(question)
        self.doubt.choose(task.sure)
        self._before.setVisible(not task.done)
        self._levels.setVisible(task.product is None and not task.done)
        self.easier.setVisible(task.groep > 1)
        self.harder.setVisible(task.groep < BRUGKLAS)
        is_choice = rule.kind is AnswerKind.CHOICE
        self._answer.setVisible(not is_choice)
        self._choices.setVisible(is_choice)
        if is_choice:
            self._fill_choices([(text, Fraction(n)) for n, text in question.choices], done=task.done)
        else:
            self.field.ask(rule.word, task.typed)
            self.field.setReadOnly(task.done)
            self.ready.setVisible(not task.done)
            QTimer.singleShot(0, self, self._reveal_answer)
        self._show_hints(task, question)
        self.fine.show_task(task)
        self.go_on_by(self.tr("Volgende"), shown=task.done)
        self.word.setText("" if task.done else self._comfort)

    def show_end(self, text: str, go_on: str) -> None:
        """Nothing is left to work out."""
        self.about.setText("")
        self._only(text)
        self.go_on_by(go_on)

    def go_on_by(self, text: str, *, shown: bool = True) -> None:
        """What the button below says."""
        self.next.setText(text)
        self.next.setAccessibleName(text)
        self.next.setVisible(shown)

    def set_narrow(self, *, narrow: bool) -> bool:
        """Where there is little room the prompt is smaller. Whether that is new."""
        if narrow == self._narrow:
            return False
        self._narrow = narrow
        self.clock.set_small(small=narrow)
        self._inside.setSpacing(theme.M if narrow else theme.L)
        self.prompt.setProperty("small", narrow)
        self.prompt.style().unpolish(self.prompt)
        self.prompt.style().polish(self.prompt)
        return True

    def tell(self, text: str, icon: str = "", token: str = "leaf") -> None:
        """What there is to say to an answer, with a sign beside it."""
        self.told.setText(text)
        self._told_part.setVisible(bool(text))
        self.sign.setVisible(bool(icon))
        if icon:
            self.sign.show_icon(icon, token)
        if text:
            self.told.setAccessibleName(text)
            QTimer.singleShot(0, self, lambda: reveal(self.told))

    def offer(self, options: Sequence[tuple[str, Fraction]]) -> None:
        """"Bedoel je …?": one of these."""
        clear(self.options)
        for text, value in options:
            self.options.addWidget(button(text, role="chip", on=partial(self.tapped.emit, value)))
        self._options.setVisible(bool(options))

    def light(self, lit: bool) -> None:
        """The numbers of the question that matter."""
        if self._parts:
            self.prompt.show_parts(self._parts, lit=lit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._reveal_answer)

    def _reveal_answer(self) -> None:
        """However long the question is; what was said to an answer stands below it."""
        if self._answer.isVisible() and self._told_part.isHidden() and self._hint_part.isHidden():
            reveal(self._answer)

    def wants_typing(self, task: Task | None) -> bool:
        """Whether an answer is to be typed now."""
        return self.field.isVisible() and (task is None or not task.done)

    def focus_first(self, task: Task | None) -> None:
        """Where the keyboard belongs while `task` is shown."""
        if self.wants_typing(task):
            self.field.setFocus()
            self.field.selectAll()
        elif self.next.isVisible():
            self.next.setFocus()
        else:
            item = self.choices.itemAt(0)
            if item is not None and (first := item.widget()) is not None:
                first.setFocus()

    def _fill_choices(self, options: Sequence[tuple[str, Fraction]], *, done: bool) -> None:
        clear(self.choices)
        for text, value in options:
            made = button(text, on=partial(self.tapped.emit, value))
            made.setEnabled(not done)
            self.choices.addWidget(made)

    def _show_clock(self, question: Question) -> None:
        """Beside a question about the time, at the time that it begins with."""
        minutes = clock_of(question)
        self.clock.setVisible(minutes is not None)
        if minutes is not None:
            self.clock.show_time(
                minutes, self.tr("Een klok: {time}").format(time=words.clock(time(*divmod(minutes, 60)))))

    def _show_hints(self, task: Task, question: Question) -> None:
        shown = task.hints > 0
        self.hints.setText(question.hints[task.hints - 1] if shown else "")
        self._hint_part.setVisible(shown and not task.done)
        self.hint.setVisible(not task.done and task.hints < HINTS)
        self.hint.setText(" " + (self.tr("Nog een hint") if shown else self.tr("Hint")))
        self.hint.setAccessibleName(self.hint.text().strip())

    def _only(self, prompt: str, *shown: QWidget) -> None:
        """The prompt and these; everything else is not of it."""
        self._parts = []
        self.prompt.show_parts([(prompt, False)], lit=False)
        for part in self._of_a_question():
            part.setVisible(part in shown)
        self.word.setText("")

    def _of_a_question(self) -> list[QWidget]:
        """What stands below the prompt."""
        return [self._before, self._answer, self._choices, self._options, self._hint_part, self._levels,
                self.hint, self.fine, self.clock]


def chip(text: str, chosen: bool, on: Callable[[], object]) -> QPushButton:
    """To choose, and chosen or not."""
    made = button(text, role="chip", on=on)
    made.setCheckable(True)
    made.setChecked(chosen)
    return made


def tight(made: QPushButton) -> QPushButton:
    """Where several stand beside each other."""
    made.setProperty("tight", True)
    made.setMinimumWidth(64)
    return made


def _holding(layout: QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    return made
