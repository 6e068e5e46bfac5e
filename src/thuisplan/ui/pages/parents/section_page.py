"""A page of the Ouderhoek around a section: its title, and the way back out of the editor that is open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from thuisplan.ui import theme
from thuisplan.ui.page import Page
from thuisplan.ui.widgets.basics import button
from thuisplan.ui.widgets.elided import Elided

from .section import Section

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class SectionPage(Page):
    """`title` and `back` are to be laid out by the page itself."""

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self.title = Elided("", "page")
        back = self.tr("Terug; wat je invulde, blijft staan")
        self.back = button("", "arrow-left", "round", name=back, on=self.leave_editor)
        self.back.setFixedSize(theme.CHILD_TARGET, theme.CHILD_TARGET)

    @property
    def section(self) -> Section:
        """The one that is open."""
        raise NotImplementedError

    def show_head(self) -> None:
        """After the title, or whether there is a way back, changed."""
        self.title.setText(self.section.title)
        self.back.setVisible(self.section.editor is not None)

    def leave_editor(self) -> None:
        """What was typed stays for the next time; nothing happens when no editor is open."""
        if self.section.editor is not None:
            self.section.editor.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves an editor from wherever the keyboard is, its footer too."""
        if event.key() == Qt.Key.Key_Escape and self.section.editor is not None:
            self.leave_editor()
        else:
            super().keyPressEvent(event)
