"""A photo of a recipe: small, upright, with nothing of the camera in it; chosen, shown, changed and taken away."""

import struct
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from child_rooms import buttons, shown_texts
from kitchen_home import Home, check_page
from thuisplan.ui import theme
from thuisplan.ui.pages.recipe_editor import RecipeEditorPage
from thuisplan.ui.photos import MOST_BYTES, NoPhoto, read_photo


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Home]:
    theme.apply(qapp)
    made = Home(qtbot, tmp_path)
    yield made
    made.house.database.close()


def picture(width: int, height: int, colour: str = "#BC3C27") -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


def jpeg_of(image: QImage) -> bytes:
    inside = QBuffer()
    image.save(inside, "JPEG", 90)  # type: ignore[call-overload]  # PySide has a bytes there
    return bytes(inside.data().data())


def with_exif(jpeg: bytes, orientation: int) -> bytes:
    """As a phone writes it: how it was held, and where."""
    entry = struct.pack("<HHI", 0x0112, 3, 1) + struct.pack("<HH", orientation, 0)
    tiff = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 1) + entry + struct.pack("<I", 0) + b"Keukenstraat 4"
    body = b"Exif\0\0" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def test_a_large_photo_becomes_small_and_keeps_its_shape(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "foto.png"
    noise = Random(4).randbytes(3000 * 2000 * 4)        # nothing is harder to make small
    QImage(noise, 3000, 2000, QImage.Format.Format_RGB32).save(str(file))
    photo = read_photo(file)
    assert len(photo.jpeg) <= MOST_BYTES
    assert photo.jpeg.startswith(b"\xff\xd8\xff")
    assert max(photo.width, photo.height) <= 1280
    assert photo.width / photo.height == pytest.approx(1.5, abs=0.01)
    made = QImage.fromData(photo.jpeg)
    assert (made.width(), made.height()) == (photo.width, photo.height)


def test_it_stands_upright_and_says_nothing_of_the_camera(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "foto.jpg"
    file.write_bytes(with_exif(jpeg_of(picture(400, 300)), 6))
    photo = read_photo(file)
    assert (photo.width, photo.height) == (300, 400)
    assert b"Keukenstraat" not in photo.jpeg
    assert b"Exif" not in photo.jpeg


def test_a_picture_with_words_in_it_and_seen_through(qapp: QApplication, tmp_path: Path) -> None:
    image = QImage(20, 10, QImage.Format.Format_ARGB32)
    image.fill(0)
    image.setText("Description", "Keukenstraat 4")
    image.save(str(tmp_path / "foto.jpg"), "PNG")  # type: ignore[call-overload]  # another name than what it is
    photo = read_photo(tmp_path / "foto.jpg")
    assert b"Keukenstraat" not in photo.jpeg
    assert QImage.fromData(photo.jpeg).pixelColor(5, 5) == QColor("white")


DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
BITMAP = b"P6 2 1 255\n" + bytes(6)


@pytest.mark.parametrize(
    "data", [None, b"", b"no photo", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, DRAWING, BITMAP])
def test_what_is_no_photo(qapp: QApplication, tmp_path: Path, data: bytes | None) -> None:
    file = tmp_path / "foto.png"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(NoPhoto):
        read_photo(file)


def test_more_than_any_camera_makes(qapp: QApplication, tmp_path: Path) -> None:
    with (tmp_path / "foto.png").open("wb") as file:
        file.truncate(40_000_001)
    with pytest.raises(NoPhoto):
        read_photo(tmp_path / "foto.png")


def editor(home: Home) -> RecipeEditorPage:
    assert home.rooms.kitchen.editor is not None
    return home.rooms.kitchen.editor


def choose(home: Home) -> None:
    """And wait until it is read."""
    home.tap("Foto kiezen")
    while editor(home).about.photo_wait.isVisible():
        QApplication.processEvents()


def test_a_large_photo_is_read_beside_the_window(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "foto.png"
    picture(4000, 4000).save(str(file))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    home.tap("Pannenkoeken")
    home.tap("Kopiëren en aanpassen")
    button, = (b for b in buttons(editor(home)) if b.accessibleName() == "Foto kiezen")
    button.click()
    assert "Even de foto bekijken…" in shown_texts(editor(home))
    editor(home).keep.click()           # before it is read: it is kept with it
    assert not any(r.own for r in home.services.recipes.all)
    while not any(r.own for r in home.services.recipes.all):
        QApplication.processEvents()
    assert home.services.recipes.all[1].photo is not None
    assert "Even de foto bekijken…" not in shown_texts(editor(home))


def test_a_photo_that_is_read_too_late_belongs_to_no_other_recipe(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "foto.png"
    picture(4000, 4000).save(str(file))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    home.tap("Pannenkoeken")
    home.tap("Kopiëren en aanpassen")
    button, = (b for b in buttons(editor(home)) if b.accessibleName() == "Foto kiezen")
    button.click()
    editor(home).begin()
    choose(home)            # only this one comes
    assert editor(home).draft().new_photo is not None
    home.tap("Foto weg")
    editor(home).copy(home.services.recipes.recipe("pannenkoeken"))
    assert editor(home).draft().new_photo is None


def test_a_photo_is_chosen_shown_and_taken_away(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "foto.jpg"
    file.write_bytes(jpeg_of(picture(640, 480)))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    home.tap("Pannenkoeken")
    home.tap("Kopiëren en aanpassen")
    choose(home)
    check_page(editor(home))
    home.tap("Bewaren")
    assert home.recipe.header.photo.isVisible()
    copy = home.services.recipes.all[1]
    assert copy.photo is not None
    assert home.services.recipes.photo(copy.photo) == read_photo(file).jpeg
    home.tap("Wijzigen")
    assert editor(home).about.photo.isVisible()
    home.tap("Bewaren")
    assert home.services.recipes.all[1].photo == copy.photo
    home.tap("Wijzigen")
    home.tap("Foto weg")
    home.tap("Bewaren")
    bare = home.services.recipes.all[1]
    assert (bare.id, bare.photo, home.services.recipes.photo(copy.photo)) == (copy.id, None, None)
    assert not home.recipe.header.photo.isVisible()


def test_a_file_that_is_no_photo_is_told(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"no photo")
    home.tap("Zelf een recept maken")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    home.tap("Foto kiezen")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "foto.jpg"), ""))
    choose(home)
    assert any(t.startswith("Dit is geen foto") for t in shown_texts(editor(home)))
    assert not editor(home).about.photo.isVisible()
