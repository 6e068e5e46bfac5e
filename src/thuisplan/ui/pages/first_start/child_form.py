"""What is asked of one child: a name, the groep, an animal and a colour, with the tile as it will be."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from thuisplan.domain.content import Picture
from thuisplan.domain.family import COLOURS, GROEPEN, Child
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import column, row
from thuisplan.ui.widgets.child_tile import SMALL, ChildTile
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.colour_picker import ColourPicker
from thuisplan.ui.widgets.columns import Columns
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.forms import NameField, chip, part
from thuisplan.ui.widgets.picture_picker import PicturePicker

_ANIMAL = 36        # px, so that 32 of them fit beside the name in a small window
_LOWER = 6          # px that a line to type in is lower than the circles beside it; the headings below stand level


@dataclass(frozen=True)
class Filled:
    name: str
    avatar: str
    colour: str
    groep: int | None


class ChildForm(QWidget):
    """`beside` is put next to the preview."""

    def __init__(self, animals: list[Picture], beside: QWidget) -> None:
        super().__init__()
        self._offered = animals
        self._kept_groep: int | None = None
        self.name = NameField(self.tr("Roepnaam"), self.tr("Hoe heet dit kind? Een roepnaam is genoeg."))
        chips = Flow()
        self.groep: Choice[int] = Choice(chips)
        chips.setSpacing(theme.S)
        for groep in GROEPEN:
            word = words.groep(groep)
            made = chip(word if groep == GROEPEN[-1] else str(groep), name=word)
            made.setProperty("narrow", groep != GROEPEN[-1])
            self.groep.add(groep, made)
        self.animals = PicturePicker(animals, self.tr("Kies een dier"), _ANIMAL)
        self.colours = ColourPicker(words.colours(), self.tr("Kies een kleur"))
        self.tile = ChildTile(SMALL)
        self.tile.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tile.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        shown = row(column(self.tile, 1), beside, spacing=theme.XL)
        shown.setStretchFactor(beside, 1)
        left, right, below = QWidget(), QWidget(), QWidget()
        below.setLayout(shown)
        groepen = part(self.tr("Groep (mag leeg blijven)"), self.groep)
        left.setLayout(column(self.name, groepen, below, spacing=theme.XL))
        looks = (part(self.tr("Kleur"), self.colours), part(self.tr("Dier"), self.animals))
        right.setLayout(column(*looks, spacing=theme.XL - _LOWER))
        self.setLayout(column(Columns(left, right, beside=760)))
        self.name.changed.connect(self._preview)
        self.name.entered.connect(self._to_groep)
        self.groep.changed.connect(self._groep_tapped)
        self.animals.changed.connect(self._preview)
        self.colours.changed.connect(self._preview)

    def filled(self) -> Filled:
        avatar, colour = self.animals.value(), self.colours.value()
        assert avatar is not None
        assert colour is not None
        return Filled(self.name.text(), avatar, colour, self.groep.value())

    def is_empty(self) -> bool:
        """Nothing that somebody would miss: an animal and a colour stand there by themselves."""
        return self.name.is_empty() and self.groep.value() is None

    def start_new(self, others: list[Child]) -> None:
        """Empty, with an animal and a colour that the others do not have, while there are."""
        every = [animal.id for animal in self._offered]
        animals = [a for a in every if a not in {o.avatar for o in others}] or every
        colours = [c for c in COLOURS if c not in {o.colour for o in others}] or list(COLOURS)
        self._fill(Filled("", animals[0], colours[0], None))

    def start_change(self, child: Child) -> None:
        self._fill(Filled(child.name, child.avatar, child.colour, child.groep))

    def _fill(self, what: Filled) -> None:
        self._kept_groep = what.groep
        self.name.show_text(what.name)
        self.groep.choose(what.groep)
        self.animals.choose(what.avatar)
        self.colours.choose(what.colour)
        self._preview()

    def _groep_tapped(self, groep: int | None) -> None:
        if groep is None and self._kept_groep is not None:
            self.groep.choose(self._kept_groep)     # a groep that was kept can change, not go
        self._preview()

    def _to_groep(self) -> None:
        """Enter in the name goes on to the next question."""
        first = self.groep.button(self.groep.value() or GROEPEN[0])
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _preview(self) -> None:
        what = self.filled()
        self.tile.show_child(what.name.strip(), words.groep(what.groep), what.avatar, what.colour)
