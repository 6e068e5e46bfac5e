"""The children, one by one. Each is kept when the next begins; a tap on a name changes it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from thuisplan.domain.errors import NameMissing, NameTooLong
from thuisplan.domain.family import Child
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, clear, column, label, row
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.forms import chip
from thuisplan.ui.widgets.letters import shortened

from .child_form import ChildForm
from .step import Step

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class ChildrenStep(Step):
    def __init__(self, services: "Services") -> None:
        super().__init__()
        self._family = services.family
        self._changing: Child | None = None     # the one whose name was tapped
        self._names, self._list = Flow(theme.S), QWidget()
        self._list.setLayout(self._names)
        self.remove = button(self.tr("Haal weg"), "trash", "quiet", big=False, on=self._remove)
        beside = QWidget()
        self._heading = label(self.tr("Deze kinderen staan erin"), "item")
        beside.setLayout(column(self._heading, self._list, row(self.remove, 1), 1, spacing=theme.M))
        self.form = ChildForm(services.content.avatars, beside)
        self.extra = button(self.tr("Nog een kind"), "plus", on=self.add_another)
        self.fill(
            self.tr("Wie zijn de kinderen?"),
            self.tr("Een roepnaam is genoeg. Een achternaam of geboortedag vraagt Thuisplan nooit."),
            self.form,
        )
        self.form.start_new(self._family.children())

    def open(self) -> None:
        self._show()

    def focus_first(self) -> None:
        self.form.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> bool:
        """The child in the form too, when there is one."""
        if self._changing is None and self.form.is_empty():
            return True
        return self._save()

    def add_another(self) -> None:
        if self._save():
            self.focus_first()

    def _save(self) -> bool:
        """Keep the child in the form and empty it; False when its name cannot be kept."""
        if not self.form.name.check():
            return False
        what, child = self.form.filled(), self._changing
        try:
            if child is None:
                self._family.add_child(what.name, what.avatar, what.colour, what.groep)
            else:
                self._family.change_child(
                    child.id, name=what.name, avatar=what.avatar, colour=what.colour,
                    groep=what.groep if what.groep != child.groep else None,
                )
        except (NameMissing, NameTooLong):      # the form has seen to it already
            self.form.name.check()
            return False
        self._begin_new()
        return True

    def _begin_new(self) -> None:
        self._changing = None
        self.form.start_new(self._family.children())
        self._show()

    def _change(self, child: Child) -> None:
        """Put `child` in the form; what stood there is kept first, when it can be."""
        if self._changing is None and not self.form.is_empty() and not self._save():
            self._show()
            return
        if self._changing is not None and self._changing.id != child.id and not self._save():
            self._show()
            return
        self._changing = self._family.child(child.id)
        self.form.start_change(self._changing)
        self._show()
        self.focus_first()

    def _remove(self) -> None:
        gone = self._changing
        assert gone is not None
        self._family.archive_child(gone.id)
        self._begin_new()
        self.focus_first()
        told = self.tr("{name} is weggehaald").format(name=shortened(gone.name))
        self.told.emit(told, lambda: self._bring_back(gone))

    def _bring_back(self, child: Child) -> None:
        self._family.archive_child(child.id, archived=False)
        self._show()
        self.focus_first()

    def _show(self) -> None:
        children = self._family.children()
        clear(self._names)
        for child in children:
            name = self.tr("{name} veranderen").format(name=child.name)
            made = chip(shortened(child.name, 16), picture=child.avatar, name=name)
            made.setChecked(self._changing is not None and child.id == self._changing.id)
            made.clicked.connect(lambda _checked=False, c=child: self._change(c))
            self._names.addWidget(made)
        self._heading.setVisible(bool(children))
        self.remove.setVisible(self._changing is not None)
