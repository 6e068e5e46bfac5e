"""The grown-ups by the names that the children use; a few are one tap away."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from thuisplan.domain.family import Adult
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, clear
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.forms import NameField, part
from thuisplan.ui.widgets.letters import shortened

from .step import Step

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class AdultsStep(Step):
    def __init__(self, services: "Services") -> None:
        super().__init__()
        self._family = services.family
        self.add = button(self.tr("Erbij"), "plus", on=self._add_typed)
        self.field = NameField(self.tr("Naam"), self.tr("Vul een naam in, of ga verder zonder."), beside=self.add)
        self.field.setMaximumWidth(560)
        self.field.entered.connect(self._add_typed)
        self._offers: dict[str, QPushButton] = {}
        offered = Flow(theme.M)
        for name in (self.tr("mama"), self.tr("papa"), self.tr("oma"), self.tr("opa"), self.tr("oppas")):
            made = button(name, "plus", "chip", name=self.tr("{name} toevoegen").format(name=name))
            made.clicked.connect(lambda _checked=False, n=name: self._add(n))
            self._offers[name] = made
            offered.addWidget(made)
        offers, self._list = QWidget(), QWidget()
        offers.setLayout(offered)
        self._names = Flow(theme.M)
        self._list.setLayout(self._names)
        self._listed = part(self.tr("Deze volwassenen staan erin"), self._list)
        self.fill(
            self.tr("Welke volwassenen horen erbij?"),
            self.tr("Gebruik de naam die de kinderen zeggen, zoals mama of opa Jan. "
                    "Een kind kan dan vertellen wie er hielp."),
            offers, self.field, self._listed,
        )

    def open(self) -> None:
        self._show()

    def focus_first(self) -> None:
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> bool:
        """What is still in the line is added too."""
        return self.field.is_empty() or self._add_typed()

    def _add_typed(self) -> bool:
        if not self.field.check():
            return False
        self._add(self.field.text())
        self.field.show_text("")
        self.focus_first()
        return True

    def _add(self, name: str) -> None:
        self._family.add_adult(name)
        self._show()

    def _remove(self, adult: Adult) -> None:
        self._family.archive_adult(adult.id)
        self._show()
        gone = self.tr("{name} is weggehaald").format(name=shortened(adult.name))
        self.told.emit(gone, lambda: self._bring_back(adult))
        self.focus_first()

    def _bring_back(self, adult: Adult) -> None:
        self._family.archive_adult(adult.id, archived=False)
        self._show()
        self.focus_first()

    def _show(self) -> None:
        adults = self._family.adults()
        clear(self._names)
        for adult in adults:
            name = self.tr("{name} weghalen").format(name=adult.name)
            made = button(shortened(adult.name), "x", "chip", name=name)
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)     # the cross comes after the name
            made.clicked.connect(lambda _checked=False, a=adult: self._remove(a))
            self._names.addWidget(made)
        self._listed.setVisible(bool(adults))
        names = {a.name for a in adults}
        for name, offer in self._offers.items():
            offer.setEnabled(name not in names)


