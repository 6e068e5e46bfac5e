"""Python's garbage is collected in the main thread only, and not while the window is opening.

Left to itself Python collects in whichever thread happens to allocate: beside the window that would end widgets and
timers in a thread that is not theirs, which Qt does not allow.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 2_000      # ms


class Collecting(QObject):
    """From its making until `stop`, automatic collection is off; after `start` a timer does it."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._collect)

    def start(self) -> None:
        """The program is loaded: what there is the first time stays, and is not looked at again."""
        if not self._timer.isActive():
            gc.freeze()
            self._timer.start()

    def stop(self) -> None:
        """As Python does it by itself."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _collect(self) -> None:
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
