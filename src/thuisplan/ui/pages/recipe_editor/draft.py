"""What stands in the form of a recipe before it is saved. Plain data, made and checked without a screen."""

from dataclasses import dataclass
from uuid import UUID

from thuisplan.domain.amount_texts import exact_text, read_number
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.own_recipes import (
    USUAL_PICTURE,
    OwnIngredient,
    OwnRecipe,
    OwnStep,
    Photo,
    without_braces,
)
from thuisplan.domain.recipes import Meal, Season


@dataclass(frozen=True)
class IngredientDraft:
    """`amount` as it is typed; `product`: the id of a shipped one, or nothing."""

    name: str = ""
    amount: str = ""
    unit: Unit = Unit.GRAM
    product: str = ""

    @classmethod
    def of(cls, own: OwnIngredient, product: str = "") -> "IngredientDraft":
        """`product`: of one that was brought in, and knows none."""
        if own.amount is None:
            return cls(own.name, "", Unit.TASTE, own.product or product)
        return cls(own.name, exact_text(own.amount), own.unit, own.product or product)

    @property
    def is_untouched(self) -> bool:
        return not self.name.strip() and not self.amount.strip()

    @property
    def is_readable(self) -> bool:
        return self.unit is Unit.TASTE or read_number(self.amount) is not None

    def own(self) -> OwnIngredient:
        """Only what is readable."""
        amount = None if self.unit is Unit.TASTE else read_number(self.amount)
        return OwnIngredient(self.name, amount, Unit.PIECE if amount is None else self.unit, self.product)


@dataclass(frozen=True)
class StepDraft:
    """`kept`: the text of a shipped recipe, with numbers that grow; it holds as long as `text` says the same."""

    text: str = ""
    minutes: int | None = None
    timer: str = ""
    kept: str = ""

    @classmethod
    def of(cls, own: OwnStep) -> "StepDraft":
        return cls(without_braces(own.text), own.minutes, own.timer, own.text)

    @property
    def is_untouched(self) -> bool:
        return not self.text.strip()

    def own(self) -> OwnStep:
        same = self.text == without_braces(self.kept)
        return OwnStep(self.kept if same else self.text, self.minutes, self.timer if same else "")


@dataclass(frozen=True)
class RecipeDraft:
    """`serving`: the words for what it makes, of many and of one. `new_photo`: chosen and not kept yet.

    `kept_note`: that of a shipped recipe, with numbers that grow, as `kept` of a step.
    """

    serving: tuple[str, str]
    title: str = ""
    picture: str = USUAL_PICTURE
    meal: Meal = Meal.DINNER
    base: int = 4
    minutes: int = 30
    needs_adult: bool = True        # as long as nobody said that a child can do it alone
    uses_heat: bool = True
    ingredients: tuple[IngredientDraft, ...] = (IngredientDraft(),)
    steps: tuple[StepDraft, ...] = (StepDraft(),)
    note: str = ""
    season: Season | None = None
    photo: UUID | None = None
    safety: str = ""
    kept_note: str = ""
    new_photo: Photo | None = None

    @classmethod
    def of(cls, own: OwnRecipe) -> "RecipeDraft":
        return cls(
            (own.serving_unit, own.serving_one), own.title, own.picture, own.meal, own.base, own.minutes,
            own.needs_adult, own.uses_heat, tuple(IngredientDraft.of(i) for i in own.ingredients),
            tuple(map(StepDraft.of, own.steps)) or (StepDraft(),), without_braces(own.note),
            own.season, own.photo, own.safety, own.note,
        )

    def own(self, id_: UUID | None) -> OwnRecipe:
        """As it is to be kept: only what is readable."""
        many, one = self.serving
        note = self.kept_note if self.note == without_braces(self.kept_note) else self.note
        return OwnRecipe(
            self.title, tuple(i.own() for i in self.ingredients if not i.is_untouched),
            tuple(s.own() for s in self.steps if not s.is_untouched), many, one, id_, self.picture, self.meal,
            self.base, self.minutes, self.needs_adult, self.uses_heat, self.season, note, self.photo,
            self.safety,
        )
