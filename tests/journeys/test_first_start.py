"""From the very first start to the chart, and the day after."""

import grp
import os
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from laptop import Laptop
from thuisplan import paths, shared_place
from thuisplan.domain.practice import Kind
from thuisplan.domain.routines import Outcome

NAMES = ["d'Amie 't Hart", "Şükrü", "李", "<b>Sam & Co</b>"]


def _set_up(laptop: Laptop, *names: str) -> None:
    """From the page of the children, or the one before it, to the end, with a routine."""
    if laptop.has("Beginnen"):
        laptop.tap("Beginnen")
    for number, name in enumerate(names):
        if number:
            laptop.tap("Nog een kind")
        laptop.type_in(name)
        laptop.tap("groep 5")
    laptop.tap("Verder")
    laptop.type_in("mama")
    laptop.tap("Verder", "Midden", "Verder", "Na school", "Klaar")


def _let_everybody_be(monkeypatch: pytest.MonkeyPatch, shared: Path) -> None:
    """/var/lib is not ours to write in a test, and in a namespace without a network nobody is in `users`."""
    monkeypatch.setattr(paths, "shared_folder", lambda: shared)
    monkeypatch.setattr(shared_place, "GROUP", grp.getgrgid(os.getegid()).gr_name)


def test_from_the_first_start_to_the_chart_and_tomorrow(laptop: Laptop, home: Path) -> None:
    laptop.start(ask_place=True)
    laptop.tap("Alleen ik", "Verder")
    _set_up(laptop, "Noor")
    assert laptop.window.current is laptop.window.who
    laptop.tap("Noor", "Klaar", "Ik heb geoefend", "Koken", "25 min", "Klaar!", "Mijn groei")
    assert laptop.shows("25 min")
    laptop.quit()
    laptop.clock.forward(timedelta(days=3))         # Monday: the routine again, and nothing of it done
    laptop.start(ask_place=True)
    assert paths.database_file(paths.user_folder()).is_file()
    laptop.tap("Noor")
    child = laptop.services.family.children()[0]
    steps = laptop.services.routines.today(child.id).steps
    assert steps[0].step.title.startswith("Fruit")
    assert all(s.tick is None for s in steps)
    friday = laptop.services.days.today() - timedelta(days=3)
    (log,) = laptop.services.practice.of_day(child.id, friday)
    assert (log.answers.kind, log.answers.minutes, log.later) == (Kind.COOKING, 25, False)


def test_names_of_all_kinds(laptop: Laptop) -> None:
    laptop.start()
    _set_up(laptop, *NAMES, "Şükrü")                # two alike are allowed
    laptop.quit()
    laptop.start()
    assert [c.name for c in laptop.services.family.children()] == [*NAMES, "Şükrü"]
    for name in NAMES:
        laptop.tap(f"{name}, groep 5")
        assert laptop.shows(name)
        assert laptop.rooms.child is not None
        assert laptop.rooms.child.name == name
        laptop.tap("Wissel")


def test_everything_can_be_skipped_and_done_later(laptop: Laptop) -> None:
    laptop.start()
    while laptop.window.current is not laptop.window.who:
        laptop.tap(next(w for w in ("Overslaan", "Zonder routine verder", "Beginnen") if laptop.has(w)))
    assert laptop.services.family.children() == []
    laptop.quit()
    laptop.start()
    laptop.tap("Ouderhoek")
    laptop.tap_tab("Gezin")
    laptop.tap("Kind erbij")
    (name,) = [f for f in laptop.window.findChildren(QLineEdit) if f.isVisible() and f.hasFocus()]
    QTest.keyClicks(name, "Ties")
    laptop.tap("Bewaar", "Wissel", "Ties", "Ik heb geoefend", "Spel", "Klaar!")
    (child,) = laptop.services.family.children()
    assert child.groep is None
    assert len(laptop.services.practice.of_day(child.id, laptop.services.days.today())) == 1


def test_closed_halfway_nothing_that_was_kept_is_lost(laptop: Laptop) -> None:
    laptop.start()
    laptop.tap("Beginnen")
    laptop.type_in("Noor")
    laptop.tap("Verder")
    laptop.quit()
    laptop.start()
    laptop.tap("Noor")
    assert laptop.rooms.child is not None


def test_everybody_on_this_laptop_and_back(
    laptop: Laptop, home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shared = tmp_path / "everybody" / "thuisplan"
    _let_everybody_be(monkeypatch, shared)
    laptop.start(ask_place=True)
    laptop.tap("Iedereen op deze laptop", "Verder")
    _set_up(laptop, "Noor")
    file = paths.database_file(shared)
    assert file.stat().st_mode & 0o777 == 0o660
    assert shared.stat().st_mode & 0o7777 == 0o2770
    laptop.tap("Noor", "Klaar", "Wissel", "Ouderhoek")
    laptop.tap_tab("Gezin")
    laptop.tap("Alleen voor mijn account")
    own = paths.database_file(paths.user_folder())
    assert own.stat().st_mode & 0o777 == 0o600
    assert not file.exists()
    laptop.tap("Begrepen", "Noor")
    child = laptop.services.family.children()[0]
    tick = laptop.services.routines.today(child.id).steps[0].tick
    assert tick is not None
    assert tick.outcome is Outcome.DONE
    laptop.quit()
    laptop.start(ask_place=True)
    assert laptop.house is not None
    assert laptop.house.folder == paths.user_folder()


def test_closed_halfway_the_place_that_was_chosen_stays(
    laptop: Laptop, home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shared = tmp_path / "everybody" / "thuisplan"
    _let_everybody_be(monkeypatch, shared)
    laptop.start(ask_place=True)
    laptop.tap("Iedereen op deze laptop", "Verder")
    laptop.quit()
    laptop.start(ask_place=True)
    _set_up(laptop, "Noor")
    assert not paths.database_file(paths.user_folder()).exists()
    laptop.quit()
    laptop.start(ask_place=True)
    assert laptop.has("Noor")


def test_esc_goes_a_step_back_and_loses_nothing(laptop: Laptop) -> None:
    laptop.start()
    laptop.tap("Beginnen")
    laptop.type_in("Noor")
    laptop.tap("Verder")
    QTest.keyClick(laptop.window.focusWidget() or laptop.window, Qt.Key.Key_Escape)
    laptop.settle()
    assert laptop.shows("Noor")
    assert len(laptop.services.family.children()) == 1


def test_a_move_that_cannot_be_remembered_moves_nothing(
    laptop: Laptop, home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shared = tmp_path / "everybody" / "thuisplan"
    _let_everybody_be(monkeypatch, shared)
    laptop.start(ask_place=True)
    laptop.tap("Alleen ik", "Verder")
    _set_up(laptop, "Noor")
    pointer = paths.pointer_file()
    pointer.unlink()
    pointer.mkdir()                                 # nothing can be written there now
    own = paths.database_file(paths.user_folder())
    before = own.read_bytes()
    laptop.tap("Ouderhoek")
    laptop.tap_tab("Gezin")
    laptop.tap("Voor iedereen op deze laptop")
    assert laptop.shows("Alles staat nog waar het stond")
    assert own.read_bytes() == before
    assert not paths.database_file(shared).exists()
    laptop.tap("Begrepen", "Noor")
    assert laptop.shows("Fruit")
