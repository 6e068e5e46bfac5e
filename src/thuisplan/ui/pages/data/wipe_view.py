"""Taking a child out for good: which, what is lost by it, and asked twice."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from thuisplan.domain.family import Child
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, card, clear, column, label, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.letters import breakable
from thuisplan.ui.widgets.pictures import Picture

from . import sentences

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class WipeView(QWidget):
    """`chosen`: the child that is to be taken out; somebody said yes twice."""

    chosen = Signal(object)

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self._child: Child | None = None
        self.buttons: list[QPushButton] = []        # one for each child
        instead = self.tr("Wil je een kind alleen uit het zicht? Berg het op, bij Gezin. Dan blijft alles bewaard.")
        intro = label(instead, "body", wrap=True)
        self._rows = column(spacing=theme.M)
        self.list = card()
        self.list.setLayout(column(intro, card("rule"), self._rows, spacing=theme.L, margins=theme.XL))
        self.first = _Question(self.tr("Verder"), "secondary", self._ask_again, self.ask_no_more)
        self.second = _Question(self.tr("Ja, wis alles"), "danger", self._say_yes, self.ask_no_more)
        self.setLayout(column(self.list, self.first, self.second, 1, spacing=theme.L))
        self.start()

    def start(self) -> None:
        """As it is when one comes here."""
        self.ask_no_more()
        self.refresh()

    def refresh(self) -> None:
        family = self.services.family
        clear(self._rows)
        self.buttons.clear()
        children = [*family.children(), *family.children(archived=True)]
        if not children:
            self._rows.addWidget(label(self.tr("Er staat geen kind in Thuisplan."), "body"))
        for child in children:
            self._rows.addWidget(self._row(child))

    def focus_first(self) -> None:
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_asking(self) -> bool:
        return self._child is not None

    def ask_no_more(self) -> bool:
        """Whether something was being asked."""
        asked, self._child = self._child, None
        self.first.hide()
        self.second.hide()
        self.list.show()
        if asked is not None:
            self.refresh()
            self.focus_first()
        return asked is not None

    def _row(self, child: Child) -> QWidget:
        made = QWidget()
        choose = button(
            self.tr("Wissen"), "trash", big=False, name=self.tr("{name} wissen").format(name=child.name)
        )
        choose.clicked.connect(partial(self._ask, child))
        self.buttons.append(choose)
        line = row(Picture(child.avatar, 40, circle=child.colour), spacing=theme.L)
        line.addWidget(Elided(child.name, "body"), 1)
        line.addWidget(choose)
        made.setLayout(line)
        return made

    def _ask(self, child: Child, _checked: bool = False) -> None:
        self._child = child
        gone = sentences.losses(self.services.safekeeping.what_goes(child.id))
        name = breakable(child.name)
        lines = [self.tr("Dit gaat weg: alles wat van {name} is bewaard.").format(name=name)]
        if gone:
            lines.append(self.tr("Daar horen bij: {things}.").format(things=words.listing(gone)))
        copies = len(self.services.safekeeping.copies())
        if copies:
            lines.append(self.tr("Het gaat ook uit {copies}.").format(copies=sentences.number_of_copies(copies)))
        lines.append(self.tr("Een kopie op een usb-stick of een zip haalt Thuisplan niet weg; dat doe je zelf."))
        self.first.ask(self.tr("{name} wissen?").format(name=name), " ".join(lines))
        self.list.hide()

    def _ask_again(self) -> None:
        assert self._child is not None
        self.first.hide()
        self.second.ask(
            self.tr("Weet je het zeker?"),
            self.tr("Wat {name} deed en opschreef, komt nooit meer terug. Ook niet uit een kopie op deze laptop.")
            .format(name=breakable(self._child.name)),
        )

    def _say_yes(self) -> None:
        self.chosen.emit(self._child)


class _Question(QWidget):
    """The careful answer comes first, and has the keyboard."""

    def __init__(self, yes: str, role: str, on: Callable[[], object], off: Callable[[], object]) -> None:
        super().__init__()
        self.title = label("", "card", wrap=True)
        self.text = label("", "body", wrap=True)
        self.no = button(self.tr("Toch niet"), on=off)
        self.yes = button(yes, role=role, on=on)
        frame = card()
        frame.setLayout(column(self.title, self.text, row(self.no, self.yes, 1), spacing=theme.L, margins=theme.XL))
        self.setLayout(column(frame))

    def ask(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.text.setText(text)
        self.show()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)
