"""The second row of "Wie hielp er?": which grown-up, and how. Both may stay open."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from thuisplan.domain.family import Adult
from thuisplan.domain.practice import Company, Help
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, column, label, row, set_tooltip
from thuisplan.ui.widgets.choice import Choice
from thuisplan.ui.widgets.even_grid import EvenGrid
from thuisplan.ui.widgets.flow import Flow

NAME_WIDTH = 220    # px; a longer name ends in "…"


class HelperQuestions(QWidget):
    """`changed` tells "helper" or "help", and the answer or None."""

    changed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._adults: list[Adult] = []
        self._kept = False
        self.names: Choice[UUID] = Choice(Flow())
        self.forms: Choice[Help] = Choice(EvenGrid(len(Help)))
        for form in Help:
            chip = button(_on_two_lines(words.help_form(form)), role="chip", name=words.help_form(form))
            chip.setProperty("tight", True)
            self.forms.add(form, chip)
        self.forms.changed.connect(lambda value: self.changed.emit("help", value))
        self._who, self._how = QWidget(), QWidget()
        self._names_row = self._question(self.tr("Wie?"), self.names)
        self._who.setLayout(self._names_row)
        self._how.setLayout(self._question(self.tr("Hoe?"), self.forms))
        self.setLayout(column(self._who, self._how, spacing=theme.M))

    def keep_room(self, kept: bool) -> None:
        """Whether what is not asked leaves its room free, so that nothing below moves when it is."""
        for part, asked in ((self._who, bool(self._adults)), (self._how, True), (self, True)):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(kept and asked)
            part.setSizePolicy(policy)
        self._kept = kept

    def _question(self, text: str, choice: QWidget) -> QHBoxLayout:
        word = label(text, "item")
        word.setFixedSize(52, 48)
        made = row(word, choice, spacing=theme.M)
        made.setAlignment(word, Qt.AlignmentFlag.AlignTop)
        made.setStretchFactor(choice, 1)
        return made

    def set_adults(self, adults: list[Adult]) -> None:
        """Those to choose from."""
        if adults == self._adults:
            return
        self._adults = adults
        old, self.names = self.names, Choice(Flow())
        for adult in adults:
            chip = button("", role="chip", name=adult.name)
            chip.setProperty("tight", True)
            shown = chip.fontMetrics().elidedText(adult.name, Qt.TextElideMode.ElideRight, NAME_WIDTH)
            chip.setText(shown.replace("&", "&&"))
            set_tooltip(chip, adult.name if shown != adult.name else "")
            self.names.add(adult.id, chip)
        self.names.changed.connect(lambda value: self.changed.emit("helper", value))
        self._names_row.replaceWidget(old, self.names)
        self._names_row.setStretchFactor(self.names, 1)
        old.hide()
        old.deleteLater()
        self.keep_room(self._kept)

    def show_answers(self, company: Company | None, helper: UUID | None, form: Help | None) -> None:
        self.names.choose(helper)
        self.forms.choose(form)
        helped = company is Company.HELPED
        self._who.setVisible(bool(self._adults) and company in (Company.TOGETHER, Company.HELPED))
        self._how.setVisible(helped)
        self.setVisible(not self._who.isHidden() or helped)

    def tab_stops(self) -> list[QWidget]:
        stops = [self.names.button(adult.id) for adult in self._adults]
        return [*stops, *(self.forms.button(form) for form in Help)]


def _on_two_lines(text: str) -> str:
    """Broken where the lines become most alike, so that all ways of helping stand beside each other."""
    words_ = text.split(" ")
    ways = (("\n".join((" ".join(words_[:n]), " ".join(words_[n:])))) for n in range(1, len(words_)))
    return min(ways, key=lambda way: max(map(len, way.split("\n"))), default=text)
