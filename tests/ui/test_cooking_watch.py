"""A kitchen timer that is over is told once, in every room; one of before the restart that still runs as well."""

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from house import House, open_house
from thuisplan.domain.family import Child
from thuisplan.services.changes import Change
from thuisplan.ui.cooking_watch import CookingWatch


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    made = open_house(tmp_path)
    yield made
    made.database.close()


@pytest.fixture
def child(house: House) -> Child:
    noor = house.services.family.add_child("Noor", "fox", "butter", 5)
    house.services.cooking.begin(noor.id, "pizza", Fraction(4), {})
    return noor


def watch(house: House, told: list[str]) -> CookingWatch:
    made = CookingWatch(house.services.cooking)
    made.rung.connect(told.append)
    return made


def test_it_is_told_once(house: House, child: Child) -> None:
    told: list[str] = []
    watching = watch(house, told)
    house.services.cooking.start_timer(child.id, "Deeg rijst", 45)
    watching.news(Change.COOKING)
    house.services.cooking.start_timer(child.id, "Kneden", 10)
    watching.news(Change.COOKING)
    watching.look()
    assert told == []
    house.clock.forward(timedelta(minutes=10))
    watching.look()
    watching.look()
    house.clock.forward(timedelta(minutes=35))
    watching.look()
    assert told == ["Kneden", "Deeg rijst"]
    watching.stop()


def test_what_began_by_a_clock_that_was_ahead_is_over(house: House, child: Child) -> None:
    house.clock.forward(timedelta(days=365 * 70))
    house.services.cooking.begin(child.id, "pannenkoeken", Fraction(4), {})
    house.services.cooking.start_timer(child.id, "Kneden", 10)
    house.clock.forward(timedelta(days=-365 * 70))
    assert house.services.cooking.all() == {}


def test_what_runs_goes_on_and_what_was_over_is_silent(house: House, child: Child) -> None:
    house.services.cooking.start_timer(child.id, "Kneden", 10)
    house.services.cooking.start_timer(child.id, "Deeg rijst", 45)
    house.clock.forward(timedelta(minutes=20))
    told: list[str] = []
    watching = watch(house, told)
    house.clock.forward(timedelta(minutes=30))
    watching.look()
    assert told == ["Deeg rijst"]
    watching.stop()


def test_a_timer_that_was_stopped_does_not_ring(house: House, child: Child) -> None:
    told: list[str] = []
    watching = watch(house, told)
    house.services.cooking.start_timer(child.id, "Kneden", 10)
    watching.news(Change.COOKING)
    house.services.cooking.stop_timer(child.id, 1)
    watching.news(Change.COOKING)
    house.clock.forward(timedelta(minutes=11))
    watching.look()
    assert told == []
    watching.stop()
