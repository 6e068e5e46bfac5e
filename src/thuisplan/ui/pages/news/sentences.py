""""Jouw zinnen": what a child wrote itself at its cards, the newest first. Nobody else reads them here."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.domain.news import NewsSentence
from thuisplan.ui import kitchen_words, theme, words
from thuisplan.ui.widgets.basics import button, card, clear, column, label, row, scrolling
from thuisplan.ui.widgets.letters import breakable
from thuisplan.ui.widgets.pictures import Picture

AT_A_TIME = 30
_PICTURE = 40       # px


class Sentences(QWidget):
    """`removed` tells the NewsSentence that is to go."""

    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Sequence[NewsSentence], date, int] | None = None
        self._most = AT_A_TIME
        self._rows = column(spacing=theme.L)
        self.more = button(self.tr("Meer zinnen"), on=self._show_more)
        self.empty = label(self.tr("Hier komen de zinnen die jij bewaart."), "body", wrap=True)
        inside = QWidget()
        inside.setLayout(column(self.empty, self._rows, row(self.more, 1), 1, spacing=theme.L))
        self.setLayout(column(scrolling(inside)))

    def open(self) -> None:
        """From the newest again."""
        self._most = AT_A_TIME

    def show_sentences(self, sentences: Sequence[NewsSentence], today: date) -> None:
        if (sentences, today, self._most) == self._shown:
            return
        self._shown = sentences, today, self._most
        clear(self._rows)
        for sentence in sentences[:self._most]:
            self._rows.addWidget(self._row(sentence, today))
        self.empty.setVisible(not sentences)
        self.more.setVisible(len(sentences) > self._most)

    def _row(self, sentence: NewsSentence, today: date) -> QFrame:
        near = sentence.day.year == today.year
        day = words.relative_day(sentence.day, today) if near else words.date_full(sentence.day)
        look = kitchen_words.news(sentence.kind)
        text = label(breakable(sentence.text), "item", wrap=True)
        text.setAccessibleName(sentence.text)
        away = button("", "trash", name=self.tr("Weghalen: {sentence}").format(sentence=sentence.text))
        away.setFixedSize(48, 48)
        away.setFocusPolicy(Qt.FocusPolicy.TabFocus)    # a tap gives no ring
        away.clicked.connect(lambda: self.removed.emit(sentence))
        line = row(
            Picture(look.picture, _PICTURE), column(text, label(f"{look.word} · {day}", "second"), spacing=2), away,
            spacing=16, margins=theme.L)
        line.setStretch(1, 1)
        made = card()
        made.setLayout(line)
        return made

    def _show_more(self) -> None:
        self._most += AT_A_TIME
        if self._shown is not None:
            sentences, today, _most = self._shown
            self.show_sentences(sentences, today)
