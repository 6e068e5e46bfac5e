"""The questions of a log: what, how it went, how long, who helped and how. All but the first may stay open.

Who helped comes last, as it asks on: what comes with it stands below everything and moves nothing.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from thuisplan.domain.practice import MOST_MINUTES, Company, Kind, Mood
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import Tile, column, label, row
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.even_grid import EvenGrid
from thuisplan.ui.widgets.minutes_choice import MinutesChoice

from .draft import Draft
from .helpers import HelperQuestions


class LogForm(QWidget):
    """`changed` tells which question was answered anew: the name of a field of Draft, and the answer or None."""

    changed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.kinds: Choice[Kind] = Choice(EvenGrid(len(Kind)))
        for kind in Kind:
            look = words.kind(kind)
            tile = self._tile(Tile(look.word, icon=look.icon, role=look.token, size=32))
            tile.setProperty("kind", True)
            self.kinds.add(kind, tile)
        self.minutes = MinutesChoice(MOST_MINUTES)
        self.last = label("", "second")
        self.company: Choice[Company] = Choice(EvenGrid(len(Company)))
        for company in Company:
            look = words.company(company)
            self.company.add(company, self._tile(Tile(look.word, icon=look.icon, role="plain", size=24)))
        self.helpers = HelperQuestions()
        self.moods: Choice[Mood] = Choice(EvenGrid(len(Mood)))
        for mood in Mood:
            look = words.mood(mood)
            self.moods.add(mood, self._tile(Tile(look.word, picture=look.icon, role="face", size=44)))
        self.kinds.changed.connect(lambda value: self.changed.emit("kind", value))
        self.minutes.changed.connect(lambda value: self.changed.emit("minutes", value))
        self.company.changed.connect(lambda value: self.changed.emit("company", value))
        self.helpers.changed.connect(self.changed)
        self.moods.changed.connect(lambda value: self.changed.emit("mood", value))
        self._lay_out()

    def _lay_out(self) -> None:
        how_long = row(label(self.tr("Hoe lang?"), "item"), self.last, 1, spacing=6)
        self._duration = column(how_long, self.minutes, 1, spacing=4)
        self._who = column(label(self.tr("Wie hielp er?"), "item"), self.company, 1, spacing=4)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(theme.XL)
        self._middle.addLayout(self._duration)
        self._middle.addLayout(self._who, 1)
        self._rows = column(
            column(label(self.tr("Wat deed je?"), "item"), self.kinds, spacing=4),
            column(label(self.tr("Hoe ging het?"), "item"), self.moods, spacing=4),
            self._middle,
            self.helpers,
        )
        self.setLayout(self._rows)

    def show_draft(self, draft: Draft, last: int | None) -> None:
        """`last`: the minutes of last time for the kind that is chosen."""
        self.kinds.choose(draft.kind)
        self.minutes.show_minutes(draft.minutes, draft.minutes if draft.practice else draft.timed or last)
        self.last.setText(self._hint(draft, last))
        self.company.choose(draft.company)
        self.helpers.show_answers(draft.company, draft.helper, draft.help)
        self.moods.choose(draft.mood)

    def _hint(self, draft: Draft, last: int | None) -> str:
        """Where the minutes that are offered come from."""
        if draft.practice is not None:
            return ""
        if draft.timed:
            said = self.tr("het koken duurde {n}") if draft.cooked else self.tr("de timer telde {n}")
            return said.format(n=draft.timed)
        return self.tr("vorige keer {n}").format(n=last) if last else ""

    def set_room(self, *, wide: bool, high: bool, still: bool) -> None:
        """`wide`: two questions beside each other; `high`: more air, also for the minutes.

        `still`: there is room for the questions to come, so it stays free for them.
        """
        self.minutes.set_least_width(72 if high else 0)
        self.helpers.keep_room(still)
        self._middle.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        self._rows.setSpacing(16 if high else theme.L)
        for choice, height, low in ((self.kinds, 78, 70), (self.moods, 94, 84)):
            for tile in choice.findChildren(Tile):
                tile.setFixedHeight(height if high else low)

    def tab_stops(self) -> list[QWidget]:
        """In reading order."""
        stops: list[QWidget] = [*self.kinds.findChildren(Tile), *self.moods.findChildren(Tile)]
        stops += [*self.minutes.findChildren(QPushButton), *self.company.findChildren(Tile)]
        return [*stops, *self.helpers.tab_stops()]

    def _tile(self, tile: Tile) -> Tile:
        tile.setProperty("tight", True)
        return tile
