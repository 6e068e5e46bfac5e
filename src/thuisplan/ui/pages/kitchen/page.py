"""The page Keuken: what kind of thing to do, what of it fits today, what else there is, and what is on the stove."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from thuisplan.domain.activities import Corner
from thuisplan.domain.errors import NotFound
from thuisplan.domain.family import Child
from thuisplan.domain.news import NewsKind
from thuisplan.domain.recipes import Recipe
from thuisplan.domain.rounds import FROM_GROEP, RoundKind
from thuisplan.domain.routines import Step
from thuisplan.services.changes import Change
from thuisplan.services.kitchen import Looking, Shelf, Thing
from thuisplan.ui import kitchen_words, round_words, theme, words
from thuisplan.ui.page import ChildPage
from thuisplan.ui.widgets.basics import button, card, column, label, row, scrolling
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.even_grid import EvenGrid
from thuisplan.ui.widgets.forms import say_what
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.reading_order import read_in_order
from thuisplan.ui.widgets.search_field import WIDTH

from .corners import Corners
from .door import Door
from .filters import Filters
from .tile import KitchenTile

if TYPE_CHECKING:
    from thuisplan.services.house import Services

WIDEST, MOST_BESIDE = 1240, 4
ROOMY, NARROW = 960, 760    # px of width from which buttons say everything, or something
_NARROW_SEARCH = 160        # px
_FIRST = 16         # tiles, as many as a window shows: these are there at once
_SLICE = 4          # of the others, at a time
_UNASKED = 60       # tiles that are made without anybody scrolling
_A_MOMENT = 400     # ms
_TYPING = 120       # ms; a list that changes at each letter flickers


class _Key(NamedTuple):
    """What makes a tile another one."""

    id: str
    below: str      # what stands below the name
    liked: bool


class _Section(QWidget):
    """A heading and what stands below it; gone as long as there is nothing."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.heading = label(heading, "card", wrap=True)
        self._grid = EvenGrid(MOST_BESIDE, theme.L, even=False)
        self._tiles = QWidget()
        self._tiles.setLayout(self._grid)
        self.setLayout(column(self.heading, self._tiles, spacing=theme.L))

    def tiles(self) -> list[KitchenTile]:
        found = [self._grid.itemAt(n) for n in range(self._grid.count())]
        return [tile for item in found if item is not None and isinstance(tile := item.widget(), KitchenTile)]

    def clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()       # kept: the same recipe comes back
        self._grid.invalidate()
        self.hide()

    def add(self, tile: KitchenTile) -> None:
        self._grid.addWidget(tile)
        tile.show()
        self.show()


