"""A routine in the list: picture, title, when, for whom, and its steps in words."""

from collections.abc import Mapping
from datetime import time
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thuisplan.domain.routines import Routine
from thuisplan.ui import theme, words
from thuisplan.ui.widgets import pictures
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.forms import say_what
from thuisplan.ui.widgets.letters import breakable
from thuisplan.ui.widgets.pictures import Picture

from .routine_around import around_words
from .section import rule, tr


class RoutineRow(QWidget):
    """`change_asked`, `pause_asked`, `archive_asked`: the routine; `moved`: also by how many places."""

    change_asked = Signal(object)
    pause_asked = Signal(object)
    archive_asked = Signal(object)
    moved = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self._routine: Routine | None = None
        self._picture = Picture("house", 48)
        self.title = Elided("", "item")
        self.when = label("", "second", wrap=True)
        self.steps = label("", "body", wrap=True)
        self.around = label("", "second", wrap=True)
        self.unsaved = label(self.tr("nog niet bewaard"), "badge")
        self.still = label(self.tr("staat even stil"), "badge")
        self.up = button("", "arrow-up", "tool", name="…", on=lambda: self.moved.emit(self._routine, -1))
        self.down = button("", "arrow-down", "tool", name="…", on=lambda: self.moved.emit(self._routine, 1))
        self.pause = button("", "pause", "tool", name="…", on=lambda: self.pause_asked.emit(self._routine))
        self.change = button(
            self.tr("Wijzig"), "pencil-simple", big=False, on=lambda: self.change_asked.emit(self._routine)
        )
        self.archive = button("", "archive", "tool", name="…", on=lambda: self.archive_asked.emit(self._routine))
        badges = row(self.still, self.unsaved, 1, spacing=theme.M)
        texts = column(self.title, self.when, self.steps, self.around, badges, spacing=2)
        line = row(column(self._picture, 1), spacing=theme.L)
        line.addLayout(texts, 1)
        line.addLayout(row(self.up, self.down, spacing=0))
        line.addWidget(self.change)
        line.addLayout(row(self.pause, self.archive, spacing=0))
        self.setLayout(column(rule(), line, spacing=theme.L))

    def show_routine(
        self, routine: Routine, names: Mapping[UUID, str], *, unsaved: bool, first: bool, last: bool
    ) -> None:
        """`first`, `last`: of the routines of the same time; one that stands alone has no arrows."""
        self._routine = routine
        for arrow, at_end in ((self.up, first), (self.down, last)):
            arrow.setVisible(not (first and last))
            arrow.setEnabled(not at_end)
        self._picture.show_picture(routine.picture)
        self.title.setText(routine.title)
        self.when.setText(f"{when(routine.weekdays, routine.at)} · {breakable(for_whom(routine, names))}")
        said = ", ".join(s.title for s in routine.steps) or self.tr("Nog geen stappen.")
        self.steps.setText(breakable(said))
        about = around_words(routine)
        self.around.setText(breakable(about))
        self.around.setVisible(bool(about))
        self.unsaved.setVisible(unsaved)
        self.still.setVisible(routine.paused)
        self.pause.setIcon(pictures.icon("play" if routine.paused else "pause", "ink", 22))
        go_on = self.tr("Weer beginnen met {title}") if routine.paused else self.tr("{title} even stilzetten")
        say_what(self.pause, go_on.format(title=routine.title))
        say_what(self.up, self.tr("{title} eerder").format(title=routine.title))
        say_what(self.down, self.tr("{title} later").format(title=routine.title))
        self.change.setAccessibleName(self.tr("Wijzig {title}").format(title=routine.title))
        say_what(self.archive, self.tr("{title} opbergen").format(title=routine.title))


class ArchivedRow(QWidget):
    """A routine that was put away. `back_asked`: its id."""

    back_asked = Signal(object)

    def __init__(self, routine: Routine) -> None:
        super().__init__()
        name = self.tr("{title} terughalen").format(title=routine.title)
        self.back = button(self.tr("Terughalen"), "arrow-u-up-left", big=False, name=name)
        self.back.clicked.connect(lambda _checked=False: self.back_asked.emit(routine.id))
        line = row(Picture(routine.picture, 32))
        line.addWidget(Elided(routine.title, "body"), 1)
        line.addWidget(self.back)
        self.setLayout(line)


def when(weekdays: frozenset[int], at: time | None) -> str:
    """"ma t/m vr, 15:15"."""
    days = words.weekdays(weekdays)
    return tr("{days}, {at}").format(days=days, at=words.clock(at)) if at else days


def for_whom(routine: Routine, names: Mapping[UUID, str]) -> str:
    """"voor iedereen", "voor Noor en Daan"; in the family's order."""
    said = [name for child, name in names.items() if child in routine.children]
    return tr("voor {names}").format(names=words.listing(said)) if said else tr("voor iedereen")
