"""A routine: title, picture, days, time, for whom, its steps, and softly what stands around them."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from thuisplan.domain.routines import Routine, Step, Weeks
from thuisplan.ui import theme
from thuisplan.ui.widgets import pictures
from thuisplan.ui.widgets.basics import button, card, column, label
from thuisplan.ui.widgets.columns import Columns
from thuisplan.ui.widgets.forms import NameField, part
from thuisplan.ui.widgets.picture_picker import PicturePicker
from thuisplan.ui.widgets.time_field import TimeField
from thuisplan.ui.widgets.weekday_picker import WeekdayPicker

from .children_choice import ChildrenChoice
from .draft_editor import DraftEditor
from .routine_around import AroundCard
from .routine_draft import RoutineDraft
from .section import scrolled, titled_card
from .steps import StepList

if TYPE_CHECKING:
    from thuisplan.services.house import Services

_OWN_PICTURE = -1       # the picture of the routine itself, where else the number of a step stands


class RoutineEditor(DraftEditor[UUID | None, RoutineDraft]):
    """`archive_asked`, `pause_asked`: the routine. `said`: what happened, and how to undo it."""

    archive_asked = Signal(object)
    pause_asked = Signal(object)
    said = Signal(str, object)

    def __init__(self, services: "Services", drafts: dict[UUID | None, RoutineDraft]) -> None:
        super().__init__(services, drafts, RoutineDraft())
        self._routine: Routine | None = None
        self._own_picture = self._saved.picture
        self._asking = _OWN_PICTURE
        self.picture = button("", role="round", name=self.tr("Plaatje van de routine"), on=self._ask_own_picture)
        self.picture.setIconSize(QSize(34, 34))
        self.name = NameField(
            self.tr("Titel"), self.tr("Hoe heet deze routine?"), self.tr("Bijvoorbeeld: na school"),
            beside=self.picture,
        )
        self.weekdays = WeekdayPicker(self.tr("Dagen"))
        self.no_days = label(self.tr("Kies een dag. Zonder dag staat deze routine nergens."), "error", wrap=True)
        earlier, later = self.tr("Een kwartier eerder"), self.tr("Een kwartier later")
        self.at = TimeField(self.tr("Tijd"), self.tr("Geen vaste tijd"), earlier, later)
        self.children_choice = ChildrenChoice()
        everybody = self.tr("Niemand gekozen? Dan is deze routine voor iedereen.")
        self.for_whom = part(self.tr("Voor wie"), self.children_choice, hint=everybody)
        self.steps = StepList()
        self.around = AroundCard()
        self.pause = button(self.tr("Even stilzetten"), "pause", "quiet", on=self._pause_tapped)
        self.archive = button(self.tr("Opbergen"), "archive", "quiet", on=self._archive_tapped)
        about = titled_card(
            self.tr("Wat en wanneer"), self.name, part(self.tr("Dagen"), self.weekdays, self.no_days),
            part(self.tr("Tijd"), self.at), self.for_whom,
        )
        about_layout = about.layout()
        assert about_layout is not None
        about_layout.setSpacing(theme.XL)
        steps = titled_card(self.tr("Stappen"), self.steps)
        right = QWidget()
        right.setLayout(column(steps, self.around, spacing=theme.XL))
        self.build(Columns(about, right, beside=860, shares=(4, 5)), self.pause, self.archive)
        self.pictures: PicturePicker | None = None
        self.weekdays.changed.connect(lambda days: self.no_days.setVisible(not days))
        self.steps.picture_asked.connect(self._ask_step_picture)
        self.steps.removed.connect(self._step_removed)
        self.name.entered.connect(self._title_entered)

    def start(self, routine: Routine | None) -> None:
        """None: a new one. What was filled in before and not saved stands there again."""
        self._routine = routine
        self.title = self.tr("Nieuwe routine") if routine is None else routine.title
        self.archive.setVisible(routine is not None)
        self.pause.setVisible(routine is not None and not routine.paused)
        saved = RoutineDraft.of(routine) if routine else RoutineDraft()
        self.resume(routine.id if routine else None, saved, lambda: self.start(routine))

    def draft(self) -> RoutineDraft:
        return RoutineDraft(
            self.name.text(), self._own_picture, self.weekdays.value(), self.at.value(),
            self.children_choice.value(), self.steps.steps(), self.around.place.value(), self.around.phones.value(),
            self.around.weeks.value() or Weeks.ALWAYS, self.around.cost.value(),
        )

    def focus_first(self) -> None:
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        if self.is_choosing_picture:
            self._show_form()
        else:
            super().leave()

    def keep_for_good(self) -> None:
        if not (self.name.check() and self.steps.check() and self.around.check()):
            return
        typed = self.draft()
        steps = [s for s in typed.steps if not s.is_untouched]
        if self._routine is None:
            self.services.routines.add(
                typed.title, typed.picture, weekdays=typed.weekdays, at=typed.at,
                steps=[(s.title, s.picture, s.minutes) for s in steps], children=typed.children,
                place=typed.place, phones=typed.phones, parent_minutes=typed.parent_minutes, weeks=typed.weeks,
            )
        else:
            self.services.routines.change(
                replace(
                    self._routine, title=typed.title, picture=typed.picture, weekdays=typed.weekdays, at=typed.at,
                    steps=tuple(Step(s.id or uuid4(), s.title, s.picture, s.minutes) for s in steps),
                    children=typed.children, place=typed.place, phones=typed.phones,
                    parent_minutes=typed.parent_minutes, weeks=typed.weeks,
                )
            )
        self.forget_draft()
        self.closed.emit()

    def show_draft(self, draft: RoutineDraft) -> None:
        self.name.show_text(draft.title)
        self._set_own_picture(draft.picture)
        self.weekdays.choose(draft.weekdays)
        self.no_days.setVisible(not draft.weekdays)
        self.at.choose(draft.at)
        family = self.services.family
        gone = [c for c in family.children(archived=True) if c.id in draft.children]
        children = [*family.children(), *gone]
        self.children_choice.show_children(children, draft.children)
        self.for_whom.setVisible(bool(children))
        self.steps.show_steps(draft.steps)
        region_known = family.settings().region is not None
        self.around.show_around(
            draft.place, draft.phones, draft.weeks, draft.parent_minutes, region_known=region_known
        )

    def _title_entered(self) -> None:
        if not self.steps.steps():
            self.steps.add_step()
        self.steps.focus_step(0)

    def _step_removed(self, title: str, back: Callable[[], object]) -> None:
        self.said.emit(self.tr("Stap weggehaald: {title}").format(title=title), back)

    def _archive_tapped(self) -> None:
        self.set_aside()
        self.archive_asked.emit(self._routine)

    def _pause_tapped(self) -> None:
        self.set_aside()
        self.pause_asked.emit(self._routine)

    # -- choosing a picture

    @property
    def is_choosing_picture(self) -> bool:
        return self.views.currentIndex() > 0

    def _ask_own_picture(self) -> None:
        self._ask_picture(_OWN_PICTURE, self.name.text() or self.tr("deze routine"), self._own_picture)

    def _ask_step_picture(self, n: int) -> None:
        step = self.steps.steps()[n]
        self._ask_picture(n, step.title or self.tr("stap {n}").format(n=n + 1), step.picture)

    def _ask_picture(self, asking: int, what: str, chosen: str) -> None:
        if self.pictures is None:       # many pictures; only made when somebody wants one
            self.pictures = PicturePicker(self.services.content.step_pictures, self.tr("Kies een plaatje"), 40)
            self.pictures.changed.connect(self._picture_chosen)
            frame = card()
            frame.setLayout(column(self.pictures, margins=theme.XL))
            self.views.addWidget(scrolled(frame))
        self._asking = asking
        self.pictures.choose(chosen)
        self.footer.hide()
        self.views.setCurrentIndex(1)
        self._show_title(self.tr("Een plaatje voor “{what}”").format(what=what))
        self.pictures.focus_chosen()

    def _picture_chosen(self, picture: str) -> None:
        if self._asking == _OWN_PICTURE:
            self._set_own_picture(picture)
        else:
            self.steps.set_picture(self._asking, picture)
        self._show_form()

    def _show_form(self) -> None:
        self.views.setCurrentIndex(0)
        self.footer.show()
        self._show_title(self._routine.title if self._routine else self.tr("Nieuwe routine"))
        asked = self.picture if self._asking == _OWN_PICTURE else self.steps.rows[self._asking].picture
        asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_title(self, title: str) -> None:
        self.title = title
        self.retitled.emit()

    def _set_own_picture(self, picture: str) -> None:
        self._own_picture = picture
        self.picture.setIcon(pictures.picture(picture, 34))
