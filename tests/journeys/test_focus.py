"""A child at work in the real window: from Mijn dag to the disc, the break and the log; by mouse and by keys."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from house import open_house
from laptop import Laptop
from storage.media import read_only
from thuisplan.domain.focus import Phase
from thuisplan.domain.practice import Answers, Kind
from thuisplan.domain.routines import Outcome
from thuisplan.ui import crash_dialog, theme
from thuisplan.ui.pages.focus import FocusPage
from thuisplan.ui.widgets.word_chip import WordChip


@pytest.fixture
def desk(family: Laptop) -> Laptop:
    """Noor (groep 5) has a step of 25 minutes; Daan is in groep 3."""
    house = open_house(family.folder, family.clock)
    services = house.services
    (routine,) = services.routines.routines()
    fruit, krant = routine.steps
    timed = replace(krant, title="Rekenen", picture="pencil", minutes=25)
    services.routines.change(replace(routine, steps=(timed, fruit), place="keukentafel", phones="in de gang"))
    services.family.add_child("Daan", "panda", "leaf", 3)
    house.database.close()
    family.start()
    return family


def page(laptop: Laptop) -> FocusPage:
    shown = laptop.rooms.timer
    assert shown.isVisible()
    return shown


def tile(laptop: Laptop, name: str) -> str:
    return laptop.button(name).accessibleName()


def logs(laptop: Laptop) -> list[Answers]:
    noor = laptop.services.family.children()[0].id
    return [log.answers for log in laptop.services.practice.of_day(noor, laptop.services.days.today())]


def outcomes(laptop: Laptop) -> list[Outcome | None]:
    noor = laptop.services.family.children()[0].id
    return [s.tick.outcome if s.tick else None for s in laptop.services.routines.today(noor).steps]


def held(laptop: Laptop) -> bool:
    assert laptop.house is not None
    assert laptop.house.upkeep is not None
    return "timer" in laptop.house.upkeep.idle._held


def start(laptop: Laptop) -> None:
    laptop.tap("Noor", "Start: Rekenen", "keukentafel", "telefoons in de gang", "Start")


def test_from_mijn_dag_to_the_log(desk: Laptop) -> None:
    desk.tap("Noor", "Start: Rekenen")
    assert desk.shows("25 minuten werken, dan 5 minuten bewegen.")
    assert not desk.rooms.rail.isVisible()
    desk.tap("keukentafel", "telefoons in de gang", "Start")
    assert desk.shows("25 minuten")
    chips: list[WordChip] = page(desk).running.chips.findChildren(WordChip)
    assert [chip.text() for chip in chips] == ["keukentafel", "telefoons in de gang"]
    desk.pass_time(8)
    assert desk.shows("17 minuten")
    desk.tap("Klaar")
    assert outcomes(desk) == [Outcome.DONE, None]
    assert logs(desk) == []                     # nothing is logged by itself
    assert desk.button("Routine").isChecked()
    assert desk.button("8 min").isChecked()
    assert desk.shows("de timer telde 8")
    desk.tap("Klaar!")
    assert logs(desk) == [Answers(Kind.ROUTINE, 8)]
    assert desk.services.focus.all() == []
    assert desk.rooms.rail.isVisible()
    desk.tap("Ongedaan maken")
    assert logs(desk) == []


def test_the_end_the_break_and_what_was_worked(desk: Laptop) -> None:
    start(desk)
    desk.pass_time(24.5)
    assert desk.shows("bijna klaar")
    desk.pass_time(1)
    assert desk.shows("5 minuten bewegen")
    assert page(desk).property("look") == "break"
    desk.pass_time(5)
    assert desk.shows("Je werkte 25 minuten.")
    desk.tap("Opschrijven")
    assert desk.button("25 min").isChecked()


def test_a_long_piece_of_work_rests_after_half_an_hour(desk: Laptop) -> None:
    desk.tap("Noor", "Timer", "1 uur", "Start")
    desk.pass_time(30.5)
    desk.tap("Pauze overslaan")
    assert desk.shows("De pauze is om. Ga je verder?")
    desk.tap("Verder")
    desk.pass_time(10)
    assert desk.shows("20 minuten")
    desk.tap("Klaar", "Klaar!")
    assert logs(desk) == [Answers(Kind.ROUTINE, 40)]
    assert outcomes(desk) == [None, None]       # it was for no step


def test_it_stands_still_and_goes_on(desk: Laptop) -> None:
    start(desk)
    desk.pass_time(5)
    desk.tap("Even stoppen")
    desk.pass_time(60)
    assert desk.shows("20 minuten")
    assert desk.shows("De timer staat stil.")
    desk.tap("Verder")
    desk.pass_time(5)
    assert desk.shows("15 minuten")


def test_it_goes_on_while_somebody_else_is_there(desk: Laptop) -> None:
    start(desk)
    desk.pass_time(5)
    desk.tap("Wissel")
    assert tile(desk, "Noor") == "Noor, groep 5, timer: nog 20 minuten"
    desk.tap("Daan", "Timer")
    assert desk.button("15 min").isChecked()    # groep 3
    desk.tap("Start")
    desk.pass_time(3)
    desk.tap("Mijn dag")
    assert desk.has("Timer, timer: nog 12 minuten")
    desk.tap("Wissel")
    assert [tile(desk, n) for n in ("Noor", "Daan")] == [
        "Noor, groep 5, timer: nog 17 minuten", "Daan, groep 3, timer: nog 12 minuten"
    ]
    desk.pass_time(13)
    assert tile(desk, "Daan").startswith("Daan, groep 3, timer: pauze")
    desk.tap("Noor", "Rekenen, timer: nog 4 minuten")
    assert desk.shows("4 minuten")


def test_a_restart_and_a_long_night(desk: Laptop) -> None:
    start(desk)
    desk.pass_time(5)
    desk.quit()
    desk.clock.forward(timedelta(minutes=3))
    desk.clocks.forward(minutes=3)
    desk.start()
    assert tile(desk, "Noor") == "Noor, groep 5, timer: nog 17 minuten"
    desk.pass_time(300, asleep=True)
    assert tile(desk, "Noor") == "Noor, groep 5, timer: de tijd is om"
    desk.tap("Noor", "Rekenen, timer: de tijd is om")
    assert desk.shows("Hoe lang ging je door?")
    desk.tap("weet ik niet")
    assert desk.button("Routine").isChecked()
    assert not any(desk.button(f"{n} min").isChecked() for n in (10, 15, 25, 40))
    desk.tap("Klaar!")
    assert logs(desk) == [Answers(Kind.ROUTINE)]
    assert outcomes(desk) == [None, None]


def test_what_was_asked_is_answered_by_a_tap(desk: Laptop) -> None:
    start(desk)
    desk.pass_time(100, asleep=True)
    desk.tap("20 min", "Klaar!")
    assert logs(desk) == [Answers(Kind.ROUTINE, 20)]


def test_a_log_that_is_closed_loses_nothing(desk: Laptop) -> None:
    start(desk)
    desk.pass_time(8)
    desk.tap("Klaar", "Sluiten")
    assert desk.has("Rekenen, timer: klaar, om op te schrijven")
    desk.quit()
    desk.start()
    desk.tap("Noor", "Rekenen, timer", "Opschrijven")
    assert desk.button("8 min").isChecked()
    desk.tap("Klaar!")
    assert logs(desk) == [Answers(Kind.ROUTINE, 8)]


def test_a_log_of_something_else_leaves_the_timer(desk: Laptop) -> None:
    start(desk)
    desk.pass_time(8)
    desk.tap("Mijn dag", "Ik heb geoefend", "Koken", "Klaar!")
    assert logs(desk) == [Answers(Kind.COOKING)]
    assert len(desk.services.focus.all()) == 1


def test_it_need_not_be_written_down(desk: Laptop) -> None:
    start(desk)
    desk.pass_time(8)
    desk.tap("Klaar", "Sluiten", "Rekenen, timer", "Niet opschrijven")
    assert desk.services.focus.all() == []
    desk.tap("Ongedaan maken")
    assert desk.has("Rekenen, timer: klaar")


def test_nobody_is_sent_away_while_a_timer_is_looked_at(desk: Laptop) -> None:
    start(desk)
    assert held(desk)
    desk.tap("Even stoppen")
    assert not held(desk)
    desk.tap("Verder")
    assert held(desk)
    desk.tap("Mijn dag")
    assert not held(desk)
    desk.tap("Rekenen, timer")
    assert held(desk)
    desk.pass_time(31)
    assert not held(desk)       # all is done
    desk.tap("Wissel")
    assert not held(desk)


def test_ten_minutes_on_paper_are_no_reason_to_leave_the_timer(desk: Laptop) -> None:
    start(desk)
    assert desk.house is not None
    assert desk.house.upkeep is not None
    desk.house.upkeep.idle.long_idled.emit()
    desk.settle()
    assert page(desk).isVisible()
    desk.tap("Wissel", "Ouderhoek")
    desk.house.upkeep.idle.long_idled.emit()
    desk.settle()
    assert desk.window.current is desk.window.who


def test_a_folder_that_may_only_be_read_keeps_what_was_filled_in(desk: Laptop, tmp_path: Path) -> None:
    watch = crash_dialog.install(tmp_path / "thuisplan.log")
    desk.tap("Noor", "Start: Rekenen", "keukentafel", "Start")
    desk.pass_time(5)
    desk.quit()
    with read_only(desk.folder):
        desk.clocks.reboot(minutes=3)
        desk.clock.forward(timedelta(minutes=3))
        desk.start()
        assert tile(desk, "Noor") == "Noor, groep 5, timer: nog 17 minuten"
        assert desk.house is not None
        desk.house.follow(watch)
        desk.tap("Begrepen", "Daan", "Timer", "kleurpotlood klaar", "Start")
        assert desk.shows("Bewaren lukte niet")
        assert desk.button("kleurpotlood klaar").isChecked()
        desk.quit()
    watch.remove()
    desk.start()
    assert tile(desk, "Noor") == "Noor, groep 5, timer: nog 17 minuten"
    desk.tap("Daan")
    assert desk.has("Timer")


def test_sound_only_when_a_parent_wants_it(desk: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[Phase] = []
    monkeypatch.setattr(QApplication, "beep", lambda *_: heard.append(desk.services.focus.all()[0].phase))
    start(desk)
    desk.pass_time(31)
    assert heard == []
    desk.tap("Wissel", "Ouderhoek")
    desk.tap_tab("Gezin")
    desk.tap("Met een piepje", "Wissel", "Noor", "Rekenen, timer", "Niet opschrijven", "Start: Rekenen", "Start")
    desk.pass_time(31)
    assert heard == [Phase.BREAK, Phase.OVER]
    desk.tap("Niet opschrijven", "Start: Rekenen", "Start")
    desk.pass_time(90, asleep=True)
    assert heard == [Phase.BREAK, Phase.OVER]
    desk.tap("weet ik niet", "Sluiten", "Rekenen, timer", "Niet opschrijven", "Start: Rekenen", "Start", "Klaar")
    assert heard == [Phase.BREAK, Phase.OVER]       # what a tap ends is silent


def test_an_archived_child_takes_its_timer_along_and_brings_it_back(desk: Laptop) -> None:
    start(desk)
    noor = desk.services.family.children()[0].id
    desk.tap("Wissel")
    desk.services.family.archive_child(noor)
    desk.pass_time(8)
    assert not desk.has("Noor")
    desk.services.family.archive_child(noor, archived=False)
    desk.settle()
    assert tile(desk, "Noor") == "Noor, groep 5, timer: nog 17 minuten"


def test_a_new_day_begins_while_it_runs(desk: Laptop) -> None:
    desk.clock.instant = desk.clock.instant.replace(hour=2, minute=50)
    desk.look_at_clock()
    start(desk)
    desk.pass_time(20)
    desk.look_at_clock()
    assert desk.shows("5 minuten")
    desk.tap("Klaar")
    noor = desk.services.family.children()[0].id
    yesterday = desk.services.days.today() - timedelta(days=1)
    desk.tap("Klaar!")
    (log,) = desk.services.practice.of_day(noor, yesterday)
    assert log.answers.minutes == 20
    assert outcomes(desk) == [None, None]       # of the new day




def test_all_of_it_by_keyboard_alone(desk: Laptop) -> None:
    enter, space = Qt.Key.Key_Return, Qt.Key.Key_Space
    desk.tab_to("Noor")
    desk.press(enter)
    desk.tab_to("Start: Rekenen")
    desk.press(enter)
    assert QApplication.focusWidget() is page(desk).prepare.start
    desk.tab_to("25 min")
    desk.press(Qt.Key.Key_Left)
    desk.press(space)                         # 20 minutes
    desk.tab_to("keukentafel")
    desk.press(space)
    desk.tab_to("Start")
    desk.press(enter)
    assert QApplication.focusWidget() is page(desk).running.pause
    desk.pass_time(4)
    desk.press(space)
    assert desk.shows("De timer staat stil.")
    assert QApplication.focusWidget() is page(desk).running.go_on       # the keyboard stays where one goes on
    desk.press(enter)
    desk.press(Qt.Key.Key_Escape)
    desk.tab_to("Rekenen, timer: nog 16 minuten")
    desk.press(enter)
    desk.tab_to("Klaar")
    desk.press(enter)
    desk.tab_to("Klaar!")
    desk.press(enter)
    assert logs(desk) == [Answers(Kind.ROUTINE, 4)]


def test_everything_can_be_hit_and_has_a_name(desk: Laptop) -> None:
    def look() -> None:
        buttons: list[QAbstractButton] = page(desk).findChildren(QAbstractButton)
        for button in (b for b in buttons if b.isVisible()):
            assert button.height() >= theme.CHILD_TARGET, button.accessibleName()
            assert button.accessibleName(), button
            assert page(desk).rect().contains(button.mapTo(page(desk), button.rect().center()))

    for size in ((1280, 800), (1024, 700), (880, 560)):
        desk.window.resize(*size)
        desk.settle()
        desk.tap("Noor", "Start: Rekenen")
        look()
        desk.tap("keukentafel", "telefoons in de gang", "kleurpotlood klaar", "Start")
        look()
        desk.tap("Even stoppen")
        look()
        desk.tap("Verder")
        desk.pass_time(26)
        look()
        desk.pass_time(5)
        look()
        desk.tap("Niet opschrijven", "Start: Rekenen", "Start")
        desk.pass_time(90, asleep=True)
        look()
        desk.tap("weet ik niet", "Sluiten", "Rekenen, timer", "Niet opschrijven", "Wissel")
