"""A recipe of the family itself in the real window: pasted, changed, cooked, bought for,
and there after a restart."""

import json
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit

from laptop import Laptop
from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.domain.practice import Kind

SOUP = """Linzensoep
4 personen
50 min
Ingrediënten
250 g bloem
300 g linzen
1 à 2 uien
Bereiding
Kook de linzen 20 minuten.
Roer de bloem erdoor.
"""


def _paste(laptop: Laptop, text: str) -> None:
    (field,) = [f for f in laptop.window.findChildren(QPlainTextEdit) if f.isVisible()]
    field.setFocus()
    clipboard = QApplication.clipboard()
    clipboard.setText(text)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    laptop.settle()


def _soup(laptop: Laptop) -> None:
    laptop.tap("Noor", "Keuken", "Zelf een recept maken", "Plakken of openen")
    _paste(laptop, SOUP)
    laptop.tap("Verder", "Dit gaat erin", "2", "Zo is het goed", "Naar het recept", "Bewaren")


def test_pasted_cooked_and_written_down(family: Laptop) -> None:
    family.start()
    _soup(family)
    assert family.shows("Linzensoep")
    family.tap("6 personen", "Aan de slag", "Volgende")
    assert family.shows("Kook de linzen 20 minuten.")
    family.quit()
    family.start()
    family.tap("Noor", "Keuken", "Verder koken")
    assert family.shows("Linzensoep · 6 personen")
    assert family.shows("450 g")
    family.tap("Volgende", "Eet smakelijk", "Ik heb geoefend", "leuk", "Klaar!")
    child = family.rooms.child
    assert child is not None
    (log,) = family.services.practice.of_day(child.id, family.services.days.today())
    assert log.answers.kind is Kind.COOKING
    family.tap("Mijn dag", "Keuken")
    assert family.has("Linzensoep")


def test_a_copy_is_made_of_a_shipped_recipe(family: Laptop) -> None:
    family.start()
    family.tap("Noor", "Keuken", "Pannenkoeken", "Kopiëren en aanpassen", "Bewaren")
    assert family.shows("Onze pannenkoeken")
    family.tap("Wijzigen", "Ingrediënt 5 weghalen", "Bewaren")
    family.quit()
    family.start()
    family.tap("Noor", "Keuken", "Onze pannenkoeken")
    assert not family.shows("Roomboter")
    family.tap("Wijzigen", "Recept weghalen")
    assert not family.has("Onze pannenkoeken, ")
    family.tap("Ongedaan maken")
    assert family.has("Onze pannenkoeken, ")


def test_a_file_is_opened(family: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "taart.jsonld"
    file.write_text(json.dumps([{"@type": "Recipe", "name": "Taart", "recipeYield": "8", "recipeIngredient": [
        "200 g bloem", "3 eieren"], "recipeInstructions": [{"@type": "HowToStep", "text": "Bak."}]}]),
        encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    family.start()
    family.tap("Noor", "Keuken", "Zelf een recept maken", "Plakken of openen", "Bestand openen",
    "Naar het recept", "Bewaren")
    assert family.shows("Taart")
    assert family.shows("200 g")


def test_a_list_of_an_own_and_a_shipped_recipe_buys_the_flour_once(family: Laptop) -> None:
    family.start()
    _soup(family)
    family.tap("Op het lijstje", "Keuken", "Pannenkoeken", "Op het lijstje", "Keuken",
    "Boodschappen")
    child = family.rooms.child
    assert child is not None
    found = family.services.shopping.board(child.id).list
    assert found is not None
    flour, lentils = found.line("tarwebloem"), found.line("own:g:linzen")
    assert flour is not None
    assert flour.need == Amount(Fraction(500), Unit.GRAM)
    assert lentils is not None
    assert family.shows("300 g nodig")
    family.tap("Linzen")
    assert family.shows("300 g voor Linzensoep, 4 personen")
