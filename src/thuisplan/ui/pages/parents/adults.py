"""The grown-ups around the children, by the names the children use."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from thuisplan.domain.errors import NameMissing, NameTooLong
from thuisplan.domain.family import Adult
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, clear, column, label, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.forms import name_trouble, say_what

from .section import place, retire, rule

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class AdultRow(QWidget):
    """A name; with the pencil it becomes a field, Enter or Bewaar keeps it. `renamed`: the new name."""

    renamed = Signal(object, str)
    archive_asked = Signal(object)

    def __init__(self, adult: Adult) -> None:
        super().__init__()
        self._adult = adult
        self.name = Elided(adult.name, "body")
        self.rename = button("", "pencil-simple", "tool", name="…", on=self._start)
        self.archive = button("", "archive", "tool", name="…", on=lambda: self.archive_asked.emit(self._adult))
        self.edit = QLineEdit()
        self.save = button(self.tr("Bewaar"), big=False, on=self._save)
        self.trouble = label("", "error", wrap=True)
        self.edit.returnPressed.connect(self._save)
        self.edit.textEdited.connect(lambda _text: self.trouble.hide())
        line = row(spacing=theme.S)
        line.addWidget(self.name, 1)
        line.addWidget(self.rename)
        line.addWidget(self.archive)
        line.addWidget(self.edit, 1)
        line.addWidget(self.save)
        self.setLayout(column(rule(), line, self.trouble, spacing=6))
        self._typing_for: str | None = None     # the name that was there when typing began
        self._show_editing(False)
        self.show_adult(adult)

    def show_adult(self, adult: Adult) -> None:
        """A name that is being typed stays."""
        self._adult = adult
        self.name.setText(adult.name)
        self.edit.setAccessibleName(self.tr("Naam van {name}").format(name=adult.name))
        for made, word in ((self.rename, self.tr("Wijzig {name}")), (self.archive, self.tr("{name} opbergen"))):
            say_what(made, word.format(name=adult.name))

    def complain(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self) -> None:
        """The name is kept."""
        self._show_editing(False)
        self.rename.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start(self) -> None:
        if self._typing_for != self._adult.name:    # else Esc left a name that was not kept yet
            self.edit.setText(self._adult.name)
            self._typing_for = self._adult.name
        self._show_editing(True)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    def _save(self) -> None:
        self.renamed.emit(self._adult, self.edit.text())

    def _show_editing(self, editing: bool) -> None:
        shown: tuple[QWidget, ...] = (self.name, self.rename, self.archive)
        for widget in shown:
            widget.setVisible(not editing)
        self.edit.setVisible(editing)
        self.save.setVisible(editing)
        self.trouble.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.edit.isVisible():
            self.done()
        else:
            super().keyPressEvent(event)


class AdultsCard(QFrame):
    """`said`: what happened, and how to undo it. What is changed here is drawn by the news of it."""

    said = Signal(str, object)

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self.setProperty("role", "card")
        self._rows: dict[UUID, AdultRow] = {}
        why = self.tr("Zoals de kinderen hen noemen. Dan kan een kind zeggen wie hielp.")
        hint = label(why, "second", wrap=True)
        self._adults = column(spacing=theme.S)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("mama, opa Jan, de oppas"))
        self.edit.setAccessibleName(self.tr("Naam van een volwassene"))
        self.add = button(self.tr("Erbij"), "plus", on=self._add)
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.edit.returnPressed.connect(self._add)
        self.edit.textEdited.connect(lambda _text: self.trouble.hide())
        adding = row(spacing=theme.M)
        adding.addWidget(self.edit, 1)
        adding.addWidget(self.add)
        self.archived = QWidget()
        self._archived_rows = column(spacing=theme.M)
        self.archived.setLayout(
            column(rule(), label(self.tr("Opgeborgen"), "item"), self._archived_rows, spacing=theme.M)
        )
        self.setLayout(
            column(label(self.tr("Volwassenen"), "card"), hint, self._adults, adding, self.trouble, self.archived,
                   spacing=theme.M, margins=theme.XL)
        )

    def row(self, adult: UUID) -> AdultRow:
        return self._rows[adult]

    def refresh(self) -> None:
        adults = self.services.family.adults()
        present = [a.id for a in adults]
        for gone in [a for a in self._rows if a not in present]:
            retire(self._rows.pop(gone))
        for index, adult in enumerate(adults):
            shown = self._rows.get(adult.id) or self._new_row(adult)
            shown.show_adult(adult)
            place(self._adults, shown, index)
        archived = self.services.family.adults(archived=True)
        self.archived.setVisible(bool(archived))
        clear(self._archived_rows)
        for adult in archived:
            self._archived_rows.addLayout(self._archived_row(adult))

    def _new_row(self, adult: Adult) -> AdultRow:
        made = self._rows[adult.id] = AdultRow(adult)
        made.renamed.connect(self._rename)
        made.archive_asked.connect(self._archive)
        return made

    def _archived_row(self, adult: Adult) -> QHBoxLayout:
        back = button(
            self.tr("Terughalen"), "arrow-u-up-left", big=False,
            name=self.tr("{name} terughalen").format(name=adult.name), on=lambda: self._bring_back(adult.id),
        )
        made = row(spacing=theme.M)
        made.addWidget(Elided(adult.name, "body"), 1)
        made.addWidget(back)
        return made

    def _add(self) -> None:
        try:
            self.services.family.add_adult(self.edit.text())
        except (NameMissing, NameTooLong):
            self.trouble.setText(name_trouble(self.edit.text(), self._missing))
            self.trouble.show()
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.edit.clear()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename(self, adult: Adult, name: str) -> None:
        shown = self._rows[adult.id]
        try:
            self.services.family.rename_adult(adult.id, name)
        except (NameMissing, NameTooLong):
            shown.complain(name_trouble(name, self._missing))
            return
        shown.done()

    def _archive(self, adult: Adult) -> None:
        self.services.family.archive_adult(adult.id)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        text = self.tr("{name} is opgeborgen. Alles blijft bewaard.").format(name=adult.name)
        self.said.emit(text, lambda: self._bring_back(adult.id))

    def _bring_back(self, adult: UUID) -> None:
        self.services.family.archive_adult(adult, archived=False)
        self._rows[adult].rename.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _missing(self) -> str:
        return self.tr("Vul een naam in, zoals “mama” of “opa Jan”.")
