"""Krant en lezen: a card is drawn, with something to look for in one's own paper and a sentence to finish.

What a child wrote is kept: by its button, and also when another card is drawn or the page is left. What the disk
refuses stays in the field, at its card, for who wrote it.
"""

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from thuisplan.domain.errors import NameMissing
from thuisplan.domain.family import Child
from thuisplan.domain.news import SENTENCE_LENGTH, NewsCard, NewsKind, NewsSentence
from thuisplan.services.changes import Change
from thuisplan.ui import kitchen_words, theme, words
from thuisplan.ui.page import ChildPage
from thuisplan.ui.pause import Pause
from thuisplan.ui.widgets.basics import button, card, column, label, row, scrolling
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.picture_chip import picture_chip
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.sentence_field import SentenceField

from .sentences import Sentences

if TYPE_CHECKING:
    from thuisplan.services.house import Services

WIDEST = 1240       # px of the content
ROOMY = (700, 640)  # px of width and height from which the letters are as large as they can be
_PICTURE = 64


class NewsPage(ChildPage):
    """`closed`: back to Keuken. `finished`: there is something to write down.

    `said` tells in words what became of a sentence, and how to undo it.
    """

    listens: ClassVar[frozenset[Change]] = frozenset({Change.FAMILY, Change.NEWS})
    closed = Signal()
    finished = Signal()
    said = Signal(str, object)

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self.drawn: NewsCard | None = None
        self._unkept: dict[UUID, tuple[NewsCard, str]] = {}     # what the disk refused, by child
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.back = button("", "arrow-left", name=self.tr("Terug"), on=self._leave)
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
        self.field = SentenceField(self.tr("Jouw zin"), SENTENCE_LENGTH)
        self.field.returnPressed.connect(self.keep)
        self.keeping = button(self.tr("Bewaren"), "check", on=self.keep)
        self.own = button(self.tr("Jouw zinnen"), "quotes", on=self._show_own)
        self.sentences = Sentences()
        self.sentences.removed.connect(self._remove)
        self.pause = Pause(
            self, self.tr("De rest doe je met je krant of je boek."), self.tr("Ik ga lezen"), "newspaper-fill",
            "newspaper")
        self.pause.started.connect(self.closed)
        for made in (self.back, self.other, self.log, self.keeping, self.own):
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)    # a tap gives no ring
        self._lay_out()

    def _lay_out(self) -> None:
        self.title, self._below = Elided("", "page"), label("", "second")
        titles = column(self.title, self._below, spacing=0)
        header = row(self.back, titles, self.own, spacing=16)
        header.setStretch(1, 1)
        sentence = card("suggestion")
        sentence.setLayout(column(
            label(self.tr("Maak de zin af. Zeg hem, of schrijf hem op."), "second"), self.say,
            self._writing(), spacing=theme.M, margins=theme.XL))
        inside = QWidget()
        inside.setLayout(column(
            1, row(self.picture, self.kind, 1), self.do, sentence, 2, spacing=theme.XL))
        sheet = card()
        sheet.setLayout(column(scrolling(inside), margins=theme.XXL))
        bottom = row(self.other, 1, self.log)
        self._card, content = QWidget(), QWidget()
        at_the_card = column(self.kinds, sheet, bottom, spacing=16)
        at_the_card.setStretch(1, 1)
        self._card.setLayout(at_the_card)
        self.sentences.hide()
        self._column = column(header, self.pause, self._card, self.sentences, spacing=16)
        for n in (2, 3):
            self._column.setStretch(n, 1)
        content.setLayout(self._column)
        content.setMaximumWidth(WIDEST)
        self._content = content
        self.setLayout(column(scrolling(content)))

    def _writing(self) -> QWidget:
        made = QWidget()
        line = row(self.field, self.keeping)
        line.setStretch(0, 1)
        made.setLayout(line)
        return made

    # -- what is shown

    def open(self, child: Child) -> None:
        if self.drawn is not None and self._is_begun():
            self._keep_in_passing()     # of the child that was here
            if self._is_begun():
                self._unkept[self.child.id] = self.drawn, self.field.text()
        self.drawn, text = self._unkept.pop(child.id, (None, ""))
        self.field.begin(text)
        super().open(child)

    def start(self) -> None:
        """With a card that was not there before, of any kind; or with the one whose sentence is not kept yet."""
        self.kinds.choose(None)
        self._show_parts(own=False)
        self._keep_in_passing()
        if self._is_begun():
            self.outdate()
        else:
            self.draw()

    def draw(self) -> None:
        """Another card; what was written at this one is kept."""
        self.keep()
        self.drawn = self.services.news.draw(self.child, self.kinds.value())
        self.field.begin(self.drawn.beginning)
        self.outdate()

    def refresh(self) -> None:
        self.title.setText(self.tr("Krant en lezen") if self._is_at_card else self.tr("Jouw zinnen"))
        self._below.setText(
            self.tr("Pak je krant, je boek of een folder.") if self._is_at_card
            else self.tr("Wat jij bij de kaarten schreef."))
        self.setAccessibleName(self.title.text())
        if self.drawn is None:
            return
        look = kitchen_words.news(self.drawn.kind)
        self.picture.show_picture(look.picture)
        self.kind.setText(look.word)
        self.do.setText(self.drawn.do)
        self.say.setText(self.drawn.say)
        sentences = self.services.news.sentences(self.child.id)
        self.sentences.show_sentences(sentences, self.services.days.today())
        self.own.setVisible(bool(sentences) and self._is_at_card)

    @property
    def _is_at_card(self) -> bool:
        return self.sentences.isHidden()

    def _show_parts(self, *, own: bool) -> None:
        for part, shown in sorted(((self._card, not own), (self.sentences, own)), key=lambda part: part[1]):
            part.setVisible(shown)      # what goes, goes first: no room for both

    def _show_own(self) -> None:
        by_keys = self.own.hasFocus()
        self.keep()
        self.sentences.open()
        self._show_parts(own=True)
        self.outdate()
        self._put_focus(self.back, by_keys=by_keys)

    def _leave(self) -> None:
        """From the sentences to the card, from there to Keuken."""
        if self._is_at_card:
            self.closed.emit()
            return
        by_keys = any(part.hasFocus() for part in self.findChildren(QWidget))
        self._show_parts(own=False)
        self.outdate()
        self._put_focus(self.other, by_keys=by_keys)

    def _put_focus(self, where: QWidget, *, by_keys: bool) -> None:
        """For a mouse no ring is drawn."""
        if by_keys:
            where.setFocus()
        else:
            self.setFocus()

    # -- the sentence

    def keep(self) -> None:
        """Also when nothing was written: then nothing happens."""
        kept = self._keep()
        if kept is not None:
            told = self.tr("Bewaard: {sentence}").format(sentence=words.short(kept.text))
            self.said.emit(told, lambda: self._take_back(kept))

    def _is_begun(self) -> bool:
        return self.drawn is not None and self.drawn.is_begun(self.field.text())

    def _keep(self) -> NewsSentence | None:
        """Only what is kept leaves the field."""
        if self.drawn is None or not self._is_begun():
            return None
        try:
            kept = self.services.news.keep(self.child.id, self.drawn, self.field.text())
        except NameMissing:     # nothing that can be seen
            kept = None
        self.field.begin(self.drawn.beginning)
        return kept

    def _keep_in_passing(self) -> None:
        """Nobody asked for it: the page goes on as well when it could not be kept."""
        if self.drawn is not None and self._is_begun() and self.services.news.keep_in_passing(
                self.child.id, self.drawn, self.field.text()):
            self.field.begin(self.drawn.beginning)

    def _take_back(self, kept: NewsSentence) -> None:
        """It stands in the field again, when that is still its card and nothing else was written."""
        self.services.news.remove(kept.id)
        if self.drawn is not None and self.drawn.id == kept.card and not self.drawn.is_begun(self.field.text()):
            self.field.begin(kept.text)

    def _remove(self, sentence: NewsSentence) -> None:
        by_keys = any(part.hasFocus() for part in self.sentences.findChildren(QWidget))
        self.services.news.remove(sentence.id)
        told = self.tr("Weggehaald: {sentence}").format(sentence=words.short(sentence.text))
        self.said.emit(told, lambda: self.services.news.put_back(sentence.id))
        self._put_focus(self.back, by_keys=by_keys)

    def focus_first(self) -> None:
        """Where the keyboard belongs."""
        self.other.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        if event.key() == keys.Key_Escape:
            self._leave()
        elif event.key() in (keys.Key_Space, keys.Key_Right) and self._is_at_card:
            self.draw()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():     # a window that is put away comes back as it was
            self._keep_in_passing()
            if self._is_begun():
                QTimer.singleShot(0, self, self._keep)      # once more, to tell why it could not be kept

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
