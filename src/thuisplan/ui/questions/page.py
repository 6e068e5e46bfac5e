"""What a recipe and something to do have in common: a card that says how, and beside it the card that asks."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from thuisplan.domain.answers import Room
from thuisplan.services.changes import Change
from thuisplan.ui import theme
from thuisplan.ui.page import ChildPage
from thuisplan.ui.pause import Pause
from thuisplan.ui.widgets.basics import column, scrolling

from .asking import Asking
from .header import Header
from .keeping import Keeping
from .panel import QuestionPanel
from .task import Task

if TYPE_CHECKING:
    from thuisplan.services.house import Services

WIDEST = 1240       # px of the content
ROOMY, LOW = 960, 640       # px of width and height from which everything is as large as it can be
STACKED, HIGHEST = 540, 4000
BESIDE = 780        # px from which the two cards stand beside each other


class QuestionPage(ChildPage):
    """`closed`: back to Keuken. Who makes one calls `lay_out`, and says what is asked now in `task`."""

    listens: ClassVar[frozenset[Change]] = frozenset({Change.FAMILY, Change.DAYS})
    room: ClassVar[Room]                    # in which it is asked
    asks_first: ClassVar[bool] = False      # below each other, whether what is asked stands above
    closed = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self.what = ""      # the id of what is shown, "" before there is anything
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)      # a page that was tapped draws no ring

    def lay_out(self, header: Header, pause: Pause, how: QWidget, question: QuestionPanel) -> None:
        self.header, self.pause, self._how, self._panel = header, pause, how, question
        header.closed.connect(self.closed)
        header.liked.connect(lambda liked: self.services.favourites.like(self.child.id, self.what, liked=liked))
        self.keeping = Keeping(self, self.services.answers, self.room, lambda: self.child.id)
        self._asking = Asking(question, self.services.questions, lambda: self.task, self.look_again, self.keeping)
        self._asking.changed.connect(self.show_task)
        self._asking.lit.connect(lambda lit: self.light(lit=lit))
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(theme.XL)
        self._cards.addWidget(how, 10)
        self._cards.addWidget(question, 11)
        content = QWidget()
        self._column = column(header, pause, self._cards, spacing=16)
        self._column.setStretch(2, 1)
        content.setLayout(self._column)
        content.setMaximumWidth(WIDEST)
        self._content = content
        self.setLayout(column(scrolling(content)))

    # -- what the page itself knows

    @property
    def task(self) -> Task | None:
        """What is asked now."""
        raise NotImplementedError

    @property
    def is_begun(self) -> bool:
        """Whether `task` is there already, so that nothing has to be read for it."""
        raise NotImplementedError

    def look_again(self, task: Task) -> str:
        """Where to look in it."""
        raise NotImplementedError

    def show_task(self) -> None:
        """Draw it, after a hint, an answer, or another question."""
        raise NotImplementedError

    def light(self, *, lit: bool) -> None:
        """What to look at again."""
        self._panel.light(lit)

    def set_room(self, size: QSize, *, beside: bool, narrow: bool) -> None:
        """How much there is of it now."""

    # -- what is the same

    def show_what(self, title: str, picture: str, photo: bytes | None = None) -> None:
        """`photo`: a JPEG, in place of the picture."""
        self.setAccessibleName(title)
        self._panel.fine.look_anew()
        liked = self.what in self.services.favourites.of(self.child.id)
        self.header.show_what(title, picture, photo, liked=liked)

    @property
    def wants_typing(self) -> bool:
        """Whether an answer is to be typed now."""
        return self._panel.wants_typing(self.task)

    def focus_first(self) -> None:
        """Where the keyboard belongs."""
        self._panel.focus_first(self.task)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = event.size()
        beside = size.width() >= BESIDE
        side = theme.XXL if size.width() > 960 else theme.XL
        self._column.setContentsMargins(side, theme.XL, side, 28 if size.height() > 720 else theme.L)
        directions = QBoxLayout.Direction
        below = directions.BottomToTop if self.asks_first else directions.TopToBottom
        self._cards.setDirection(directions.LeftToRight if beside else below)
        self.header.picture.setVisible(beside)
        narrow = size.width() < ROOMY or size.height() < LOW
        self.set_room(size, beside=beside, narrow=narrow)
        # Nothing is read here: Qt, in the middle of its own layout, does not survive that it fails.
        if self._panel.set_narrow(narrow=narrow) and self.what and self.is_begun:
            self._asking.keep_typed()
            self.show_task()
        # Beside each other the cards are as high as the window, and what is in them scrolls.
        self._content.setMaximumHeight(size.height() if beside else HIGHEST)
        for part in (self._how, self._panel):
            part.setMinimumHeight(0 if beside else STACKED)
