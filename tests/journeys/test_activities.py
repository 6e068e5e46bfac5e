"""From a corner of Keuken to the log and the chart, in the real window."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from laptop import Laptop
from thuisplan.domain.practice import Kind
from thuisplan.ui.widgets.answer_field import AnswerField


def _kinds(laptop: Laptop) -> list[Kind]:
    child = laptop.rooms.child
    assert child is not None
    return [log.answers.kind for log in laptop.services.practice.of_day(child.id, laptop.services.days.today())]


def test_number_plates_at_the_table(family: Laptop) -> None:
    family.start()
    family.tap("Noor", "Keuken", "Onderweg", "Nummerborden lezen")
    assert family.shows("Zo doe je het")
    page = family.rooms.kitchen.activity
    assert page is not None
    while (task := page.work.task) is not None:
        assert task.question is not None
        (field,) = [f for f in family.window.findChildren(AnswerField) if f.isVisible()]
        QTest.keyClicks(field, str(task.question.answer))
        family.tap("Ik heb het", "Volgende")
    assert family.shows("Waarom wordt het getal groter met het grootste cijfer vooraan?")
    family.tap("Ik heb geoefend", "15", "Klaar!")
    assert family.shows("Opgeschreven")
    assert _kinds(family) == [Kind.ROAD]
    family.tap("Mijn groei")
    assert family.shows("15 min")


def test_a_round_in_the_car_and_a_card_at_breakfast(family: Laptop) -> None:
    family.start()
    family.tap("Noor", "Keuken", "Onderweg", "Beginnen: Rondjes van tien", "Hoe laat zijn we er?")
    for _ in range(10):
        assert family.shows("Hoe laat zijn we er?")
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Space)
        family.settle()
    family.tap("Ik heb geoefend", "Klaar!")
    family.tap("Krant", "Beginnen: Trek een kaart", "Advertentie", "Ik heb geoefend", "Klaar!")
    assert sorted(_kinds(family)) == [Kind.NEWS, Kind.ROAD]


def test_a_sentence_and_a_favourite_are_there_the_next_day(family: Laptop) -> None:
    family.start()
    family.tap("Noor", "Keuken", "Krant", "Leg de kop uit", "Mijn favoriet", "Terug")
    family.tap("Beginnen: Trek een kaart", "Kop")
    page = family.rooms.kitchen.news
    assert page is not None
    QTest.mouseClick(page.field, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.field, Qt.Key.Key_End)
    QTest.keyClicks(page.field, "een brug")
    written = page.field.text()
    family.quit()                                       # it was not kept by a button
    family.clock.forward(timedelta(days=1))
    family.start()
    family.tap("Noor", "Keuken", "Mijn favorieten", "Leg de kop uit", "Terug", "Krant")
    family.tap("Beginnen: Trek een kaart", "Jouw zinnen")
    assert family.shows(written)
    assert family.shows("gisteren")


def test_what_is_in_the_plan_is_in_keuken_until_it_is_ticked(family: Laptop) -> None:
    family.start()
    family.tap("Noor", "Keuken")
    assert family.shows("In je plan: Krant")
    family.tap("Leg de kop uit", "Ik heb geoefend", "Klaar!", "Mijn dag")
    child = family.rooms.child
    assert child is not None
    day = family.services.routines.today(child.id)
    family.services.routines.mark_done(child.id, day.steps[1].step.id, day.day)
    family.tap("Keuken")
    assert not family.shows("In je plan: Krant")
