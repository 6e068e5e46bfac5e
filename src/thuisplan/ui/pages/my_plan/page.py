"""The page Mijn plan wijzigen: today as cards that a child moves, leaves out and adds to; each tap is kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from thuisplan.domain import plans
from thuisplan.domain.content import Idea
from thuisplan.domain.plans import OwnPlan, plans_alone
from thuisplan.domain.routines import Outcome, PlannedStep
from thuisplan.services.changes import Change
from thuisplan.ui import theme, words
from thuisplan.ui.page import ChildPage
from thuisplan.ui.widgets.basics import button, column, scrolling
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.reading_order import read_in_order
from thuisplan.ui.widgets.snack import Snack
from thuisplan.ui.widgets.word_card import WordCard

from .card import PlanCard
from .company import CompanyView
from .extra import ExtraView
from .left_out import LeftOut

if TYPE_CHECKING:
    from thuisplan.services.house import Services
    from thuisplan.services.plans import DayInHand

WIDEST = 860        # px of the cards
IDEAS = 10          # as many as a child can look over
OWN_IDEAS = 3       # of them at most from the child's own routines


class MyPlanPage(ChildPage):
    """`closed`: back to Mijn dag."""

    listens: ClassVar[frozenset[Change]] = frozenset(
        {Change.PLANS, Change.TICKS, Change.ROUTINES, Change.DAYS, Change.SETTINGS, Change.FAMILY}
    )
    closed = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self.cards: dict[UUID, PlanCard] = {}       # by step, in the order of the day
        self._hand: DayInHand | None = None
        self._together = False
        self._helper: UUID | None = None
        self.title = Elided(self.tr("Mijn plan"), "page")
        self.below_title = Elided("", "second")
        self.free = WordCard()
        self.ready = button(self.tr("Klaar"), "check", "primary", on=self.closed.emit)
        self.extra = button(self.tr("Iets erbij"), "plus", on=self.add_something)
        self.nothing = button(self.tr("Vandaag niets"), "sun", on=self._nothing_today)
        self.something = button(self.tr("Toch een plan"), "arrow-u-up-left", on=self._something_today)
        self.usual = button(self.tr("Weer zoals het was"), "arrow-counter-clockwise", "quiet", on=self._as_usual)
        for made in (self.ready, self.extra, self.nothing, self.something, self.usual):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)        # a tap gives no ring
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.left_out = LeftOut()
        self.left_out.back_asked.connect(self._bring_back)
        self.company = CompanyView()
        self.company.answered.connect(self._somebody_is_here)
        self.company.closed.connect(self.closed)
        self._adding: ExtraView | None = None
        self._lay_out()
        self.snack = Snack(self._scroll, self.tr("Ongedaan maken"))

    def _lay_out(self) -> None:
        self._steps = column(spacing=theme.L)
        self._content = QWidget()
        self._content.setLayout(column(self.free, self._steps, self.left_out, 1, spacing=theme.XL))
        self._scroll = scrolling(self._content)
        buttons = Flow(theme.L)
        for made in (self.ready, self.extra, self.nothing, self.something, self.usual):
            buttons.addWidget(made)
        self._bottom = QWidget()
        self._bottom.setLayout(buttons)
        self.day = QWidget()
        head = column(self.title, self.below_title, spacing=0)
        inner = column(head, self._scroll, self._bottom, spacing=16)
        inner.setStretchFactor(self._scroll, 1)
        self.day.setLayout(inner)
        views = QWidget()
        self._views = QStackedLayout(views)     # without a parent it would show its first page as a window
        for view in (self.day, self.company):
            self._views.addWidget(view)
        self._outside = column(views)
        self.setLayout(self._outside)

    @property
    def adding(self) -> ExtraView:
        """Made when something is first added: it has all the pictures."""
        if self._adding is None:
            self._adding = ExtraView(self.services.content.step_pictures)
            self._adding.chosen.connect(self._add)
            self._adding.closed.connect(self._back_to_day)
            self._views.addWidget(self._adding)
        return self._adding

    # -- coming and going

    def start(self) -> None:
        """Opened from Mijn dag; a younger child first says who is with it."""
        self.snack.hide()
        for card in self.cards.values():
            card.fold()
        self._together, self._helper = not plans_alone(self.child.groep), None
        self._scroll.verticalScrollBar().setValue(0)
        if self._together:
            self.company.show_adults(self.services.family.adults())
        self._views.setCurrentWidget(self.company if self._together else self.day)

    def focus_first(self) -> None:
        """For who came by keyboard."""
        view = self._views.currentWidget()
        if view is self.company:
            self.company.focus_first()
        else:
            for card in self.cards.values():
                card.show()     # a new one would come into sight only after this
            stops = [c.later if c.later.isEnabled() else c.at for c in self.cards.values() if not c.at.isHidden()]
            (stops[0] if stops else self.ready).setFocus(Qt.FocusReason.TabFocusReason)

    def add_something(self) -> None:
        self.adding.start(self._ideas())
        by_keyboard = self.extra.hasFocus()
        self._views.setCurrentWidget(self.adding)
        if by_keyboard:
            self.adding.focus_first()
        else:
            self.setFocus()

    def _ideas(self) -> list[Idea]:
        """First what goes best by itself: steps of the best rooted routines that are not in this day."""
        hand = self._day()
        known = {s.step.title.casefold() for s in (*hand.now.steps, *hand.now.left_out)}
        own = [Idea(s.title, s.picture) for r in self.services.habits.strongest(self.child.id) for s in r.steps]
        found: list[Idea] = []
        for idea in (*own, *self.services.content.day_ideas):
            new = idea.title.casefold() not in known
            if new and (idea not in own or len(found) < OWN_IDEAS):
                known.add(idea.title.casefold())
                found.append(idea)
        return found[:IDEAS]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _somebody_is_here(self, adult: UUID | None) -> None:
        self._helper = adult
        self.outdate()
        by_keyboard = self.company.isAncestorOf(self.window().focusWidget() or self)
        self._views.setCurrentWidget(self.day)
        if by_keyboard:
            self.focus_first()
        else:
            self.setFocus()

    def _back_to_day(self) -> None:
        self._views.setCurrentWidget(self.day)
        self.extra.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- drawing

    def news(self, change: Change) -> None:
        if change in self.listens:
            self.snack.hide()       # an undo is only for what was done last
        super().news(change)

    def refresh(self) -> None:
        child = self.child = self.services.family.child(self.child.id)
        hand = self._hand = self.services.plans.today(child.id)
        self.below_title.setText(f"{words.sentence(words.date_long(hand.day))} · {self._who()}")
        self._show_steps(hand.now.steps)
        self.left_out.show_steps([] if hand.plan.free else hand.now.left_out)
        self.free.setVisible(hand.plan.free or not hand.now.steps)
        if hand.plan.free:
            self.free.say(
                "sun", self.tr("Vandaag niets"), self.tr("De dag is van jou. Een vrije dag is een goede dag."),
                "calm",
            )
        else:
            self.free.say("sun", self.tr("Er staat nog niets."), self.tr("Dat mag zo blijven. Of zet er iets bij."))
        for made in (self.extra, self.nothing):
            made.setVisible(not hand.plan.free)
        self.something.setVisible(hand.plan.free)
        self.usual.setVisible(hand.now.own is not None and not hand.plan.free)
        self._order_tabs()

    def _order_tabs(self) -> None:
        read_in_order(self._content, self._bottom, self.snack.undo)

    def _who(self) -> str:
        """Whose plan it is (R14)."""
        if not self._together:
            return self.tr("van jou: jij kiest")
        adult = next((a.name for a in self.services.family.adults() if a.id == self._helper), None)
        return self.tr("samen met {name}").format(name=adult) if adult else self.tr("samen")

    def _show_steps(self, steps: list[PlannedStep]) -> None:
        """Cards of steps that stay, stay, with the keyboard where it was."""
        kept = {s.step.id: self.cards.get(s.step.id) or self._new_card(s.step.id) for s in steps}
        if list(kept) != list(self.cards):
            for step, gone in self.cards.items():
                if step not in kept:
                    self._steps.removeWidget(gone)
                    gone.hide()
                    gone.deleteLater()
            for place, card in enumerate(kept.values()):
                self._steps.removeWidget(card)
                self._steps.insertWidget(place, card)
            self.cards = kept
        for n, (planned, card) in enumerate(zip(steps, kept.values(), strict=True)):
            card.show_step(
                planned.step.title, planned.step.picture, self._second(planned), planned.at,
                ticked=not planned.is_open, first=n == 0, last=n == len(steps) - 1,
            )

    def _second(self, planned: PlannedStep) -> str:
        if planned.tick is not None:
            return self.tr("gedaan") if planned.tick.outcome is Outcome.DONE else self.tr("niet gedaan")
        return self.tr("erbij gezet") if planned.is_extra else planned.routine.title

    def _new_card(self, step: UUID) -> PlanCard:
        made = PlanCard()
        made.moved.connect(lambda by: self._move(step, by))
        made.time_chosen.connect(lambda at: self._set_time(step, at))
        made.left_out.connect(lambda: self._leave_out(step))
        made.unfolded.connect(self._order_tabs)     # its times were perhaps made just now
        made.unfolded.connect(lambda: QTimer.singleShot(0, self, lambda: self._reveal(step)))
        return made

    def _reveal(self, step: UUID) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if (card := self.cards.get(step)) is not None:
            self._scroll.ensureWidgetVisible(card, 0, theme.XL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max(theme.XL, (event.size().width() - WIDEST) // 2)
        self._outside.setContentsMargins(side, 24, side, theme.XL)

    # -- what the child does

    def _day(self) -> "DayInHand":
        assert self._hand is not None
        return self._hand

    def _keep(self, own: OwnPlan) -> OwnPlan:
        """With who made it; tells the plan from before, which undoes it."""
        before = self._day().plan
        self.services.plans.save(replace(own, together=self._together, helper=self._helper))
        return before

    def _say(self, text: str, before: OwnPlan) -> None:
        self.say(text, lambda: self.services.plans.save(before))

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        self.snack.say(text, undo)

    def _move(self, step: UUID, by: int) -> None:
        hand = self._day()
        self._keep(plans.move(hand.now.steps, step, by, hand.plan))
        self._reveal(step)
        self._tell_place(step)

    def _tell_place(self, step: UUID) -> None:
        """For who does not see the card move."""
        titles = [s.step.title for s in self._day().now.steps]
        here = list(self.cards).index(step)
        said = self.tr("{step} komt nu na {other}.") if here else self.tr("{step} komt nu eerst.")
        text = said.format(step=titles[here], other=titles[here - 1])
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.cards[step], text))

    def _set_time(self, step: UUID, at: time | None) -> None:
        hand = self._day()
        title = next(s.step.title for s in hand.now.steps if s.step.id == step)
        before = self._keep(plans.set_time(hand.now.steps, step, at, hand.plan))
        text = self.tr("{step}: {at}") if at is not None else self.tr("{step}: geen tijd")
        self._say(text.format(step=title, at=words.clock(at) if at is not None else ""), before)
        self._reveal(step)

    def _leave_out(self, step: UUID) -> None:
        title = self.cards[step].title.accessibleName()
        by_keyboard = self.cards[step].out.hasFocus()
        before = self._keep(plans.leave_out(step, self._day().plan))
        self._say(self.tr("{step}: vandaag niet").format(step=title), before)
        if by_keyboard:
            self.snack.undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_back(self, step: UUID) -> None:
        by_keyboard = self.left_out.buttons[step].hasFocus()
        self._keep(plans.bring_back(step, self._day().plan))
        self._reveal(step)
        if by_keyboard:
            self.cards[step].out.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nothing_today(self) -> None:
        by_keyboard = self.nothing.hasFocus()
        before = self._keep(replace(self._day().plan, free=True))
        self._say(self.tr("Vandaag niets"), before)
        if by_keyboard:
            self.something.setFocus(Qt.FocusReason.OtherFocusReason)

    def _something_today(self) -> None:
        by_keyboard = self.something.hasFocus()
        self._keep(replace(self._day().plan, free=False))
        if by_keyboard:
            self.nothing.setFocus(Qt.FocusReason.OtherFocusReason)

    def _as_usual(self) -> None:
        before = self._day().plan
        by_keyboard = self.usual.hasFocus()
        self.services.plans.as_usual(before)
        self._say(self.tr("Je dag is weer zoals hij was."), before)
        if by_keyboard:
            self.snack.undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, idea: Idea, at: time | None, minutes: int | None) -> None:
        before = self._day().plan
        own = replace(before, together=self._together, helper=self._helper)
        step = self.services.plans.add(own, idea.title, idea.picture, at=at, minutes=minutes)
        self._back_to_day()
        self.say(
            self.tr("Erbij: {step}").format(step=idea.title.strip()),
            lambda: self.services.plans.take_away(before, step),
        )
        self._reveal(step)
