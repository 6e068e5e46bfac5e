"""A time of the day that may be left out: typed, or changed by a quarter with − and +."""

from datetime import time

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTimeEdit, QWidget

from thuisplan.ui import theme

from .basics import button
from .flow import Flow

_QUARTER = 15 * 60
_USUAL = QTime(15, 15)


class _Edit(QTimeEdit):
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling over it must not change the time."""
        event.ignore()


class TimeField(QWidget):
    """`value` None: no fixed time. The words come from the page."""

    changed = Signal()

    def __init__(self, name: str, none: str, less: str, more: str) -> None:
        super().__init__()
        self.none = button(none, role="chip", on=self._none_tapped)
        self.none.setCheckable(True)
        self.edit = _Edit()
        self.edit.setDisplayFormat("H:mm")
        self.edit.setProperty("plain", True)    # no arrows, by the style sheet: NoButtons leaves no room to type
        self.edit.setAccessibleName(name)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit.setFixedWidth(92)
        self.edit.setWrapping(True)
        self.edit.setTime(_USUAL)
        self.edit.timeChanged.connect(self._edited)
        self.edit.lineEdit().textEdited.connect(self._edited)      # the time that stood there may be typed again
        self.less = button("", "minus", "round", name=less, on=lambda: self._move(-1))
        self.more = button("", "plus", "round", name=more, on=lambda: self._move(1))
        for made in (self.less, self.more):
            made.setAutoRepeat(True)
        flow = Flow(theme.M)
        for widget in (self.less, self.edit, self.more, self.none):
            flow.addWidget(widget)
        self.setLayout(flow)
        self.choose(None)

    def value(self) -> time | None:
        if self.none.isChecked():
            return None
        said = self.edit.time()
        return time(said.hour(), said.minute())

    def choose(self, at: time | None) -> None:
        """Without telling `changed`."""
        self.edit.blockSignals(True)
        if at is not None:
            self.edit.setTime(QTime(at.hour, at.minute))
        self.edit.blockSignals(False)
        self._set_none(at is None)

    def _set_none(self, none: bool) -> None:
        self.none.setChecked(none)
        self.edit.setProperty("unsaid", none)       # the style sheet hides what nobody said
        self.edit.setAccessibleDescription(self.none.text() if none else "")
        self.edit.style().polish(self.edit)

    def _none_tapped(self) -> None:
        self._set_none(self.none.isChecked())
        self.changed.emit()

    def _edited(self) -> None:
        self._set_none(False)
        self.changed.emit()

    def _move(self, direction: int) -> None:
        """To the next quarter; the first tap takes the time that stands there."""
        if self.none.isChecked():
            self._edited()
            return
        seconds = QTime(0, 0).secsTo(self.edit.time())
        quarter = seconds // _QUARTER + (1 if direction > 0 else -1 if seconds % _QUARTER == 0 else 0)
        self.edit.setTime(QTime(0, 0).addSecs(quarter * _QUARTER % (24 * 3600)))
