"""The words of the kitchen: units, amounts, servings, meals, times."""

from collections.abc import Iterable
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from thuisplan.domain.arithmetic import Amount, Unit, written
from thuisplan.domain.arithmetic import whole_ones as to_choose_from

if TYPE_CHECKING:
    from thuisplan.domain.activities import Category, Corner
    from thuisplan.domain.news import NewsKind
    from thuisplan.domain.recipes import Meal, Recipe

_MOST_UNKNOWN = 4   # foods that are named


def tr(text: str) -> str:
    return QCoreApplication.translate("kitchen_words", text)


def unit(unit: Unit) -> str:
    """In full and of many, as in "hoeveel gram"; nothing for what is counted."""
    return {
        Unit.GRAM: tr("gram"), Unit.KILO: tr("kilo"), Unit.MILLILITRE: tr("milliliter"), Unit.LITRE: tr("liter"),
        Unit.DECILITRE: tr("deciliter"), Unit.CENTILITRE: tr("centiliter"), Unit.TEASPOON: tr("theelepels"),
        Unit.TABLESPOON: tr("eetlepels"), Unit.PINCH: tr("snufjes"), Unit.MILLIMETRE: tr("millimeter"),
        Unit.CENTIMETRE: tr("centimeter"), Unit.METRE: tr("meter"), Unit.KILOMETRE: tr("kilometer"),
        Unit.SQUARE_METRE: tr("vierkante meter"), Unit.MINUTE: tr("minuten"), Unit.HOUR: tr("uur"),
        Unit.DEGREE: tr("graden"), Unit.EURO: tr("euro"), Unit.CENT: tr("cent"),
        Unit.PERCENT: tr("delen van honderd"),
    }.get(unit, "")


def short_unit(unit: Unit, value: Fraction) -> str:
    """Beside a number: "g", "snufje"; a spoon and a pinch say whether there are more than one."""
    several = value >= Fraction(3, 2) if unit is Unit.PINCH else value > Fraction(3, 2)
    return {
        Unit.PINCH: tr("snufjes") if several else tr("snufje"),
        Unit.TEASPOON: tr("theelepels") if several else tr("theelepel"),
        Unit.TABLESPOON: tr("eetlepels") if several else tr("eetlepel"),
    }.get(unit, str(unit))


def units(offered: Iterable[Unit]) -> list[tuple[Unit, str]]:
    """Each with its word, to choose from: "g", "stuks", "eetlepel"."""
    said = {Unit.PIECE: tr("stuks"), Unit.TASTE: tr("naar smaak")}
    return [(unit, said.get(unit) or short_unit(unit, Fraction(1))) for unit in offered]


def amount(said: Amount) -> str:
    """"375 g", "een snufje", "3"; what had to be rounded is "ongeveer 313 g"."""
    if said.unit is Unit.TASTE:
        return tr("naar smaak")
    number = written(said)
    if said.unit is Unit.PINCH and number.text == "1":
        return tr("een snufje")
    whole = f"{number.text} {short_unit(said.unit, said.value)}".strip()
    return whole if number.exact else tr("ongeveer {amount}").format(amount=whole)


def whole_ones(value: Fraction) -> str:
    """Of what comes whole: "2 of 3" for two and a half, until somebody chooses; "1" for half a one."""
    return tr(" of ").join(str(n) for n in to_choose_from(value))


def servings(recipe: "Recipe", count: Fraction) -> str:
    """"6 personen", "1 persoon"; "ongeveer 3 personen" when one ingredient decides."""
    near = count.numerator // count.denominator
    if count.denominator != 1:
        near = max(1, near)
        return tr("ongeveer {n} {unit}").format(n=near, unit=_unit_of(recipe, near))
    return f"{near} {_unit_of(recipe, near)}"


def _unit_of(recipe: "Recipe", count: int) -> str:
    return recipe.serving_one if count == 1 else recipe.serving_unit


def meal(meal: "Meal") -> str:
    from thuisplan.domain.recipes import Meal

    return {
        Meal.DINNER: tr("Avondeten"), Meal.BAKE: tr("Bakken"), Meal.LUNCH: tr("Ontbijt en lunch"),
        Meal.SNACK: tr("Tussendoor"),
    }[meal]


