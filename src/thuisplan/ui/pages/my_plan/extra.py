"""Something extra for today: an idea to tap, or typed; a time and minutes when the child wants them."""

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QToolButton, QWidget

from thuisplan.domain.content import Idea, Picture
from thuisplan.domain.practice import MOST_MINUTES
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import Tile, button, column, label, row
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.even_grid import EvenGrid
from thuisplan.ui.widgets.fitting import Fitting
from thuisplan.ui.widgets.forms import NameField, part
from thuisplan.ui.widgets.minutes_choice import MinutesChoice
from thuisplan.ui.widgets.picture_picker import PicturePicker
from thuisplan.ui.widgets.reading_order import read_in_order
from thuisplan.ui.widgets.time_field import TimeField

OWN_PICTURE = "memo"        # of what was typed, until another picture is tapped


class ExtraView(QWidget):
    """`chosen` tells the Idea, the time or None, and the minutes or None. `closed`: it can go."""

    chosen = Signal(object, object, object)
    closed = Signal()

    def __init__(self, pictures: Sequence[Picture]) -> None:
        super().__init__()
        self.offered: tuple[Idea, ...] = ()
        self.ideas: Choice[Idea] = Choice(EvenGrid(5))
        self.typed = NameField(self.tr("Of schrijf het zelf"), self.tr("Tik een idee aan, of schrijf er een."))
        self.typed.edit.setMinimumHeight(theme.CHILD_TARGET)
        self.picture = PicturePicker(pictures, self.tr("Kies een plaatje"))
        self.own_picture = part(self.tr("Kies een plaatje"), self.picture)
        self.at = TimeField(
            self.tr("Hoe laat?"), self.tr("maakt niet uit"), self.tr("een kwartier eerder"),
            self.tr("een kwartier later"),
        )
        self.at.edit.setMinimumHeight(theme.CHILD_TARGET)
        self.minutes = MinutesChoice(MOST_MINUTES)
        self.minutes.set_least_width(72)
        self.minutes.changed.connect(lambda minutes: self.minutes.show_minutes(minutes, None))
        self.typed.changed.connect(self._typed)
        self.typed.entered.connect(self._finish)
        self.ready = button(self.tr("Zet in mijn plan"), "check", "primary", on=self._finish)
        self.ready.setProperty("huge", True)
        self.close_button = button("", "x", "quiet", name=self.tr("Terug naar mijn plan"), on=self.closed.emit)
        self.close_button.setFixedSize(theme.CHILD_TARGET, theme.CHILD_TARGET)
        self._lay_out()

    def _lay_out(self) -> None:
        head = row(label(self.tr("Wat komt erbij?"), "page"), 1, self.close_button)
        self._ideas_place = column(self.ideas)
        self._form = QWidget()
        questions = column(
            _question(self.tr("Hoe laat?"), self.at), _question(self.tr("Hoe lang?"), self.minutes), spacing=theme.L
        )
        self._form.setLayout(column(self._ideas_place, self.typed, self.own_picture, questions, 1, spacing=theme.L))
        self._scroll = Fitting(self._form)
        self.setLayout(column(head, self._scroll, row(self.ready), 1, spacing=theme.L))

    def start(self, ideas: Sequence[Idea]) -> None:
        """Nothing chosen, from the top."""
        if tuple(ideas) != self.offered:
            self.offered = tuple(ideas)
            old, self.ideas = self.ideas, Choice(EvenGrid(5))
            for idea in ideas:
                tile = Tile(idea.title, picture=idea.picture, role="plain", size=40)
                tile.setProperty("tight", True)
                self.ideas.add(idea, tile)
            self.ideas.changed.connect(lambda _idea: self._tapped())
            self._ideas_place.replaceWidget(old, self.ideas)
            old.hide()
            old.deleteLater()
        self.ideas.choose(None)
        self.typed.show_text("")
        self.picture.choose(OWN_PICTURE)
        self.own_picture.hide()
        self.at.choose(None)
        self.minutes.reset()
        self.minutes.show_minutes(None, None)
        self._scroll.verticalScrollBar().setValue(0)
        read_in_order(self.close_button, self._form, self.ready)

    def focus_first(self) -> None:
        self.ideas.button(self.offered[0]).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.window().focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QToolButton):
            focused.click()     # Enter does what Space does; Qt gives tool buttons only Space
        else:
            super().keyPressEvent(event)

    def _tapped(self) -> None:
        """An idea takes the place of what was typed."""
        self.typed.show_text("")
        self.own_picture.hide()

    def _typed(self) -> None:
        self.ideas.choose(None)
        self.own_picture.setVisible(not self.typed.is_empty())

    def _finish(self) -> None:
        idea = self.ideas.value()
        if idea is None:
            if not self.typed.check():
                return
            idea = Idea(self.typed.text(), self.picture.value() or OWN_PICTURE)
        at: time | None = self.at.value()
        self.chosen.emit(idea, at, self.minutes.value())


def _question(text: str, answer: QWidget) -> QLayout:
    asked = label(text, "item")
    asked.setFixedSize(100, theme.CHILD_TARGET)
    made = row(asked, answer, 1, spacing=theme.M)
    made.setAlignment(asked, Qt.AlignmentFlag.AlignTop)
    return made
