"""The program that shows a PDF on the laptop of a test."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

import pdf_text


class Viewer(QObject):
    """What was opened, as the texts that stand in it; `sheets`: the same, sheet by sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[list[str]] = []
        self.sheets: list[list[list[str]]] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.opened.append(pdf_text.lines(Path(url.toLocalFile())))
        self.sheets.append(pdf_text.sheets(Path(url.toLocalFile())))


@contextmanager
def viewing() -> Iterator[Viewer]:
    """As long as this lasts every file that is opened comes here."""
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "show")  # type: ignore[arg-type]  # a str is what it takes
    try:
        yield viewer
    finally:
        QDesktopServices.unsetUrlHandler("file")
