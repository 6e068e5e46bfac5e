"""Krant en lezen: a card is drawn, with something to look for and a sentence to finish, in one's own paper."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from thuisplan.domain.news import NewsCard, NewsKind
from thuisplan.services.changes import Change
from thuisplan.ui import kitchen_words, theme
from thuisplan.ui.page import ChildPage
from thuisplan.ui.widgets.basics import button, card, column, label, row, scrolling
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.picture_chip import picture_chip
from thuisplan.ui.widgets.pictures import Picture

if TYPE_CHECKING:
    from thuisplan.services.house import Services

WIDEST = 1240       # px of the content
ROOMY = (700, 640)  # px of width and height from which the letters are as large as they can be
_PICTURE = 88


class NewsPage(ChildPage):
    """`closed`: back to Keuken. `finished`: there is something to write down."""

    listens: ClassVar[frozenset[Change]] = frozenset({Change.FAMILY})
    closed = Signal()
    finished = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self.drawn: NewsCard | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.back = button("", "arrow-left", name=self.tr("Terug"), on=self.closed.emit)
        self.back.setFixedSize(48, 48)
        self.kinds: Choice[NewsKind] = Choice(Flow())
        for kind in NewsKind:
            look = kitchen_words.news(kind)
            self.kinds.add(kind, picture_chip(look.word, look.picture))
        self.kinds.changed.connect(lambda _kind: self.draw())
        self.picture = Picture("newspaper", _PICTURE)
        self.kind = label("", "second")
        self.do = label("", "step", wrap=True)
        self.say = label("", "beside", wrap=True)
        self.other = button(self.tr("Andere kaart"), "arrow-clockwise", on=self.draw)
        self.log = button(self.tr("Ik heb geoefend"), "plus-circle-fill", role="primary", on=self.finished.emit)
        for made in (self.back, self.other, self.log):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)    # a tap gives no ring
        self._lay_out()

    def _lay_out(self) -> None:
        below = label(self.tr("Pak je krant, je boek of een folder."), "second")
        titles = column(Elided(self.tr("Krant en lezen"), "page"), below, spacing=0)
        header = row(self.back, titles, spacing=16)
        header.setStretch(1, 1)
        sentence = card("suggestion")
        sentence.setLayout(column(
            label(self.tr("Maak de zin af. Zeg hem, of schrijf hem op."), "second"), self.say, spacing=theme.S,
            margins=theme.XL))
        inside = QWidget()
        inside.setLayout(column(
            1, row(self.picture, 1), self.kind, self.do, sentence, 2, spacing=theme.XL))
        sheet = card()
        sheet.setLayout(column(scrolling(inside), margins=theme.XXL))
        bottom = row(self.other, 1, self.log)
        content = QWidget()
        self._column = column(header, self.kinds, sheet, bottom, spacing=16)
        self._column.setStretch(2, 1)
        content.setLayout(self._column)
        content.setMaximumWidth(WIDEST)
        self._content = content
        self.setLayout(column(scrolling(content)))

    def start(self) -> None:
        """With a card that was not there before, of any kind."""
        self.kinds.choose(None)
        self.draw()

    def draw(self) -> None:
        self.drawn = self.services.news.draw(self.child, self.kinds.value())
        self.outdate()

    def refresh(self) -> None:
        self.setAccessibleName(self.tr("Krant en lezen"))
        if self.drawn is None:
            return
        look = kitchen_words.news(self.drawn.kind)
        self.picture.show_picture(look.picture)
        self.kind.setText(look.word)
        self.do.setText(self.drawn.do)
        self.say.setText(self.drawn.say)

    def focus_first(self) -> None:
        """Where the keyboard belongs."""
        self.other.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        if event.key() == keys.Key_Escape:
            self.closed.emit()
        elif event.key() in (keys.Key_Space, keys.Key_Right):
            self.draw()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = event.size()
        small = size.width() < ROOMY[0] or size.height() < ROOMY[1]
        for text in (self.do, self.say):
            if text.property("small") != small:
                text.setProperty("small", small)
                text.style().unpolish(text)
                text.style().polish(text)
        self.picture.setVisible(not small)
        self._content.setMaximumHeight(size.height())       # as high as the window; what is on the card scrolls
        side = theme.XXL if size.width() > 960 else theme.XL
        self._column.setContentsMargins(side, theme.XL, side, theme.XL)
