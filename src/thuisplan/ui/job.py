"""Something slow, done beside the window."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Job(QObject):
    """`done` is told in the thread that made the job, with what the work gave; with None when it raised.

    What it raises goes where everything goes that nobody expected. The work must not look at Qt.
    """

    done = Signal(object)
    _over = Signal(object)

    def __init__(self, name: str, work: Callable[[], object]) -> None:
        super().__init__()
        self._work = work
        self._thread = threading.Thread(target=self._run, name=name)
        self._over.connect(self.done)
        self._thread.start()

    def drop(self) -> None:
        """Wait for it; nobody is told what it gave."""
        self.blockSignals(True)
        self._thread.join()

    def _run(self) -> None:
        found: object = None
        try:
            found = self._work()
        finally:
            self._over.emit(found)
