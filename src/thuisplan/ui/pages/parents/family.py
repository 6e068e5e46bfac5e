"""Gezin: the children, the grown-ups and what the family agreed on; with the editors of a child and of days away."""

from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from thuisplan.domain.family import Child
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import column
from thuisplan.ui.widgets.columns import Columns

from .adults import AdultsCard
from .agreements import AgreementsCard, PlaceCard
from .away_editor import AwayDraft, AwayEditor
from .child_editor import ChildDraft, ChildEditor
from .children import ChildrenCard
from .section import Section

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class FamilyTab(Section):
    place_change_asked = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self.children_card = ChildrenCard(services)
        self.adults_card = AdultsCard(services)
        self.agreements = AgreementsCard(services)
        self.place = PlaceCard()
        left, right = QWidget(), QWidget()
        left.setLayout(column(self.children_card, self.place, spacing=theme.L))
        right.setLayout(column(self.adults_card, self.agreements, spacing=theme.L))
        self.set_overview(Columns(left, right, beside=860))
        self._child_drafts: dict[UUID | None, ChildDraft] = {}
        self._away_drafts: dict[UUID | None, AwayDraft] = {}
        self.children_card.add_asked.connect(self.add_child)
        self.children_card.change_asked.connect(self.change_child)
        self.children_card.away_asked.connect(self.change_away)
        self.children_card.back_asked.connect(self._bring_back)
        self.adults_card.said.connect(self.say)
        self.place.change_asked.connect(self.place_change_asked)

    @property
    def title(self) -> str:
        return self.editor.title if self.editor else self.tr("Gezin")

    def refresh(self) -> None:
        self.children_card.refresh(self._child_drafts.keys(), self._away_drafts.keys())
        self.adults_card.refresh()
        self.agreements.refresh()
        self.order_tabs()
        if isinstance(self.editor, AwayEditor):
            self.editor.refresh()

    @cached_property
    def child_editor(self) -> ChildEditor:
        made = ChildEditor(self.services, self._child_drafts)
        made.archive_asked.connect(self._archive)
        return self.add_editor(made)

    @cached_property
    def away_editor(self) -> AwayEditor:
        made = AwayEditor(self.services, self._away_drafts)
        made.said.connect(self.say)
        return self.add_editor(made)

    def focus_overview(self) -> None:
        self.children_card.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, text: str, change: str) -> None:
        self.place.show_place(text, change)

    def add_child(self) -> None:
        self.child_editor.start(None)
        self.open(self.child_editor, self.children_card.add)

    def change_child(self, child: Child) -> None:
        self.child_editor.start(child)
        self.open(self.child_editor, self.children_card.row(child.id).change)

    def change_away(self, child: Child) -> None:
        self.away_editor.start(child)
        self.open(self.away_editor, self.children_card.row(child.id).away)

    def _archive(self, child: Child) -> None:
        self.services.family.archive_child(child.id)
        self.child_editor.closed.emit()
        text = self.tr("{name} is opgeborgen. Alles blijft bewaard.").format(name=child.name)
        self.say(text, lambda: self._bring_back(child.id))

    def _bring_back(self, child: UUID) -> None:
        self.services.family.archive_child(child, archived=False)
        self.children_card.row(child).change.setFocus(Qt.FocusReason.OtherFocusReason)
