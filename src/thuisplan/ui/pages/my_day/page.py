"""The page Mijn dag: greets, shows the steps of today in order, and keeps what the child taps."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, ClassVar, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from thuisplan.domain.days import AwayKind
from thuisplan.domain.deadlines import writes_down
from thuisplan.domain.family import Child
from thuisplan.domain.focus import Focus
from thuisplan.domain.plans import plans_alone
from thuisplan.domain.routines import Outcome, PlannedStep, Reason, Tick, present
from thuisplan.services.changes import Change
from thuisplan.ui import theme, words
from thuisplan.ui.page import ChildPage
from thuisplan.ui.widgets.basics import button, column, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.fitting import Fitting
from thuisplan.ui.widgets.roving import chain_tabs
from thuisplan.ui.widgets.snack import Snack
from thuisplan.ui.widgets.step_card import StepCard, StepState
from thuisplan.ui.widgets.word_card import WordCard

from .aside import Aside

if TYPE_CHECKING:
    from thuisplan.services.house import Services
    from thuisplan.services.routines import DayPlan

WIDEST = 1240                   # px of the content; on a larger screen it stands in the middle
BESIDE = 780                    # px; narrower than this the week stands below the steps
HIGH = 860                      # px from which the button no longer sinks with the window's edge
WIDE = 960                      # px from which there is room for all the air
ASIDE, ASIDE_SMALL = 330, 284   # px of the column at the right
ABOVE_SNACK = 96                # px that stay free below what is brought into sight


class MyDayPage(ChildPage):
    """`practised`: the child wants to write down what it did. `edit_asked`: it wants to change that Practice.

    `plan_asked`: it wants to change its day. `coming_asked`: to write down what is coming at school. `timer_asked`:
    it wants its timer, or one for that PlannedStep; None: for anything.
    """

    listens: ClassVar[frozenset[Change]] = frozenset(
        {
            Change.TICKS, Change.ROUTINES, Change.PLANS, Change.PRACTICE, Change.DAYS, Change.SETTINGS,
            Change.FAMILY, Change.DEADLINES, Change.FOCUS,
        }
    )
    practised = Signal()
    edit_asked = Signal(object)
    plan_asked = Signal()
    coming_asked = Signal()
    timer_asked = Signal(object)

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self.cards: dict[UUID, StepCard] = {}       # by step, in the order of the day
        self._plan: DayPlan | None = None
        self._now: UUID | None = None
        self._timer: Focus | None = None
        self._side = theme.XXL
        self._log_in_hand: UUID | None = None
        self.greeting = Elided("", "page")
        self.date = Elided("", "second")
        self.word = WordCard()
        self.ready = WordCard()
        self.ready.say(
            "party-popper", self.tr("Klaar voor vandaag"), self.tr("De rest van de dag is voor jou."), "calm"
        )
        self.aside = Aside(services.focus.reading)
        self.aside.timer_asked.connect(lambda: self.timer_asked.emit(None))
        self.aside.edit_asked.connect(self.edit_asked)
        self.aside.coming.seen.connect(self._mark_seen)
        self.aside.coming.add_asked.connect(self.coming_asked)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.practise = button(self.tr("Ik heb geoefend"), "plus-circle-fill", "primary", on=self.practised.emit)
        self.practise.setProperty("huge", True)
        self.change_plan = button("", "pencil-simple", on=self.plan_asked.emit)
        self.change_plan.setProperty("huge", True)
        self.change_plan.setProperty("tight", True)
        self._lay_out()
        self.snack = Snack(self._scroll, self.tr("Ongedaan maken"))

    def _lay_out(self) -> None:
        self._steps = column(spacing=theme.L)
        greeting = column(self.greeting, self.date, spacing=0)
        left = column(greeting, self.word, self._steps, self.ready, 1, spacing=16)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self.aside)
        content = QWidget()
        content.setLayout(self._columns)
        self._scroll = Fitting(content, HIGH)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._place_button)
        self._bottom = row(self.practise, self.change_plan)
        self._bottom.setStretch(0, 1)
        self.setLayout(column(self._scroll, self._bottom, 1, spacing=0))

    # -- drawing

    def open(self, child: Child) -> None:
        for shown in self.cards.values():
            shown.fold()
        self.snack.hide()
        self._now = self._log_in_hand = None
        self._scroll.verticalScrollBar().setValue(0)
        super().open(child)

    def news(self, change: Change) -> None:
        if change is Change.FOCUS and self.isVisible() and self.services.focus.of(self.child.id) == self._timer:
            return      # another child's timer
        if change in self.listens:
            self.snack.hide()       # an undo is only for what was done last
        super().news(change)

    def refresh(self) -> None:
        with self.services.one_moment():
            self._refresh()

    def _refresh(self) -> None:
        child = self.child = self.services.family.child(self.child.id)
        plan = self._plan = self.services.routines.today(child.id)
        hello = words.greeting(self.services.days.now().hour)
        self.greeting.setText(self.tr("{hello}, {name}!").format(hello=hello, name=child.name))
        made = words.made_plan(together=plan.own.together) if plan.own else ""
        self.date.setText(" · ".join(filter(None, (words.sentence(words.date_long(plan.day)), made))))
        self._name_change_plan(child)
        self.change_plan.setVisible(plan.away is None)
        self._timer = self.services.focus.of(child.id)
        self.aside.show_timer(self._timer)
        self.aside.show_week(self.services.progress.this_week(child.id))
        new_rows = self.aside.show_logs(self.services.practice.of_day(child.id, plan.day))
        new_coming = self.aside.coming.show_coming(
            self.services.deadlines.near(child.id), plan.day, calm=plan.away is not None,
            may_add=writes_down(child.groep),
        )
        if self._show_steps(plan.steps) or new_rows or new_coming:
            self._order_tabs()
        self._show_word(plan)

    def _name_change_plan(self, child: Child) -> None:
        word = self.tr("Mijn plan wijzigen") if plans_alone(child.groep) else self.tr("Samen plan wijzigen")
        self.change_plan.setText(f" {word}")
        self.change_plan.setAccessibleName(word)

    def _show_steps(self, steps: list[PlannedStep]) -> bool:
        """Whether the cards are others than before, or in another order."""
        wanted = [s.step.id for s in steps]
        changed = wanted != list(self.cards)
        if changed:
            self._change_cards(wanted)
        now = present(steps)
        for step in steps:
            self._show_step(step, now=step is now)
        shown = now.step.id if now else None
        if shown != self._now:
            self._now = shown
            QTimer.singleShot(0, self, lambda: self._reveal(self._now))
        return changed

    def _change_cards(self, wanted: list[UUID]) -> None:
        """Cards of steps that stay, stay."""
        kept = {step: self.cards[step] if step in self.cards else self._new_card(step) for step in wanted}
        for step, gone in self.cards.items():
            if step not in kept:
                self._steps.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
        self.cards = kept
        for place, shown in enumerate(kept.values()):
            self._steps.removeWidget(shown)
            self._steps.insertWidget(place, shown)

    def _new_card(self, step: UUID) -> StepCard:
        made = StepCard({reason: words.reason(reason) for reason in Reason})
        made.unfolded.connect(lambda: self._unfolded(step))
        made.done.connect(lambda: self._mark_done(step))
        made.started.connect(lambda: self.timer_asked.emit(self._planned(step)))
        made.taken_back.connect(lambda: self._take_back(step))
        made.not_done.connect(lambda reason: self._mark_not_done(step, reason))
        return made

    def _unfolded(self, step: UUID) -> None:
        self._order_tabs()
        QTimer.singleShot(0, self, lambda: self._reveal(step))

    def _show_step(self, planned: PlannedStep, *, now: bool) -> None:
        reason = planned.tick.reason if planned.tick else None
        second = words.step_line(planned)
        state = StepState.NOW if now else StepState.OPEN
        if planned.tick is not None:
            state = StepState.DONE if planned.tick.outcome is Outcome.DONE else StepState.SKIPPED
        if state is StepState.SKIPPED:
            second = self._because(reason)
        begun = self._timer is not None and self._timer.step == planned.step.id
        timed = begun or (planned.step.minutes is not None and self._timer is None)
        self.cards[planned.step.id].show_step(
            state, planned.step.title, planned.step.picture, second, reason, timed=timed, begun=begun
        )

    def _because(self, reason: Reason | None) -> str:
        if reason is None:
            return self.tr("Niet gedaan")
        return self.tr("Niet gedaan, want {reason}").format(reason=words.reason(reason))

    def _show_word(self, plan: "DayPlan") -> None:
        """What there is to say of the day as a whole."""
        free = not plan.steps or (plan.own is not None and plan.own.free)
        self.word.setVisible(plan.away is not None or free)
        self.ready.setVisible(plan.away is None and not free and present(plan.steps) is None)
        if plan.away is None:
            text = self.tr("Er staat vandaag niets. Een vrije dag is een goede dag.")
            self.word.say("sun", text)
        elif plan.away.kind is AwayKind.ILL:
            self.word.say("face-with-thermometer", self.tr("Beterschap. Vandaag hoeft er niks."))
        else:
            self.word.say("luggage", self.tr("Je bent vandaag weg. Er hoeft niks."))

    def _order_tabs(self) -> None:
        """The steps as they are read, then the button, then what was written down."""
        stops = [stop for shown in self.cards.values() for stop in shown.tab_stops()]
        chain_tabs([*stops, self.practise, self.change_plan, *self.aside.tab_stops(), self.snack.undo])

    def _reveal(self, step: UUID | None) -> None:
        """A step, or else the end of the day, in sight; new cards first get their places."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        shown = self.cards.get(step) if step is not None else None
        if shown is not None or not self.ready.isHidden():
            self._scroll.ensureWidgetVisible(shown or self.ready, 0, ABOVE_SNACK)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        side = self._side = max(theme.XXL if width >= WIDE else theme.XL, (width - WIDEST) // 2)
        self._columns.setContentsMargins(side, 24, side, theme.M)
        self._columns.setSpacing(24 if width >= WIDE else 16)
        beside = width >= BESIDE
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self.aside.setMinimumWidth((ASIDE if width >= WIDE else ASIDE_SMALL) if beside else 0)
        self.aside.setMaximumWidth((ASIDE if width >= WIDE else ASIDE_SMALL) if beside else width)
        self._place_button()

    def _place_button(self) -> None:
        """Below the steps, as wide as they are."""
        width, bar = self.width(), self._scroll.verticalScrollBar()
        right = self._side + (bar.sizeHint().width() if bar.maximum() else 0)
        if width >= BESIDE:
            right += self._columns.spacing() + self.aside.maximumWidth()
        self._bottom.setContentsMargins(self._side, theme.M, right, 28 if width >= WIDE else theme.XL)

    # -- the keyboard

    def focus_present(self, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> None:
        """On the tick of the present step, or else on the button below.

        After a tap (`MouseFocusReason`) on the page itself, without a ring; the next Tab leads to where it would be.
        """
        self._focus(None, reason)

    def focus_log(self, practice: UUID, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> None:
        """On the line of that log; when it is not here, as `focus_present`."""
        self._focus(practice, reason)

    def _focus(self, practice: UUID | None, reason: Qt.FocusReason) -> None:
        self._log_in_hand = practice
        if reason == Qt.FocusReason.MouseFocusReason:
            self.setFocus(reason)
        else:
            self._in_hand().setFocus(reason)

    def _in_hand(self) -> QWidget:
        """Where the keyboard belongs now."""
        if self._log_in_hand is not None and (line := self.aside.row(self._log_in_hand)) is not None:
            line.show()     # a new one would come into sight only after this
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self._scroll.ensureWidgetVisible(line, 0, theme.XL)
            return line
        return self.practise if self._now is None else self.cards[self._now].tick

    def focusNextPrevChild(self, forward: bool) -> bool:
        if not self.hasFocus():
            return super().focusNextPrevChild(forward)
        self._in_hand().setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    # -- what the child does

    def _said(self, step: UUID) -> tuple[date, Tick | None, str]:
        """The day that is shown, what was said of `step` on it, and the title of the step."""
        planned = self._planned(step)
        return cast("DayPlan", self._plan).day, planned.tick, planned.step.title

    def _planned(self, step: UUID) -> PlannedStep:
        return next(s for s in cast("DayPlan", self._plan).steps if s.step.id == step)

    def _mark_done(self, step: UUID) -> None:
        day, before, title = self._said(step)
        self.services.routines.mark_done(self.child.id, step, day)
        self._offer_undo(self.tr("Gedaan: {step}").format(step=title), step, day, before)

    def _mark_not_done(self, step: UUID, reason: Reason) -> None:
        day, before, _ = self._said(step)
        self.services.routines.mark_not_done(self.child.id, step, day, reason)
        self._offer_undo(self._because(reason), step, day, before)

    def _take_back(self, step: UUID) -> None:
        day, _, _ = self._said(step)
        self.services.routines.undo(self.child.id, step, day)

    def _mark_seen(self, deadline: UUID) -> None:
        self.services.deadlines.mark_seen(deadline)
        if not self.hasFocus():     # the button that had the keyboard is gone
            self._in_hand().setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """In the bar above the button."""
        self.snack.say(text, undo)

    def _offer_undo(self, text: str, step: UUID, day: date, before: Tick | None) -> None:
        child = self.child.id

        def undo() -> None:
            if before is None:
                self.services.routines.undo(child, step, day)
            elif before.reason is not None:
                self.services.routines.mark_not_done(child, step, day, before.reason)
            else:
                self.services.routines.mark_done(child, step, day)
            if step in self.cards:
                self.cards[step].tick.setFocus()

        self.say(text, undo)
        if step in self.cards:      # the next Tab is the way back
            QWidget.setTabOrder(self.cards[step].tick, self.snack.undo)
