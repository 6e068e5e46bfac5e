"""The card "Zo goed schat ik": a line over the lists, and what it says in words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame

from thuisplan.domain.shopping import Estimate, trend
from thuisplan.ui import shopping_words, theme
from thuisplan.ui.widgets.basics import column, label
from thuisplan.ui.widgets.guess_chart import GuessChart

LEAST, MOST = 2, 8      # lists; of more only the last ones are drawn


class ChartCard(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.chart = GuessChart((self.tr("hoger"), self.tr("de bon"), self.tr("lager")))
        self.words = label("", "second", wrap=True)
        self.setLayout(column(
            label(self.tr("Zo goed schat ik"), "card"), self.chart, self.words, spacing=theme.M, margins=16))

    def show_estimates(self, estimates: Sequence[Estimate]) -> None:
        """Oldest first."""
        shown = list(estimates)[-MOST:]
        self.chart.setVisible(len(shown) >= LEAST)
        if len(shown) < LEAST:
            self.words.setText(self.tr("Na twee kassabonnen zie je hier hoe je schat."))
            return
        said = shopping_words.trend(trend(shown))
        self.words.setText(said)
        first = self.tr("{n} lijstjes geleden").format(n=len(shown) - 1) if len(shown) > LEAST else (
            self.tr("vorige lijstje"))
        self.chart.show_offsets([float(e.offset) for e in shown], first, self.tr("nu"), said)
