"""The children of the family, those that are put away too."""

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.domain.family import Child
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, clear, column, label, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.pictures import Picture

from .away_words import away_words
from .section import place, retire, rule

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class ChildRow(QWidget):
    """`change_asked`, `away_asked`: the child that is shown."""

    change_asked = Signal(object)
    away_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._child: Child | None = None
        self._picture = Picture("house", 52)
        self.name = Elided("", "item")
        self.groep = label("", "second", wrap=True)
        self.state = label("", "second", wrap=True)
        self.unsaved = label(self.tr("nog niet bewaard"), "badge")
        self.away = button(self.tr("Weg of ziek"), big=False, on=lambda: self.away_asked.emit(self._child))
        self.change = button(
            self.tr("Wijzig"), "pencil-simple", big=False, on=lambda: self.change_asked.emit(self._child)
        )
        names = column(self.name, self.groep, self.state, row(self.unsaved, 1), spacing=2)
        line = row(self._picture, spacing=theme.L)
        line.addLayout(names, 1)
        line.addWidget(self.away)
        line.addWidget(self.change)
        self.setLayout(column(rule(), line, spacing=theme.L))

    def show_child(self, child: Child, state: str, unsaved: bool) -> None:
        self._child = child
        self._picture.show_picture(child.avatar, child.colour)
        self.name.setText(child.name)
        self.groep.setText(words.groep(child.groep))
        self.groep.setVisible(child.groep is not None)
        self.state.setText(state)
        self.state.setVisible(bool(state))
        self.unsaved.setVisible(unsaved)
        self.away.setAccessibleName(self.tr("Weg of ziek: {name}").format(name=child.name))
        self.change.setAccessibleName(self.tr("Wijzig {name}").format(name=child.name))


class ChildrenCard(QFrame):
    """`back_asked`: the id of a child that was put away."""

    add_asked = Signal()
    change_asked = Signal(object)
    away_asked = Signal(object)
    back_asked = Signal(object)

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self.setProperty("role", "card")
        self._rows: dict[UUID, ChildRow] = {}
        self._nobody = QWidget()
        who = label(self.tr("Wie wonen hier? Een roepnaam is genoeg; de rest mag later."), "body", wrap=True)
        nobody = row(Picture("teddy-bear", 64), spacing=theme.XL)
        nobody.addWidget(who, 1)
        self._nobody.setLayout(nobody)
        self._children = column(spacing=theme.L)
        self.add = button("", "user-plus", "primary", on=self.add_asked.emit)
        self.archived = QWidget()
        self._archived_rows = column(spacing=theme.M)
        told = self.tr("Er is niets weg: wat deze kinderen opschreven, blijft bewaard.")
        self.archived.setLayout(
            column(rule(), label(self.tr("Opgeborgen"), "item"), label(told, "second", wrap=True),
                   self._archived_rows, spacing=theme.M)
        )
        self.setLayout(
            column(
                column(label(self.tr("Kinderen"), "card"), self._nobody, self._children), row(self.add, 1),
                self.archived, spacing=theme.XL, margins=theme.XL,
            )
        )

    def row(self, child: UUID) -> ChildRow:
        return self._rows[child]

    def refresh(self, unsaved: Collection[UUID | None], unsaved_away: Collection[UUID | None]) -> None:
        """`unsaved`: children (None: a new one) of whom something was filled in that is not saved yet."""
        children = self.services.family.children()
        today = self.services.days.today()
        present = [c.id for c in children]
        for gone in [c for c in self._rows if c not in present]:
            retire(self._rows.pop(gone))
        for index, child in enumerate(children):
            shown = self._rows.get(child.id) or self._new_row(child.id)
            state = away_words(self.services.days.away_periods(child.id), today)
            shown.show_child(child, state, child.id in unsaved or child.id in unsaved_away)
            place(self._children, shown, index)
        self._nobody.setVisible(not children)
        self.add.setText(" " + (self.tr("Verder met nieuw kind") if None in unsaved else self.tr("Kind erbij")))
        self.add.setAccessibleName(self.add.text().strip())
        self._show_archived()

    def _new_row(self, child: UUID) -> ChildRow:
        made = self._rows[child] = ChildRow()
        made.change_asked.connect(self.change_asked)
        made.away_asked.connect(self.away_asked)
        return made

    def _show_archived(self) -> None:
        archived = self.services.family.children(archived=True)
        self.archived.setVisible(bool(archived))
        clear(self._archived_rows)
        for child in archived:
            name = self.tr("{name} terughalen").format(name=child.name)
            back = button(self.tr("Terughalen"), "arrow-u-up-left", big=False, name=name)
            back.clicked.connect(partial(self._back_tapped, child.id))
            line = row(Picture(child.avatar, 40, circle=child.colour))
            line.addWidget(Elided(child.name, "body"), 1)
            line.addWidget(back)
            self._archived_rows.addLayout(line)

    def _back_tapped(self, child: UUID, _checked: bool = False) -> None:
        self.back_asked.emit(child)
