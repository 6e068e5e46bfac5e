"""A photo of a recipe as it is kept: upright, small, a JPEG, and without what a camera writes into a file."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtGui import QColorConstants, QImage, QImageReader, QPainter

from thuisplan.domain.own_recipes import Photo

MOST_SIDE = 1280            # px
MOST_BYTES = 300_000
_MOST_FILE = 40_000_000     # bytes of what is chosen
_MOST_PIXELS = 100_000_000
_QUALITIES = (85, 75, 65, 50)
KINDS = "*.jpg *.jpeg *.png"
_FORMATS = (b"jpeg", b"png")


class NoPhoto(Exception):
    """A file that is no photo, cannot be read, or is larger than any camera makes."""


def read_photo(path: Path) -> Photo:
    """Raises NoPhoto. The place, the time and the name of the camera do not come along.

    A large one takes a second: for another thread, once `get_ready` was called.
    """
    try:
        if not path.is_file() or path.stat().st_size > _MOST_FILE:
            raise NoPhoto
    except OSError as error:
        raise NoPhoto from error
    return _photo_of(QImageReader(str(path)))


@cache
def get_ready() -> None:
    """In the window's own thread: PySide makes a class when it is first looked at, and two threads may not do so."""
    wide = QImage(2 * MOST_SIDE, 2, QImage.Format.Format_RGB32)
    wide.fill(QColorConstants.White)
    inside = QBuffer()
    inside.setData(_small(wide).jpeg)
    _photo_of(QImageReader(inside))


def _photo_of(reader: QImageReader) -> Photo:
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()) not in _FORMATS:       # whatever it is called
        raise NoPhoto
    reader.setAutoTransform(True)       # as it was held
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        raise NoPhoto
    if max(size.width(), size.height()) > MOST_SIDE:
        reader.setScaledSize(_fitting(size, MOST_SIDE))
    image = reader.read()
    if image.isNull():
        raise NoPhoto
    return _small(_only_pixels(image))


def _fitting(size: QSize, side: int) -> QSize:
    return size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _only_pixels(image: QImage) -> QImage:
    """Drawn anew, on white where it was transparent: texts and colour profiles stay behind."""
    made = QImage(image.size(), QImage.Format.Format_RGB32)
    made.fill(QColorConstants.White)
    painter = QPainter(made)
    painter.drawImage(0, 0, image)
    painter.end()
    return made


def _small(image: QImage) -> Photo:
    """As good as fits into MOST_BYTES; smaller when even the least quality does not."""
    while True:
        for quality in _QUALITIES:
            inside = QBuffer()
            image.save(inside, "JPEG", quality)     # type: ignore[call-overload]  # PySide has a bytes there
            jpeg = bytes(inside.data().data())
            if jpeg and len(jpeg) <= MOST_BYTES:
                return Photo(jpeg, image.width(), image.height())
        if max(image.width(), image.height()) < 100:
            raise NoPhoto       # nothing came out: JPEG cannot be written here
        side = max(image.width(), image.height()) * 3 // 4
        image = image.scaled(
            _fitting(image.size(), side), Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation)
