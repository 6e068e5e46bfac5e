"""The card "Zo doe je het": what is needed, the steps one below the other, easier or harder, and what to mind."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from thuisplan.domain.activities import Activity, Category
from thuisplan.ui import theme, words
from thuisplan.ui.questions.panel import tight
from thuisplan.ui.widgets.basics import button, card, clear, column, label, row, scrolling
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.word_chip import WordChip

_NUMBER = 30        # px


class DoingCard(QFrame):
    """`finished`: the child did it. `recipe_asked`: to the recipe that belongs to it; `printed`: on paper."""

    finished = Signal()
    recipe_asked = Signal()
    printed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._shown: tuple[Activity, int] | None = None
        self._small = False
        self._texts: list[QLabel] = []
        self._needs = Flow()
        self._steps = column(spacing=theme.L)
        self.heading = label("", "card")
        self.strategy = label("", "body", wrap=True)
        self.calculates = label("", "second", wrap=True)
        self.levels: Choice[bool] = Choice(Flow())
        for harder, word in ((False, self.tr("zo is het makkelijker")), (True, self.tr("zo is het moeilijker"))):
            self.levels.add(harder, tight(button(word, role="chip")))
        self.levels.changed.connect(self._show_level)
        self.level = label("", "body", wrap=True)
        self.safety = label("", "second", wrap=True)
        self.done = button(self.tr("Ik heb geoefend"), "plus-circle-fill", on=self.finished.emit)
        self.recipe = button(self.tr("Naar het recept"), role="quiet", on=self.recipe_asked.emit)
        self.paper = button(self.tr("Op papier"), "printer", role="quiet", on=self.printed.emit)
        self._lay_out()

    def _lay_out(self) -> None:
        self._level = card("suggestion")
        self._level.setLayout(column(self.level, margins=theme.L))
        self._strategy = card("check")
        self._strategy.setLayout(column(
            label(self.tr("Zo tel je slim"), "second"), self.strategy, spacing=theme.S, margins=theme.L))
        self._warning = QWidget()
        warning = row(Picture("warning-circle-fill", 22, icon_token="carrot"), self.safety, spacing=theme.M)
        warning.setStretch(1, 1)
        self._warning.setLayout(warning)
        needs = QWidget()
        needs.setLayout(self._needs)
        inside = QWidget()
        inside.setLayout(column(
            label(self.tr("Dit heb je nodig"), "second"), needs, self._steps, self._strategy, self.calculates,
            self.levels, self._level, self._warning, 1, spacing=theme.L,
        ))
        bottom = Flow()
        for made in (self.done, self.recipe):
            bottom.addWidget(made)
        self.setLayout(column(
            row(self.heading, 1, self.paper), scrolling(inside), bottom, spacing=theme.L, margins=theme.XL))

    def show_activity(self, activity: Activity, groep: int) -> None:
        """From the beginning when it is another one, or for another groep."""
        if (activity, groep) == self._shown:
            return
        self._shown = activity, groep
        self.heading.setText(
            self.tr("Zo speel je het") if activity.category is Category.GAME else self.tr("Zo doe je het"))
        self.strategy.setText(activity.strategy(groep))
        self._strategy.setVisible(bool(activity.strategies))
        clear(self._needs)
        for need in activity.needs:
            self._needs.addWidget(WordChip(need, "ink", ground="sunk", height=32))
        clear(self._steps)
        self._texts = []
        for n, step in enumerate(activity.steps, start=1):
            text = label(step, "do", wrap=True)
            self._texts.append(text)
            number = label(f"{n}", "number")
            number.setFixedSize(_NUMBER, _NUMBER)
            number.setAlignment(Qt.AlignmentFlag.AlignCenter)
            line = row(number, text, spacing=theme.L)
            line.setStretch(1, 1)
            line.setAlignment(number, Qt.AlignmentFlag.AlignTop)
            self._steps.addLayout(line)
        self._size_texts()
        what = words.listing([*activity.calculates])
        self.calculates.setText(self.tr("Dit reken je uit: {what}.").format(what=what))
        self.safety.setText(activity.safety)
        self._warning.setVisible(bool(activity.safety))
        self.recipe.setVisible(activity.recipe is not None)
        self.levels.choose(None)
        self._show_level(None)

    def set_small(self, *, small: bool) -> None:
        """Where there is little room the steps are written smaller."""
        if small != self._small:
            self._small = small
            self._size_texts()

    def _size_texts(self) -> None:
        for text in self._texts:
            text.setProperty("small", self._small)
            text.style().unpolish(text)
            text.style().polish(text)

    def _show_level(self, harder: bool | None) -> None:
        self._level.setVisible(harder is not None)
        if harder is not None and self._shown is not None:
            activity, _ = self._shown
            self.level.setText(activity.harder if harder else activity.easier)
