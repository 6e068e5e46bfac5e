"""Draws the icons of Windows (.ico) and macOS (.icns), and a picture for the installer: icons.py FOLDER."""

import os
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

PAPER = "#F3ECDF"   # the theme's sunk: the pages themselves are white
ICO = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024,
        b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512}       # the last four are the double ones


def png(drawing: QSvgRenderer, size: int) -> bytes:
    image = QPixmap(size, size)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    inside = QBuffer()
    image.save(inside, "PNG")
    return bytes(inside.data().data())


def side(drawing: QSvgRenderer) -> QPixmap:
    """What stands beside the last page of the Windows installer, in the size that it wants."""
    image = QPixmap(164, 314)
    image.fill(PAPER)
    painter = QPainter(image)
    drawing.render(painter, QRectF(34, 40, 96, 96))
    painter.end()
    return image


def ico(pictures: dict[int, bytes]) -> bytes:
    """A list of entries, each with its size and place, and then the pictures; 256 is written as 0."""
    heads, place = b"", 6 + 16 * len(pictures)
    for size, picture in pictures.items():
        heads += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + heads + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Kind, length with this head, picture; around all of it the same."""
    entries = b"".join(kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(entries)) + entries


def main(folder: Path) -> None:
    app = QGuiApplication([])
    drawing = QSvgRenderer(str(Path(__file__).parents[1] / "resources" / "icons" / "app" / "thuisplan.svg"))
    assert drawing.isValid()
    (folder / "thuisplan.ico").write_bytes(ico({size: png(drawing, size) for size in ICO}))
    (folder / "thuisplan.icns").write_bytes(icns({kind: png(drawing, size) for kind, size in ICNS.items()}))
    if not side(drawing).save(str(folder / "thuisplan.bmp"), "BMP"):
        raise OSError("the picture of the installer could not be written")
    del app


if __name__ == "__main__":
    main(Path(sys.argv[1]))
