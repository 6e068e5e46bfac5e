"""The list on paper: one A4, with a box before each product, and its words can be read back."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

import pdf_text
from house import House, open_house
from thuisplan.domain.shopping import MOST_PRODUCTS, WHOLE, ShoppingList
from thuisplan.services.house import build
from thuisplan.ui import theme
from thuisplan.ui.paper.pdf import PaperFailed
from thuisplan.ui.shop import Shop
from thuisplan.ui.shopping_sheet import sheet_of, write_sheet
from viewer import viewing


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    theme.apply(qapp)
    made = open_house(tmp_path)
    made.services.family.add_child("Noor", "fox", "butter", 5)
    yield made
    made.database.close()


def list_of(house: House) -> ShoppingList:
    (child,) = house.services.family.children()
    found = house.services.shopping.board(child.id).list
    assert found is not None
    return found


def written(house: House, file: Path, guesses: dict[str, int] | None = None) -> list[str]:
    sheet = sheet_of(list_of(house), guesses or {}, "Boodschappen", ("ik schat", "kassabon"), "samen")
    write_sheet(sheet, file)
    return pdf_text.lines(file)


def test_the_sheet_is_one_a4_with_all_that_is_to_be_bought(house: House, tmp_path: Path) -> None:
    shopping = house.services.shopping
    shopping.add_recipe("pannenkoeken", Fraction(6))
    shopping.add_product("bananen", 2)
    shopping.answer_packs("halfvolle_melk", 1)
    shopping.set_have("zout", have=True)
    words = written(house, tmp_path / "list.pdf", {"bananen": 350})
    for said in ("Vrijdag 20 november", "Tarwebloem", "375 g nodig", "1 pak van 1 liter", "2 trossen van 1 kilo",
                 "€\N{NO-BREAK SPACE}3,50", "ik schat", "kassabon", "samen"):
        assert said in [w.replace("€ ", "€\N{NO-BREAK SPACE}") for w in words], (said, words)
    assert "Zout" not in words
    assert pdf_text.pages(tmp_path / "list.pdf") == 1
    assert pdf_text.size(tmp_path / "list.pdf") == (595, 842)


def test_a_full_list_still_fits_on_one(house: House, tmp_path: Path) -> None:
    for n in range(MOST_PRODUCTS):
        house.services.shopping.add_own(f"ding {n}")
    words = written(house, tmp_path / "list.pdf")
    assert {f"Ding {n}" for n in range(MOST_PRODUCTS)} <= set(words)
    assert pdf_text.pages(tmp_path / "list.pdf") == 1


def test_a_folder_that_is_gone_has_a_name(house: House, tmp_path: Path) -> None:
    house.services.shopping.add_product("eieren")
    sheet = sheet_of(list_of(house), {}, "Boodschappen", ("a", "b"), "")
    with pytest.raises(PaperFailed):
        write_sheet(sheet, tmp_path / "gone" / "list.pdf")


def test_printing_opens_it_where_it_can_be_printed(house: House) -> None:
    house.services.shopping.add_product("eieren")
    said: list[str] = []
    services = build(house.database, house.clock, lambda _change: None)
    shop = Shop(services, lambda _page: None, lambda _page: None, lambda: True)
    shop.said.connect(lambda text, _undo: said.append(text))
    with viewing() as viewer:
        shop.print_list(list_of(house), {})
    (words,) = viewer.opened
    assert "Eieren" in words
    assert said == ["Het lijstje gaat open. Druk het daar af."]


def test_what_was_estimated_for_the_whole_is_filled_in(house: House) -> None:
    house.services.shopping.add_product("eieren")
    shop = Shop(house.services, lambda _page: None, lambda _page: None, lambda: True)
    with viewing() as viewer:
        shop.print_list(list_of(house), {"eieren": 300})
        shop.print_list(list_of(house), {"eieren": 300, WHOLE: 2000})
    feet = [next(line for line in lines if "alles samen" in line) for lines in viewer.opened]
    assert [" ".join(foot.split()) for foot in feet] == [
        "Ik schat alles samen: € ____________ Op de bon: € ____________",
        "Ik schat alles samen: € 20 Op de bon: € ____________"]


def test_where_nothing_shows_a_pdf_it_is_kept(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.services.shopping.add_product("eieren")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "kept.pdf"), ""))
    said: list[str] = []
    shop = Shop(house.services, lambda _page: None, lambda _page: None, lambda: True)
    shop.said.connect(lambda text, _undo: said.append(text))
    shop.print_list(list_of(house), {})
    assert "Eieren" in pdf_text.lines(tmp_path / "kept.pdf")
    assert said == ["Het lijstje is bewaard. Open het en druk het af."]
