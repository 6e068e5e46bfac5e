"""The card beside the ingredients: one thing to work out at a time, with room to guess, doubt and look again."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLayout, QPushButton, QWidget

from thuisplan.domain.arithmetic import Amount, Unit, whole_ones, written
from thuisplan.domain.family import BRUGKLAS
from thuisplan.domain.questions.templates import HINTS, AnswerKind, Question
from thuisplan.ui import kitchen_words, theme
from thuisplan.ui.widgets.answer_field import AnswerField
from thuisplan.ui.widgets.basics import button, card, clear, column, label, row, scrolling
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.lit_text import LitText
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.ratio_table import RatioTable
from thuisplan.ui.widgets.segments import Segments

from .work import Guess, Task, Work


class QuestionCard(QFrame):
    """`typed`, `tapped` (a Fraction) are answers; `guessed` and `sure` tell what was said before; the rest is plain.

    `whole` and `why`: what was chosen of a thing that comes whole, and the reason. `served`: for how many (a
    Fraction). `lacked`: the product of which there is not enough. `level_asked`: -1 for an easier question, 1 for a
    harder one.
    """

    typed = Signal(str)
    tapped = Signal(object)
    guessed = Signal(object)
    sure = Signal(object)
    whole = Signal(object)
    why = Signal(str)
    served = Signal(object)
    lacked = Signal(str)
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
        self.table = RatioTable(self.tr("Verhoudingstabel"))
        self.guess: Choice[Guess] = Choice()
        self.doubt: Choice[bool] = Choice()
        self.field = AnswerField(self.tr("Jouw antwoord"))
        self.ready = button(self.tr("Ik heb het"), role="primary", on=lambda: self.typed.emit(self.field.text()))
        self.ready.setProperty("tall", True)
        self._narrow = False
        self.choices = Flow()
        self.told = label("", "told", wrap=True)
        self.sign = Picture("check-circle-fill", 28, icon_token="leaf")
        self.options = Flow()
        self.hints = label("", "body", wrap=True)
        self.hint = button(self.tr("Hint"), "lightbulb-fill", role="hint", on=self.hint_asked.emit)
        self._comfort = self.tr("Fout is oké. Kijk eerst zelf na.")
        self.word = label(self._comfort, "second", wrap=True)
        self.easier = _tight(button(self.tr("iets makkelijkers"), role="chip", on=lambda: self.level_asked.emit(-1)))
        self.harder = _tight(button(self.tr("iets moeilijkers"), role="chip", on=lambda: self.level_asked.emit(1)))
        self.next = button("", role="primary", on=self.went_on.emit)
        self._fill_before()
        self._lay_out()
        self.field.returnPressed.connect(lambda: self.typed.emit(self.field.text()))

    def _fill_before(self) -> None:
        for guess, word in ((Guess.LESS, self.tr("minder")), (Guess.MORE, self.tr("meer"))):
            self.guess.add(guess, _tight(button(word, role="chip")))
        for sure, word in ((True, self.tr("zeker")), (False, self.tr("twijfel"))):
            self.doubt.add(sure, _tight(button(word, role="chip")))
        self.guess.changed.connect(self.guessed)
        self.doubt.changed.connect(self.sure)

    def _lay_out(self) -> None:
        guess, doubt = QWidget(), QWidget()
        guess.setLayout(column(label(self.tr("Schat: meer of minder?"), "second"), self.guess, spacing=2))
        doubt.setLayout(column(label(self.tr("Zeker of twijfel?"), "second"), self.doubt, spacing=2))
        self._guess_part = guess
        self._before = QWidget()
        self._before.setLayout(row(guess, doubt, 1, spacing=theme.L))
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
        inside.setLayout(column(
            self.prompt, self.table, self._before, self._answer, self._choices, self._told_part, self._options,
            self._hint_part, 1, self._levels, spacing=theme.L,
        ))
        self.area = scrolling(inside)
        bottom = row(self.hint, self.word, self.next, spacing=theme.L)
        bottom.setStretch(1, 1)
        self.word.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        header = row(self.about, 1, self.segments)
        self.setLayout(column(header, self.area, bottom, spacing=theme.L, margins=theme.XL))

    # -- drawing

    def show_work(self, work: Work) -> None:
        looks = ["done" if t.done else "now" if t is work.task else "later" for t in work.tasks]
        self.segments.show_looks(looks)
        self.segments.setVisible(len(looks) > 1)
        task = work.task
        if work.having is not None:
            self._show_having(work, work.having)
        elif work.servings is None:
            self._show_start(work)
        elif task is None:
            self._show_end(work)
        elif task.question is None:
            self._show_whole(work, task)
        else:
            self._show_question(work, task, task.question)

    def set_narrow(self, *, narrow: bool) -> bool:
        """Where there is little room the prompt is smaller, and the table says less. Whether that is new."""
        if narrow == self._narrow:
            return False
        self._narrow = narrow
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

    def focus_choice(self) -> None:
        """On the first of what can be tapped."""
        item = self.choices.itemAt(0)
        if item is not None and (first := item.widget()) is not None:
            first.setFocus()

    def _show_question(self, work: Work, task: Task, question: Question) -> None:
        rule = question.template.answer
        own = task.product is not None
        self.about.setText(self.tr("Jouw som") if own else self.tr("Reken mee"))
        self._parts = question.prompt_parts
        self.prompt.show_parts(self._parts, lit=False)
        self.table.setVisible(own)
        if own:
            self._fill_table(work, task, question)
        self._guess_part.setVisible(own)
        self.guess.choose(task.guess)
        self.doubt.choose(task.sure)
        self._before.setVisible(not task.done)
        self._levels.setVisible(not own and not task.done)
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
        self._show_hints(task, question)
        self.next.setText(self.tr("Volgende"))
        self.next.setAccessibleName(self.next.text())
        self.next.setVisible(task.done)
        self.word.setText("" if task.done else self._comfort)

    def _fill_table(self, work: Work, task: Task, question: Question) -> None:
        """By way of a smaller number; what stands below it comes with a hint."""
        rule, values = question.template.answer, question.values
        base, wanted, step = (Fraction(values[name]) for name in ("b", "p", "h"))
        columns = [(f"{base}", _number(values["q"]), "known")]
        if step not in (base, wanted):
            below = _number(Fraction(values["q"]) * step / base) if task.hints >= 2 or task.done else "…"
            columns.append((f"{step}", below, "step"))
        columns.append((f"{wanted}", _number(question.answer) if task.done else "?", "asked"))
        unit = f"{rule.word} {question.words['w']}" if question.words["u"] and not self._narrow else rule.word
        self.table.show_columns((work.recipe.serving_unit, unit), columns, titled=not self._narrow)

    def _fill_choices(self, options: Sequence[tuple[str, Fraction]], *, done: bool) -> None:
        clear(self.choices)
        for text, value in options:
            made = button(text, on=partial(self.tapped.emit, value))
            made.setEnabled(not done)
            self.choices.addWidget(made)

    def _show_hints(self, task: Task, question: Question) -> None:
        shown = task.hints > 0
        self.hints.setText(question.hints[task.hints - 1] if shown else "")
        self._hint_part.setVisible(shown and not task.done)
        self.hint.setVisible(not task.done and task.hints < HINTS)
        self.hint.setText(" " + (self.tr("Nog een hint") if shown else self.tr("Hint")))
        self.hint.setAccessibleName(self.hint.text().strip())

    def _show_whole(self, work: Work, task: Task) -> None:
        """Eggs come whole: the child decides, and may say why."""
        ingredient = work.recipe.ingredient(task.product or "")
        exact = ingredient.amount.value * work.for_so_many / work.recipe.base
        self.about.setText(self.tr("Jij kiest"))
        said = self.tr("Je komt uit op {amount} {what}. Hoeveel neem jij?").format(
            amount=_number(exact), what=ingredient.name)
        self._only(said, self._choices)
        offered = [(str(n), Fraction(n)) for n in whole_ones(exact)]
        if exact.denominator == 2:
            offered.append((_number(exact), exact))
        self._fill_whole(offered, task)
        self.next.setText(self.tr("Volgende"))
        self.next.setAccessibleName(self.next.text())
        self.next.setVisible(task.done)

    def _fill_whole(self, offered: Sequence[tuple[str, Fraction]], task: Task) -> None:
        clear(self.choices)
        clear(self.options)
        for text, value in offered:
            self.choices.addWidget(_chip(text, task.chosen == value, partial(self.whole.emit, value)))
        for why in (
            self.tr("Dan is er zeker genoeg"), self.tr("Een beetje minder is ook goed"),
            self.tr("Ik deel er één doormidden"),
        ):
            self.options.addWidget(_chip(why, task.why == why, partial(self.why.emit, why)))
        self._options.setVisible(task.done)

    def _show_start(self, work: Work) -> None:
        """Before everything: for how many."""
        recipe = work.recipe
        self.about.setText("")
        self.segments.hide()
        said = self.tr("Het recept is voor {servings}. Voor hoeveel maak jij het?").format(
            servings=kitchen_words.servings(recipe, Fraction(recipe.base)))
        self._only(said, self._choices)
        clear(self.choices)
        for times in (Fraction(1, 2), Fraction(1), Fraction(3, 2), Fraction(2)):
            count = recipe.base * times
            if count.denominator == 1:
                words_ = kitchen_words.servings(recipe, count)
                self.choices.addWidget(button(words_, on=partial(self.served.emit, count)))
        self.next.hide()

    def _show_having(self, work: Work, product: str) -> None:
        """There is too little of one thing: the recipe goes by that."""
        self.about.setText(self.tr("Niet genoeg in huis"))
        self.segments.hide()
        if not product:
            self._only(self.tr("Waar hebben jullie niet genoeg van?"), self._choices)
            clear(self.choices)
            for i in work.recipe.ingredients:
                self.choices.addWidget(button(i.name, role="chip", on=partial(self.lacked.emit, i.product)))
        else:
            ingredient = work.recipe.ingredient(product)
            self._only(self.tr("Hoeveel {what} hebben jullie?").format(what=ingredient.name), self._answer)
            self.field.ask(kitchen_words.unit(ingredient.amount.unit) or ingredient.name)
            self.field.setReadOnly(False)
            self.ready.show()
        self.next.setText(self.tr("Toch genoeg"))
        self.next.setAccessibleName(self.next.text())
        self.next.show()

    def _show_end(self, work: Work) -> None:
        self.about.setText("")
        said = self.tr("Alles is uitgerekend. Naar de keuken!") if work.tasks else self.tr(
            "Dit is precies het recept. Naar de keuken!")
        self._only(said)
        self.next.setText(self.tr("Aan de slag"))
        self.next.setAccessibleName(self.next.text())
        self.next.show()

    def _only(self, prompt: str, *shown: QWidget) -> None:
        """The prompt and these; everything else is not of it."""
        self._parts = []
        self.prompt.show_parts([(prompt, False)], lit=False)
        for part in (
            self.table, self._before, self._answer, self._choices, self._options, self._hint_part, self._levels,
            self.hint,
        ):
            part.setVisible(part in shown)
        self.word.setText("")


def _number(value: int | Fraction) -> str:
    return written(Amount(Fraction(value), Unit.PIECE)).text


def _chip(text: str, chosen: bool, on: Callable[[], object]) -> QPushButton:
    made = button(text, role="chip", on=on)
    made.setCheckable(True)
    made.setChecked(chosen)
    return made


def _tight(made: QPushButton) -> QPushButton:
    made.setProperty("tight", True)
    made.setMinimumWidth(64)
    return made


def _holding(layout: QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    return made
