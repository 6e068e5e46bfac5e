"""Before the start: how long, and what is put ready. Nothing has to be ticked to begin (R25, R26)."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from thuisplan.domain.focus import BLOCK, BREAK, break_after
from thuisplan.ui import focus_words, theme, words
from thuisplan.ui.widgets import pictures
from thuisplan.ui.widgets.basics import button, clear, column, label, row
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.fitting import Fitting
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.forms import chip

from .heading import Heading

READY_WIDTH, SIGN = 440, 28     # px
LOW = 560                       # px of height below which what is put ready stands in a row


@dataclass(frozen=True)
class Wish:
    """What a timer is wanted for; `lengths`: the minutes to choose from, `minutes` those that are offered first.

    `together`: the child is so young that a grown-up comes along.
    """

    title: str
    picture: str
    minutes: int
    lengths: tuple[int, ...]
    ready: tuple[str, ...]
    step: UUID | None = None
    together: bool = False


class Prepare(QWidget):
    """`started` tells the minutes, and the words that were ticked."""

    started = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.heading = Heading()
        self.lengths: Choice[int] = Choice(Flow(), needed=True)
        self.lengths.changed.connect(lambda minutes: self._tell(minutes))
        self.told = label("", "body", wrap=True)
        self.together = label(self.tr("Doe dit samen met een volwassene."), "body")
        self.ready: list[QPushButton] = []
        self._list = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._list.setSpacing(theme.M)
        self.start = button(self.tr("Start"), "play-fill", "primary", on=self._start)
        self.start.setProperty("huge", True)
        self.start.setMinimumWidth(220)
        for text in (self.told, self.together):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()

    def _lay_out(self) -> None:
        asked = label(self.tr("Hoe lang?"), "item")
        everything = label(self.tr("Wat ligt er klaar?"), "item")
        for text in (asked, everything):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        length = column(asked, row(1, self.lengths, 1), self.told, self.together, spacing=theme.M)
        ready = column(everything, row(1, self._list, 1), spacing=theme.M)
        content = QWidget()
        inside = column(1, self.heading, length, ready, 1, spacing=26)
        inside.setContentsMargins(theme.XL, theme.S, theme.XL, theme.S)
        content.setLayout(inside)
        self._scroll = Fitting(content)
        outside = column(1, self._scroll, row(1, self.start, 1), 1, spacing=theme.XL)
        outside.setContentsMargins(0, 0, 0, theme.XXL)
        self.setLayout(outside)

    def show_wish(self, wish: Wish) -> None:
        """Anew: nothing is ticked."""
        self.heading.show_title(wish.picture, wish.title)
        self._fill_lengths(wish.lengths)
        self.lengths.choose(wish.minutes)
        self._tell(wish.minutes)
        self.together.setVisible(wish.together)
        clear(self._list)
        self.ready = [self._ready(text) for text in wish.ready]
        for made in self.ready:
            self._list.addWidget(made)
        self._place_ready()
        self._scroll.verticalScrollBar().setValue(0)

    def tab_stops(self) -> list[QWidget]:
        return [*self.lengths.findChildren(QPushButton), *self.ready, self.start]

    def _fill_lengths(self, lengths: tuple[int, ...]) -> None:
        layout = self.lengths.layout()
        assert layout is not None
        if self.lengths.values() == list(lengths):
            return
        self.lengths.empty()
        for minutes in lengths:
            made = chip(words.minutes(minutes))
            self.lengths.add(minutes, made)

    def _ready(self, text: str) -> QPushButton:
        made = button(text, role="ready")
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)        # a tap gives no ring
        made.setIcon(_sign())
        made.setIconSize(QSize(SIGN, SIGN))
        made.setText("  " + made.text())
        return made

    def _tell(self, minutes: int) -> None:
        long, rest = focus_words.minutes(minutes), break_after(minutes)
        if minutes > BLOCK:
            text = self.tr("Na elk half uur werken: {n} minuten bewegen.").format(n=BREAK)
        elif rest:
            text = self.tr("{minutes} werken, dan {n} minuten bewegen.").format(minutes=long, n=rest)
        else:
            text = self.tr("{minutes}, en dan ben je klaar.").format(minutes=long)
        self.told.setText(text)

    def _place_ready(self) -> None:
        low = self.height() < LOW
        self._list.setDirection(QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom)
        for made in self.ready:
            made.setMinimumWidth(0 if low else READY_WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_ready()

    def _start(self) -> None:
        minutes = self.lengths.value()
        assert minutes is not None
        self.started.emit(minutes, tuple(made.accessibleName() for made in self.ready if made.isChecked()))


def _sign() -> QIcon:
    """An open circle; a check once it is tapped."""
    made = QIcon()
    for scale in (1.0, 2.0):
        made.addPixmap(pictures.icon_pixmap("circle", "edge", SIGN, scale), QIcon.Mode.Normal, QIcon.State.Off)
        checked = pictures.icon_pixmap("check-circle-fill", "leaf", SIGN, scale)
        made.addPixmap(checked, QIcon.Mode.Normal, QIcon.State.On)
    return made
