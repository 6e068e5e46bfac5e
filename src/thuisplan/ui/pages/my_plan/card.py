"""A step while its day is changed: earlier, later, another time, not today. What was ticked only stands there."""

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, column, label, row, set_tooltip
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.forms import say_what
from thuisplan.ui.widgets.letters import breakable
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.time_field import TimeField

_TIME = 116     # px; as wide as 23:45, so that the buttons of all cards stand below each other


class PlanCard(QFrame):
    """Shows what it is told; a tap changes nothing until the page tells what is so now."""

    moved = Signal(int)             # -1 earlier, 1 later
    time_chosen = Signal(object)
    left_out = Signal()
    unfolded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._title = ""
        self._at: time | None = None
        self._picture = Picture("memo", 42)
        self.title = label("", "item", wrap=True)
        self.second = Elided("", "second")
        self.done = Picture("check-circle-fill", 32, icon_token="leaf")
        self.at = self._tool("clock", self.unfold)
        self.at.setMinimumWidth(_TIME)
        self.earlier = self._tool("arrow-up", lambda: self.moved.emit(-1), "round")
        self.later = self._tool("arrow-down", lambda: self.moved.emit(1), "round")
        self.out = self._tool("x", self.left_out.emit, "round")
        words_ = column(1, self.title, self.second, 1, spacing=2)
        top = row(self._picture, spacing=theme.L)
        top.addLayout(words_, 1)
        for made in (self.done, self.at, self.earlier, self.later, self.out):
            top.addWidget(made)
        self._time: TimeField | None = None
        self._inner = column(top, spacing=theme.L)
        self._inner.setContentsMargins(16, 12, 16, 12)
        self.setLayout(self._inner)

    @property
    def times(self) -> TimeField:
        """Made when the time is first tapped: most days nobody does."""
        if self._time is None:
            made = self._time = TimeField(
                self.tr("Hoe laat?"), self.tr("maakt niet uit"), self.tr("een kwartier eerder"),
                self.tr("een kwartier later"),
            )
            made.edit.setMinimumHeight(theme.CHILD_TARGET)
            made.usual.changed.connect(self._choose)
            self.good = button(self.tr("Goed"), "check", name=self.tr("Deze tijd is goed"), on=self._choose)
            self._unfolded = QWidget()
            made.line.insertWidget(made.line.count() - 1, self.good)
            self._unfolded.setLayout(column(made))
            self._unfolded.hide()
            self._inner.addWidget(self._unfolded)
        return self._time

    def show_step(
        self, title: str, picture: str, second: str, at: time | None, *, ticked: bool, first: bool, last: bool
    ) -> None:
        """`ticked`: something was said of it, so it stays as it is. `first`, `last`: of the day."""
        if title != self._title:
            self._title = title
            self.title.setText(breakable(title))
            self.title.setAccessibleName(title)
            say_what(self.earlier, self.tr("{step}: eerder").format(step=title))
            say_what(self.later, self.tr("{step}: later").format(step=title))
            say_what(self.out, self.tr("{step}: vandaag niet").format(step=title))
        self._picture.show_picture(picture)
        self.second.setText(second)
        said = words.clock(at) if at is not None else self.tr("tijd")
        self.at.setText(f" {said}")
        asked = self.tr("{step}: {at}, andere tijd") if at is not None else self.tr("{step}: een tijd kiezen")
        self.at.setAccessibleName(asked.format(step=title, at=said))
        set_tooltip(self.at, self.tr("Andere tijd"))
        self._at = at
        if ticked:
            self.fold()
        for made in (self.at, self.earlier, self.later, self.out):
            made.setVisible(not ticked)
        self.done.setVisible(ticked)
        self._dress("past" if ticked else "card")
        self._enable(self.earlier, not first, self.later)
        self._enable(self.later, not last, self.earlier)

    def unfold(self) -> None:
        """Show the times, or put them away again; who came by keyboard goes on to the time."""
        if self.is_folded():
            self.times.choose(self._at)
            self._unfolded.show()
            self.unfolded.emit()
            if self.at.hasFocus():
                self.times.edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.fold()

    def fold(self) -> None:
        if not self.is_folded():
            focused = self.window().focusWidget()
            if focused is not None and self._unfolded.isAncestorOf(focused):
                self.at.setFocus(Qt.FocusReason.OtherFocusReason)
            self._unfolded.hide()

    def is_folded(self) -> bool:
        return self._time is None or self._unfolded.isHidden()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.is_folded():
            self.fold()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        at = self.times.value()
        self.fold()
        if at != self._at:
            self.time_chosen.emit(at)

    def _tool(self, icon: str, on: Callable[[], object], role: str = "secondary") -> QPushButton:
        made = button("", icon, role, on=on)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)        # a tap gives no ring
        return made

    def _enable(self, made: QPushButton, enabled: bool, other: QPushButton) -> None:
        """The other way is where the keyboard goes when there is no further."""
        if not enabled and made.hasFocus():
            other.setEnabled(True)
            other.setFocus(Qt.FocusReason.OtherFocusReason)
        made.setEnabled(enabled)

    def _dress(self, role: str) -> None:
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
