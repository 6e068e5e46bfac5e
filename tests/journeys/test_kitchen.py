"""From Keuken to the log and the chart, in the real window; and a laptop that is switched off meanwhile."""

import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import BUS, desktop
from laptop import Laptop
from programs import ROOT, python
from thuisplan.domain.practice import Kind
from thuisplan.ui.widgets.answer_field import AnswerField


def _type_answer(laptop: Laptop, text: str) -> None:
    (field,) = [f for f in laptop.window.findChildren(AnswerField) if f.isVisible()]
    field.selectAll()
    QTest.keyClicks(field, text)
    laptop.tap("Ik heb het")


def _space(laptop: Laptop, times: int = 1) -> None:
    for _ in range(times):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Space)
        laptop.settle()


def test_pancakes_for_six_to_the_log_and_the_chart(family: Laptop) -> None:
    family.start()
    family.tap("Noor", "Keuken", "Pannenkoeken", "6 personen")
    _type_answer(family, "252")
    assert family.shows("Je deed er net zo veel bij of af als bij de personen.")
    family.tap("Hint")
    _type_answer(family, "0,375 kg")
    assert family.shows("Klopt: 375 g tarwebloem.")
    family.tap("Volgende")
    _type_answer(family, "750")
    family.tap("Aan de slag")
    assert family.shows("Leg alles klaar.")
    family.clock.forward(timedelta(minutes=33))
    _space(family, 5)
    assert family.shows("Eet smakelijk!")
    family.tap("Ik heb geoefend", "leuk", "Klaar!")
    child = family.rooms.child
    assert child is not None
    (log,) = family.services.practice.of_day(child.id, family.services.days.today())
    assert (log.answers.kind, log.answers.minutes) == (Kind.COOKING, 35)
    family.tap("Mijn groei")
    assert family.shows("35 min")


def test_switched_off_while_the_dough_rises(family: Laptop) -> None:
    family.start()
    family.tap("Noor", "Keuken", "Poffertjes", "6 personen", "Aan de slag")
    _space(family, 3)
    family.tap("Wekker: 30 min, Beslag rijst")
    family.quit()
    family.clock.forward(timedelta(minutes=20))
    family.start()
    family.tap("Noor", "Keuken")
    assert family.shows("Je bent aan het koken")
    family.tap("Verder koken")
    assert family.shows("Laat het beslag 30 minuten rijzen")
    assert family.shows("Poffertjes · 6 personen")
    assert family.shows("10:00")
    assert family.house is not None
    assert family.house.upkeep is not None
    family.house.upkeep.idle.long_idled.emit()
    assert family.shows("Laat het beslag 30 minuten rijzen")    # with flour on its hands nobody touches a laptop
    family.clock.forward(timedelta(minutes=10))
    family.house.upkeep.cooking.look()
    assert family.shows("De wekker is afgelopen: Beslag rijst")
    family.tap("Gezien")
    family.tap("Stop: Beslag rijst")
    assert not family.shows("klaar!")


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_killed_in_the_middle_of_a_step_while_two_timers_run(family: Laptop) -> None:
    folders = os.pathsep.join([str(ROOT / "tests"), *sys.path])
    done = python(Path(__file__).with_name("cook_killed.py"), family.folder, PYTHONPATH=folders)
    assert done.returncode == -signal.SIGKILL, done.stderr
    family.clock.forward(timedelta(minutes=20))
    family.start()
    assert not family.shows("De wekker is afgelopen")       # ten minutes ago: its own page says so
    family.tap("Noor", "Keuken", "Verder koken")
    assert family.shows("Zelfgemaakte pizza · 6 personen")
    assert family.shows("Kneed 10 minuten.")
    assert family.shows("klaar!")
    assert family.shows("25:00")
    assert not family.has("Wekker: 45 min")                 # it runs already
    _space(family)
    assert {"600 g", "375 g", "225 g"} <= set(family.words())
    _space(family, 3)
    assert family.shows("Eet smakelijk!")
    family.clock.forward(timedelta(minutes=25))
    family.tap("Ik heb geoefend")
    assert family.button("Koken").isChecked()
    assert family.shows("45 min")
    family.tap("Klaar!")
    child = family.rooms.child
    assert child is not None
    (log,) = family.services.practice.of_day(child.id, family.services.days.today())
    assert (log.answers.kind, log.answers.minutes) == (Kind.COOKING, 45)


@pytest.mark.skipif(BUS is None, reason="a desktop of Linux")
def test_the_screen_stays_on_from_the_first_step_to_the_last(
    family: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desktop() as screen:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", screen.address)
        family.start()
        family.tap("Noor", "Keuken", "Fruitsalade", "4 personen", "Aan de slag")
        assert screen.hears().startswith("Inhibit Thuisplan")
        family.tap("Terug naar het recept")
        assert screen.hears().startswith("UnInhibit")
        family.tap("Aan de slag")
        assert screen.hears().startswith("Inhibit")
        while not family.shows("Eet smakelijk!"):
            _space(family)
        assert screen.hears().startswith("UnInhibit")
        family.tap("Klaar, naar Keuken", "Fruitsalade", "Aan de slag")
        assert screen.hears().startswith("Inhibit")
        family.quit()
        assert screen.hears().startswith("UnInhibit")


def test_who_stops_cooking_is_not_held(family: Laptop) -> None:
    family.start()
    family.tap("Noor", "Keuken", "Fruitsalade", "4 personen", "Aan de slag")
    family.tap("Terug naar het recept")
    family.idle()
    assert family.window.current is family.window.who
