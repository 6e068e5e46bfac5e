"""Routines: what the family does on fixed days, ideas to begin with, and the editor."""

from functools import cached_property, partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.domain.content import StarterRoutine
from thuisplan.domain.routines import Routine, in_order
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, card, clear, column, label, row
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.pictures import Picture

from .routine_draft import RoutineDraft
from .routine_editor import RoutineEditor
from .routine_row import ArchivedRow, RoutineRow, when
from .section import Section, empty, place, retire, rule

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class RoutinesTab(Section):
    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._rows: dict[UUID, RoutineRow] = {}
        self.starters: dict[str, QWidget] = {}
        self._list = column(spacing=theme.L)
        self.add = button("", "plus", "primary", on=self.add_routine)
        heading = row(label(self.tr("Jullie routines"), "card"), 1, self.add)      # above: the list may be long
        self.some = card()
        self.some.setLayout(column(heading, self._list, spacing=theme.L, margins=theme.XL))
        self.first = button("", "plus", "primary", on=self.add_routine)
        self.nothing = empty(
            "alarm-clock",
            self.tr("Een routine is een paar vaste stappen op vaste dagen. "
                    "Na school bijvoorbeeld: fruit, een klusje, de krant."),
            self.first,
        )
        self.ideas = QWidget()
        self._ideas = Flow(theme.L)
        about = self.tr("Een idee om mee te beginnen. Je kunt er daarna alles aan veranderen.")
        ideas = QWidget()
        ideas.setLayout(self._ideas)
        self.ideas.setLayout(column(label(about, "second", wrap=True), ideas, spacing=theme.M))
        self.archived = QFrame()
        self.archived.setProperty("role", "card")
        told = self.tr("Er is niets weg: wat de kinderen hiervan deden, blijft bewaard.")
        self._archived = column(spacing=theme.M)
        self.archived.setLayout(
            column(label(self.tr("Opgeborgen"), "item"), label(told, "second", wrap=True), self._archived,
                   spacing=theme.M, margins=theme.XL)
        )
        self.set_overview(column(self.nothing, self.some, self.ideas, self.archived, 1, spacing=theme.XL))
        self._drafts: dict[UUID | None, RoutineDraft] = {}

    @cached_property
    def routine_editor(self) -> RoutineEditor:
        made = RoutineEditor(self.services, self._drafts)
        made.archive_asked.connect(self._archive)
        made.pause_asked.connect(self._pause)
        made.said.connect(self.say)
        return self.add_editor(made)

    @property
    def title(self) -> str:
        return self.editor.title if self.editor else self.tr("Routines")

    def row(self, routine: UUID) -> RoutineRow:
        return self._rows[routine]

    def refresh(self) -> None:
        routines = in_order(self.services.routines.routines())
        archived = self.services.routines.routines(archived=True)
        family = self.services.family
        names = {c.id: c.name for c in (*family.children(), *family.children(archived=True))}
        drafts = self._drafts
        for gone in [r for r in self._rows if r not in {x.id for x in routines}]:
            retire(self._rows.pop(gone))
        for index, routine in enumerate(routines):
            shown = self._rows.get(routine.id) or self._new_row(routine.id)
            first = index == 0 or routines[index - 1].at != routine.at
            last = index == len(routines) - 1 or routines[index + 1].at != routine.at
            shown.show_routine(routine, names, unsaved=routine.id in drafts, first=first, last=last)
            place(self._list, shown, index)
        self.some.setVisible(bool(routines))
        self.nothing.setVisible(not routines)
        word = self.tr("Verder met nieuwe routine") if None in drafts else self.tr("Nieuwe routine")
        for made in (self.add, self.first):
            made.setText(f" {word}")
            made.setAccessibleName(word)
        self._show_starters({r.title.casefold() for r in (*routines, *archived)})
        self._show_archived(archived)
        self.order_tabs()

    def focus_overview(self) -> None:
        (self.add if self._rows else self.first).setFocus(Qt.FocusReason.OtherFocusReason)

    def add_routine(self) -> None:
        self.routine_editor.start(None)
        self.open(self.routine_editor, self.add if self._rows else self.first)

    def change_routine(self, routine: Routine) -> None:
        self.routine_editor.start(routine)
        self.open(self.routine_editor, self._rows[routine.id].change)

    # -- what is shown

    def _new_row(self, routine: UUID) -> RoutineRow:
        made = self._rows[routine] = RoutineRow()
        made.change_asked.connect(self.change_routine)
        made.moved.connect(self._move)
        made.pause_asked.connect(self._pause)
        made.archive_asked.connect(self._archive)
        return made

    def _show_starters(self, used: set[str]) -> None:
        offered = [s for s in self.services.content.starter_routines if s.title.casefold() not in used]
        self.ideas.setVisible(bool(offered))
        if list(self.starters) == [s.id for s in offered]:
            return
        clear(self._ideas)
        self.starters = {s.id: self._starter(s) for s in offered}
        for made in self.starters.values():
            self._ideas.addWidget(made)

    def _starter(self, starter: StarterRoutine) -> QWidget:
        made = card()
        made.setFixedWidth(300)
        begin = button(self.tr("Begin met deze"), big=False, on=partial(self._begin, starter))
        begin.setAccessibleName(self.tr("Begin met {title}").format(title=starter.title))
        made.setProperty("begin", begin)
        head = row(Picture(starter.picture, 40))
        names = column(
            label(starter.title, "item"), label(when(starter.weekdays, starter.at), "second", wrap=True), spacing=0
        )
        head.addLayout(names, 1)
        steps = label("\n".join(title for title, _, _ in starter.steps), "body", wrap=True)
        made.setLayout(column(head, steps, row(begin, 1), spacing=theme.L, margins=theme.XL))
        return made

    def _show_archived(self, archived: list[Routine]) -> None:
        self.archived.setVisible(bool(archived))
        clear(self._archived)
        for routine in archived:
            shown = ArchivedRow(routine)
            shown.back_asked.connect(self._bring_back)
            self._archived.addWidget(rule())
            self._archived.addWidget(shown)

    # -- what happens

    def _begin(self, starter: StarterRoutine) -> None:
        made = self.services.routines.add(
            starter.title, starter.picture, weekdays=starter.weekdays, at=starter.at, steps=starter.steps,
            place=starter.place, phones=starter.phones, parent_minutes=starter.parent_minutes,
        )
        self._rows[made.id].change.setFocus(Qt.FocusReason.OtherFocusReason)
        text = self.tr("“{title}” staat erbij, voor iedereen.").format(title=made.title)
        self.say(text, lambda: self._put_away(made.id))

    def _move(self, routine: Routine, by: int) -> None:
        self.services.routines.move(routine.id, by)
        shown = self._rows[routine.id]
        wanted = shown.up if by < 0 else shown.down
        other = shown.down if by < 0 else shown.up
        (wanted if wanted.isEnabled() else other).setFocus(Qt.FocusReason.OtherFocusReason)

    def _pause(self, routine: Routine) -> None:
        """Stand still, or go on when it does."""
        paused = not routine.paused
        self.services.routines.pause(routine.id, paused=paused)
        if self.editor is not None:
            self.editor.closed.emit()
        word = self.tr("“{title}” staat even stil.") if paused else self.tr("“{title}” doet weer mee.")
        back = partial(self.services.routines.pause, routine.id, paused=not paused)
        self.say(word.format(title=routine.title), back)

    def _archive(self, routine: Routine) -> None:
        self._put_away(routine.id)
        if self.editor is not None:
            self.editor.closed.emit()
        self.focus_overview()
        text = self.tr("“{title}” is opgeborgen. Alles blijft bewaard.").format(title=routine.title)
        self.say(text, lambda: self._bring_back(routine.id))

    def _put_away(self, routine: UUID) -> None:
        self.services.routines.archive(routine)

    def _bring_back(self, routine: UUID) -> None:
        self.services.routines.archive(routine, archived=False)
        self._rows[routine].change.setFocus(Qt.FocusReason.OtherFocusReason)
