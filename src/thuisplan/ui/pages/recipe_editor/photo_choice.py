"""Choosing a photo: the file is asked, and read beside the window, for a large one takes a second."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from thuisplan.domain.own_recipes import Photo
from thuisplan.ui.beside import Beside
from thuisplan.ui.photos import KINDS, NoPhoto, get_ready, read_photo


class PhotoChoice(QObject):
    """`begun`: a file was chosen, and is read. `read` tells the Photo, or None: it is none."""

    begun = Signal()
    read = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._beside = Beside("photo")

    @property
    def is_busy(self) -> bool:
        return self._beside.is_busy

    def ask(self, over: QWidget) -> None:
        kinds = self.tr("Foto ({kinds})").format(kinds=KINDS)
        file, _ = QFileDialog.getOpenFileName(over, self.tr("Welke foto?"), "", kinds)
        if not file or self.is_busy:
            return
        get_ready()
        self.begun.emit()
        self._beside.run(lambda: _photo_in(Path(file)), self.read.emit, lambda: self.read.emit(None))

    def forget(self) -> None:
        """What is read now is wanted no more."""
        self._beside.forget()


def _photo_in(file: Path) -> Photo | None:
    try:
        return read_photo(file)
    except NoPhoto:
        return None
