"""The page Op papier: a worksheet of a recipe, of something to do or of a skill, printed by a tap."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from thuisplan.domain.questions.templates import Question
from thuisplan.services.changes import Change
from thuisplan.ui import kitchen_words, theme, words
from thuisplan.ui.page import ChildPage
from thuisplan.ui.paper.printing import Printing
from thuisplan.ui.paper.worksheet import Worksheet, write_worksheet
from thuisplan.ui.widgets.basics import button, column, label, row, scrolling
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.pictures import Picture

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
        self._lay_out()

    def _lay_out(self) -> None:
        header = row(self.back, self.picture, column(self.title, self.below, spacing=0), spacing=16)
        header.setStretch(2, 1)
        header.setAlignment(self.back, Qt.AlignmentFlag.AlignVCenter)
        content = QWidget()
        self._column = column(header, self.worksheet, 1, spacing=theme.XL)
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

    def focus_first(self) -> None:
        """Where the keyboard belongs."""
        self.worksheet.print.setFocus()

    # -- what is printed

    def _print_worksheet(self) -> None:
        subject, skill = self._subject, self.worksheet.skill
        sheet = Worksheet(
            subject.title or (skill.title if skill is not None else ""), subject.picture, subject.for_whom,
            words.short(self.child.name), words.date_long(self.services.days.today()), self._questions(),
            self.child.groep)
        self._printing.show(
            self.tr("werkblad"), lambda file: write_worksheet(sheet, file), self.tr("Het werkblad"))

    def _questions(self) -> list[Question]:
        sheets, groep, count = self.services.worksheets, self.child.groep, self.worksheet.count
        subject, skill = self._subject, self.worksheet.skill
        if subject.recipe is not None:
            return sheets.of_recipe(subject.recipe, subject.servings, groep, count, kitchen_words.unit)
        if subject.activity is not None:
            return sheets.of_activity(subject.activity, groep, count)
        assert skill is not None
        return sheets.of_skill(skill, groep, count)

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