class KitchenPage(ChildPage):
    """`recipe_chosen` tells the Recipe that was tapped; `cooking_asked`: on with what is being cooked.

    `activity_chosen` tells the Activity that was tapped. `rounds_asked`: to the rounds of ten; `news_asked`: to the
    cards for the newspaper; `shopping_asked`: to the shopping list; `paper_asked`: to what can be printed;
    `new_asked`: to write down a recipe.
    """

    listens: ClassVar[frozenset[Change]] = frozenset({
        Change.FAMILY, Change.DAYS, Change.SETTINGS, Change.COOKING, Change.FAVOURITES,
        Change.ROUTINES, Change.PLANS, Change.TICKS, Change.RECIPES,
    })
    recipe_chosen = Signal(object)
    cooking_asked = Signal()
    activity_chosen = Signal(object)
    rounds_asked = Signal()
    news_asked = Signal()
    shopping_asked = Signal()
    paper_asked = Signal()
    new_asked = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._made: dict[_Key, tuple[Thing, KitchenTile]] = {}
        self._plan: list[Step] = []
        self._shown: list[list[tuple[Thing, _Key]]] = []
        self._coming: deque[tuple[_Section, Thing, _Key]] = deque()
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._make_some)
        self.corners = Corners()
        self.filters = Filters()
        self.planned = _Section("")
        self.today = _Section(self.tr("Past vandaag"))
        self.others = _Section(self.tr("Ook lekker"))
        self.doing = _Section(self.tr("Reken het uit"))
        self.later = _Section(self.tr("Voor later"))
        self.going_on = self._make_going_on()
        self.rounds = Door(
            "automobile", self.tr("Rondjes van tien"), self.tr("Iemand leest voor, jij zegt het antwoord."),
            (round_words.kind(kind, groep) for kind in RoundKind for groep in (FROM_GROEP, FROM_GROEP + 1)),
            self.rounds_asked.emit)
        self.cards = Door(
            "newspaper", self.tr("Trek een kaart"), self.tr("Een kleine opdracht bij je eigen krant of boek."),
            (self.tr("Krant en lezen"), *(kitchen_words.news(kind).word for kind in NewsKind)), self.news_asked.emit)
        self.papers = Door(
            "memo", self.tr("Op papier"), self.tr("Een werkblad, een getallenlijn of een tafelkaart."),
            (self.tr("printen"), self.tr("afdrukken")), self.paper_asked.emit)
        self.nothing = self._make_nothing()
        QTimer.singleShot(_A_MOMENT, self, services.questions.prepare)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_TYPING)
        self._wait.timeout.connect(self._look)
        self.filters.changed.connect(self._wait.start)
        self.filters.liked.toggled.connect(lambda liked: self.corners.mark(on=not liked))
        self.corners.changed.connect(lambda _corner: self._go_to_corner())
        self._lay_out()

    def _make_going_on(self) -> QWidget:
        made = card("suggestion")
        self._picture = Picture("pancakes", 48)
        self._recipe_name = Elided("", "item")
        said = column(label(self.tr("Je bent aan het koken"), "second"), self._recipe_name, spacing=0)
        self.go_on = button(self.tr("Verder koken"), "cooking-pot-fill", on=self.cooking_asked.emit)
        line = row(self._picture, said, self.go_on, spacing=16, margins=16)
        line.setStretch(1, 1)
        made.setLayout(line)
        return made

    def _make_nothing(self) -> QWidget:
        made = QWidget()
        self._nothing_said = label("", "body", wrap=True)
        self.show_all = button(self.tr("Alles laten zien"), on=self.filters.clear)
        said = row(Picture("thinking-face", 72), self._nothing_said, spacing=16)
        said.setStretch(1, 1)
        made.setLayout(column(said, row(self.show_all, 1), spacing=theme.L))
        return made

    def _lay_out(self) -> None:
        title = column(Elided(self.tr("Keuken"), "page"), label(self.tr("Wat ga je doen?"), "second"), spacing=0)
        self.shopping = button(self.tr("Boodschappen"), "shopping-cart", on=self.shopping_asked.emit)
        self.new = button(self.tr("Zelf een recept maken"), "plus", on=self.new_asked.emit)
        self.new.setMinimumWidth(theme.CHILD_TARGET)        # it is laid out before it says less
        header = row(title, self.new, self.shopping, self.filters.search)
        header.setStretch(0, 1)
        content = QWidget()
        self.corners.put_beside(self.filters.liked)
        self._column = column(
            header, self.corners, self.filters, self.going_on, self.rounds, self.cards, self.papers,
            *self.sections(), self.nothing, 1, spacing=theme.XL,
        )
        content.setLayout(self._column)
        content.setMaximumWidth(WIDEST)
        self._content = content
        self._scroll = scrolling(content)
        bar = self._scroll.verticalScrollBar()
        bar.valueChanged.connect(lambda _at: self._go_on_making())
        bar.rangeChanged.connect(lambda _least, _most: self._go_on_making())
        self.setLayout(column(self._scroll))

    def open(self, child: Child) -> None:
        self.corners.choose(Corner.COOKING)
        self.filters.clear()
        self._wait.stop()
        self._scroll.verticalScrollBar().setValue(0)
        super().open(child)

    def refresh(self) -> None:
        self.child = self.services.family.child(self.child.id)
        self._plan = self.services.kitchen.steps(self.child.id)
        self._show_going_on()
        self._look()

    def _look(self) -> None:
        """What is looked for now; the plan is what it was when something changed last."""
        looking = self.filters.looking(self.corners.chosen)
        shelf = self.services.kitchen.shelf(self.child, looking, self._plan)
        self.filters.show_for(looking, likes=bool(shelf.liked))
        parts = _parts(shelf, self._below)
        self._show_around(looking, shelf, empty=not any(parts))
        if parts != self._shown:
            there = self._count_made() if self._scroll.verticalScrollBar().value() else 0
            self._shown = parts
            for section in self.sections():
                section.clear()
            self._coming = deque(
                (section, *one) for section, part in zip(self.sections(), parts, strict=True) for one in part)
            self._make(max(_FIRST, there))      # who has scrolled stays where it is
            self._slices.start()

    def sections(self) -> list[_Section]:
        return [self.planned, self.today, self.others, self.doing, self.later]

    def _show_around(self, looking: Looking, shelf: Shelf, *, empty: bool) -> None:
        """The doors of this corner, or those that are looked for; the headings; and a word when nothing is there."""
        sought, corner = looking.wish.words.strip(), looking.corner
        old_enough = self.child.groep is None or self.child.groep >= FROM_GROEP
        read_out = old_enough and not looking.wish.alone        # somebody has to read
        for door, own, fits in (
            (self.rounds, Corner.ROAD, read_out), (self.cards, Corner.NEWS, old_enough),
            (self.papers, Corner.HOUSE, True),
        ):
            met = door.is_called(sought) if sought else corner is own
            door.setVisible(fits and met and not looking.liked)
            empty = empty and door.isHidden()
        self.new.setVisible(corner is Corner.COOKING and not looking.liked)
        tasty = corner is Corner.COOKING and not looking.everywhere
        self.others.heading.setText(self.tr("Ook lekker") if tasty else self.tr("Ook leuk"))
        self.planned.heading.setText(self.tr("In je plan: {steps}").format(steps=words.listing(shelf.steps)))
        self._nothing_said.setText(
            self.tr("Met “{words}” is hier niets te vinden. Probeer een ander woord.").format(words=sought) if sought
            else self.tr("Zo is er nu niets. Kijk eens naar alles."))
        self.nothing.setVisible(empty)

    # -- the tiles: what is in sight first, more of them in the moments after it, the others as one scrolls

    def is_drawn(self) -> bool:
        """Whether every tile is there that comes without scrolling."""
        return not self._coming or not self._wants_more()

    def _wants_more(self) -> bool:
        bar = self._scroll.verticalScrollBar()
        return self._count_made() < _UNASKED or bar.maximum() - bar.value() < self._scroll.height()

    def _count_made(self) -> int:
        return sum(len(part) for part in self._shown) - len(self._coming)

    def _go_on_making(self) -> None:
        if not self.is_drawn():
            self._slices.start()

    def _make_some(self) -> None:
        if self.is_drawn():
            self._slices.stop()
        else:
            self._make(_SLICE)

    def _make(self, count: int) -> None:
        for _ in range(min(count, len(self._coming))):
            section, what, key = self._coming.popleft()
            section.add(self._tile(what, key))
        read_in_order(self._content)

    def focus_first(self) -> None:
        """For who came with the keyboard."""
        tiles = [tile for part in self.sections() for tile in part.tiles()]
        first = self.go_on if not self.going_on.isHidden() else tiles[0] if tiles else self.filters.search
        first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        side = theme.XXL if width > ROOMY else theme.XL
        long, short = self.tr("Zelf een recept maken"), self.tr("Nieuw recept")
        _say_in(self.new, long if width > ROOMY else short if width > NARROW else "", long)
        self.filters.search.setFixedWidth(WIDTH if width > NARROW else _NARROW_SEARCH)
        favourites = self.tr("Mijn favorieten")
        _say_in(self.filters.liked, favourites if width > ROOMY else "", favourites)
        self._column.setContentsMargins(side, 28, side, theme.XL)

    def _go_to_corner(self) -> None:
        """All of it; what is looked for by words stays looked for."""
        self.filters.liked.setChecked(False)
        self._look()
        self._scroll.verticalScrollBar().setValue(0)

    def _below(self, what: Thing, *, later: bool) -> str:
        if later:
            return self.tr("vanaf {groep}").format(groep=words.groep(what.groep_min))
        return self.tr("kan alleen") if isinstance(what, Recipe) and not what.needs_adult else ""

    def _tile(self, what: Thing, key: _Key) -> KitchenTile:
        """The one that is there already, unless it is of a recipe that was changed since."""
        before, made = self._made.get(key, (None, None))
        if made is None or before != what:
            if made is not None:
                made.deleteLater()
            made = KitchenTile(what.title, what.picture, what.minutes, key.below, liked=key.liked)
            self._made[key] = what, made
            chosen = self.recipe_chosen if isinstance(what, Recipe) else self.activity_chosen
            made.clicked.connect(lambda: chosen.emit(what))
        return made

    def _show_going_on(self) -> None:
        cooking = self.services.cooking.of(self.child.id)
        try:
            recipe = self.services.recipes.recipe(cooking.recipe) if cooking is not None else None
        except NotFound:        # of a version with other recipes
            recipe = None
        self.going_on.setVisible(recipe is not None)
        if recipe is not None:
            self._picture.show_picture(recipe.picture)
            self._recipe_name.setText(recipe.title)


def _say_in(made: QAbstractButton, text: str, name: str) -> None:
    """So many words as there is room for; `name` is what it is called in any case."""
    made.setText(f" {text}" if text else "")
    say_what(made, name)


def _parts(shelf: Shelf, below: Callable[..., str]) -> list[list[tuple[Thing, _Key]]]:
    """Each part with what makes the tiles of it."""
    parts = (shelf.planned, shelf.today, shelf.others, shelf.doing, shelf.later)
    return [
        [(thing, _Key(thing.id, below(thing, later=part is shelf.later), thing.id in shelf.liked)) for thing in part]
        for part in parts
    ]
