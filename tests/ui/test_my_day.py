"""Mijn dag: today's steps, ticking and taking back, why not, the week, what was written down; mouse and keys."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from child_rooms import Rooms, shown_texts
from hands import click, open_window, press, tab_to
from house import AMSTERDAM, added_on
from thuisplan.domain.days import AwayKind
from thuisplan.domain.practice import Answers, Kind, Practice
from thuisplan.domain.routines import Outcome, Reason
from thuisplan.services.changes import Change
from thuisplan.ui import theme
from thuisplan.ui.widgets.step_card import StepCard, StepState

TODAY = date(2026, 11, 20)


def cards(rooms: Rooms) -> list[StepCard]:
    return list(rooms.day.cards.values())


def states(rooms: Rooms) -> list[StepState]:
    return [card.state for card in cards(rooms)]


def outcomes(rooms: Rooms) -> list[Outcome | None]:
    return [tick.outcome if tick else None for tick in rooms.ticks()]


def marks(rooms: Rooms) -> list[str]:
    return [mark.text() for mark in rooms.day.aside.week.marks]


# -- what is shown

def test_it_greets_by_the_hour_and_names_the_day(rooms: Rooms) -> None:
    assert rooms.day.greeting.text() == "Goedemiddag, Noor!"
    assert rooms.day.date.text() == "Vrijdag 20 november"


def test_a_new_name_is_shown_at_once(rooms: Rooms) -> None:
    rooms.services.family.change_child(rooms.child.id, name="d'Amie 't Hart <b>", avatar="owl", colour="leaf")
    assert rooms.day.greeting.text() == "Goedemiddag, d'Amie 't Hart <b>!"


def test_the_steps_stand_in_order_and_the_first_open_one_is_the_present(rooms: Rooms) -> None:
    rooms.add_routine("Tas inpakken", hour=7)
    shown = cards(rooms)
    assert [card.title.text() for card in shown] == ["Tas inpakken", "Fruit eten", "Rekenen", "Krant lezen"]
    assert [card.second.text() for card in shown][:2] == ["7:15 · Na school", "15:15 · Na school"]
    assert states(rooms) == [StepState.NOW, StepState.OPEN, StepState.OPEN, StepState.OPEN]
    QApplication.processEvents()
    assert [card.ready.isVisible() for card in shown] == [True, False, False, False]
    assert shown[0].height() > shown[1].height()
    assert [card.y() for card in shown] == sorted(card.y() for card in shown)


def test_a_step_says_how_long_where_and_where_the_phones_are(rooms: Rooms) -> None:
    rooms.services.routines.add(
        "Huiswerk", "pencil", at=time(15, 45), place="keukentafel", phones="in de gang",
        steps=[("Iets eten", "sandwich"), ("Rekenen", "pencil", 25), ("Lezen", "open-book", 25), ("Plan", "memo")],
    )
    rooms.services.routines.add("Even rust", "bed", at=time(17), phones="op de kast", steps=[("Niks", "bed", 20)])
    said = [card.second.accessibleName() for card in cards(rooms)][-5:]
    assert said == [
        "15:45 · keukentafel",
        "15:45 · 25 min, dan 5 min pauze · keukentafel · telefoons in de gang",
        "15:45 · 25 min, dan 5 min pauze · keukentafel · telefoons in de gang",
        "15:45 · keukentafel",
        "17:00 · 20 min · telefoons op de kast",
    ]


def test_a_step_with_minutes_offers_its_timer_and_a_card_shows_the_one_that_runs(rooms: Rooms) -> None:
    (routine,) = rooms.services.routines.routines()
    fruit, sums, paper = routine.steps
    timed = replace(routine, steps=(replace(fruit, minutes=5), replace(sums, minutes=25), paper))
    rooms.services.routines.change(timed)
    first, second, _ = cards(rooms)
    assert (first.start.isVisible(), first.ready.isVisible(), second.start.isVisible()) == (True, False, False)
    assert rooms.day.aside.start.isVisible()
    asked: list[object] = []
    rooms.day.timer_asked.connect(lambda planned: asked.append(planned and planned.step.id))
    click(first.start)
    click(rooms.day.aside.start)
    assert asked == [fruit.id, None]
    rooms.services.focus.start(rooms.child.id, "Rekenen", "pencil", 25, step=sums.id)
    assert (first.start.isVisible(), first.ready.isVisible()) == (False, True)      # one timer at a time
    click(first.tick)
    assert second.start.accessibleName() == "Timer: Rekenen"
    assert second.start.isVisible()
    assert rooms.day.aside.timer.accessibleName() == "Rekenen, timer: nog 25 minuten"
    rooms.services.focus.clear(rooms.child.id)
    assert second.start.accessibleName() == "Start: Rekenen"
    assert rooms.day.aside.timer.isHidden()


# -- ticking and taking back

def test_klaar_is_kept_and_the_next_step_becomes_the_present(rooms: Rooms) -> None:
    click(cards(rooms)[0].ready)
    assert outcomes(rooms) == [Outcome.DONE, None, None]
    assert states(rooms) == [StepState.DONE, StepState.NOW, StepState.OPEN]
    assert cards(rooms)[0].tick.isChecked()


def test_a_tick_is_taken_back_by_tapping_it_again(rooms: Rooms) -> None:
    tick = cards(rooms)[1].tick
    click(tick)
    assert outcomes(rooms) == [None, Outcome.DONE, None]
    assert tick.isChecked()
    click(tick)
    assert outcomes(rooms) == [None, None, None]
    assert not tick.isChecked()
    assert rooms.day.snack.isHidden()


def test_a_tick_is_taken_back_in_the_bar_below(rooms: Rooms) -> None:
    click(cards(rooms)[2].tick)
    assert rooms.day.snack.text.text() == "Gedaan: Krant lezen"
    click(rooms.day.snack.undo)
    assert outcomes(rooms) == [None, None, None]
    assert cards(rooms)[2].tick.hasFocus()


def test_a_timer_of_another_child_leaves_the_bar_where_it_is(rooms: Rooms) -> None:
    timers, other = rooms.services.focus, rooms.services.family.add_child("Bram", "panda", "leaf", 7)
    click(cards(rooms)[0].ready)
    timers.start(other.id, "Lezen", "books", 20)
    assert rooms.day.snack.isVisible()
    timers.start(rooms.child.id, "Rekenen", "pencil", 20)
    assert rooms.day.snack.isHidden() and rooms.day.aside.timer.isVisible()
    rooms.day.say("Opgeschreven", None)
    timers.clear(other.id)
    assert rooms.day.snack.isVisible()


def test_the_bar_leaves_the_button_free(rooms: Rooms) -> None:
    click(cards(rooms)[0].tick)
    bar, button = rooms.day.snack, rooms.day.practise
    assert bar.mapTo(rooms, QPoint(0, bar.height())).y() <= button.mapTo(rooms, QPoint(0, 0)).y()


def test_space_ticks_and_the_place_is_kept(rooms: Rooms) -> None:
    tick = cards(rooms)[0].tick
    tab_to(tick)
    press(Qt.Key.Key_Space)
    assert outcomes(rooms)[0] is Outcome.DONE
    assert tick.hasFocus()
    press(Qt.Key.Key_Space)
    assert outcomes(rooms)[0] is None
    assert tick.hasFocus()
    press(Qt.Key.Key_Return)
    assert outcomes(rooms)[0] is Outcome.DONE
    assert tick.hasFocus()


def test_klaar_with_enter_leaves_the_keyboard_at_that_step(rooms: Rooms) -> None:
    tab_to(cards(rooms)[0].ready)
    press(Qt.Key.Key_Return)
    assert outcomes(rooms) == [Outcome.DONE, None, None]
    assert cards(rooms)[0].tick.hasFocus()
    press(Qt.Key.Key_Tab, Qt.Key.Key_Space)     # the next Tab is the way back
    assert outcomes(rooms) == [None, None, None]


def test_the_place_is_kept_when_something_else_changes(rooms: Rooms) -> None:
    tab_to(cards(rooms)[1].tick)
    rooms.add_routine("Tas inpakken", hour=7)
    rooms.services.practice.log(rooms.child.id, Answers(Kind.GAME))
    assert cards(rooms)[2].tick.hasFocus()
    press(Qt.Key.Key_Space)
    assert outcomes(rooms) == [None, None, Outcome.DONE, None]


def test_tab_goes_through_the_steps_in_order_then_to_the_button(rooms: Rooms) -> None:
    rooms.add_routine("Tas inpakken", hour=7)       # made last, shown first
    rooms.services.practice.log(rooms.child.id, Answers(Kind.GAME))
    QApplication.processEvents()
    cards(rooms)[0].tick.setFocus()
    order: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and here not in order:
        order.append(here)
        press(Qt.Key.Key_Tab)
    wanted = [*(card.tick for card in cards(rooms)), rooms.day.practise, rooms.day.aside.rows[0]]
    assert [w for w in order if w in wanted] == wanted


def test_a_tap_just_after_the_night_counts_for_the_day_that_is_shown(rooms: Rooms) -> None:
    rooms.house.clock.instant = datetime(2026, 11, 20, 2, 59, tzinfo=AMSTERDAM)
    rooms.services.routines.archive(rooms.services.routines.routines()[0].id)       # redraws: still Thursday
    rooms.add_routine("Laat lezen")
    QApplication.processEvents()
    rooms.house.clock.forward(timedelta(minutes=2))
    click(cards(rooms)[0].tick)
    assert rooms.ticks() == [None]      # Friday
    week = rooms.services.progress.this_week(rooms.child.id)
    assert [(d.day, d.done) for d in week if d.done] == [(date(2026, 11, 19), 1)]


def test_a_new_day_clears_the_ticks_from_the_page(rooms: Rooms) -> None:
    for card in cards(rooms):
        click(card.tick)
    rooms.house.clock.forward(timedelta(days=3))
    rooms.day.news(Change.DAYS)
    assert rooms.day.date.text() == "Maandag 23 november"
    assert states(rooms) == [StepState.NOW, StepState.OPEN, StepState.OPEN]
    assert rooms.day.snack.isHidden()


def test_a_tick_shows_only_what_was_kept(qtbot: QtBot, qapp: QApplication) -> None:
    card = StepCard({})
    qtbot.addWidget(card)
    open_window(qtbot, card, (400, 120))
    with qtbot.waitSignal(card.done):
        click(card.tick)
    assert not card.tick.isChecked()
    card.show_step(StepState.DONE, "Rekenen", "pencil", "Na school")
    assert card.tick.isChecked()


# -- not done, because

def test_why_not_is_kept_in_one_tap_and_said_on_the_card(rooms: Rooms) -> None:
    card = cards(rooms)[0]
    click(card.because)
    assert card.reasons.isVisible()
    click(card.reasons.button(Reason.TIRED))
    tick = rooms.ticks()[0]
    assert tick is not None
    assert (tick.outcome, tick.reason) == (Outcome.NOT_DONE, Reason.TIRED)
    assert card.second.text() == "Niet gedaan, want ik was moe"
    assert states(rooms) == [StepState.SKIPPED, StepState.NOW, StepState.OPEN]
    assert not card.reasons.isVisible()
    assert not card.tick.isChecked()


def test_every_reason_can_be_chosen_also_of_a_later_step(rooms: Rooms) -> None:
    for reason in Reason:
        card = cards(rooms)[2]
        click(card.dots)
        click(card.reasons.button(reason))
        tick = rooms.ticks()[2]
        assert tick is not None
        assert tick.reason is reason


def test_why_not_with_the_keyboard_alone(rooms: Rooms) -> None:
    card = cards(rooms)[0]
    tab_to(card.because)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert rooms.ticks()[0] is not None
    assert card.second.text() == "Niet gedaan, want het was lastig"
    assert card.tick.hasFocus()


def test_escape_puts_the_reasons_away(rooms: Rooms) -> None:
    card = cards(rooms)[0]
    tab_to(card.because)
    press(Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
    assert not card.reasons.isVisible()
    assert card.tick.hasFocus()
    assert rooms.ticks()[0] is None


def test_a_reason_is_taken_back_by_tapping_it_again(rooms: Rooms) -> None:
    card = cards(rooms)[0]
    click(card.because)
    click(card.reasons.button(Reason.FORGOT))
    click(card.dots)
    assert card.reasons.value() is Reason.FORGOT
    click(card.reasons.button(Reason.FORGOT))
    assert rooms.ticks() == [None, None, None]


def test_undo_gives_the_reason_back_that_was_there_before(rooms: Rooms) -> None:
    card = cards(rooms)[0]
    click(card.because)
    click(card.reasons.button(Reason.OTHER))
    click(card.tick)
    assert outcomes(rooms)[0] is Outcome.DONE
    click(rooms.day.snack.undo)
    tick = rooms.ticks()[0]
    assert tick is not None
    assert (tick.outcome, tick.reason) == (Outcome.NOT_DONE, Reason.OTHER)


# -- the day as a whole

def test_all_steps_done_is_a_calm_card(rooms: Rooms) -> None:
    assert rooms.day.ready.isHidden()
    for card in cards(rooms)[:2]:
        click(card.tick)
    assert rooms.day.ready.isHidden()
    click(cards(rooms)[2].because)
    click(cards(rooms)[2].reasons.button(Reason.NO_TIME))
    assert "Klaar voor vandaag" in shown_texts(rooms.day)


def test_a_day_without_steps_is_a_good_day(rooms: Rooms) -> None:
    rooms.services.routines.archive(rooms.services.routines.routines()[0].id)
    assert "Er staat vandaag niets. Een vrije dag is een goede dag." in shown_texts(rooms.day)
    assert not any(card.isVisible() for card in rooms.day.findChildren(StepCard))
    assert "Klaar voor vandaag" not in shown_texts(rooms.day)
    assert rooms.day.practise.isVisible()


def test_whose_plan_it_is_is_said_only_when_it_is_so(rooms: Rooms) -> None:
    assert rooms.day.date.text() == "Vrijdag 20 november"
    own = rooms.services.plans.today(rooms.child.id).plan
    rooms.services.plans.save(replace(own, free=True))
    assert rooms.day.date.text() == "Vrijdag 20 november · Jij hebt dit plan zelf gemaakt."
    assert "Er staat vandaag niets. Een vrije dag is een goede dag." in shown_texts(rooms.day)
    rooms.services.plans.save(replace(own, free=True, together=True))
    assert rooms.day.date.text() == "Vrijdag 20 november · Dit plan maakten jullie samen."
    rooms.services.plans.save(own)
    assert rooms.day.date.text() == "Vrijdag 20 november"


def test_a_free_day_with_something_done_is_a_free_day(rooms: Rooms) -> None:
    click(cards(rooms)[0].tick)
    rooms.services.plans.save(replace(rooms.services.plans.today(rooms.child.id).plan, free=True))
    assert "Een vrije dag is een goede dag." in " ".join(shown_texts(rooms.day))
    assert rooms.day.ready.isHidden()
    assert states(rooms) == [StepState.DONE]


def test_the_way_to_the_plan_says_whether_it_is_done_together(rooms: Rooms, qtbot: QtBot) -> None:
    assert rooms.day.change_plan.accessibleName() == "Mijn plan wijzigen"
    with qtbot.waitSignal(rooms.day.plan_asked):
        click(rooms.day.change_plan)
    rooms.services.days.add_away(rooms.child.id, TODAY, TODAY)
    assert not rooms.day.change_plan.isVisible()        # nothing is planned then
    rooms.open(rooms.services.family.add_child("Mila", "owl", "berry", 3))
    assert rooms.day.change_plan.accessibleName() == "Samen plan wijzigen"


@pytest.mark.parametrize(
    ("kind", "said"),
    [(AwayKind.AWAY, "Je bent vandaag weg. Er hoeft niks."), (AwayKind.ILL, "Beterschap. Vandaag hoeft er niks.")],
)
def test_away_and_ill_ask_nothing_and_logging_stays_possible(
    rooms: Rooms, qtbot: QtBot, kind: AwayKind, said: str
) -> None:
    click(cards(rooms)[0].tick)
    rooms.services.days.add_away(rooms.child.id, TODAY, TODAY, kind)
    assert said in shown_texts(rooms.day)
    assert states(rooms) == [StepState.DONE]        # what it said itself stays
    with qtbot.waitSignal(rooms.day.practised):
        click(rooms.day.practise)


def test_the_week_counts_what_was_done_and_calls_other_days_free(rooms: Rooms) -> None:
    child = rooms.child.id
    rooms.services.practice.log(child, Answers(Kind.COOKING), date(2026, 11, 16))
    rooms.services.practice.log(child, Answers(Kind.GAME), date(2026, 11, 16))
    rooms.services.days.add_away(child, date(2026, 11, 18), date(2026, 11, 18))
    rooms.services.days.add_away(child, date(2026, 11, 19), date(2026, 11, 19), AwayKind.ILL)
    assert marks(rooms) == ["2", "vrij", "weg", "ziek", "nu", "", ""]
    spoken = [mark.accessibleName() for mark in rooms.day.aside.week.marks]
    assert spoken[:2] == ["maandag: 2 dingen gedaan", "dinsdag: vrij"]
    assert spoken[4] == "vandaag"
    click(cards(rooms)[0].tick)
    assert rooms.day.aside.week.marks[4].accessibleName() == "vandaag: 1 ding gedaan"


def test_the_days_before_thuisplan_stay_empty(rooms: Rooms) -> None:
    added_on(rooms.house, rooms.child, datetime(2026, 11, 18, 16, tzinfo=AMSTERDAM))
    rooms.day.news(Change.FAMILY)
    assert marks(rooms) == ["", "", "vrij", "vrij", "nu", "", ""]
    shown = rooms.day.aside.week.marks[0]
    assert (shown.accessibleName(), shown.property("look")) == ("maandag", "before")


def test_what_was_written_down_today_can_be_tapped_to_change_it(rooms: Rooms, qtbot: QtBot) -> None:
    log = rooms.services.practice.log
    log(rooms.child.id, Answers(Kind.COOKING, 25))
    asked = log(rooms.child.id, Answers(Kind.SHOPPING))
    log(rooms.child.id, Answers(Kind.GAME), TODAY - timedelta(days=1))
    QApplication.processEvents()
    rows = rooms.day.aside.rows
    assert [row.accessibleName() for row in rows] == ["Koken, 25 min, aanpassen", "Boodschappen, aanpassen"]
    assert "zelf opgeschreven" in shown_texts(rooms.day)
    told: list[Practice] = []
    rooms.day.edit_asked.connect(told.append)
    click(rows[1])
    assert told == [asked]


def test_another_child_sees_only_its_own(rooms: Rooms) -> None:
    click(cards(rooms)[0].because)
    click(cards(rooms)[1].tick)
    rooms.services.practice.log(rooms.child.id, Answers(Kind.COOKING, 25))
    rooms.open(rooms.services.family.add_child("Daan", "owl", "leaf"))
    assert rooms.day.greeting.text() == "Goedemiddag, Daan!"
    assert states(rooms) == [StepState.NOW, StepState.OPEN, StepState.OPEN]
    assert not any(card.reasons.isVisible() for card in cards(rooms))
    assert rooms.day.snack.isHidden()
    assert rooms.day.aside.rows == []


# -- the keyboard, after coming here

def test_the_keyboard_comes_to_the_present_step_and_else_to_the_button(rooms: Rooms) -> None:
    rooms.day.focus_present()
    assert cards(rooms)[0].tick.hasFocus()
    click(cards(rooms)[0].tick)
    rooms.day.focus_present()
    assert cards(rooms)[1].tick.hasFocus()
    for card in cards(rooms)[1:]:
        click(card.tick)
    rooms.day.focus_present()
    assert rooms.day.practise.hasFocus()


def test_the_keyboard_comes_to_the_line_of_a_log(rooms: Rooms) -> None:
    first = rooms.services.practice.log(rooms.child.id, Answers(Kind.COOKING, 25))
    for _ in range(12):
        rooms.services.practice.log(rooms.child.id, Answers(Kind.GAME))
    rooms.day.focus_log(first.id)
    line = rooms.day.aside.rows[[log.id for log in rooms.stored()].index(first.id)]
    assert line.hasFocus()
    assert rooms.day.rect().contains(line.mapTo(rooms.day, QPoint(0, line.height() - 1)))
    rooms.services.practice.undo(first.id)
    rooms.day.focus_log(first.id)
    assert cards(rooms)[0].tick.hasFocus()


def test_a_tap_gives_no_ring_but_tab_goes_on_from_there(rooms: Rooms) -> None:
    log = rooms.services.practice.log(rooms.child.id, Answers(Kind.COOKING, 25))
    rooms.day.focus_present(Qt.FocusReason.MouseFocusReason)
    assert QApplication.focusWidget() is rooms.day
    press(Qt.Key.Key_Tab)
    assert cards(rooms)[0].tick.hasFocus()
    rooms.day.focus_log(log.id, Qt.FocusReason.MouseFocusReason)
    assert QApplication.focusWidget() is rooms.day
    press(Qt.Key.Key_Tab)
    assert rooms.day.aside.rows[0].hasFocus()


# -- how it looks

def test_the_dots_say_what_is_asked_above_the_answers(rooms: Rooms) -> None:
    card = cards(rooms)[1]
    assert not card.asked.isVisible()
    click(card.dots)
    assert card.asked.isVisible()
    assert card.asked.text() == "Niet gedaan, want …"
    assert card.asked.geometry().bottom() < card.reasons.y()
    click(card.dots)
    assert not card.asked.isVisible()
    click(cards(rooms)[0].because)
    assert not cards(rooms)[0].asked.isVisible()        # it stands on the button
    click(cards(rooms)[0].reasons.button(Reason.TIRED))
    click(cards(rooms)[0].dots)
    assert cards(rooms)[0].asked.isVisible()


def test_the_dots_can_be_seen(rooms: Rooms) -> None:
    dots = cards(rooms)[1].dots
    picture, ink = dots.grab().toImage(), theme.colour("ink")
    dark = [
        (x, y) for x in range(picture.width()) for y in range(picture.height())
        if abs(picture.pixelColor(x, y).lightness() - ink.lightness()) < 40
    ]
    assert len(dark) >= 3 * 9       # three dots of at least three by three
    assert max(x for x, _ in dark) - min(x for x, _ in dark) >= 20


def test_six_steps_fit_without_a_scroll_bar(rooms: Rooms, qtbot: QtBot) -> None:
    rooms.add_routine("Lezen", "Tas inpakken", "Gymspullen klaarleggen", hour=16)
    rooms.services.practice.log(rooms.child.id, Answers(Kind.COOKING, 25))
    for _ in range(4):
        QApplication.processEvents()
    assert len(cards(rooms)) == 6
    scroll = rooms.day.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    assert scroll.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [2160, 1072, 816, 672])
def test_the_buttons_are_as_wide_as_the_steps(rooms: Rooms, width: int) -> None:
    for steps in (3, 11):
        if steps == 11:
            rooms.add_routine(*[f"Stap {n}" for n in range(8)], hour=16)
        rooms.resize(width, 700)
        for _ in range(4):
            QApplication.processEvents()
        card, first, last = cards(rooms)[0], rooms.day.practise, rooms.day.change_plan
        assert first.mapTo(rooms, QPoint(0, 0)).x() == card.mapTo(rooms, QPoint(0, 0)).x()
        assert last.mapTo(rooms, last.rect().topRight()).x() == card.mapTo(rooms, card.rect().topRight()).x()
