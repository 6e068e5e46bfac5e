"""The page Keuken: what kind of thing to do, what of it fits today, what else there is, and what is on the stove."""

from collections import deque
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from thuisplan.domain.activities import Activity, Corner
from thuisplan.domain.errors import NotFound
from thuisplan.domain.family import Child
from thuisplan.domain.recipes import Recipe, Wish
from thuisplan.domain.rounds import FROM_GROEP
from thuisplan.services.changes import Change
from thuisplan.ui import theme, words
from thuisplan.ui.page import ChildPage
from thuisplan.ui.widgets.basics import button, card, column, label, row, scrolling
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.even_grid import EvenGrid
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.reading_order import read_in_order

from .corners import Corners
from .door import Door
from .filters import Filters
from .tile import KitchenTile

if TYPE_CHECKING:
    from thuisplan.services.house import Services

WIDEST, MOST_BESIDE = 1240, 4
_FIRST = 16         # tiles, as many as a window shows: these are there at once
_SLICE = 4          # of the others, at a time
_UNASKED = 60       # tiles that are made without anybody scrolling
_A_MOMENT = 400     # ms
_TYPING = 120       # ms; a list that changes at each letter flickers


_What = Recipe | Activity
_Key = tuple[str, str]      # an id, and what stands below the name


class _Section(QWidget):
    """A heading and what stands below it; gone as long as there is nothing."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.heading = label(heading, "card")
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
    cards for the newspaper; `shopping_asked`: to the shopping list; `paper_asked`: to what can be printed.
    """

    listens: ClassVar[frozenset[Change]] = frozenset({Change.FAMILY, Change.DAYS, Change.SETTINGS, Change.COOKING})
    recipe_chosen = Signal(object)
    cooking_asked = Signal()
    activity_chosen = Signal(object)
    rounds_asked = Signal()
    news_asked = Signal()
    shopping_asked = Signal()
    paper_asked = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._made: dict[_Key, tuple[_What, KitchenTile]] = {}
        self._shown: list[list[tuple[_What, _Key]]] = []
        self._coming: deque[tuple[_Section, _What, _Key]] = deque()
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._make_some)
        self.corners = Corners()
        self.filters = Filters()
        self.today = _Section(self.tr("Past vandaag"))
        self.others = _Section(self.tr("Ook lekker"))
        self.doing = _Section(self.tr("Reken het uit"))
        self.later = _Section(self.tr("Voor later"))
        self.going_on = self._make_going_on()
        self.rounds = Door(
            "automobile", self.tr("Rondjes van tien"), self.tr("Iemand leest voor, jij zegt het antwoord."),
            self.rounds_asked.emit)
        self.cards = Door(
            "newspaper", self.tr("Trek een kaart"), self.tr("Een kleine opdracht bij je eigen krant of boek."),
            self.news_asked.emit)
        self.papers = Door(
            "memo", self.tr("Op papier"), self.tr("Een werkblad om af te drukken, met de antwoorden apart."),
            self.paper_asked.emit)
        self.nothing = self._make_nothing()
        QTimer.singleShot(_A_MOMENT, self, services.questions.prepare)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_TYPING)
        self._wait.timeout.connect(self.refresh)
        self.filters.changed.connect(self._wait.start)
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
        picture = Picture("fork-and-knife-with-plate", 72)
        word = label(self.tr("Hier is nu geen recept voor. Kijk eens naar alles."), "body", wrap=True)
        self.show_all = button(self.tr("Alles laten zien"), on=self.filters.clear)
        made.setLayout(column(row(picture, word, 1, spacing=16), row(self.show_all, 1), spacing=theme.L))
        return made

    def _lay_out(self) -> None:
        title = column(Elided(self.tr("Keuken"), "page"), label(self.tr("Wat ga je doen?"), "second"), spacing=0)
        self.shopping = button(self.tr("Boodschappen"), "shopping-cart", on=self.shopping_asked.emit)
        header = row(title, self.shopping, self.filters.search)
        header.setStretch(0, 1)
        content = QWidget()
        self._column = column(
            header, self.corners, self.filters, self.going_on, self.rounds, self.cards, self.papers, self.today,
            self.others, self.doing, self.later, self.nothing, 1,
            spacing=theme.XL,
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
        self._show_going_on()
        parts = self._parts()
        if parts != self._shown:
            there = self._count_made() if self._scroll.verticalScrollBar().value() else 0
            self._shown = parts
            sections = (self.today, self.others, self.doing, self.later)
            for section in sections:
                section.clear()
            self._coming = deque(
                (section, *one) for section, part in zip(sections, parts, strict=True) for one in part)
            self.nothing.setVisible(not any(parts))
            self._make(max(_FIRST, there))      # who has scrolled stays where it is
            self._slices.start()

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
            section.add(self._tile(what, *key))
        read_in_order(self._content)

    def _parts(self) -> list[list[tuple[_What, _Key]]]:
        """What fits today, what else there is, what to work out with food, and what is for later; each with its key.

        Among the recipes there is more to choose by; who looks for a word finds it in every corner.
        """
        corner, wish = self.corners.chosen, self.filters.wish()
        looking, cooking = bool(wish.words.strip()), corner is Corner.COOKING
        self.filters.setVisible(cooking)
        old_enough = self.child.groep is None or self.child.groep >= FROM_GROEP
        self.rounds.setVisible(corner is Corner.ROAD and not looking and old_enough)
        self.cards.setVisible(corner is Corner.NEWS and not looking and old_enough)
        self.papers.setVisible(corner is Corner.HOUSE and not looking)
        self.others.heading.setText(self.tr("Ook lekker") if cooking and not looking else self.tr("Ook leuk"))
        if not cooking:
            wish = Wish(words=wish.words)
        made = self.services.recipes.offer(self.child, wish) if cooking or looking else None
        done = self.services.activities.offer(self.child, corner, wish)
        parts: list[list[_What]] = [[], [], [], []]
        if made is not None:
            parts = [[*made.today], [*made.others], [], [*made.later]]
        if cooking and not looking:
            parts[2] += [*done.today, *done.others]
        else:
            parts[0] += done.today
            parts[1] += done.others
        parts[3] += done.later
        return [
            [(what, (what.id, self._below(what, later=part is parts[3]))) for what in part] for part in parts
        ]

    def focus_first(self) -> None:
        """For who came with the keyboard."""
        tiles = [tile for part in (self.today, self.others, self.doing, self.later) for tile in part.tiles()]
        first = self.go_on if not self.going_on.isHidden() else tiles[0] if tiles else self.filters.search
        first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = theme.XXL if event.size().width() > 960 else theme.XL
        self._column.setContentsMargins(side, 28, side, theme.XL)

    def _go_to_corner(self) -> None:
        self.refresh()
        self._scroll.verticalScrollBar().setValue(0)

    def _below(self, what: _What, *, later: bool) -> str:
        if later:
            return self.tr("vanaf {groep}").format(groep=words.groep(what.groep_min))
        return self.tr("kan alleen") if isinstance(what, Recipe) and not what.needs_adult else ""

    def _tile(self, what: _What, id_: str, below: str) -> KitchenTile:
        """The one that is there already, unless it is of a recipe that was changed since."""
        before, made = self._made.get((id_, below), (None, None))
        if made is None or before != what:
            if made is not None:
                made.deleteLater()
            made = KitchenTile(what.title, what.picture, what.minutes, below)
            self._made[id_, below] = what, made
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
