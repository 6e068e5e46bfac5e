"""The card "Mooie fouten": the mistakes that a child found itself and kept. Its own; nothing is counted."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.domain.answers import FineMistake
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, card, clear, column, label, row
from thuisplan.ui.widgets.columns import Columns
from thuisplan.ui.widgets.pictures import Picture

BESIDE = 640        # px from which two stand beside each other
AT_ONCE = 4         # so many are shown; "Eerdere" brings as many more


class MistakeCard(QFrame):
    """Not there while nothing was kept. The newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._all: list[FineMistake] = []
        self._shown = 0
        self._list = column(spacing=theme.L)
        title = row(Picture("potted-plant", 32), label(self.tr("Mooie fouten"), "card"), 1, spacing=theme.M)
        note = label(self.tr("Die vond je zelf, en je leerde ervan. Ze zijn van jou."), "second", wrap=True)
        self.earlier = button(self.tr("Eerdere"), "caret-down", "quiet", on=self._show_more)
        inner = column(title, note, self._list, row(self.earlier, 1), spacing=theme.M)
        inner.setContentsMargins(theme.XL, 16, theme.XL, 16)
        self.setLayout(inner)
        self.hide()

    def show_mistakes(self, mistakes: Sequence[FineMistake]) -> None:
        if list(mistakes) != self._all:
            self._all, self._shown = list(mistakes), 0
            clear(self._list)
            self._show_more()
        self.setVisible(bool(mistakes))

    def _show_more(self) -> None:
        more = [self._item(kept) for kept in self._all[self._shown:self._shown + AT_ONCE]]
        for one, other in zip_longest(more[::2], more[1::2]):
            self._list.addWidget(Columns(one, other or QWidget(), beside=BESIDE))
        self._shown += len(more)
        self.earlier.setVisible(self._shown < len(self._all))

    def _item(self, kept: FineMistake) -> QWidget:
        mistake = kept.mistake
        helped = mistake.sentence or self.tr("Ik keek zelf nog eens.")
        made = card("calm")
        made.setLayout(column(
            label(words.sentence(words.date_full(kept.day)), "second"),
            label(mistake.prompt.replace("€ ", "€\N{NO-BREAK SPACE}"), "body", wrap=True),
            label(self.tr("Eerst dacht ik: {typed}").format(typed=mistake.typed), "body", wrap=True),
            label(self.tr("Het is: {answer}").format(answer=mistake.answer), "item", wrap=True),
            label(helped, "second", wrap=True),
            spacing=theme.S, margins=theme.L,
        ))
        return made
