"""What can be wrong with what a family asks; each is caught by the page that asked and told kindly there."""


class DomainError(Exception):
    """A wish that a rule of the domain refuses; nothing was changed."""


class NameMissing(DomainError):
    """A name or title is empty after cleaning."""


class NameTooLong(DomainError):
    """A name has more characters than its limit."""


class PeriodReversed(DomainError):
    """The last day of a period lies before its first day."""


class TooManySteps(DomainError):
    """A routine has more than `routines.MOST_STEPS` steps."""


class DayPassed(DomainError):
    """A day before today, for something that is still to come."""


class DayNotOpen(DomainError):
    """A day in the future, or further back than `practice.DAYS_BACK` days."""


class MinutesOutOfRange(DomainError):
    """Minutes outside 1 to `practice.MOST_MINUTES`, `routines.MOST_MINUTES` or `routines.MOST_PARENT_MINUTES`."""


class UndoTooLate(DomainError):
    """The hour in which a log can be undone has passed."""


class NotFound(DomainError):
    """The thing asked for is not (or no longer) there."""


class PinWrong(DomainError):
    """Not a PIN: fewer or more digits than `pins.PIN_LENGTHS`, or something that is no digit."""


class StillWaiting(DomainError):
    """After wrong tries somebody has to wait; no try is taken."""


class PicturesWrong(DomainError):
    """Not a picture lock: `locks.PICTURES` different ones of `locks.LOCK_PICTURES` are asked for."""


class OtherDimension(DomainError):
    """Grams are no litres: an amount was asked in a unit of another kind."""


class NothingToScaleBy(DomainError):
    """A recipe for nobody, or with nothing of an ingredient, cannot be scaled."""


class OutOfRange(DomainError):
    """An amount of money or a number of packs outside what a shopping list holds."""


class TooManyProducts(DomainError):
    """A shopping list has more than `shopping.MOST_PRODUCTS` products."""


class TooManyIngredients(DomainError):
    """An own recipe has more than `own_recipes.MOST_INGREDIENTS` ingredients."""


class IngredientMissing(DomainError):
    """An own recipe with nothing in it."""


class RecipeTooLong(DomainError):
    """A text or a file with more in it than a recipe has: see `importing.MOST_CHARACTERS` and `MOST_LINES`."""


class NoRecipe(DomainError):
    """A text or a file in which no recipe is found."""


class FileUnreadable(DomainError):
    """A file that somebody chose cannot be read: it is gone, or not theirs."""
