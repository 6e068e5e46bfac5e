"""What a child looks for: a kind of meal, how long it may take, who is near, and words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thuisplan.domain.recipes import Meal, Wish
from thuisplan.ui import kitchen_words, words
from thuisplan.ui.widgets.basics import button
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.search_field import SearchField

MINUTES = (20, 45)


class Filters(QWidget):
    """`changed` tells the Wish. The field to search in is laid out by who uses this."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField(self.tr("Zoeken in alles wat je kunt doen"), self.tr("Zoeken"))
        self.meals: Choice[Meal] = Choice(Flow())
        for meal in Meal:
            self.meals.add(meal, button(kitchen_words.meal(meal), role="chip"))
        self.minutes: Choice[int] = Choice(Flow())
        for minutes in MINUTES:
            said = self.tr("tot {time}").format(time=words.minutes(minutes))
            self.minutes.add(minutes, button(said, "clock", role="chip"))
        self.alone = button(self.tr("Ik ben alleen"), "user-fill", role="chip")
        self.alone.setCheckable(True)
        self.alone.setToolTip(self.tr("Dan zie je wat je kunt maken zonder vuur, en zonder een volwassene."))
        line = Flow()
        for part in (self.meals, self.minutes, self.alone):
            line.addWidget(part)
        self.setLayout(line)
        for choice in (self.meals, self.minutes):
            choice.changed.connect(self._tell)
        self.alone.toggled.connect(self._tell)
        self.search.textChanged.connect(self._tell)

    def wish(self) -> Wish:
        return Wish(self.meals.value(), self.minutes.value(), self.search.text(), self.alone.isChecked())

    def clear(self) -> None:
        """Everything is to be seen."""
        for widget in (self, self.search, self.alone):
            widget.blockSignals(True)
        self.meals.choose(None)
        self.minutes.choose(None)
        self.alone.setChecked(False)
        self.search.clear()
        for widget in (self, self.search, self.alone):
            widget.blockSignals(False)
        self._tell()

    def _tell(self, _changed: object = None) -> None:
        self.changed.emit(self.wish())
