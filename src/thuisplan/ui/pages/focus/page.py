"""The timer of one child, as wide as the window: before the start, while it runs, in the break, and afterwards."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from thuisplan.domain.errors import NotFound
from thuisplan.domain.family import Child
from thuisplan.domain.focus import Focus, Phase, lengths, needs_company, usual_minutes
from thuisplan.domain.routines import PlannedStep
from thuisplan.services.changes import Change
from thuisplan.ui import theme, words
from thuisplan.ui.page import ChildPage
from thuisplan.ui.widgets.basics import button, column, row
from thuisplan.ui.widgets.roving import chain_tabs

from .asked import Asked
from .prepare import Prepare, Wish
from .running import Running

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class FocusPage(ChildPage):
    """`left`: back to Mijn dag, `switched`: Wissel; the timer goes on. `ended` tells one that can be written down.

    `dropped` tells one that need not be. `holding` tells whether it is open and something runs.
    """

    fills: ClassVar[bool] = True
    listens: ClassVar[frozenset[Change]] = frozenset({Change.FOCUS, Change.TICKS, Change.FAMILY})
    left = Signal()
    switched = Signal()
    ended = Signal(object)
    dropped = Signal(object)
    holding = Signal(bool)

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self.setProperty("role", "focus")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._wish: Wish | None = None
        self._focus: Focus | None = None
        self._held = False
        self.back = button(self.tr("Mijn dag"), "arrow-left", "quiet", on=self.left.emit)
        self.switch = button(self.tr("Wissel"), "arrows-left-right", "quiet", on=self.switched.emit)
        for way in (self.back, self.switch):
            way.setFocusPolicy(Qt.FocusPolicy.TabFocus)     # a tap gives no ring
        self.prepare, self.running, self.asked = Prepare(), Running(services.focus.reading), Asked()
        parts = QWidget()
        self._parts = QStackedLayout(parts)
        for part in (self.prepare, self.running, self.asked):
            self._parts.addWidget(part)
        inner = column(row(self.back, 1, self.switch), parts, spacing=0)
        inner.setStretchFactor(parts, 1)
        inner.setContentsMargins(theme.XL, theme.L, theme.XL, theme.L)
        self.setLayout(inner)
        self.prepare.started.connect(self._start)
        self.running.paused.connect(lambda: self.services.focus.pause(self.child.id))
        self.running.gone_on.connect(lambda: self.services.focus.go_on(self.child.id))
        self.running.skipped.connect(lambda: self.services.focus.skip_break(self.child.id))
        self.running.finished.connect(self._finish)
        self.running.dropped.connect(self._drop)
        self.asked.answered.connect(self._answer)

    # -- what the window asks

    def open(self, child: Child) -> None:
        self._wish = self._focus = None
        super().open(child)

    def begin(self, planned: PlannedStep | None) -> None:
        """The page before the start, for a step or for anything."""
        self._wish = self._wish_for(planned)
        self.prepare.show_wish(self._wish)
        self.refresh()

    def resume(self) -> None:
        """The timer that there is."""
        self._wish = None
        self.refresh()

    def focus_first(self, reason: Qt.FocusReason) -> None:
        """The keyboard where one goes on; after a tap nowhere, so that no ring is drawn."""
        if reason == Qt.FocusReason.MouseFocusReason:
            self.setFocus(reason)
        elif self._parts.currentWidget() is self.running:
            self.running.focus_first(reason)
        elif self._parts.currentWidget() is self.prepare:
            self.prepare.start.setFocus(reason)
        else:
            self.asked.tab_stops()[0].setFocus(reason)

    # -- drawing

    def refresh(self) -> None:
        before, focus = self._focus, self.services.focus.of(self.child.id)
        self._focus = focus
        if self._wish is not None:
            self._show_part(self.prepare)
        elif focus is not None and focus.phase is Phase.ASKED:
            self.asked.show_timer(focus)
            self._show_part(self.asked)
        elif focus is not None:
            self.running.show_timer(focus)
            self._show_part(self.running)
        elif self.isVisible():
            self.left.emit()        # it was put away
        self._tell(before)
        self._hold()

    def _show_part(self, part: QWidget) -> None:
        before, focused = self._parts.currentWidget(), self.window().focusWidget()
        had_keyboard = before is not None and focused is not None and before.isAncestorOf(focused)
        self._parts.setCurrentWidget(part)
        resting = self._wish is None and self._focus is not None and self._focus.phase in (Phase.BREAK, Phase.OVER)
        look = "break" if resting else "work"
        if self.property("look") != look:
            self.setProperty("look", look)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleName(self.tr("Timer"))
        chain_tabs([*self._stops(part), self.back, self.switch])
        if had_keyboard and part is not before:
            self.focus_first(Qt.FocusReason.OtherFocusReason)

    def _stops(self, part: QWidget) -> list[QWidget]:
        if part is self.prepare:
            return self.prepare.tab_stops()
        return self.running.tab_stops() if part is self.running else self.asked.tab_stops()

    def _tell(self, before: Focus | None) -> None:
        """A screen reader says what time did."""
        focus = self._focus
        if before is None or focus is None or before.phase is focus.phase or not self.isVisible():
            return
        said = self.asked.question.text()
        if focus.phase is not Phase.ASKED:
            said = f"{self.running.heading.title.accessibleName()}. {self.running.second.text()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _hold(self) -> None:
        running = self._wish is None and self._focus is not None and self._focus.is_running
        held = running and self.isVisible()
        if held != self._held:
            self._held = held
            self.holding.emit(held)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._hold()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hold()

    # -- what the child does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _wish_for(self, planned: PlannedStep | None) -> Wish:
        groep = self.child.groep
        own = planned.step.minutes if planned else None
        shared = planned is not None and len(planned.routine.children) != 1
        minutes = usual_minutes(groep, own, shared=shared)
        place, phones = (planned.routine.place, planned.routine.phones) if planned else ("", "")
        ready = (
            words.short(place) or self.tr("een rustige plek"),
            words.phones(phones) if phones else self.tr("telefoon en tablet weg"),
            self.tr("kleurpotlood klaar"),
        )
        together = needs_company(groep)
        offered = tuple(lengths(groep, own))
        if planned is None:
            return Wish(self.tr("Timer"), "alarm-clock", minutes, offered, ready, None, together)
        return Wish(planned.step.title, planned.step.picture, minutes, offered, ready, planned.step.id, together)

    def _start(self, minutes: int, ready: tuple[str, ...]) -> None:
        wish = self._wish
        assert wish is not None
        self._wish = None       # what is told now is shown
        try:
            self.services.focus.start(self.child.id, wish.title, wish.picture, minutes, step=wish.step, ready=ready)
        except Exception:
            self._wish = wish       # it could not be kept: everything stays as it was filled in
            raise

    def _finish(self) -> None:
        try:
            focus = self.services.focus.stop(self.child.id)
        except NotFound:
            self.left.emit()
        else:
            self.ended.emit(focus)

    def _answer(self, minutes: int | None) -> None:
        self.ended.emit(self.services.focus.answer(self.child.id, minutes))

    def _drop(self) -> None:
        focus = self._focus
        self.services.focus.clear(self.child.id)
        self.dropped.emit(focus)
