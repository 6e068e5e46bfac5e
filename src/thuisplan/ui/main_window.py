"""The one window: Wie ben je?, a child's rooms, the Ouderhoek, and what stands between them."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from thuisplan.domain.errors import NotFound, UndoTooLate
from thuisplan.domain.family import Child
from thuisplan.domain.practice import Practice
from thuisplan.services.changes import Change

from . import words
from .pages.who import WhoPage
from .widgets.basics import row
from .widgets.rail import Rail
from .widgets.snack import Snack

if TYPE_CHECKING:
    from thuisplan.services.house import Services

    from .page import Page
    from .pages.growth import GrowthPage

LEAST_SIZE = (880, 560)     # px; a 1920 × 1080 screen at 200 % has 960 × 540 less the task bar
USUAL_SIZE = (1280, 800)
TITLE_BAR = 40      # px, about


class MainWindow(QWidget):
    """Shows "Wie ben je?" before the program is loaded; `enter` gives it the services once they are there.

    `first_painted`: the first picture is on the screen. `parents_made`: the Ouderhoek's page is there now. `closed`:
    the last word, so that the database can be closed.
    """

    first_painted = Signal()
    parents_made = Signal(object)
    closed = Signal()

    def __init__(self, who: WhoPage) -> None:
        super().__init__()
        self.setWindowTitle("Thuisplan")
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*LEAST_SIZE)
        self._fit_screen()
        self.by_keyboard = True     # how somebody came here; a ring is drawn only for who uses the keys
        QShortcut(QKeySequence.StandardKey.Quit, self, self.close)
        self.who = who
        self._painted = False
        self._services: Services | None = None
        self._waiting: Callable[[], object] | None = None
        self._child_rooms: ChildRooms | None = None
        self._parents_rooms: ParentsRooms | None = None
        self._instead: QWidget | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(who)
        who.child_chosen.connect(self._child_chosen)
        who.parents_chosen.connect(self._parents_chosen)

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
        self._services = services
        self.who.wait_for(None)
        self._end_instead()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()
        elif self.current is self.who:
            self._show_family()
        else:
            self.show_who()

    def leave(self) -> None:
        """Back to how it was before `enter`: nothing here knows the services any more."""
        self._services = self._waiting = None
        for rooms in (self._child_rooms, self._parents_rooms):
            if rooms is not None:
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
        if self._services is not None:
            self._show_family()
        self._stack.setCurrentWidget(self.who)
        self.who.setFocus()

    def open_child(self, child: Child) -> None:
        assert self._services is not None
        if self._child_rooms is None:
            self._child_rooms = ChildRooms(self._services)
            self._child_rooms.left.connect(self.show_who)
            self._stack.addWidget(self._child_rooms)
        self._child_rooms.open(self._services.family.child(child.id))
        self._stack.setCurrentWidget(self._child_rooms)
        self._child_rooms.place_focus()

    def open_parents(self) -> None:
        assert self._services is not None
        if self._parents_rooms is None:
            self._parents_rooms = ParentsRooms(self._services)
            self._parents_rooms.left.connect(self.show_who)
            self._stack.addWidget(self._parents_rooms)
            self.parents_made.emit(self._parents_rooms.page)
        self._stack.setCurrentWidget(self._parents_rooms)
        self._parents_rooms.place_focus()

    def news(self, change: Change) -> None:
        """Something changed; each page that shows it redraws."""
        for rooms in (self._child_rooms, self._parents_rooms):
            if rooms is not None:
                rooms.news(change)
        if change in (Change.FAMILY, Change.DAYS, Change.SETTINGS) and self._stack.currentWidget() is self.who:
            self.show_who()

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

    def _fit_screen(self) -> None:
        """The usual size; all of a screen on which that does not fit."""
        room = self.screen().availableGeometry()
        if room.width() <= USUAL_SIZE[0] or room.height() <= USUAL_SIZE[1] + TITLE_BAR:
            self.resize(min(room.width(), USUAL_SIZE[0]), min(room.height(), USUAL_SIZE[1]))
            self.setWindowState(Qt.WindowState.WindowMaximized)
        else:
            self.resize(*USUAL_SIZE)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self.by_keyboard = True
        elif event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self.by_keyboard = False
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:       # its children are painted in the same go; the timer waits for them
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit()

    def come_forward(self) -> None:
        """Before other programs' windows; also when it was put away."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def _show_family(self) -> None:
        assert self._services is not None
        self.who.show_family(self._services.family.children(), self._services.days.today())

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


