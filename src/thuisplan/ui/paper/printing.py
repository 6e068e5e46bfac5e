"""Gives a PDF to the program of the laptop that shows PDF files; where there is none, it is kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from .pdf import PaperFailed


class Printing(QObject):
    """`said` tells in words what happened. `over`: the widget in whose window it is asked where to keep a PDF."""

    said = Signal(str)

    def __init__(self, over: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._over = over
        self._folder: QTemporaryDir | None = None
        self._number = 0

    def show(self, name: str, write: Callable[[Path], None], what: str) -> None:
        """`name`: of the file, without its end; `write` may raise PaperFailed; `what`: "Het lijstje"."""
        try:
            file = self._next(name)
            if file is not None:
                write(file)
            if file is not None and QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
                self.said.emit(self.tr("{what} gaat open. Druk het daar af.").format(what=what))
            elif (kept := self._ask_where(f"{name}.pdf")) is not None:
                write(kept)
                self.said.emit(self.tr("{what} is bewaard. Open het en druk het af.").format(what=what))
        except PaperFailed:
            self.said.emit(self.tr("Afdrukken lukte niet. Is de schijf vol?"))

    def _next(self, name: str) -> Path | None:
        """Never one that was opened before: Windows writes nothing over what another program shows.

        None when the system has no folder for what is kept for a while.
        """
        self._folder = self._folder or QTemporaryDir()
        if not self._folder.isValid():
            self._folder = None
            return None
        self._number += 1
        return Path(self._folder.path()) / (f"{name}.pdf" if self._number == 1 else f"{name} {self._number}.pdf")

    def _ask_where(self, name: str) -> Path | None:
        """On a laptop where nothing shows a PDF."""
        over = self._over()
        window = over.window() if over is not None else None
        chosen, _ = QFileDialog.getSaveFileName(window, self.tr("Blad bewaren"), name, "PDF (*.pdf)")
        return Path(chosen) if chosen else None
