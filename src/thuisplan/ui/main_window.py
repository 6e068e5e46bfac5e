"""The one window: Wie ben je?, a child's rooms, the Ouderhoek, and what stands between them."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from thuisplan.domain.family import Child
from thuisplan.services.changes import Change

from .pages.who import WhoPage

if TYPE_CHECKING:
    from thuisplan.domain.focus import Focus
    from thuisplan.services.house import Services

    from .child_rooms import ChildRooms
    from .entrance import Entrance
    from .hands import Hands
    from .parents_rooms import ParentsRooms
    from .who_sees import WhoSeesPage

LEAST_SIZE = (880, 560)     # px; a 1920 × 1080 screen at 200 % has 960 × 540 less the task bar
USUAL_SIZE = (1280, 800)
_ON_TILES = frozenset({Change.FAMILY, Change.DAYS, Change.SETTINGS, Change.LOCKS})
TITLE_BAR = 40      # px, about


class MainWindow(QWidget):
    """Shows "Wie ben je?" before the program is loaded; `enter` gives it the services once they are there.

    `first_painted`: the first picture is on the screen. `parents_made`: the Ouderhoek's page is there now.
    `changed` tells a Change that every page knows. `holding` tells what begins or ends to go on while nobody
    touches the laptop.
    `restore_asked`: a file is to come in the place of the family; `wipe_asked`: a child is to be taken out.
    `closed`: the last word, so that the database can be closed.
    """

    first_painted = Signal()
    parents_made = Signal(object)
    changed = Signal(object)
    holding = Signal(str, bool)
    restore_asked = Signal(object)
    wipe_asked = Signal(object)
    closed = Signal()

    def __init__(self, who: WhoPage) -> None:
        super().__init__()
        self.setWindowTitle("Thuisplan")
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*LEAST_SIZE)
        self._fit_screen()
        self.who = who
        self._painted = False
        self._services: Services | None = None
        self._waiting: Callable[[], object] | None = None
        self._child_rooms: ChildRooms | None = None
        self._parents_rooms: ParentsRooms | None = None
        self._entrance: Entrance | None = None
        self._instead: QWidget | None = None
        self._who_sees: WhoSeesPage | None = None
        self._hands: Hands | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(who)
        who.child_chosen.connect(self._child_chosen)
        who.parents_chosen.connect(self._parents_chosen)
        who.who_sees_asked.connect(self._show_who_sees)

    # -- before the services are there

    def show_instead(self, page: QWidget) -> None:
        """A page that stands before everything else: the first start, or why a family cannot be opened."""
        self._end_instead()
        self._instead = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def _end_instead(self) -> None:
        if self._instead is not None:
            self._stack.removeWidget(self._instead)
            self._instead.deleteLater()
            self._instead = None

    def enter(self, services: "Services") -> None:
        """The program is loaded; a tile that was tapped meanwhile opens now."""
        from .entrance import Entrance

        self._services = services
        self._watch_hands()
        assert self._hands is not None
        self._entrance = Entrance(services, self._stack, self._hands)
        self._entrance.child_in.connect(self._enter_child)
        self._entrance.parents_in.connect(self._enter_parents)
        self._entrance.left.connect(self.show_who)
        self.who.wait_for(None)
        self._end_instead()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()
        elif self.current is self.who:
            self._show_family()
        elif self.current is not self._who_sees:    # somebody reads that meanwhile
            self.show_who()

    def leave(self) -> None:
        """Back to how it was before `enter`: nothing here knows the services any more."""
        self._services = self._waiting = None
        if self._entrance is not None:
            if self.current is not self._instead:
                self._stack.setCurrentWidget(self.who)
            self._entrance.take_down()
            self._entrance = None
        for rooms in (self._child_rooms, self._parents_rooms):
            if rooms is not None:
                rooms.stop()
                if self.current is rooms:
                    self._stack.setCurrentWidget(self.who)
                self._stack.removeWidget(rooms)
                rooms.deleteLater()
        self._child_rooms = self._parents_rooms = None

    # -- going from room to room

    def show_who(self) -> None:
        """Back to the tiles; whatever was being filled in stays where it is."""
        if self._instead is not None:
            return
        self._waiting = None
        while (popup := QApplication.activePopupWidget()) is not None:      # a calendar or menu lies over everything
            popup.close()
        if self._services is not None:
            self._show_family()
        self._stack.setCurrentWidget(self.who)
        self.who.setFocus()

    def went_idle(self) -> None:
        """Nobody touched the laptop for five minutes; a parent gets more."""
        if self.current is not self._parents_rooms:
            self.show_who()

    def went_long_idle(self) -> None:
        """For ten minutes: nothing keeps the Ouderhoek open. A child that works on paper beside its timer stays."""
        if self.current is not self._child_rooms:
            self.show_who()

    def _show_who_sees(self) -> None:
        if self._who_sees is None:
            from .who_sees import WhoSeesPage

            self._who_sees = WhoSeesPage()
            self._who_sees.left.connect(self.show_who)
            self._stack.addWidget(self._who_sees)
        self._waiting = None
        self.who.wait_for(None)
        self._stack.setCurrentWidget(self._who_sees)
        self._who_sees.setFocus()

    def open_child(self, child: Child) -> None:
        """Its rooms, after its pictures when it has a lock."""
        assert self._entrance is not None
        self._entrance.to_child(child)

    def open_parents(self) -> None:
        """The Ouderhoek, after the PIN when there is one."""
        assert self._entrance is not None
        self._entrance.to_parents()

    def _enter_child(self, child: Child) -> None:
        assert self._services is not None
        if self._child_rooms is None:
            from .child_rooms import ChildRooms

            assert self._hands is not None
            self._child_rooms = ChildRooms(self._services, self._hands)
            self._child_rooms.left.connect(self.show_who)
            self._child_rooms.holding.connect(self.holding)
            self._stack.addWidget(self._child_rooms)
        self._child_rooms.open(self._services.family.child(child.id))
        self._stack.setCurrentWidget(self._child_rooms)
        self._child_rooms.place_focus()

    def _enter_parents(self, pin_stays: bool) -> None:
        assert self._services is not None
        if self._parents_rooms is None:
            from .parents_rooms import ParentsRooms

            assert self._hands is not None
            self._parents_rooms = ParentsRooms(self._services, self._hands)
            self._parents_rooms.left.connect(self.show_who)
            self._parents_rooms.restore_asked.connect(self.restore_asked)
            self._parents_rooms.wipe_asked.connect(self.wipe_asked)
            self._stack.addWidget(self._parents_rooms)
            self.parents_made.emit(self._parents_rooms.page)
        self._stack.setCurrentWidget(self._parents_rooms)
        self._parents_rooms.place_focus()
        if pin_stays:
            self._parents_rooms.tell_pin_stays()

    def news(self, change: Change) -> None:
        """Something changed; each page that shows it redraws."""
        for rooms in (self._child_rooms, self._parents_rooms):
            if rooms is not None:
                rooms.news(change)
        if self._entrance is not None:
            self._entrance.news(change)
        if change in _ON_TILES and self._stack.currentWidget() is self.who:
            self.show_who()
        self.changed.emit(change)

    def show_timers(self, timers: "list[Focus]") -> None:
        """On the tiles of their children."""
        if self._services is not None and self.current is self.who:
            self.who.show_timers(timers, self._services.focus.reading())

    def ring(self, timer: str) -> None:
        """A kitchen timer is over: told in every room, also on "Wie ben je?", and until somebody saw it."""
        from .widgets.notice import Notice

        Notice.over(self, self.tr("Gezien")).say(self.tr("De wekker is afgelopen: {name}").format(name=timer))
        QApplication.alert(self)        # it calls from the task bar

    def redraw(self) -> None:
        """What is on the screen may not have been kept: all pages show again what is there."""
        for rooms in (self._child_rooms, self._parents_rooms):
            if rooms is not None:
                rooms.outdate()

    def day_changed(self, _day: date) -> None:
        """A new day began while the window was open."""
        self.news(Change.DAYS)

    @property
    def is_loaded(self) -> bool:
        """Whether a tap goes somewhere at once, or a page stands before everything else."""
        return self._services is not None or self._instead is not None

    @property
    def current(self) -> QWidget:
        """What the window shows now."""
        return self._stack.currentWidget() or self

    def _watch_hands(self) -> None:
        from .hands import Hands

        if self._hands is None:
            self.winId()        # there is a window from here on, also before it is shown
            self._hands = Hands(self, self.windowHandle())

    def _fit_screen(self) -> None:
        """The usual size; all of a screen on which that does not fit."""
        room = self.screen().availableGeometry()
        if room.width() <= USUAL_SIZE[0] or room.height() <= USUAL_SIZE[1] + TITLE_BAR:
            self.resize(min(room.width(), USUAL_SIZE[0]), min(room.height(), USUAL_SIZE[1]))
            self.setWindowState(Qt.WindowState.WindowMaximized)
        else:
            self.resize(*USUAL_SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:       # its children are painted in the same go; the timer waits for them
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit()

    def come_forward(self) -> None:
        """Before other programs' windows, also when it was put away; as after a start, never in the Ouderhoek."""
        if self.current is self._parents_rooms:
            self.show_who()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def _show_family(self) -> None:
        assert self._services is not None
        services = self._services
        self.who.show_family(services.family.children(), services.days.today(), services.locks.doors())
        self.who.show_timers(services.focus.all(), services.focus.reading())

    def _child_chosen(self, child: Child) -> None:
        self._when_loaded(lambda: self.open_child(child), child)

    def _parents_chosen(self) -> None:
        self._when_loaded(self.open_parents, None)

    def _when_loaded(self, what: Callable[[], object], child: Child | None) -> None:
        if self._services is not None:
            what()
        else:
            self._waiting = what
            self.who.wait_for(child)
