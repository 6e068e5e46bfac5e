"""Sloten: the PIN of the Ouderhoek and the children's picture locks, with the editors of both."""

from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt

from thuisplan.domain.family import Child
from thuisplan.ui.widgets.columns import Columns

from .locks import PictureLocksCard, PinCard
from .picture_lock_editor import PictureLockEditor
from .pin_editor import PinEditor
from .section import Section

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class LocksTab(Section):
    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self.pin = PinCard(services)
        self.picture_locks = PictureLocksCard(services)
        self._drafts: dict[UUID, tuple[str, ...]] = {}
        self.set_overview(Columns(self.pin, self.picture_locks, beside=860))
        self.pin.new_asked.connect(self.choose_pin)
        self.pin.away_asked.connect(self.take_pin_away)
        self.picture_locks.change_asked.connect(self.change_pictures)

    @property
    def title(self) -> str:
        return self.editor.title if self.editor else self.tr("Sloten")

    def refresh(self) -> None:
        self.pin.refresh()
        self.picture_locks.refresh(set(self._drafts))
        self.order_tabs()
        if isinstance(self.editor, PinEditor):
            self.editor.refresh()

    @cached_property
    def pin_editor(self) -> PinEditor:
        made = PinEditor(self.services)
        made.said.connect(self.say)
        return self.add_editor(made)

    @cached_property
    def picture_lock_editor(self) -> PictureLockEditor:
        made = PictureLockEditor(self.services, self._drafts)
        made.said.connect(self.say)
        return self.add_editor(made)

    def focus_overview(self) -> None:
        self.pin.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_pin(self) -> None:
        """The first one, or another."""
        self.pin_editor.start(away=False)
        self.open(self.pin_editor, self.pin.new)

    def take_pin_away(self) -> None:
        self.pin_editor.start(away=True)
        self.open(self.pin_editor, self.pin.away)

    def change_pictures(self, child: Child) -> None:
        self.picture_lock_editor.start(child)
        self.open(self.picture_lock_editor, self.picture_locks.row(child.id))
