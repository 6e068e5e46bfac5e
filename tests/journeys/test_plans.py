"""A child's own day in the real window: made, ticked, kept over a restart, and read by the parents."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from laptop import Laptop


def _titles(laptop: Laptop) -> list[str]:
    child = laptop.rooms.child
    assert child is not None
    return [s.step.title for s in laptop.services.routines.today(child.id).steps]


def test_a_child_makes_its_own_day_and_the_parents_can_read_it(family: Laptop) -> None:
    family.start()
    family.tap("Noor")
    assert not family.shows("Jij hebt dit plan zelf gemaakt.")
    family.tap("Mijn plan wijzigen", "Krant: eerder", "Iets erbij", "Iemand bellen", "Zet in mijn plan", "Klaar")
    assert family.shows("Jij hebt dit plan zelf gemaakt.")
    assert _titles(family) == ["Krant", "Fruit", "Iemand bellen"]
    family.tap("Klaar: Krant")
    family.quit()
    family.start()
    family.tap("Noor")
    assert _titles(family) == ["Krant", "Fruit", "Iemand bellen"]
    family.tap("Wissel", "Ouderhoek")
    assert family.shows("Noor maakte dit plan zelf.")
    assert not family.has("Mijn plan wijzigen")
    family.tap_tab("Routines")
    assert not family.shows("Iemand bellen")


def test_every_screen_says_whose_it_is(family: Laptop) -> None:
    """R14: the child's pages its name, the parents' page theirs; what a child found itself is for nobody else."""
    family.start()
    family.tap("Noor")
    for page in ("Mijn plan wijzigen", "Klaar", "Mijn groei", "Mijn dag", "Ik heb geoefend"):
        family.tap(page)
        assert family.rooms.rail.name.isVisible()
        assert family.rooms.rail.name.text() == "Noor"
    family.tap("Koken", "Zelf nagekeken", "één meer", "Klaar!", "Mijn plan wijzigen")
    assert family.shows("van jou: jij kiest")
    family.tap("Wissel", "Ouderhoek")
    assert family.shows("Ouderhoek")
    assert family.shows("koken, zelf nagekeken")        # not how many slips
    assert not family.has("Mijn plan wijzigen")


def test_vandaag_niets_and_weer_zoals_het_was(family: Laptop) -> None:
    family.start()
    family.tap("Noor", "Mijn plan wijzigen", "Vandaag niets", "Klaar")
    assert family.shows("Een vrije dag is een goede dag.")
    assert _titles(family) == []
    family.tap("Mijn plan wijzigen", "Toch een plan", "Fruit: vandaag niet", "Weer zoals het was", "Klaar")
    assert _titles(family) == ["Fruit", "Krant"]
    assert not family.shows("Jij hebt dit plan zelf gemaakt.")


def test_groep_3_makes_it_together(family: Laptop) -> None:
    family.start()
    family.services.family.add_child("Mila", "owl", "berry", 3)
    family.tap("Mila", "Samen plan wijzigen", "mama", "Fruit: later", "Klaar")
    assert family.shows("Dit plan maakten jullie samen.")
    family.tap("Wissel", "Ouderhoek")
    assert family.shows("Mila en mama maakten dit plan samen.")


def test_a_plan_by_keyboard_alone(family: Laptop) -> None:
    family.start()
    family.tab_to("Noor")
    family.press(Qt.Key.Key_Return)
    family.tab_to("Mijn plan wijzigen")
    family.press(Qt.Key.Key_Return)
    family.tab_to("Krant: eerder")
    family.press(Qt.Key.Key_Space)
    assert _titles(family) == ["Krant", "Fruit"]
    family.tab_to("Iets erbij")
    family.press(Qt.Key.Key_Return)
    family.press(Qt.Key.Key_Right)
    family.press(Qt.Key.Key_Return)
    family.tab_to("Zet in mijn plan")
    family.press(Qt.Key.Key_Return)
    assert _titles(family) == ["Krant", "Fruit", "Lezen"]
    family.press(Qt.Key.Key_Escape)
    assert family.shows("Jij hebt dit plan zelf gemaakt.")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Krant"
