"""The family: names as they are written, a groep per school year, out of sight without loss."""

from datetime import datetime
from uuid import uuid4

import pytest

from house import AMSTERDAM, House
from thuisplan.domain.days import SchoolYear
from thuisplan.domain.errors import NameMissing, NameTooLong, NotFound
from thuisplan.domain.family import Child, Settings
from thuisplan.domain.practice import Answers, Kind
from thuisplan.services.changes import Change
from thuisplan.services.house import Services

NAMES = ["d'Amie 't Hart", "Şükrü", "李", "\U0001f469\u200d\U0001f680", "Mila", "Mila"]


def test_settings_begin_empty_and_are_kept(house: House, services: Services) -> None:
    assert services.family.settings() == Settings()
    services.family.set_region("noord")
    services.family.set_day_starts(5)
    services.family.finish_setup()
    assert services.family.settings() == Settings("noord", 5, True)
    services.family.set_region(None)
    assert services.family.settings().region is None
    assert house.told == [Change.SETTINGS] * 4
    with pytest.raises(ValueError, match="between"):
        services.family.set_day_starts(7)


def test_names_stay_in_the_order_in_which_they_came(services: Services) -> None:
    for name in NAMES:
        services.family.add_child(name, "fox", "leaf")
        services.family.add_adult(name)
    assert [c.name for c in services.family.children()] == NAMES
    assert [a.name for a in services.family.adults()] == NAMES


def test_a_name_is_cleaned_or_refused(house: House, services: Services, child: Child) -> None:
    assert services.family.add_child(" \u202eLot\t\tBos ", "fox", "leaf").name == "Lot Bos"
    services.family.add_child("m" * 40, "fox", "leaf")
    house.told.clear()
    for name, error in (("", NameMissing), (" \u200d ", NameMissing), ("m" * 41, NameTooLong)):
        with pytest.raises(error):
            services.family.add_child(name, "fox", "leaf")
        with pytest.raises(error):
            services.family.change_child(child.id, name=name, avatar="owl", colour="plum")
        with pytest.raises(error):
            services.family.add_adult(name)
    assert len(services.family.children()) == 3
    assert services.family.child(child.id) == child
    assert house.told == []


def test_a_child_is_changed(house: House, services: Services, child: Child) -> None:
    services.family.change_child(child.id, name="Milou", avatar="owl", colour="plum")
    assert services.family.child(child.id) == Child(child.id, "Milou", "owl", "plum", 4, 2026)
    assert house.told == [Change.FAMILY]
    with pytest.raises(NotFound):
        services.family.change_child(uuid4(), name="Milou", avatar="owl", colour="plum")
    with pytest.raises(NotFound):
        services.family.child(uuid4())


def test_name_looks_and_groep_change_together_or_not_at_all(house: House, services: Services, child: Child) -> None:
    services.family.change_child(child.id, name="Milou", avatar="owl", colour="plum", groep=5)
    assert services.family.child(child.id) == Child(child.id, "Milou", "owl", "plum", 5, 2026)
    assert house.told == [Change.FAMILY]
    with pytest.raises(NameMissing):
        services.family.change_child(child.id, name="", avatar="owl", colour="plum", groep=6)
    with pytest.raises(NotFound):
        services.family.change_child(uuid4(), name="Milou", avatar="owl", colour="plum", groep=6)
    assert services.family.child(child.id).groep == 5
    assert house.told == [Change.FAMILY]


def test_what_no_screen_offers_is_a_mistake(house: House, services: Services, child: Child) -> None:
    family = services.family
    for groep in (0, 10):
        with pytest.raises(ValueError, match="groep"):
            family.set_groep(child.id, groep)
        with pytest.raises(ValueError, match="groep"):
            family.add_child("Lot", "fox", "leaf", groep)
        with pytest.raises(ValueError, match="groep"):
            family.change_child(child.id, name="Mila", avatar="fox", colour="leaf", groep=groep)
    with pytest.raises(ValueError, match="colour"):
        family.add_child("Lot", "fox", "#ff0000")
    with pytest.raises(ValueError, match="colour"):
        family.change_child(child.id, name="Mila", avatar="fox", colour="red")
    with pytest.raises(ValueError, match="region"):
        family.set_region("west")
    assert family.children() == [child]
    assert house.told == []


def test_old_school_years_keep_their_groep(house: House, services: Services, child: Child) -> None:
    assert services.family.groep_questions() == []
    house.clock.instant = datetime(2027, 8, 20, 12, tzinfo=AMSTERDAM)
    assert services.family.school_year() == SchoolYear(2027)
    (asked,) = services.family.groep_questions()
    assert (asked.groep, asked.groep_year) == (4, 2026)
    services.family.set_groep(child.id, 5)
    services.family.set_groep(child.id, 6)      # a slip, put right
    assert services.family.groep_questions() == []
    assert services.family.child(child.id).groep == 6
    house.clock.instant = datetime(2027, 7, 20, 12, tzinfo=AMSTERDAM)
    assert services.family.child(child.id).groep == 4
    with pytest.raises(NotFound):
        services.family.set_groep(uuid4(), 5)


def test_of_whom_no_groep_was_said_none_is_asked(house: House, services: Services) -> None:
    services.family.add_child("Lot", "fox", "leaf")
    house.clock.instant = datetime(2027, 8, 20, 12, tzinfo=AMSTERDAM)
    assert services.family.groep_questions() == []


def test_an_archived_child_keeps_its_log(house: House, services: Services, child: Child) -> None:
    log = services.practice.log(child.id, Answers(Kind.COOKING, 20))
    services.family.archive_child(child.id)
    assert services.family.children() == []
    assert [c.id for c in services.family.children(archived=True)] == [child.id]
    assert services.family.child(child.id).archived
    assert services.practice.of_day(child.id, log.day) == [log]
    assert services.progress.family_today() == []
    services.family.archive_child(child.id, archived=False)
    assert services.family.children(archived=True) == []
    assert services.family.children() == [child]
    with pytest.raises(NotFound):
        services.family.archive_child(uuid4())


def test_grown_ups(house: House, services: Services) -> None:
    opa, mama = services.family.add_adult("opa"), services.family.add_adult("mama")
    services.family.rename_adult(opa.id, "opa Jan")
    services.family.archive_adult(mama.id)
    assert [a.name for a in services.family.adults()] == ["opa Jan"]
    assert [a.name for a in services.family.adults(archived=True)] == ["mama"]
    services.family.archive_adult(mama.id, archived=False)
    assert [a.name for a in services.family.adults()] == ["opa Jan", "mama"]
    assert house.told == [Change.FAMILY] * 5
    with pytest.raises(NotFound):
        services.family.rename_adult(uuid4(), "x")
    with pytest.raises(NotFound):
        services.family.archive_adult(uuid4())
