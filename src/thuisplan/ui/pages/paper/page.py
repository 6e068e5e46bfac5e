"""The page Op papier: worksheets, recipes, rules of games, score papers and number lines, printed by a tap."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from thuisplan.domain.activities import Category
from thuisplan.domain.questions.sums import USUAL_GROEP
from thuisplan.domain.questions.worksheets import Gathered
from thuisplan.domain.recipes import Recipe, scaled
from thuisplan.services.changes import Change
from thuisplan.ui import kitchen_words, theme, words
from thuisplan.ui.page import ChildPage
from thuisplan.ui.paper import aids
from thuisplan.ui.paper.activity_sheet import write_activity
from thuisplan.ui.paper.aids import Aid
from thuisplan.ui.paper.game_sheets import game_sheet, write_game
from thuisplan.ui.paper.printing import Printing
from thuisplan.ui.paper.recipe_sheet import RecipeSheet, write_recipe
from thuisplan.ui.paper.worksheet import Worksheet, write_worksheet
from thuisplan.ui.widgets.basics import button, column, label, row, scrolling
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.pictures import Picture

from .aids_card import AidsCard
from .print_card import PrintCard
from .subject import Subject
from .worksheet_card import WorksheetCard

if TYPE_CHECKING:
    from thuisplan.services.house import Services

WIDEST = 860        # px of the content
_PICTURE = 60
_ROOMY = 780        # px from which there is room for the picture


class PaperPage(ChildPage):
    """`closed`: back to where one came from. `said` tells in words what became of what was printed."""

    listens: ClassVar[frozenset[Change]] = frozenset({Change.FAMILY})
    closed = Signal()
    said = Signal(str)

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._subject = Subject()
        self._printing = Printing(lambda: self)
        self._printing.said.connect(self.said)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)      # a page that was tapped draws no ring
        self.back = button("", "arrow-left", name=self.tr("Terug"), on=self.closed.emit)
        self.back.setFixedSize(48, 48)
        self.picture = Picture("memo", _PICTURE)
        self.title = Elided("", "page")
        self.below = label("", "second")
        self.worksheet = WorksheetCard()
        self.worksheet.asked.connect(self._print_worksheet)
        self.whole = PrintCard("open-book")
        self.whole.asked.connect(self._print_whole)
        self.game = PrintCard("pencil")
        self.game.asked.connect(self._print_game)
        self.aids = AidsCard()
        self.aids.asked.connect(self._print_aid)
        self._lay_out()

    def _lay_out(self) -> None:
        header = row(self.back, self.picture, column(self.title, self.below, spacing=0), spacing=16)
        header.setStretch(2, 1)
        header.setAlignment(self.back, Qt.AlignmentFlag.AlignVCenter)
        content = QWidget()
        self._column = column(
            header, self.worksheet, self.whole, self.game, self.aids, 1, spacing=theme.XL)
        content.setLayout(self._column)
        content.setMaximumWidth(WIDEST + 2 * theme.XXL)
        self.area = scrolling(content)
        self.setLayout(column(self.area))

    def show_subject(self, subject: Subject) -> None:
        self._subject = subject
        self.area.verticalScrollBar().setValue(0)
        self.outdate()

    def refresh(self) -> None:
        self.child = self.services.family.child(self.child.id)
        subject, heading = self._subject, self.tr("Op papier")
        self.setAccessibleName(heading)
        self.title.setText(heading)
        self.below.setText(" ".join(part for part in (subject.title, subject.for_whom) if part) or self.tr(
            "Kies wat je wilt, en druk het af."))
        self.picture.show_picture(subject.picture or "memo")
        about_nothing = subject == Subject()
        self.worksheet.offer(self.services.worksheets.skills(self.child.groep) if about_nothing else [])
        self._show_whole()
        sheet = game_sheet(subject.activity) if subject.activity is not None else None
        self.game.setVisible(sheet is not None)
        if sheet is not None:
            self.game.show_words(sheet.name, sheet.about)
        self.aids.offer(self.child.groep)

    def _show_whole(self) -> None:
        """The recipe, or how it goes, on one sheet."""
        subject = self._subject
        self.whole.setVisible(subject != Subject())
        if subject.recipe is not None:
            self.whole.show_words(self.tr("Het recept"), self.tr("Met lege vakjes voor je eigen sommen."))
        elif subject.activity is not None and subject.activity.category is Category.GAME:
            self.whole.show_words(
                self.tr("De spelregels"), self.tr("Op één kaart, met hoe je slim telt in elke groep."))
        else:
            self.whole.show_words(self.tr("Zo doe je het"), self.tr("Alles op één blad om bij de hand te houden."))

    def focus_first(self) -> None:
        """Where the keyboard belongs."""
        self.worksheet.print.setFocus()

    # -- what is printed

    def _print_worksheet(self) -> None:
        subject, skill, asked = self._subject, self.worksheet.skill, self._asked()
        sheet = Worksheet(
            subject.title or (skill.title if skill is not None else ""), subject.picture, subject.for_whom,
            words.short(self.child.name), words.date_long(self.services.days.today()), asked.all,
            self.child.groep, len(asked.about))
        self._printing.show(
            self.tr("werkblad"), lambda file: write_worksheet(sheet, file), self.tr("Het werkblad"))

    def _asked(self) -> Gathered:
        sheets, groep, count = self.services.worksheets, self.child.groep, self.worksheet.count
        subject, skill = self._subject, self.worksheet.skill
        if subject.recipe is not None:
            return sheets.of_recipe(subject.recipe, subject.servings, groep, count, kitchen_words.unit)
        if subject.activity is not None:
            return sheets.of_activity(subject.activity, groep, count)
        assert skill is not None
        return sheets.of_skill(skill, groep, count)

    def _print_whole(self) -> None:
        recipe, activity = self._subject.recipe, self._subject.activity
        if activity is not None:
            self._printing.show(
                self.tr("zo doe je het"), lambda file: write_activity(activity, file), self.tr("Het blad"))
        elif recipe is not None:
            sheet = self._recipe_sheet(recipe)
            self._printing.show(self.tr("recept"), lambda file: write_recipe(sheet, file), self.tr("Het recept"))

    def _recipe_sheet(self, recipe: Recipe) -> RecipeSheet:
        """What the child works out, or chooses because it comes whole, is left empty."""
        servings = self._subject.servings
        groep = self.child.groep or USUAL_GROEP
        sums = self.services.questions.sums(recipe, servings, groep, kitchen_words.unit)
        chosen = {
            i.product for i in recipe.ingredients if i.whole and scaled(i, recipe, servings).value.denominator != 1}
        return RecipeSheet(recipe, servings, chosen | set(sums), self.services.recipes.activity(recipe))

    def _print_game(self) -> None:
        activity = self._subject.activity
        sheet = game_sheet(activity) if activity is not None else None
        if activity is not None and sheet is not None:
            self._printing.show(
                sheet.name.lower(), lambda file: write_game(activity, sheet, file), self.tr("Het blad"))

    def _print_aid(self, which: Aid) -> None:
        self._printing.show(aids.aid(which), lambda file: aids.write_aid(which, file), self.tr("Het blad"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = theme.XXL if event.size().width() > 960 else theme.XL
        self._column.setContentsMargins(side, theme.XL, side, theme.XL)
        self.picture.setVisible(event.size().width() >= _ROOMY)
