"""The page Recept: a recipe for as many as there are, and the child's own sums of it."""

from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Signal

from thuisplan.domain.answers import Room
from thuisplan.domain.arithmetic import factor_for_having
from thuisplan.domain.own_recipes import is_amount
from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.domain.recipes import Recipe, scaled_text
from thuisplan.services.questions import MOST
from thuisplan.ui import kitchen_words
from thuisplan.ui.pause import Pause
from thuisplan.ui.questions.page import ROOMY, QuestionPage
from thuisplan.ui.questions.task import Guess, Task
from thuisplan.ui.questions.works import Works

from . import sentences
from .header import RecipeHeader
from .ingredients import IngredientsCard
from .question import QuestionCard
from .work import Work

if TYPE_CHECKING:
    from thuisplan.services.house import Services


LEAST = Fraction(1, 4)      # of a serving; nobody makes less


class RecipePage(QuestionPage):
    """`started`: to the stove, with the Recipe, the servings (a Fraction), and what was chosen of things that come
    whole. `listed`: on the shopping list, with the Recipe and the servings; and `paper_asked`: on paper.
    `change_asked` tells the Recipe: an own one is to be changed, of a shipped one a copy.
    """

    room: ClassVar[Room] = Room.RECIPE
    asks_first: ClassVar[bool] = True
    started = Signal(object, object, object)
    listed = Signal(object, object)
    paper_asked = Signal(object, object)
    change_asked = Signal(object)

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._works: Works[Work] = Works(services.days.today)
        self._recipe: Recipe | None = None
        self._top = RecipeHeader()
        self.servings = self._top.servings
        self.ingredients = IngredientsCard()
        self.question = QuestionCard()
        pause = Pause(
            self, self.tr("De rest doe je in de keuken."), self.tr("Naar de keuken"), "cooking-pot-fill", "cooking")
        self.lay_out(self._top, pause, self.ingredients, self.question)
        self._connect()

    def _connect(self) -> None:
        self.servings.changed.connect(self._set_servings)
        self.ingredients.asked.connect(self._ask_for)
        self.ingredients.started.connect(self._start)
        self.pause.started.connect(self._start)
        self.ingredients.listed.connect(lambda: self.listed.emit(self.work.recipe, self.work.for_so_many))
        self.ingredients.printed.connect(lambda: self.paper_asked.emit(self.work.recipe, self.work.for_so_many))
        self._top.change_asked.connect(lambda: self.change_asked.emit(self.work.recipe))
        self.ingredients.short.connect(lambda: self._lack(""))
        card = self.question
        card.typed.connect(self._typed)
        card.guessed.connect(self._guessed)
        card.whole.connect(self._chose_whole)
        card.why.connect(self._said_why)
        card.served.connect(self._set_servings)
        card.lacked.connect(self._lack)
        card.went_on.connect(self._go_on)

    # -- what is shown

    def show_recipe(self, recipe: Recipe) -> None:
        """With what this child worked out of it today."""
        self._recipe, self.what = recipe, recipe.id
        self.outdate()

    def finish(self, recipe: Recipe) -> None:
        """It was cooked: another time there is something to work out again."""
        self._works.drop((self.child.id, recipe.id))
        self.outdate()

    def try_out(self) -> None:
        """For half as many more, with a first answer that is not there yet; for the pictures of the pages."""
        self._set_servings(Fraction(self.work.recipe.base * 3, 2))
        self._asking.show_hint()
        self._asking.show_hint()
        self.question.field.setText("252")
        self._typed("252")

    @property
    def work(self) -> Work:
        assert self._recipe is not None
        key = (self.child.id, self._recipe.id)
        work = self._works.get(key)
        if work is None or work.recipe != self._recipe:     # it may have been changed
            work = Work(self._recipe)
            self._fill(work)
            self._works.put(key, work)
        return work

    @property
    def is_begun(self) -> bool:
        assert self._recipe is not None
        begun = self._works.get((self.child.id, self._recipe.id))
        return begun is not None and begun.recipe == self._recipe

    def refresh(self) -> None:
        if self._recipe is None:
            return
        self._works.begin_day()
        recipe = self._recipe
        photo = None if recipe.photo is None else self.services.recipes.photo(recipe.photo)
        self.show_what(recipe.title, recipe.picture, photo)
        self._top.show_recipe(recipe, there=self.services.recipes.is_there(recipe.id))
        self._show()
        self._tell_where_it_is()

    def _show(self) -> None:
        work = self.work
        self.servings.show_servings(work.recipe, work.for_so_many)
        self.ingredients.show_work(work)
        note = scaled_text(work.recipe.note, work.recipe, work.for_so_many)
        said = [note, kitchen_words.allergens(work.recipe)]
        self.ingredients.show_note("\n".join(part for part in said if part))
        self.question.show_work(work)
        self.question.offer([])
        self.light(lit=False)

    @property
    def task(self) -> Task | None:
        return self.work.task

    def show_task(self) -> None:
        self.ingredients.show_work(self.work)
        self.question.show_work(self.work)

    def look_again(self, task: Task) -> str:
        return sentences.look_again(task, self.work.recipe)

    def _fill(self, work: Work) -> None:
        """The questions for so many."""
        recipe, groep = work.recipe, self.child.groep
        activity = self.services.recipes.activity(recipe)
        made = self.services.questions.of_recipe(
            recipe, activity, work.for_so_many, groep, kitchen_words.unit, self.keeping.memory())
        work.fill(made.sums, made.more, groep or USUAL_GROEP, MOST)

    def _tell_where_it_is(self) -> None:
        """Nothing before there is an answer; what is hot or sharp once the cooking begins."""
        if self.work.is_done:
            self.question.tell(kitchen_words.safety(self.work.recipe), "warning-circle-fill", "carrot")
        else:
            self.question.tell("")

    def light(self, *, lit: bool) -> None:
        """What to look at again: the row and the number of people, or the numbers in the question."""
        task = self.work.task
        own = task is not None and task.question is not None and task.product is not None
        self.ingredients.light(task.product if lit and own and task is not None else None)
        self.servings.light(lit and own)
        self.question.light(lit and not own)

    def set_room(self, size: QSize, *, beside: bool, narrow: bool) -> None:
        self._top.kind.setVisible(size.width() >= ROOMY)

    # -- what the child does

    def _set_servings(self, servings: Fraction) -> None:
        work = self.work
        work.servings, work.having = servings, None
        self._fill(work)
        self._show()
        self._tell_where_it_is()
        if self.question.field.isVisible():
            self.focus_first()

    def _lack(self, product: str) -> None:
        self.work.having = product
        self._show()
        self._tell_where_it_is()
        self.focus_first()

    def _has_only(self, product: str, text: str) -> None:
        """So much of it is in the house: the recipe becomes as large as that allows."""
        work = self.work
        asked = work.recipe.ingredient(product)
        have = self.services.questions.amount(text, asked.amount.unit, asked.name)
        if have is None or not is_amount(have.value):
            self.question.tell(self.tr("Typ hoeveel er is, bijvoorbeeld 3."))
            self.focus_first()
            return
        servings = work.recipe.base * factor_for_having(have, asked.amount)
        if servings < LEAST:
            self.question.tell(self.tr("Dat is te weinig om het mee te maken."))
            self.focus_first()
            return
        self._set_servings(min(servings, Fraction(work.recipe.most_servings)))
        self.question.tell(self.tr("Dat is genoeg voor {servings}.").format(
            servings=kitchen_words.servings(work.recipe, work.for_so_many)), "check-circle-fill")

    def _ask_for(self, product: str) -> None:
        work = self.work
        work.at = next(n for n, task in enumerate(work.tasks) if task.product == product)
        self._show()
        self._tell_where_it_is()
        self.focus_first()

    def _guessed(self, guess: Guess | None) -> None:
        if (task := self.work.task) is not None:
            task.guess = guess

    def _typed(self, text: str) -> None:
        if self.work.having:
            self._has_only(self.work.having, text)
        else:
            self._asking.answer(text)

    def _chose_whole(self, value: Fraction) -> None:
        if (task := self.work.task) is not None:
            task.chosen, task.done = value, True
            self._say_choice(task)

    def _said_why(self, why: str) -> None:
        if (task := self.work.task) is not None:
            task.why = "" if task.why == why else why
            self._say_choice(task)

    def _say_choice(self, task: Task) -> None:
        work = self.work
        self.ingredients.show_work(work)
        self.question.show_work(work)
        name = work.recipe.ingredient(task.product or "").name
        self.question.tell(sentences.chosen(name, task.chosen or Fraction(0), task.why), "check-circle-fill")
        self.question.next.setFocus()

    def _go_on(self) -> None:
        work = self.work
        if work.having is not None:
            work.having = None
        elif work.task is None:
            self._start()
            return
        else:
            work.go_on()
        self._show()
        self._tell_where_it_is()
        self.focus_first()

    def _start(self) -> None:
        self.started.emit(self.work.recipe, self.work.for_so_many, self.work.whole)