class PictureLook(NamedTuple):
    """`picture`: the name of a file in resources/pictures."""

    word: str
    picture: str


def corner(corner: "Corner") -> PictureLook:
    from thuisplan.domain.activities import Corner

    return {
        Corner.COOKING: PictureLook(tr("Koken"), "cooking"),
        Corner.SHOPPING: PictureLook(tr("Winkelen"), "shopping-cart"),
        Corner.NEWS: PictureLook(tr("Krant"), "newspaper"),
        Corner.GAME: PictureLook(tr("Spel"), "game-die"),
        Corner.ROAD: PictureLook(tr("Onderweg"), "bicycle"),
        Corner.HOUSE: PictureLook(tr("In huis"), "straight-ruler"),
    }[corner]


def news(kind: "NewsKind") -> PictureLook:
    from thuisplan.domain.news import NewsKind

    return {
        NewsKind.HEADLINE: PictureLook(tr("Kop"), "newspaper"),
        NewsKind.NUMBER: PictureLook(tr("Getal"), "abacus"),
        NewsKind.GRAPH: PictureLook(tr("Grafiek"), "straight-ruler"),
        NewsKind.WEATHER: PictureLook(tr("Weer"), "rainbow"),
        NewsKind.ADVERT: PictureLook(tr("Advertentie"), "shopping-bags"),
    }[kind]


def category(category: "Category") -> str:
    from thuisplan.domain.activities import Category

    return {
        Category.COOKING: tr("Koken"), Category.SHOPPING: tr("Winkelen"), Category.NEWS: tr("Krant"),
        Category.GAME: tr("Spel"), Category.ROAD: tr("Onderweg"), Category.MEASURING: tr("Meten"),
        Category.MONEY: tr("Geld"), Category.TIME: tr("Tijd"), Category.SCHOOL: tr("School"),
    }[category]


def allergens(recipe: "Recipe") -> str:
    """Which of those on a label are in it, and of what that is not known."""
    from . import words

    known = {"ei": tr("ei"), "gluten": tr("gluten"), "melk": tr("melk"), "selderij": tr("selderij"),
             "soja": tr("soja"), "noten": tr("noten"), "pinda": tr("pinda"), "vis": tr("vis"),
             "schaaldieren": tr("schaaldieren"), "weekdieren": tr("weekdieren"), "sesam": tr("sesam"),
             "mosterd": tr("mosterd")}
    said = []
    if recipe.allergens:
        sentence = tr("Hierin zit {what}.") if len(recipe.allergens) == 1 else tr("Hierin zitten {what}.")
        said.append(sentence.format(what=words.listing([known.get(name, name) for name in recipe.allergens])))
    if recipe.unknown:
        foods = [*recipe.unknown[:_MOST_UNKNOWN]]
        if recipe.unknown[_MOST_UNKNOWN:]:
            foods.append(tr("nog meer"))
        said.append(tr("Van {what} weet Thuisplan het niet.").format(what=words.listing(foods)))
    if not said:
        return ""
    said.append(tr("Kijk op het etiket.") if recipe.unknown else tr("Kijk altijd op het etiket."))
    return " ".join(said)


def safety(recipe: "Recipe") -> str:
    """What is hot or sharp; of an own recipe that says nothing of it, in general."""
    from thuisplan.domain.recipes import is_sharp

    if recipe.safety or not recipe.own:
        return recipe.safety
    said = []
    if recipe.uses_heat:
        said.append(tr("De pan of de oven is heet. Dat doe je met een volwassene."))
    if is_sharp(recipe):
        said.append(tr("Pas op voor wat scherp is. Snijden doe je met een volwassene."))
    if recipe.needs_adult and not said:
        said.append(tr("Dit maak je samen met een volwassene."))
    return " ".join(said)


def time_left(left: timedelta) -> str:
    """"29:05", "1:05:00"; a second that has begun counts."""
    seconds = -(-left // timedelta(seconds=1))
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
