"""Hundreds of recipes of the family itself, of the size that such recipes have."""

from fractions import Fraction
from pathlib import Path

from thuisplan.domain.arithmetic import Unit
from thuisplan.domain.own_recipes import OwnIngredient, OwnRecipe, OwnStep
from thuisplan.storage.database import Database
from thuisplan.storage.own_recipes import OwnRecipeStore

MANY = 500

_INSIDE = (
    OwnIngredient("bloem", Fraction(250), Unit.GRAM, "tarwebloem"), OwnIngredient("eieren", Fraction(2),
    Unit.PIECE, "eieren"),
    OwnIngredient("melk", Fraction(1, 2), Unit.LITRE, "halfvolle_melk"), OwnIngredient("kikkererwten",
    Fraction(200), Unit.GRAM),
    OwnIngredient("komijn", Fraction(1), Unit.TEASPOON), OwnIngredient("crème fraîche", Fraction(3, 2),
    Unit.DECILITRE),
    OwnIngredient("peper"), OwnIngredient("zout", Fraction(1), Unit.PINCH, "zout"),
)
_STEPS = (
    OwnStep("Meng de bloem met de helft van de melk tot een glad beslag."), OwnStep("Laat het beslag rusten.", 20),
    OwnStep("Spoel de kikkererwten af en laat ze uitlekken."), OwnStep("Bak alles goudbruin in een ruime pan.", 10),
    OwnStep("Roer de crème fraîche erdoor en breng op smaak met peper en zout."),
)


def write_recipes(file: Path) -> int:
    """Into a family that is there; how many."""
    database = Database.open(file)
    try:
        with database.transaction() as session:
            store = OwnRecipeStore(session)
            for n in range(MANY):
                store.save(OwnRecipe(f"Recept {n} van oma", _INSIDE, _STEPS, "personen", "persoon",
                minutes=10 + n % 50))
    finally:
        database.close()
    return MANY
