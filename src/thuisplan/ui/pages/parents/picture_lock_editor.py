"""The three pictures of a child's lock: seen, chosen together, or taken away."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from thuisplan.domain.errors import PicturesWrong
from thuisplan.domain.family import Child
from thuisplan.domain.locks import PICTURES
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.letters import shortened
from thuisplan.ui.widgets.picture_keys import PictureKeys, Slots

from .draft_editor import DraftEditor
from .section import titled_card

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class PictureLockEditor(DraftEditor[UUID, tuple[str, ...]]):
    """`said`: what happened, and how to undo it."""

    said = Signal(str, object)

    def __init__(self, services: "Services", drafts: dict[UUID, tuple[str, ...]]) -> None:
        super().__init__(services, drafts, ())
        self._child: Child | None = None
        self._chosen: tuple[str, ...] = ()
        self._names = {p.id: p.name for p in services.content.lock_pictures}
        self.slots = Slots(PICTURES, self.tr("Gekozen"))
        self.keys = PictureKeys(services.content.lock_pictures, self.tr("Plaatjes"))
        self.keys.tapped.connect(self._tap)
        how = self.tr("Tik drie plaatjes in de volgorde die je kind wil. Nog een keer tikken haalt een plaatje weg.")
        self.trouble = label("", "error", wrap=True)
        self.remove = button(self.tr("Slot weghalen"), "trash", "quiet", on=self._remove)
        card = titled_card(
            self.tr("Drie plaatjes op volgorde"), label(how, "second", wrap=True), row(1, self.slots, 1),
            row(1, self.keys, 1), self.trouble,
        )
        card.setFixedWidth(560)
        inside = QWidget()
        inside.setLayout(row(1, card, 1))
        self.build(column(inside, 1, spacing=theme.L), self.remove)

    def start(self, child: Child) -> None:
        """What was chosen before and not saved stands there again."""
        self._child = child
        self.title = self.tr("Plaatjesslot van {name}").format(name=shortened(child.name))
        saved = self.services.locks.pictures(child.id) or ()
        self.remove.setVisible(bool(saved))
        self.resume(child.id, saved, lambda: self.start(child))

    def draft(self) -> tuple[str, ...]:
        return self._chosen

    def focus_first(self) -> None:
        self.keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_for_good(self) -> None:
        assert self._child is not None
        try:
            self.services.locks.set_pictures(self._child.id, self._chosen)
        except PicturesWrong:
            self.trouble.setText(self.tr("Kies drie plaatjes."))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.trouble.text()))
            return
        self.forget_draft()
        self.closed.emit()

    def _remove(self) -> None:
        assert self._child is not None
        child, saved = self._child, self._saved
        self.forget_draft()
        self.services.locks.set_pictures(child.id, None)
        self.closed.emit()
        text = self.tr("Het slot van {name} is weg.").format(name=shortened(child.name))
        self.said.emit(text, lambda: self.services.locks.set_pictures(child.id, saved))

    def _tap(self, picture: str) -> None:
        if picture in self._chosen:
            self.show_draft(tuple(p for p in self._chosen if p != picture))
        elif len(self._chosen) < PICTURES:
            self.show_draft((*self._chosen, picture))
        else:
            self.show_draft((picture,))        # a fourth begins anew

    def show_draft(self, draft: tuple[str, ...]) -> None:
        self._chosen = draft
        self.slots.fill(draft, [self._names[p] for p in draft])
        self.keys.mark(draft)
        self.trouble.setText("")