class Rooms(QWidget):
    """A rail and the pages that belong to it. `left` tells that somebody went back to "Wie ben je?"."""

    left = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self.rail = Rail(self.tr("Wissel"))
        self.rail.left.connect(self.left)
        self._pages: list[Page] = []
        self._content = QWidget()
        self._stack = QStackedLayout(self._content)
        self.setLayout(row(self.rail, self._content, spacing=0))
        self.snack = Snack(self._content, self.tr("Ongedaan maken"))

    def add_page(self, page: "Page") -> None:
        self._pages.append(page)
        self._stack.addWidget(page)

    def show_page(self, page: "Page") -> None:
        self._stack.setCurrentWidget(page)

    def place_focus(self) -> None:
        """After coming here: for the keyboard on the open room, for a mouse nowhere, so that no ring is drawn."""
        if self._is_by_keyboard():
            self.rail.focus_room()
        else:
            self.setFocus()

    def _is_by_keyboard(self) -> bool:
        window = self.window()
        return isinstance(window, MainWindow) and window.by_keyboard

    def news(self, change: Change) -> None:
        for page in self._pages:
            page.news(change)

    def outdate(self) -> None:
        """Every page shows again what is there."""
        for page in self._pages:
            page.outdate()


class ChildRooms(Rooms):
    """Mijn dag (with Ik heb geoefend) and Mijn groei, of one child at a time."""

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        from .pages.log_practice import LogPage
        from .pages.my_day import MyDayPage

        self.child: Child | None = None
        self.day = MyDayPage(services)
        self.log = LogPage(services)
        self.growth: GrowthPage | None = None
        self.add_page(self.day)
        self.add_page(self.log)
        self.rail.add_room(self.tr("Mijn dag"), "sun-horizon", self.show_day)
        self.rail.add_room(self.tr("Mijn groei"), "plant", self.show_growth)
        self.day.practised.connect(self.start_log)
        self.day.edit_asked.connect(self._edit_log)
        self.log.closed.connect(self._log_closed)
        self.log.logged.connect(self._logged)
        self.log.edited.connect(self._edited)
        self.log.undone.connect(self._undone)
        self._after_log: Callable[[], object] = self.show_day

    def open(self, child: Child) -> None:
        """The rooms of `child`, at its own day."""
        self.child = child
        self._show_owner()
        self.snack.hide()
        self.day.open(child)
        self.log.open(child)
        if self.growth is not None:
            self.growth.open(child)
        self.show_day()

    def show_day(self) -> None:
        self.rail.mark(0)
        self.show_page(self.day)

    def show_growth(self) -> None:
        assert self.child is not None
        if self.growth is None:
            from .pages.growth import GrowthPage

            self.growth = GrowthPage(self.services)
            self.growth.edit_asked.connect(self._edit_log)
            self.growth.open(self.child)
            self.add_page(self.growth)
        self.rail.mark(1)
        self.show_page(self.growth)

    def news(self, change: Change) -> None:
        if change is Change.FAMILY and self.child is not None:
            self.child = self.services.family.child(self.child.id)
            self._show_owner()
        super().news(change)

    def _show_owner(self) -> None:
        assert self.child is not None
        c = self.child
        self.rail.show_owner(c.avatar, c.colour, c.name, words.groep(c.groep))

    def start_log(self) -> None:
        self._after_log = self.show_day
        self.log.start()
        self.show_page(self.log)
        self.log.setFocus()

    def _edit_log(self, practice: Practice) -> None:
        self.snack.hide()
        self._after_log = self.show_growth if self._stack.currentWidget() is self.growth else self.show_day
        self.log.edit(practice)
        self.show_page(self.log)
        self.log.setFocus()

    def _log_closed(self) -> None:
        self._after_log()
        self.place_focus()

    def _logged(self, practice: Practice) -> None:
        self._log_closed()
        said = self.tr("Opgeschreven: {what}").format(what=_in_words(practice))
        self._say(said, lambda: self._take_back(practice))

    def _take_back(self, practice: Practice) -> None:
        try:
            self.services.practice.undo(practice.id)
        except (NotFound, UndoTooLate):     # taken back in another way meanwhile, or the bar stood there for an hour
            self._say(self.tr("Dat kan nu niet meer."))

    def _edited(self, before: Practice, after: Practice) -> None:
        self._say(
            self.tr("Aangepast: {what}").format(what=_in_words(after)),
            lambda: self.services.practice.edit(before.id, before.answers),
        )

    def _undone(self, practice: Practice) -> None:
        self._say(self.tr("Weggehaald: {what}").format(what=_in_words(practice)))

    def _say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """On Mijn dag in its own bar, which leaves the button below free."""
        if self._after_log == self.show_day:
            self.day.say(text, undo)
        else:
            self.snack.say(text, undo)


def _in_words(practice: Practice) -> str:
    word, minutes = words.kind(practice.answers.kind).word, practice.answers.minutes
    return f"{word}, {words.minutes(minutes)}" if minutes else word


class ParentsRooms(Rooms):
    """The Ouderhoek."""

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        from .pages.parents import ParentsPage

        self.page = ParentsPage(services)
        self.add_page(self.page)
        self.rail.show_owner("house-with-garden", None, self.tr("Ouderhoek"), "")
        self.rail.add_room(self.tr("Vandaag"), "house-line", lambda: self.show_page(self.page))
        self.rail.mark(0)
