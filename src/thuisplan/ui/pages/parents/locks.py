"""Sloten: the PIN of the Ouderhoek, and the children's picture locks."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from thuisplan.domain.family import Child
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.pictures import Picture

from .section import place, retire, rule

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class PinCard(QFrame):
    """`new_asked`: a PIN where there is none, or another one; `away_asked`: none any more."""

    new_asked = Signal()
    away_asked = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self.setProperty("role", "card")
        self._state = label("", "body", wrap=True)
        honest = self.tr(
            "Een pincode is een gordijn, geen kluis: wie de bestanden op deze laptop kan openen, kan ze lezen."
        )
        self.new = button("", "lock", big=False, on=self.new_asked.emit)
        self.away = button(self.tr("Pincode weghalen"), role="quiet", big=False, on=self.away_asked.emit)
        buttons = QWidget()
        flow = Flow(theme.M)
        for made in (self.new, self.away):
            flow.addWidget(made)
        buttons.setLayout(flow)
        heading = label(self.tr("Pincode van de Ouderhoek"), "card")
        self.setLayout(column(heading, self._state, label(honest, "second", wrap=True), buttons, margins=theme.XL))

    def refresh(self) -> None:
        has_pin = self.services.locks.has_pin()
        self._state.setText(
            self.tr("De Ouderhoek vraagt de pincode. Is er tien minuten niemand, dan gaat hij weer op slot.")
            if has_pin else
            self.tr("Zonder pincode kan iedereen de Ouderhoek openen. Dat mag; vaak is het genoeg.")
        )
        word = self.tr("Andere pincode") if has_pin else self.tr("Pincode kiezen")
        self.new.setText(f" {word}")        # as `button` does: the style cannot set the icon's distance
        self.new.setAccessibleName(word)
        self.away.setVisible(has_pin)


class _LockRow(QWidget):
    """One child, whether it has a lock, and the way to it."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = Picture("house", 40)
        self._name = Elided("", "item")
        self._state = label("", "second")
        self.change: QPushButton = button("", big=False)
        line = row(self._picture, spacing=theme.L)
        line.addLayout(column(self._name, self._state, spacing=2), 1)
        line.addWidget(self.change)
        self.setLayout(column(rule(), line, spacing=theme.M))

    def show_child(self, child: Child, *, locked: bool, unsaved: bool) -> None:
        self._picture.show_picture(child.avatar, child.colour)
        self._name.setText(child.name)
        state = self.tr("met een slot") if locked else self.tr("zonder slot")
        self._state.setText(self.tr("nog niet bewaard") if unsaved else state)
        word = self.tr("Bekijk of wijzig") if locked else self.tr("Kies plaatjes")
        self.change.setText(word)
        self.change.setAccessibleName(f"{word}: {child.name}")


class PictureLocksCard(QFrame):
    """`change_asked`: the child. Not there while there are no children."""

    change_asked = Signal(object)

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self.setProperty("role", "card")
        self._rows: dict[UUID, _LockRow] = {}
        why = self.tr(
            "Met drie plaatjes opent een kind zijn eigen kamers. Zo kijken broers en zussen niet mee. "
            "Kies ze samen; je kunt ze hier altijd bekijken."
        )
        self._lines = column(spacing=theme.M)
        self.setLayout(column(
            label(self.tr("Plaatjesslot"), "card"), label(why, "second", wrap=True), self._lines, margins=theme.XL,
        ))

    def row(self, child: UUID) -> QPushButton:
        """The button of this child."""
        return self._rows[child].change

    def refresh(self, unsaved: set[UUID]) -> None:
        """`unsaved`: children of whom pictures were chosen that are not saved yet."""
        children = self.services.family.children()
        locked = self.services.locks.doors().children
        for gone in [c for c in self._rows if c not in {child.id for child in children}]:
            retire(self._rows.pop(gone))
        for index, child in enumerate(children):
            shown = self._rows.get(child.id)
            if shown is None:
                shown = self._rows[child.id] = _LockRow()
                shown.change.clicked.connect(partial(self._tapped, child.id))
            shown.show_child(child, locked=child.id in locked, unsaved=child.id in unsaved)
            place(self._lines, shown, index)
        self.setVisible(bool(children))

    def _tapped(self, child: UUID, _checked: bool = False) -> None:
        self.change_asked.emit(self.services.family.child(child))
