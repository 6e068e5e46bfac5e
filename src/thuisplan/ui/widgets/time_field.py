"""A time of the day that may be left out: one of three that are usual, typed, or a quarter on with − and +."""

from datetime import time

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTimeEdit, QWidget

from thuisplan.ui import theme, words

from .basics import button, column, row
from .choice import Choice
from .flow import Flow
from .forms import chip

_QUARTER = 15 * 60
_USUAL = (time(8, 0), time(15, 15), time(19, 0))     # before school, after it, in the evening
_NONE = ""


class _Edit(QTimeEdit):
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling over it must not change the time."""
        event.ignore()


class TimeField(QWidget):
    """`value` None: no fixed time. The words come from the page."""

    changed = Signal()

    def __init__(self, name: str, none: str, less: str, more: str) -> None:
        super().__init__()
        self.usual: Choice[str] = Choice(Flow(), needed=True)
        for at in _USUAL:
            self.usual.add(words.clock(at), chip(words.clock(at)))
        self.usual.add(_NONE, chip(none))
        self.usual.changed.connect(self._usual_tapped)
        self.none = self.usual.button(_NONE)
        self.edit = _Edit()
        self.edit.setDisplayFormat("H:mm")
        self.edit.setProperty("plain", True)    # no arrows, by the style sheet: NoButtons leaves no room to type
        self.edit.setAccessibleName(name)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit.setFixedWidth(92)
        self.edit.setWrapping(True)
        self.edit.timeChanged.connect(self._edited)
        self.edit.lineEdit().textEdited.connect(self._edited)      # the time that stood there may be typed again
        self.less = button("", "minus", "round", name=less, on=lambda: self._move(-1))
        self.more = button("", "plus", "round", name=more, on=lambda: self._move(1))
        for made in (self.less, self.more):
            made.setAutoRepeat(True)
        self.line = row(self.less, self.edit, self.more, 1, spacing=theme.M)      # ends in air
        self.setLayout(column(self.usual, self.line, spacing=theme.M))
        self.choose(None)

    def value(self) -> time | None:
        if self._is_none:
            return None
        said = self.edit.time()
        return time(said.hour(), said.minute())

    def choose(self, at: time | None) -> None:
        """Without telling `changed`."""
        self.edit.blockSignals(True)
        if at is not None:
            self.edit.setTime(QTime(at.hour, at.minute))
        self.edit.blockSignals(False)
        self._show_chosen(none=at is None)

    def _show_chosen(self, *, none: bool) -> None:
        self._is_none = none
        at = self.value()
        self.usual.choose(_NONE if at is None else words.clock(at))
        for made in (self.less, self.more):
            made.setEnabled(not none)       # earlier or later than nothing is no time
        self.edit.setProperty("unsaid", none)       # the style sheet hides what nobody said
        self.edit.setAccessibleDescription(self.none.text() if none else "")
        self.edit.style().polish(self.edit)

    def _usual_tapped(self, said: str) -> None:
        self.choose(next((at for at in _USUAL if words.clock(at) == said), None))
        self.changed.emit()

    def _edited(self) -> None:
        self._show_chosen(none=False)
        self.changed.emit()

    def _move(self, direction: int) -> None:
        """To the next quarter."""
        seconds = QTime(0, 0).secsTo(self.edit.time())
        quarter = seconds // _QUARTER + (1 if direction > 0 else -1 if seconds % _QUARTER == 0 else 0)
        self.edit.setTime(QTime(0, 0).addSecs(quarter * _QUARTER % (24 * 3600)))
