"""The tables of the kitchen, on one page; mapped when Keuken, Boodschappen or the whole file is first wanted."""

from datetime import date, datetime
from fractions import Fraction
from uuid import UUID

from sqlalchemy import Index, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from thuisplan.domain.answers import Found, Level, Room
from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.news import NewsKind
from thuisplan.domain.recipes import Meal, Season

from .columns import DAY, FLAG, FRACTION, ID, INSTANT, PHOTO, choice
from .tables import STRICT, Base, Synced, of


class ShoppingListRow(Synced, Base):
    """Of the household: everybody works on the one that is not done."""

    day: Mapped[date] = mapped_column(DAY)                  # for which it is
    total: Mapped[int | None] = mapped_column(Integer)      # cents, at the foot of the receipt
    done: Mapped[bool] = mapped_column(FLAG)


class ShoppingWantRow(Synced, Base):
    """The id is derived from the list, the product and the recipe ('' by hand)."""

    __table_args__ = (Index("shopping_want_of_list", "list"), STRICT)

    list: Mapped[UUID] = mapped_column(ID, of("shopping_list"))
    product: Mapped[str] = mapped_column(Text)
    recipe: Mapped[str] = mapped_column(Text)
    servings: Mapped[Fraction | None] = mapped_column(FRACTION)
    value: Mapped[Fraction] = mapped_column(FRACTION)
    unit: Mapped[Unit] = mapped_column(choice(Unit))


class ShoppingLineRow(Synced, Base):
    """The id is derived from the list and the product: what is said of a product on a list, whoever wants it."""

    __table_args__ = (Index("shopping_line_of_list", "list"), STRICT)

    list: Mapped[UUID] = mapped_column(ID, of("shopping_list"))
    product: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    packs: Mapped[int | None] = mapped_column(Integer)
    have: Mapped[bool] = mapped_column(FLAG)                # it is in the house already
    paid: Mapped[int | None] = mapped_column(Integer)       # cents, all packs together


class ShoppingGuessRow(Synced, Base):
    """The id is derived from the list, the child and the product ('' for the list as a whole)."""

    __table_args__ = (Index("shopping_guess_of_child", "child", "list"), STRICT)

    list: Mapped[UUID] = mapped_column(ID, of("shopping_list"))
    child: Mapped[UUID] = mapped_column(ID, of("child"))
    product: Mapped[str] = mapped_column(Text)
    cents: Mapped[int] = mapped_column(Integer)


class PriceRow(Synced, Base):
    """The id is derived from the product: what this family paid last."""

    product: Mapped[str] = mapped_column(Text)
    cents: Mapped[int] = mapped_column(Integer)
    packs: Mapped[int] = mapped_column(Integer)             # for so many together
    day: Mapped[date] = mapped_column(DAY)


class AnswerRow(Synced, Base):
    """What became of one question that a child was asked."""

    __table_args__ = (
        Index("answer_of_day", "child", "day"), Index("answer_of_skill", "child", "skill", "deleted"), STRICT,
    )

    child: Mapped[UUID] = mapped_column(ID, of("child"))
    day: Mapped[date] = mapped_column(DAY)
    answered_at: Mapped[datetime] = mapped_column(INSTANT)
    skill: Mapped[str] = mapped_column(Text)                # of skills.json
    template: Mapped[str] = mapped_column(Text)             # '' for a sum of a recipe
    drawn: Mapped[str] = mapped_column(Text)                # its numbers
    room: Mapped[Room] = mapped_column(choice(Room))
    hints: Mapped[int] = mapped_column(Integer)
    found: Mapped[Found] = mapped_column(choice(Found))
    sure: Mapped[bool | None] = mapped_column(FLAG)
    level: Mapped[Level | None] = mapped_column(choice(Level))


