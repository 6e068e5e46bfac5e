"""The next question with ten years of answers behind it: our own computing against the time of one frame."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from random import Random
from uuid import UUID

from ratios import Line, percentile
from ten_years import FRIDAY

from thuisplan.domain.answers import Answer, Found, Room
from thuisplan.domain.arithmetic import Unit
from thuisplan.services.house import Services, build
from thuisplan.storage.answers import AnswerStore
from thuisplan.storage.database import Database

FRAME = 16.0                        # ms
ANSWERS, YEARS = 20_000, 10
_GROEPEN = (5, 6, 7, 8)


def measure(folder: Path, times: int) -> list[Line]:
    services, child = _house(folder / "answers.db")
    lines = [
        _frame("first question of a recipe, 20,000 answers", _of_recipes(services, child), times),
        _frame("questions of an activity, 20,000 answers", _of_activities(services, child), times),
        _frame("another question of the shop, 20,000 answers", _of_the_shop(services, child), times),
        _frame("something easier, 20,000 answers", _easier(services, child), times),
    ]
    services.database.close()
    return lines


def _house(file: Path) -> tuple[Services, UUID]:
    """A child with its answers, spread over ten years until today."""
    database = Database.open(file)
    services = build(database, lambda: FRIDAY, lambda change: None)
    child = services.family.add_child("Noor", "fox", "butter", 6).id
    chance = Random(2026)
    services.questions.prepare()
    templates = list(services.questions.templates.values())
    today = FRIDAY.date()
    with database.transaction() as session:
        store = AnswerStore(session)
        for n in range(ANSWERS):
            day = today - timedelta(days=YEARS * 365 * (ANSWERS - 1 - n) // ANSWERS)
            template = chance.choice(templates)
            drawn = " ".join(f"{name}={chance.choice(values)}" for name, values in sorted(template.numbers.items()))
            at = datetime(day.year, day.month, day.day, 15, 30, tzinfo=UTC)
            store.save(child, day, at, Answer(
                UUID(int=chance.getrandbits(128)), template.skill, template.id, drawn, Room.RECIPE,
                chance.choice((0, 0, 0, 1, 2)), chance.choice(list(Found))))
    return services, child


def _of_recipes(services: Services, child: UUID) -> Callable[[], float]:
    recipes = list(services.recipes.all)
    n = 0

    def asked() -> float:
        nonlocal n
        recipe, groep, n = recipes[n % len(recipes)], _GROEPEN[n % len(_GROEPEN)], n + 1
        activity = services.recipes.activity(recipe)
        servings = Fraction(recipe.base * (1 + n % 2))
        return _spent(lambda: services.questions.of_recipe(
            recipe, activity, servings, groep, _word, services.answers.memory(child)))

    return asked


def _of_activities(services: Services, child: UUID) -> Callable[[], float]:
    every = [a for a in services.activities.all if a.templates]
    n = 0

    def asked() -> float:
        nonlocal n
        activity, groep, n = every[n % len(every)], _GROEPEN[n % len(_GROEPEN)], n + 1
        return _spent(lambda: services.questions.of_activity(activity, groep, services.answers.memory(child)))

    return asked


def _of_the_shop(services: Services, child: UUID) -> Callable[[], float]:
    return lambda: _spent(lambda: services.questions.of_shop(6, None, services.answers.memory(child)))


def _easier(services: Services, child: UUID) -> Callable[[], float]:
    question = services.questions.of_shop(7)
    assert question is not None
    return lambda: _spent(lambda: services.questions.another(question, 6, services.answers.memory(child)))


def _word(unit: Unit) -> str:
    return unit.value


def _spent(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _frame(what: str, work: Callable[[], float], times: int) -> Line:
    taken = [work() for _ in range(times + 3)][3:]
    return Line(what, "a frame", percentile(taken, 0.5), FRAME, "ms", f"(p90 {percentile(taken, 0.9):.1f})")

