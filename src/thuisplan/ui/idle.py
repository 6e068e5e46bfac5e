"""Five minutes without anybody at the laptop: then "Wie ben je?" comes back, unless something is going on; after ten
the Ouderhoek shuts, whatever goes on.

The windows are watched, not every object in the program: a filter in Python on the application itself would make
each of the thousands of events of a redraw half as slow again.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

IDLE_AFTER = 5 * 60.0       # s
LONG_AFTER = 2.0            # times as long
_LOOKS = 10.0               # s between two looks at the most

_PRESENCE = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.KeyRelease,
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd,
    QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.NativeGesture,
})


class IdleWatch(QObject):
    """`idled`: nobody touched the laptop for `after` seconds; `long_idled`: for twice as long. Told once, until
    somebody does.

    While somebody holds it (a timer, reading aloud …) `idled` is not told; its time counts anew after that.
    Nothing holds `long_idled`.
    """

    idled = Signal()
    long_idled = Signal()

    def __init__(
        self, app: QGuiApplication, after: float = IDLE_AFTER, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._app, self._after, self._clock = app, after, clock
        self._last = clock()        # when somebody was there
        self._freed = self._last    # when the last hold ended
        self._told = self._told_long = False
        self._held: set[str] = set()
        app.focusWindowChanged.connect(self._watch)
        self._watch_all()
        self._timer = QTimer(self)
        self._timer.setInterval(round(min(_LOOKS, after / 10) * 1000))
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def hold(self, name: str) -> None:
        """From now on `name` is going on."""
        self._held.add(name)

    def release(self, name: str) -> None:
        """`name` is over; nothing happens when it was not held."""
        if name in self._held:
            self._held.remove(name)
            self._freed = self._clock()
            self._told = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PRESENCE:
            self._awake()
        return False

    def _awake(self) -> None:
        # Only the instant is kept: a mouse that moves tells this hundreds of times a second.
        self._last = self._clock()
        self._told = self._told_long = False

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self.blockSignals(True)

    def look(self) -> None:
        """Look at the clock now."""
        self._watch_all()
        now = self._clock()
        if not self._told_long and now - self._last >= LONG_AFTER * self._after:
            self._told_long = True
            self.long_idled.emit()
        if not self._told and not self._held and now - max(self._last, self._freed) >= self._after:
            self._told = True
            self.idled.emit()

    def _watch_all(self) -> None:
        for window in self._app.topLevelWindows():      # a menu never has the focus
            self._watch(window)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)     # a second time changes nothing
