"""A child: its name, groep, animal and colour."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from thuisplan.domain.days import SchoolYear
from thuisplan.domain.errors import NameMissing, NameTooLong
from thuisplan.domain.family import COLOURS, GROEPEN, Child
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.colour_picker import ColourPicker
from thuisplan.ui.widgets.columns import Columns
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.forms import NameField, chip, part
from thuisplan.ui.widgets.picture_picker import PicturePicker
from thuisplan.ui.widgets.pictures import Picture

from .draft_editor import DraftEditor
from .section import titled_card

if TYPE_CHECKING:
    from thuisplan.services.house import Services


@dataclass(frozen=True)
class ChildDraft:
    """What stands in the form. `groep` None: not said for this school year."""

    name: str
    avatar: str
    colour: str
    groep: int | None


class ChildEditor(DraftEditor[UUID | None, ChildDraft]):
    """`archive_asked`: the child."""

    archive_asked = Signal(object)

    def __init__(self, services: "Services", drafts: dict[UUID | None, ChildDraft]) -> None:
        super().__init__(services, drafts, ChildDraft("", "fox", COLOURS[0], None))
        self._child: Child | None = None
        self.name = NameField(self.tr("Roepnaam"), self.tr("Vul een naam in. Een roepnaam is genoeg."))
        chips = Flow()
        self.groep: Choice[int] = Choice(chips)
        chips.setSpacing(theme.S)
        for groep in GROEPEN:
            word = words.groep(groep)
            self.groep.add(groep, chip(word if groep == GROEPEN[-1] else str(groep), name=word))
        self._groep_hint = label("", "second", wrap=True)
        self.animals = PicturePicker(services.content.avatars, self.tr("Kies een dier"), 44)
        self.colours = ColourPicker(words.colours(), self.tr("Kies een kleur"))
        self.picture = Picture("fox", 80)
        self.shown_name = Elided("", "card")
        self.archive = button(self.tr("Opbergen"), "archive", "quiet", on=self._archive_tapped)
        preview = row(self.picture, spacing=theme.L)
        preview.addWidget(self.shown_name, 1)
        who = titled_card(
            self.tr("Wie is het?"), preview, self.name,
            part(self.tr("Groep in dit schooljaar"), self.groep, self._groep_hint),
        )
        looks = QWidget()
        animal, colour = part(self.tr("Dier"), self.animals), part(self.tr("Kleur"), self.colours)
        looks.setLayout(column(animal, colour, spacing=theme.XL))
        look = titled_card(self.tr("Hoe ziet het eruit?"), looks)
        self.build(Columns(who, look, beside=860), self.archive)
        self.name.changed.connect(self._preview)
        self.name.entered.connect(self.keep_for_good)
        self.animals.changed.connect(self._preview)
        self.colours.changed.connect(self._preview)
        self.groep.changed.connect(self._groep_tapped)

    def start(self, child: Child | None) -> None:
        """None: a new child. What was filled in before and not saved stands there again."""
        self._child = child
        self.title = self.tr("Kind erbij") if child is None else child.name
        saved = self._new() if child is None else self._of(child)
        self.resume(child.id if child else None, saved, lambda: self.start(child))
        self.archive.setVisible(child is not None)

    def draft(self) -> ChildDraft:
        return ChildDraft(
            self.name.text(), self.animals.value() or self._saved.avatar,
            self.colours.value() or self._saved.colour, self.groep.value(),
        )

    def focus_first(self) -> None:
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_for_good(self) -> None:
        typed, family = self.draft(), self.services.family
        try:
            if self._child is None:
                family.add_child(typed.name, typed.avatar, typed.colour, typed.groep)
            else:
                family.change_child(
                    self._child.id, name=typed.name, avatar=typed.avatar, colour=typed.colour,
                    groep=typed.groep if typed.groep != self._saved.groep else None,
                )
        except (NameMissing, NameTooLong):
            self.name.check()
            return
        self.forget_draft()
        self.closed.emit()

    def _new(self) -> ChildDraft:
        """An animal and a colour that no child has yet."""
        children = self.services.family.children()
        animals = [a.id for a in self.services.content.avatars]
        avatar = next((a for a in animals if a not in {c.avatar for c in children}), animals[0])
        colour = next((c for c in COLOURS if c not in {c.colour for c in children}), COLOURS[0])
        return ChildDraft("", avatar, colour, None)

    def _of(self, child: Child) -> ChildDraft:
        this_year = child.groep_year == self.services.family.school_year().start
        return ChildDraft(child.name, child.avatar, child.colour, child.groep if this_year else None)

    def show_draft(self, draft: ChildDraft) -> None:
        self.name.show_text(draft.name)
        self.animals.choose(draft.avatar)
        self.colours.choose(draft.colour)
        self.groep.choose(draft.groep)
        child = self._child
        if child is not None and child.groep_year is not None and self._saved.groep is None:
            hint = self.tr("In {year}: {groep}.").format(
                year=SchoolYear(child.groep_year), groep=words.groep(child.groep)
            )
        elif child is not None:
            hint = self.tr("Wat er al is opgeschreven in een ander schooljaar, blijft bij de groep van toen.")
        else:
            hint = self.tr("Dit mag je ook leeglaten.")
        self._groep_hint.setText(hint)
        self._preview()

    def _preview(self) -> None:
        typed = self.draft()
        self.picture.show_picture(typed.avatar, typed.colour)
        self.shown_name.setText(typed.name.strip())

    def _groep_tapped(self, groep: int | None) -> None:
        if groep is None and self._saved.groep is not None:
            self.groep.choose(self._saved.groep)        # a groep that was said can change, not go

    def _archive_tapped(self) -> None:
        self.set_aside()
        self.archive_asked.emit(self._child)
