"""Vandaag: each child's day in words, a question to talk about, and in summer "Naar welke groep?"."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from thuisplan.domain.family import Child
from thuisplan.ui import theme, words
from thuisplan.ui.widgets.basics import button, card, clear, column, label, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.letters import breakable
from thuisplan.ui.widgets.pictures import Picture

from .groep_questions import GroepQuestions
from .pin_gone import PinGone
from .section import Section, empty, place, retire
from .told import Line, question_of, told
from .worry_card import WorryCard

if TYPE_CHECKING:
    from thuisplan.services.house import Services
    from thuisplan.services.progress import ChildToday

_NAME_WIDTH = 224       # px, of the column with the child


class ChildCard(QFrame):
    """One child: who it is at the left, its day in words at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._shown: tuple[Child, list[Line]] | None = None
        self._picture = Picture("house", 56)
        self.name = Elided("", "card")
        self._groep = label("", "second")
        who = QWidget()
        who.setFixedWidth(_NAME_WIDTH)
        names = column(self.name, self._groep, spacing=0)
        who.setLayout(row(self._picture, names))
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(theme.M)
        self._lines.setVerticalSpacing(theme.S)
        self._lines.setColumnStretch(2, 1)
        widest = QFontMetrics(theme.font("second")).horizontalAdvance(self.tr("Opgeschreven"))
        self._lines.setColumnMinimumWidth(1, widest + theme.M)
        inner = row(who, spacing=theme.XL, margins=theme.XL)
        inner.addLayout(self._lines, 1)
        inner.setAlignment(who, Qt.AlignmentFlag.AlignTop)
        self.setLayout(inner)

    def show_day(self, child: Child, lines: list[Line]) -> None:
        if self._shown == (child, lines):
            return
        self._shown = (child, lines)
        self._picture.show_picture(child.avatar, child.colour)
        self.name.setText(child.name)
        self._groep.setText(words.groep(child.groep))
        self._groep.setVisible(child.groep is not None)
        clear(self._lines)
        for n, line in enumerate(lines):
            text = label(breakable(line.text), "body", wrap=True)
            text.setAccessibleName(f"{child.name}. {line.heading} {line.text}")
            icon = Picture(line.icon, 20, icon_token=line.token)
            self._lines.addWidget(icon, n, 0, Qt.AlignmentFlag.AlignTop)
            self._lines.addWidget(text, n, 1 if not line.heading else 2, 1, 2 if not line.heading else 1)
            if line.heading:
                heading = label(line.heading, "second")
                heading.setMinimumHeight(22)        # its first line stands beside that of the text
                self._lines.addWidget(heading, n, 1, Qt.AlignmentFlag.AlignTop)
        self._lines.setRowStretch(len(lines), 1)
        self.setAccessibleName(child.name)


class TodayTab(Section):
    """`family_asked`, `data_asked`: the parent wants to go to Gezin, to Gegevens."""

    family_asked = Signal()
    data_asked = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__(services)
        self._cards: dict[UUID, ChildCard] = {}
        self.question = label("", "item", wrap=True)
        talk = card("suggestion")
        tip = label(self.tr("Vraag eens"), "second")
        short = label(self.tr("Drie minuten is genoeg."), "second")
        words_ = column(tip, self.question, spacing=0)
        talk_row = row(Picture("chats-circle-fill", 32, icon_token="ink"), margins=theme.L)
        talk_row.addLayout(words_, 1)
        talk_row.addWidget(short)
        talk_row.setContentsMargins(theme.XL, theme.L, theme.XL, theme.L)
        talk.setLayout(talk_row)
        self.pin_gone = PinGone(services)
        self.groepen = GroepQuestions(services)
        self.groepen.answered.connect(self._groep_said)
        self.worry = WorryCard(services)
        self.worry.data_asked.connect(self.data_asked)
        self.to_family = button(
            self.tr("Naar Gezin"), "users-three", "primary", on=self.family_asked.emit
        )
        self._nobody = empty(
            "house-with-garden", self.tr("Hier lees je straks hoe de dag van elk kind ging."), self.to_family
        )
        self._somebody = QWidget()
        self._children = column(spacing=theme.L)
        self._somebody.setLayout(column(talk, self._children, spacing=theme.L))
        self.set_overview(column(
            self.worry, self.pin_gone, self.groepen, self._somebody, self._nobody, 1, spacing=theme.L
        ))

    @property
    def title(self) -> str:
        return words.sentence(words.date_long(self.services.days.today()))

    def refresh(self) -> None:
        day = self.services.days.today()
        self.question.setText(question_of(day))
        children = self.services.progress.family_today()
        self._nobody.setVisible(not children)
        self._somebody.setVisible(bool(children))
        self.worry.refresh()
        self.groepen.refresh()
        self.pin_gone.refresh()
        self._show(children, day)
        self.order_tabs()
        self.titled.emit()

    def focus_overview(self) -> None:
        if not self.groepen.focus_first():
            self.to_family.setFocus(Qt.FocusReason.OtherFocusReason)

    def card(self, child: UUID) -> ChildCard:
        return self._cards[child]

    def _show(self, children: "list[ChildToday]", day: date) -> None:
        """Cards stay; they are made for who is new and go for who is archived."""
        family = self.services.family
        helpers = {a.id: a.name for a in (*family.adults(), *family.adults(archived=True))}
        present = [today.child.id for today in children]
        for gone in [c for c in self._cards if c not in present]:
            retire(self._cards.pop(gone))
        for index, today in enumerate(children):
            shown = self._cards.get(today.child.id)
            if shown is None:
                shown = self._cards[today.child.id] = ChildCard()
            shown.show_day(today.child, told(today, day, helpers))
            place(self._children, shown, index)

    def _groep_said(self, child: Child, groep: int) -> None:
        text = self.tr("{name}: {groep}. Bij Gezin kun je dat later nog wijzigen.")
        self.say(text.format(name=child.name, groep=words.groep(groep)))


