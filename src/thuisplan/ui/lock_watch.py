"""Looks at the clock every second, so that a wait is kept now and again and the PIN goes when it is time."""

from PySide6.QtCore import QObject, QTimer

from thuisplan.services.locks import LockService

_EVERY = 1_000      # ms


class LockWatch(QObject):
    """From its making until `stop`, which keeps what is left to wait."""

    def __init__(self, locks: LockService) -> None:
        super().__init__()
        self._locks = locks
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(locks.pass_time)
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._locks.keep_time()