class FineMistakeRow(Synced, Base):
    """The id is derived from the child and the Monday of the week: one a week."""

    __table_args__ = (Index("fine_mistake_of_child", "child", "day"), STRICT)

    child: Mapped[UUID] = mapped_column(ID, of("child"))
    day: Mapped[date] = mapped_column(DAY)
    prompt: Mapped[str] = mapped_column(Text)
    typed: Mapped[str] = mapped_column(Text)
    answer: Mapped[str] = mapped_column(Text)
    sentence: Mapped[str] = mapped_column(Text)             # that helped; '' when the child found it by itself


class FavouriteRow(Synced, Base):
    """The id is derived from the child and from what it likes; removed when the child likes it no longer."""

    __table_args__ = (Index("favourite_of_child", "child"), STRICT)

    child: Mapped[UUID] = mapped_column(ID, of("child"))
    what: Mapped[str] = mapped_column(Text)                 # the id of a recipe or an activity


class NewsSentenceRow(Synced, Base):
    """What a child wrote itself at a card for the newspaper."""

    __table_args__ = (Index("news_sentence_of_child", "child", "day"), STRICT)

    child: Mapped[UUID] = mapped_column(ID, of("child"))
    day: Mapped[date] = mapped_column(DAY)
    card: Mapped[str] = mapped_column(Text)
    kind: Mapped[NewsKind] = mapped_column(choice(NewsKind))
    asked: Mapped[str] = mapped_column(Text)                # by the card, in case that card is there no more
    text: Mapped[str] = mapped_column(Text)


class OwnRecipeRow(Synced, Base):
    """Of the household."""

    title: Mapped[str] = mapped_column(Text)
    picture: Mapped[str] = mapped_column(Text)
    meal: Mapped[Meal] = mapped_column(choice(Meal))
    base: Mapped[int] = mapped_column(Integer)              # so many `serving_unit` it makes
    serving_unit: Mapped[str] = mapped_column(Text)         # "personen"
    serving_one: Mapped[str] = mapped_column(Text)          # "persoon"
    minutes: Mapped[int] = mapped_column(Integer)
    needs_adult: Mapped[bool] = mapped_column(FLAG)
    uses_heat: Mapped[bool] = mapped_column(FLAG)
    season: Mapped[Season | None] = mapped_column(choice(Season))
    note: Mapped[str] = mapped_column(Text)
    photo: Mapped[UUID | None] = mapped_column(ID, of("photo"))
    safety: Mapped[str] = mapped_column(Text)


class OwnIngredientRow(Synced, Base):
    """Removed together with its recipe; one that a change took out has no name any more, and stays out."""

    __table_args__ = (Index("own_ingredient_of_recipe", "recipe"), STRICT)

    recipe: Mapped[UUID] = mapped_column(ID, of("own_recipe"))
    product: Mapped[str] = mapped_column(Text)              # the id of one that is shipped, or ''
    name: Mapped[str] = mapped_column(Text)
    amount: Mapped[Fraction | None] = mapped_column(FRACTION)       # None: however much one likes
    unit: Mapped[Unit] = mapped_column(choice(Unit))
    position: Mapped[int] = mapped_column(Integer)


class OwnStepRow(Synced, Base):
    """The same, by its text."""

    __table_args__ = (Index("own_step_of_recipe", "recipe"), STRICT)

    recipe: Mapped[UUID] = mapped_column(ID, of("own_recipe"))
    text: Mapped[str] = mapped_column(Text)
    minutes: Mapped[int | None] = mapped_column(Integer)    # of its timer
    timer: Mapped[str] = mapped_column(Text)                # what that is called, or ''
    position: Mapped[int] = mapped_column(Integer)


class PhotoRow(Synced, Base):
    """The id is derived from the bytes. One that no recipe shows any more is emptied."""

    jpeg: Mapped[bytes] = mapped_column(PHOTO)
    width: Mapped[int] = mapped_column(Integer)             # px
    height: Mapped[int] = mapped_column(Integer)


class PackRow(Synced, Base):
    """The id is derived from the product: what is in one pack where this family shops, in the product's own unit."""

    product: Mapped[str] = mapped_column(Text)
    value: Mapped[Fraction] = mapped_column(FRACTION)
