"""What a child looks for: a kind, how long it may take, who is near, what it likes best, and words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thuisplan.domain.activities import STANDS_IN, Category, Corner
from thuisplan.domain.recipes import Meal, Wish
from thuisplan.services.kitchen import Looking
from thuisplan.ui import kitchen_words, words
from thuisplan.ui.widgets import pictures
from thuisplan.ui.widgets.basics import button
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.search_field import SearchField

MINUTES = (20, 45)
_HEART = 22     # px


class Filters(QWidget):
    """`changed` tells that something else is looked for. `search` and `liked` are laid out by who uses this."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField(self.tr("Zoeken in alles wat je kunt doen"), self.tr("Zoeken"))
        self.meals: Choice[Meal] = Choice(Flow())
        for meal in Meal:
            self.meals.add(meal, button(kitchen_words.meal(meal), role="chip"))
        self.categories: Choice[Category] = Choice(Flow())
        for category in _in_corner(Corner.HOUSE):
            self.categories.add(category, button(kitchen_words.category(category), role="chip"))
        self.minutes: Choice[int] = Choice(Flow())
        for minutes in MINUTES:
            said = self.tr("tot {time}").format(time=words.minutes(minutes))
            self.minutes.add(minutes, button(said, "clock", role="chip"))
        self.alone = button(self.tr("Ik ben alleen"), "user-fill", role="chip")
        self.alone.setToolTip(self.tr("Dan zie je wat je kunt doen zonder vuur, en zonder een volwassene."))
        self.liked = button(self.tr("Mijn favorieten"), "heart", role="chip")
        self.liked.setIcon(pictures.icon("heart", "ink", _HEART, "tomato"))
        for made in (self.alone, self.liked):
            made.setCheckable(True)
            made.toggled.connect(self._tell)
        line = Flow()
        for part in (self.meals, self.categories, self.minutes, self.alone):
            line.addWidget(part)
        self.setLayout(line)
        for choice in (self.meals, self.categories, self.minutes):
            choice.changed.connect(self._tell)
        self.search.textChanged.connect(self._tell)

    def looking(self, corner: Corner) -> Looking:
        """What is asked of a corner; of kinds only those that can be seen then."""
        liked = self.liked.isChecked()
        meal = self.meals.value() if corner is Corner.COOKING and not liked else None
        category = self.categories.value() if corner is Corner.HOUSE and not liked else None
        wish = Wish(meal, self.minutes.value(), self.search.text(), self.alone.isChecked())
        return Looking(corner, wish, category, liked)

    def show_for(self, looking: Looking, *, likes: bool) -> None:
        """The kinds of its corner; `likes`: whether there are favourites at all."""
        self.meals.setVisible(looking.corner is Corner.COOKING and not looking.liked)
        self.categories.setVisible(looking.corner is Corner.HOUSE and not looking.liked)
        self.liked.setVisible(likes)
        if not likes:
            self.liked.setChecked(False)

    def clear(self) -> None:
        """Everything is to be seen."""
        silent = (self, self.search, self.alone, self.liked)
        for widget in silent:
            widget.blockSignals(True)
        for choice in (self.meals, self.categories, self.minutes):
            choice.choose(None)
        self.alone.setChecked(False)
        self.liked.setChecked(False)
        self.search.clear()
        for widget in silent:
            widget.blockSignals(False)
        self._tell()

    def _tell(self, _changed: object = None) -> None:
        self.changed.emit()


def _in_corner(corner: Corner) -> list[Category]:
    return [category for category in Category if STANDS_IN[category] is corner]
