"""A child's rooms, and the way from one to the other."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from thuisplan.domain.deadlines import Deadline
from thuisplan.domain.errors import NotFound, UndoTooLate
from thuisplan.domain.family import Child
from thuisplan.domain.focus import Focus
from thuisplan.domain.practice import Kind, Practice
from thuisplan.domain.routines import PlannedStep
from thuisplan.services.changes import Change

from . import deadline_words, words
from .hands import Hands
from .pages.my_day import MyDayPage
from .rooms import Rooms

if TYPE_CHECKING:
    from thuisplan.services.house import Services

    from .kitchen import Kitchen
    from .page import ChildPage, Page
    from .pages.coming import ComingPage
    from .pages.focus import FocusPage
    from .pages.growth import GrowthPage
    from .pages.log_practice import LogPage
    from .pages.my_plan import MyPlanPage
    from .shop import Shop

_A_MOMENT = 300     # ms
Made = TypeVar("Made", bound="ChildPage | Kitchen | Shop")
MadePage = TypeVar("MadePage", bound="ChildPage")


class ChildRooms(Rooms):
    """Mijn dag (with Ik heb geoefend and the timer), Keuken and Mijn groei, of one child at a time.

    All but Mijn dag is made when it is first wanted; Ik heb geoefend also a moment after Mijn dag is there.
    `holding` tells what begins or ends to go on while nobody touches the laptop.
    """

    holding = Signal(str, bool)

    def __init__(self, services: "Services", hands: Hands) -> None:
        super().__init__(services, hands)
        self.child: Child | None = None
        self._made: list[ChildPage | Kitchen | Shop] = []
        self.day = MyDayPage(services)
        self._offered: Focus | None = None      # the timer that is being written down
        self.add_page(self.day)
        self.rail.add_room(self.tr("Mijn dag"), "sun-horizon", self.show_day)
        self.rail.add_room(self.tr("Keuken"), "cooking-pot", self.show_kitchen)
        self.rail.add_room(self.tr("Mijn groei"), "plant", self.show_growth)
        self.day.practised.connect(self.start_log)
        self.day.edit_asked.connect(self._edit_log)
        self.day.plan_asked.connect(self.change_plan)
        self.day.coming_asked.connect(self.write_coming)
        self.day.timer_asked.connect(self.show_timer)
        self._after_log: Callable[[], object] = self.show_day
        QTimer.singleShot(_A_MOMENT, self, lambda: self.log)

    def open(self, child: Child) -> None:
        """The rooms of `child`, at its own day."""
        self.child = child
        self._show_owner()
        self.snack.hide()
        self.day.open(child)
        for made in self._made:
            made.open(child)
        self._offered = None
        self.show_day()

    # -- what is made when it is first wanted

    def _begin(self, made: Made) -> Made:
        """It belongs to the child that is here, and to those that come after it."""
        self._made.append(made)
        if self.child is not None:
            made.open(self.child)
        return made

    def _begin_page(self, made: MadePage) -> MadePage:
        self.add_page(self._begin(made))
        return made

    def _shows(self, name: str) -> bool:
        """Whether the page of that name was made, and is in front."""
        return self._front is self.__dict__.get(name)

    @property
    def _front(self) -> QWidget | None:
        return self._stack.currentWidget()

    @cached_property
    def log(self) -> "LogPage":
        from .pages.log_practice import LogPage

        made = self._begin_page(LogPage(self.services))
        made.closed.connect(self._log_closed)
        made.logged.connect(self._logged)
        made.edited.connect(self._edited)
        made.undone.connect(self._undone)
        return made

    @cached_property
    def growth(self) -> "GrowthPage":
        from .pages.growth import GrowthPage

        made = self._begin_page(GrowthPage(self.services))
        made.edit_asked.connect(self._edit_log)
        return made

    @cached_property
    def plan(self) -> "MyPlanPage":
        from .pages.my_plan import MyPlanPage

        made = self._begin_page(MyPlanPage(self.services))
        made.closed.connect(self._plan_closed)
        return made

    @cached_property
    def coming(self) -> "ComingPage":
        from .pages.coming import ComingPage

        made = self._begin_page(ComingPage(self.services))
        made.closed.connect(self._coming_closed)
        made.added.connect(self._coming_added)
        return made

    @cached_property
    def timer(self) -> "FocusPage":
        from .pages.focus import FocusPage

        made = self._begin_page(FocusPage(self.services))
        made.left.connect(self._leave_timer)
        made.switched.connect(self.left)
        made.ended.connect(self._write_down)
        made.dropped.connect(self._not_written_down)
        made.holding.connect(lambda on: self.holding.emit("timer", on))
        return made

    @cached_property
    def kitchen(self) -> "Kitchen":
        from .kitchen import Kitchen

        made = self._begin(Kitchen(
            self.services, self.add_page, self._show_kitchen_page, lambda: self._hands.by_keyboard))
        made.practised.connect(self._offer_log)
        made.holding.connect(self.holding)
        made.shopping_asked.connect(self.show_shopping)
        made.listed.connect(lambda recipe, servings: self.shop.put_recipe(recipe, servings))
        made.said.connect(self.snack.say)
        return made

    @cached_property
    def shop(self) -> "Shop":
        from .shop import Shop

        made = self._begin(Shop(self.services, self.add_page, self._show_shop_page, lambda: self._hands.by_keyboard))
        made.left.connect(self.show_kitchen)
        made.practised.connect(lambda kind: self._offer_log(kind, None, shopped=True))
        made.said.connect(self.snack.say)
        return made

    # -- from one to the other

    def show_day(self) -> None:
        self.rail.mark(0)
        self.show_page(self.day)
        self._after_tap()

    def show_growth(self) -> None:
        assert self.child is not None
        self.rail.mark(2)
        self.show_page(self.growth)
        self._after_tap()

    def write_coming(self) -> None:
        self.show_page(self.coming)
        self.coming.setFocus()
        if self._hands.by_keyboard:
            self.coming.focus_first()

    def _coming_closed(self) -> None:
        self.show_day()
        self.place_focus()

    def _coming_added(self, deadline: Deadline) -> None:
        told = deadline_words.in_passing(deadline, self.services.days.today())
        said = self.tr("Opgeschreven: {what}").format(what=told)
        self.day.say(said, lambda: self.services.deadlines.remove(deadline.id))

    def show_kitchen(self) -> None:
        self.kitchen.show_list()

    def show_shopping(self) -> None:
        self.shop.show_list()
        self._after_tap()

    def _show_shop_page(self, page: "Page") -> None:
        self.rail.mark(1)
        self.show_page(page)
        if self._hands.by_keyboard and self.shop.page is not None:
            self.shop.page.focus_first()

    def _show_kitchen_page(self, page: "Page") -> None:
        self.rail.mark(1)
        self.show_page(page)
        self.kitchen.place_focus(by_keyboard=self._hands.by_keyboard)

    def _offer_log(self, kind: Kind, minutes: int | None, *, shopped: bool = False) -> None:
        """Filled in, and nothing is written down before the child says so. `shopped`: a list was put away."""
        self._offered = None
        self._after_log = self.show_shopping if shopped else self.show_kitchen
        self.log.offer(kind, minutes, self.services.days.today(), cooked=not shopped)
        self.show_page(self.log)
        self.log.setFocus()

    def news(self, change: Change) -> None:
        if change is Change.FAMILY and self.child is not None:
            self.child = self.services.family.child(self.child.id)
            self._show_owner()
        super().news(change)

    def _show_owner(self) -> None:
        assert self.child is not None
        c = self.child
        self.rail.show_owner(c.avatar, c.colour, c.name, words.groep(c.groep))

    def show_timer(self, planned: PlannedStep | None = None) -> None:
        """The timer that this child has, else the page before the start of one: for a step, or for anything."""
        assert self.child is not None
        if self.services.focus.of(self.child.id) is None:
            self.timer.begin(planned)
        else:
            self.timer.resume()
        self.show_page(self.timer)
        self.timer.focus_first(self._reason())

    def _leave_timer(self) -> None:
        self.show_day()
        self.place_focus()

    def _write_down(self, focus: Focus) -> None:
        """The log, filled in; nothing is logged before the child says so."""
        self._after_log = self.show_day
        self._offered = focus
        self.log.offer(Kind.ROUTINE, focus.worked_minutes(), focus.day)
        self.show_page(self.log)
        self.log.setFocus()

    def _not_written_down(self, focus: Focus) -> None:
        self._leave_timer()
        self.day.say(self.tr("Niet opgeschreven."), lambda: self.services.focus.put_back(focus))

    def start_log(self) -> None:
        self._offered = None
        self._after_log = self.show_day
        self.log.start()
        self.show_page(self.log)
        self.log.setFocus()

    def change_plan(self) -> None:
        assert self.child is not None
        self.plan.start()
        self.show_page(self.plan)
        self.plan.setFocus()
        if self._hands.by_keyboard:
            self.plan.focus_first()

    def _plan_closed(self) -> None:
        self.show_day()
        self.place_focus()

    def _edit_log(self, practice: Practice) -> None:
        self._offered = None
        self.snack.hide()
        self._after_log = self.show_growth if self._shows("growth") else self.show_day
        self.log.edit(practice)
        self.show_page(self.log)
        self.log.setFocus()

    def place_focus(self) -> None:
        """On the step to do now; on Mijn groei at its first control; on the timer at its button."""
        if self._shows("timer"):
            self.timer.focus_first(self._reason())
        elif self._shows("day"):
            self.day.focus_present(self._reason())
        elif self._hands.by_keyboard and self._shows("growth"):
            self.growth.focus_first()
        elif self._hands.by_keyboard and "kitchen" in self.__dict__ and self.kitchen.list is self._front:
            self.kitchen.place_focus(by_keyboard=True)
        else:
            self.setFocus()

    def _after_tap(self) -> None:
        """Qt would put the keyboard, and its ring, on whatever comes next on the new page."""
        if not self._hands.by_keyboard:
            self.place_focus()

    def _reason(self) -> Qt.FocusReason:
        """For a mouse no ring is drawn; the next Tab leads there."""
        reasons = Qt.FocusReason
        return reasons.TabFocusReason if self._hands.by_keyboard else reasons.MouseFocusReason

    def _log_closed(self) -> None:
        self._after_log()
        self.place_focus()

    def _logged(self, practice: Practice) -> None:
        offered, self._offered = self._offered, None
        if offered is not None:
            self.services.focus.clear(offered.child)
        self._log_closed()
        self.day.focus_log(practice.id, self._reason())
        said = self.tr("Opgeschreven: {what}").format(what=words.logged(practice.answers))
        self._say(said, lambda: self._take_back(practice))

    def _take_back(self, practice: Practice) -> None:
        try:
            self.services.practice.undo(practice.id)
        except (NotFound, UndoTooLate):     # taken back in another way meanwhile, or the bar stood there for an hour
            self._say(self.tr("Dat kan nu niet meer."))

    def _edited(self, before: Practice, after: Practice) -> None:
        self._say(
            self.tr("Aangepast: {what}").format(what=words.logged(after.answers)),
            lambda: self.services.practice.edit(before.id, before.answers),
        )

    def _undone(self, practice: Practice) -> None:
        self._say(self.tr("Weggehaald: {what}").format(what=words.logged(practice.answers)))

    def _say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """On Mijn dag in its own bar, which leaves the button below free."""
        if self._after_log == self.show_day:
            self.day.say(text, undo)
        else:
            self.snack.say(text, undo)
