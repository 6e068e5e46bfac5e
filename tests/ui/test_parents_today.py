"""Vandaag in the Ouderhoek: each child's day in words, and "Naar welke groep?" in summer."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from corner import SMALL, USUAL, Corner, open_corner
from hands import click, press, tab_to
from house import AMSTERDAM, SetClock
from thuisplan.domain.days import AwayKind
from thuisplan.domain.deadlines import DeadlineKind
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Answers, Company, Help, Kind, Mood
from thuisplan.domain.routines import Reason
from thuisplan.ui.pages.parents.told import question_of


@pytest.fixture
def corner(tmp_path: Path, qtbot: QtBot) -> Iterator[Corner]:
    made = open_corner(tmp_path, qtbot)
    yield made
    made.close()


def noor(corner: Corner) -> Child:
    return corner.services.family.add_child("Noor", "fox", "butter", 5)


def words_of(corner: Corner, child: Child) -> str:
    """The card of a child as one text."""
    labels = corner.page.today.card(child.id).findChildren(QLabel)
    return " | ".join(label.text().replace("\u200b", "") for label in labels if label.isVisible())


def test_planned_done_not_done_and_written_are_told_in_words(corner: Corner) -> None:
    s, child = corner.services, noor(corner)
    papa = s.family.add_adult("papa")
    steps = [("Fruit", "red-apple"), ("Krant", "newspaper"), ("Tas inpakken", "backpack"), ("Lezen", "books")]
    s.routines.add("Na school", "red-apple", steps=steps)
    fruit, news, bag, _ = (p.step.id for p in s.routines.today(child.id).steps)
    s.routines.mark_done(child.id, fruit, s.days.today())
    s.routines.mark_done(child.id, news, s.days.today())
    s.routines.mark_not_done(child.id, bag, s.days.today(), Reason.TIRED)
    s.practice.log(child.id, Answers(Kind.COOKING, 25, Company.HELPED, papa.id, Help.EXPLAINED, Mood.FUN, 2))
    s.practice.log(child.id, Answers(Kind.NEWS))
    corner.open()
    told = words_of(corner, child)
    assert "Gepland | Na school" in told or "Na school | Gepland" in told
    assert "Fruit, Krant" in told
    assert "Tas inpakken, want ik was moe" in told
    assert "Lezen" in told
    assert "koken 25 min, met hulp van papa: “legde uit”, zelf nagekeken, “leuk”\nkrant" in told


def test_no_counts_grades_or_shares_are_shown(corner: Corner) -> None:
    s, child = corner.services, noor(corner)
    s.routines.add("Na school", "red-apple", steps=[("Fruit", "red-apple"), ("Krant", "newspaper")])
    s.routines.mark_done(child.id, s.routines.today(child.id).steps[0].step.id, s.days.today())
    corner.open()
    told = words_of(corner, child)
    assert not re.search(r"\d+\s*(van|/|%|of)\s*\d*", told), told


def test_what_comes_this_week_is_told(corner: Corner) -> None:
    s, child = corner.services, noor(corner)
    today = s.days.today()
    s.deadlines.add(child.id, DeadlineKind.TEST, "tafels <b>", today + timedelta(days=1))
    s.deadlines.add(child.id, DeadlineKind.BOOK, "", today + timedelta(days=4))
    s.deadlines.add(child.id, DeadlineKind.TALK, "later", today + timedelta(days=8))
    corner.open()
    told = words_of(corner, child)
    assert "Vandaag staat er niets. Dat mag." in told
    assert "Toets: tafels <b> (morgen)\nBoek (dinsdag 24 november)" in told
    assert "later" not in told


def test_a_helper_that_was_put_away_is_still_named(corner: Corner) -> None:
    s, child = corner.services, noor(corner)
    opa = s.family.add_adult("opa <b>Jan</b>")
    s.practice.log(child.id, Answers(Kind.GAME, company=Company.TOGETHER, helper=opa.id))
    s.family.archive_adult(opa.id)
    corner.open()
    assert "spel, samen met opa <b>Jan</b>" in words_of(corner, child)


def test_a_day_without_anything_is_fine(corner: Corner) -> None:
    child = noor(corner)
    corner.open()
    assert "Vandaag staat er niets. Dat mag." in words_of(corner, child)


def test_whose_plan_it_is_is_told_and_cannot_be_changed_here(corner: Corner) -> None:
    """R3, R14."""
    s, child = corner.services, noor(corner)
    papa = s.family.add_adult("papa")
    s.routines.add("Na school", "red-apple", steps=[("Fruit", "red-apple"), ("Krant", "newspaper")])
    corner.open()
    assert "dit plan" not in words_of(corner, child)
    own = s.plans.today(child.id).plan
    fruit = s.plans.today(child.id).now.steps[0].step.id
    for plan, told in (
        (replace(own, left_out=frozenset({fruit})), "Noor maakte dit plan zelf."),
        (replace(own, free=True), "Noor koos voor een dag zonder plan. | Vandaag staat er niets. Dat mag."),
        (replace(own, free=True, together=True, helper=papa.id), "Noor en papa maakten dit plan samen."),
        (replace(own, free=True, together=True), "Noor en een groot mens maakten dit plan samen."),
    ):
        s.plans.save(plan)
        QApplication.processEvents()
        assert told in words_of(corner, child)
    card = corner.page.today.card(child.id)
    assert card.findChildren(QAbstractButton) == []


@pytest.mark.parametrize(("kind", "word"), [(AwayKind.AWAY, "weg"), (AwayKind.ILL, "ziek")])
def test_away_and_ill_are_told_alike_and_nothing_is_missing(corner: Corner, kind: AwayKind, word: str) -> None:
    s, child = corner.services, noor(corner)
    s.routines.add("Na school", "red-apple", steps=[("Fruit", "red-apple")])
    today = s.days.today()
    s.days.add_away(child.id, today, today + timedelta(days=2), kind)
    corner.open()
    told = words_of(corner, child)
    assert f"{word.capitalize()} t/m zondag 22 november. Dan hoeft er niets." in told
    for absent in ("Gepland", "Nog open", "Niet gedaan", "Fruit"):
        assert absent not in told


def test_what_a_child_did_while_it_was_away_is_told_too(corner: Corner) -> None:
    s, child = corner.services, noor(corner)
    routine = s.routines.add("Na school", "red-apple", steps=[("Fruit", "red-apple"), ("Krant", "newspaper")])
    s.routines.mark_done(child.id, routine.steps[0].id, s.days.today())
    s.days.add_away(child.id, s.days.today(), s.days.today())
    s.practice.log(child.id, Answers(Kind.ROAD, 10))
    corner.open()
    assert "Gepland" not in words_of(corner, child)
    assert "Gedaan | Fruit" in words_of(corner, child) or "Fruit | Gedaan" in words_of(corner, child)
    assert "Vandaag weg. Dan hoeft er niets." in words_of(corner, child)
    assert "onderweg 10 min" in words_of(corner, child)


def test_children_stay_in_their_own_order_whatever_they_did(corner: Corner) -> None:
    family, made = corner.services.family, []
    for name in ("Zoë", "Daan", "Daan"):
        made.append(family.add_child(name, "owl", "leaf"))
    corner.open()
    corner.services.practice.log(made[2].id, Answers(Kind.COOKING, 60))
    tops = [corner.page.today.card(child.id).y() for child in made]
    assert tops == sorted(tops)


def test_a_tick_of_a_child_shows_at_once_and_keeps_the_other_cards(corner: Corner) -> None:
    s, child = corner.services, noor(corner)
    other = s.family.add_child("Daan", "panda", "leaf")
    s.routines.add("Na school", "red-apple", steps=[("Fruit", "red-apple")])
    corner.open()
    before = corner.page.today.card(other.id).findChildren(QLabel)
    s.routines.mark_done(child.id, s.routines.today(child.id).steps[0].step.id, s.days.today())
    QApplication.processEvents()
    assert "Gedaan" in words_of(corner, child)
    assert corner.page.today.card(other.id).findChildren(QLabel) == before


def test_the_question_is_another_one_every_day(corner: Corner) -> None:
    noor(corner)
    corner.open()
    first = corner.page.today.question.text()
    corner.house.clock.forward(timedelta(days=1))
    corner.page.outdate()
    assert corner.page.today.question.text() != first
    assert corner.page.title.text() == "Zaterdag 21 november"
    days = [corner.services.days.today() + timedelta(days=n) for n in range(30)]
    assert all(question_of(day).endswith(("?", ".")) for day in days)


def test_without_children_one_button_leads_to_gezin(corner: Corner) -> None:
    corner.open()
    click(corner.page.today.to_family)
    assert corner.page.section is corner.page.family
    assert corner.page.family.children_card.add.hasFocus()


# -- Naar welke groep?


@pytest.fixture
def summer(tmp_path: Path, qtbot: QtBot) -> Iterator[Corner]:
    """Groep 5 was said in June; now it is the end of August."""
    clock = SetClock(datetime(2026, 6, 12, 17, 0, tzinfo=AMSTERDAM))
    made = open_corner(tmp_path, qtbot, clock)
    noor(made)
    clock.instant = datetime(2026, 8, 28, 17, 0, tzinfo=AMSTERDAM)
    yield made
    made.close()


def test_the_likely_groep_comes_first_and_one_tap_answers(summer: Corner) -> None:
    child = summer.services.family.children()[0]
    summer.open()
    assert "Naar welke groep gaat Noor?" in summer.texts()
    groepen = summer.page.today.groepen
    likely, same = groepen.button(child.id, 6), groepen.button(child.id, 5)
    assert (likely.text(), same.text()) == ("Groep 6", "Nog een jaar groep 5")
    assert likely.x() < same.x() < groepen.button(child.id, 1).x()
    click(likely)
    assert summer.services.family.child(child.id).groep == 6
    assert not groepen.isVisible()
    assert "Noor: groep 6. Bij Gezin kun je dat later nog wijzigen." in summer.texts()


def test_any_other_groep_can_be_answered_by_keyboard(summer: Corner) -> None:
    child = summer.services.family.children()[0]
    summer.open()
    tab_to(summer.page.today.groepen.button(child.id, 8))
    press(Qt.Key.Key_Return)
    assert summer.services.family.child(child.id).groep == 8


def test_the_old_school_year_keeps_its_groep(summer: Corner) -> None:
    child = summer.services.family.children()[0]
    summer.open()
    click(summer.page.today.groepen.button(child.id, 6))
    summer.house.clock.instant = datetime(2026, 6, 12, 17, 0, tzinfo=AMSTERDAM)
    assert summer.services.family.child(child.id).groep == 5


def test_two_children_are_asked_one_by_one_and_the_keyboard_goes_on(summer: Corner) -> None:
    family = summer.services.family
    summer.house.clock.instant = datetime(2026, 6, 12, 17, 0, tzinfo=AMSTERDAM)
    family.add_child("Daan", "panda", "leaf", 9)
    summer.house.clock.instant = datetime(2026, 8, 28, 17, 0, tzinfo=AMSTERDAM)
    first, second = family.children()
    summer.open()
    tab_to(summer.page.today.groepen.button(first.id, 6))
    press(Qt.Key.Key_Space)
    same = summer.page.today.groepen.button(second.id, 9)
    assert same.text() == "Nog een jaar brugklas"      # after the brugklas no groep is likely
    assert same.hasFocus()
    press(Qt.Key.Key_Space)
    assert not family.groep_questions()


@pytest.mark.parametrize("size", [USUAL, SMALL])
def test_long_names_never_make_the_page_wide(summer: Corner, size: tuple[int, int]) -> None:
    summer.services.family.add_child("W" * 40, "owl", "leaf", 3)
    summer.services.routines.add("M" * 40, "house", weekdays=range(1, 8), steps=[("S" * 40, "memo")] * 8)
    summer.services.family.add_adult("X" * 40)
    for tab in range(3):
        summer.open(tab, size)
        for area in summer.page.section.findChildren(QLabel):
            if area.isVisible():
                right = area.mapTo(summer.page, area.rect().topRight()).x()
                assert right <= size[0], area.text()
