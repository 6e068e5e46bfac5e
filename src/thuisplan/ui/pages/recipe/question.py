"""The card beside the ingredients: the sums of a recipe with their table, and what else there is to choose of it."""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thuisplan.domain.arithmetic import Amount, Unit, whole_ones, written
from thuisplan.domain.questions.templates import Question
from thuisplan.ui import kitchen_words
from thuisplan.ui.questions.panel import QuestionPanel, chip, tight
from thuisplan.ui.questions.task import Guess, Task
from thuisplan.ui.widgets.basics import button, clear, column, label
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.ratio_table import RatioTable

from .work import Work


class QuestionCard(QuestionPanel):
    """`guessed` tells what a child thinks before it works it out.

    `whole` and `why`: what was chosen of a thing that comes whole, and the reason. `served`: for how many (a
    Fraction). `lacked`: the product of which there is not enough.
    """

    guessed = Signal(object)
    whole = Signal(object)
    why = Signal(str)
    served = Signal(object)
    lacked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.table = RatioTable(self.tr("Verhoudingstabel"))
        self.guess: Choice[Guess] = Choice()
        for guess, word in ((Guess.LESS, self.tr("minder")), (Guess.MORE, self.tr("meer"))):
            self.guess.add(guess, tight(button(word, role="chip")))
        self.guess.changed.connect(self.guessed)
        self._guess_part = QWidget()
        self._guess_part.setLayout(
            column(label(self.tr("Schat: meer of minder?"), "second"), self.guess, spacing=2))
        self._before_row.insertWidget(0, self._guess_part)
        self._inside.insertWidget(1, self.table)

    # -- drawing

    def show_work(self, work: Work) -> None:
        task = work.task
        self.show_progress(work.tasks, task)
        if work.having is not None:
            self._show_having(work, work.having)
        elif work.servings is None:
            self._show_start(work)
        elif task is None:
            self.show_end(
                self.tr("Alles is uitgerekend. Naar de keuken!") if work.tasks else self.tr(
                    "Dit is precies het recept. Naar de keuken!"), self.tr("Aan de slag"))
        elif task.question is None:
            self._show_whole(work, task)
        else:
            self._show_sum(work, task, task.question)

    def _show_sum(self, work: Work, task: Task, question: Question) -> None:
        self.show_question(task, question)
        own = task.product is not None
        if own:
            self.about.setText(self.tr("Jouw som"))
            self._fill_table(work, task, question)
        self.table.setVisible(own)
        self._guess_part.setVisible(own)
        self.guess.choose(task.guess)

    def _fill_table(self, work: Work, task: Task, question: Question) -> None:
        """By way of a smaller number; what stands below it comes with a hint. In little room it says less."""
        rule, values = question.template.answer, question.values
        base, wanted, step = (Fraction(values[name]) for name in ("b", "p", "h"))
        columns = [(f"{base}", _number(values["q"]), "known")]
        if step not in (base, wanted):
            below = _number(Fraction(values["q"]) * step / base) if task.hints >= 2 or task.done else "…"
            columns.append((f"{step}", below, "step"))
        columns.append((f"{wanted}", _number(question.answer) if task.done else "?", "asked"))
        unit = f"{rule.word} {question.words['w']}" if question.words["u"] and not self._narrow else rule.word
        self.table.show_columns((work.recipe.serving_unit, unit), columns, titled=not self._narrow)

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
        self.go_on_by(self.tr("Volgende"), shown=task.done)

    def _fill_whole(self, offered: Sequence[tuple[str, Fraction]], task: Task) -> None:
        clear(self.choices)
        clear(self.options)
        for text, value in offered:
            self.choices.addWidget(chip(text, task.chosen == value, partial(self.whole.emit, value)))
        for why in (
            self.tr("Dan is er zeker genoeg"), self.tr("Een beetje minder is ook goed"),
            self.tr("Ik deel er één doormidden"),
        ):
            self.options.addWidget(chip(why, task.why == why, partial(self.why.emit, why)))
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
            for i in (i for i in work.recipe.ingredients if i.amount.unit is not Unit.TASTE):
                self.choices.addWidget(button(i.name, role="chip", on=partial(self.lacked.emit, i.product)))
        else:
            ingredient = work.recipe.ingredient(product)
            self._only(self.tr("Hoeveel {what} hebben jullie?").format(what=ingredient.name), self._answer)
            self.field.ask(kitchen_words.unit(ingredient.amount.unit) or ingredient.name)
            self.field.setReadOnly(False)
            self.ready.show()
        self.go_on_by(self.tr("Toch genoeg"))

    def _of_a_question(self) -> list[QWidget]:
        return [self.table, *super()._of_a_question()]


def _number(value: int | Fraction) -> str:
    return written(Amount(Fraction(value), Unit.PIECE)).text
