"""From two recipes to the receipt and the log, in the real window, over a restart."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from laptop import Laptop
from thuisplan.domain.practice import Kind
from viewer import viewing


def _type_price(laptop: Laptop, text: str) -> None:
    (field,) = [f for f in laptop.window.findChildren(QLineEdit) if f.isVisible()]
    field.clear()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    laptop.settle()


def test_a_list_from_two_recipes_to_receipt_and_log(family: Laptop) -> None:
    family.start()
    family.tap("Noor", "Keuken", "Boodschappen", "Begin een lijstje")
    family.tap("Tomatensoep", "Zet op het lijstje", "Appelmoes", "Zet op het lijstje", "Klaar")
    assert family.shows("Tomaten")
    for _ in range(9):                  # for two people one pack of each is enough
        family.tap("één meer", "Ik heb het")
    assert family.shows("Wat denk je dat het kost?")
    family.quit()

    family.start()                      # and on where it was
    family.tap("Noor", "Keuken", "Boodschappen")
    for _ in range(9):
        family.tap("€\N{NO-BREAK SPACE}2", "Ik heb het")
    family.tap("€\N{NO-BREAK SPACE}20", "Ik heb het")
    assert family.shows("Is dat genoeg voor alles?")
    if family.shows("Stel, je hebt €\N{NO-BREAK SPACE}25"):      # which it is goes by the list
        family.tap("Ja, genoeg")
    else:
        family.tap("Nee, te weinig", "Goudreinetten €\N{NO-BREAK SPACE}2", "Ik heb het")
        assert family.shows("Dan is het nog meer")
        family.tap("Overslaan")
    assert family.shows("Naar de winkel")
    family.tap("voor vandaag", "Zondag")
    assert family.has("voor zondag")
    with viewing() as viewer:
        family.tap("Afdrukken")
    assert {"Tomaten", "Goudreinetten", "1 zak van 1 kilo"} <= set(viewer.opened[0])

    family.tap("We hebben de bon")
    for price in ("2,99", "1,19", "1,09", "1,15", "0,55", "2,69", "2,49", "1,39", "1,59"):
        _type_price(family, price)
    assert family.shows("Op de bon staat €\N{NO-BREAK SPACE}15,13.")
    assert family.shows("hoger dan de bon")
    family.tap("Hoeveel krijg je terug?")
    _type_price(family, "4,87")
    assert family.shows("Ja, dat krijg je terug.")
    family.tap("Klaar!")
    assert family.button("Boodschappen").isChecked()
    family.tap("25 min", "Klaar!")
    child = family.rooms.child
    assert child is not None
    (log,) = family.services.practice.of_day(child.id, family.services.days.today())
    assert (log.answers.kind, log.answers.minutes) == (Kind.SHOPPING, 25)
    (estimate,) = family.services.shopping.estimates(child.id)
    assert (estimate.guess, estimate.paid) == (2000, 1513)
    assert family.shows("Begin een lijstje")
