"""What is coming at school, for each child; and softly what is done or over."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from thuisplan.domain.days import SchoolYear
from thuisplan.domain.deadlines import Deadline
from thuisplan.domain.family import Child
from thuisplan.ui import deadline_words, theme
from thuisplan.ui.widgets.basics import button, clear, column, label, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.pictures import Picture

from .section import rule

if TYPE_CHECKING:
    from thuisplan.services.house import Services


class DeadlinesCard(QFrame):
    """`add_asked`: the child. `change_asked`: the child and the Deadline. `said`: what happened, and the undo."""

    add_asked = Signal(object)
    change_asked = Signal(object, object)
    said = Signal(str, object)

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self.setProperty("role", "card")
        self._year = SchoolYear(2024)
        self._past_shown = False
        self._shown: object = None
        self._buttons: dict[tuple[str, UUID], QPushButton] = {}
        about = self.tr("Een kind ziet het twee weken van tevoren op Mijn dag, met één herinnering. "
                        "Vanaf groep 5 schrijft het zelf ook op wat eraan komt.")
        self.nobody = label(self.tr("Zet eerst de kinderen bij Gezin. Dan kun je hier hun toetsen kwijt."),
                            "body", wrap=True)
        self._children = column(spacing=theme.XL)
        self.past = button("", role="quiet", big=False, on=self._show_past)
        self.setLayout(
            column(
                label(self.tr("Er komt iets aan"), "card"), label(about, "second", wrap=True), self.nobody,
                self._children, row(self.past, 1), spacing=theme.L, margins=theme.XL,
            )
        )

    def button(self, what: str, of: UUID) -> QPushButton:
        """"add" of a child; "done", "change", "remove" or "again" of a deadline."""
        return self._buttons[what, of]

    def refresh(self, year: SchoolYear) -> None:
        self._year = year
        today, children = self.services.days.today(), self.services.family.children()
        known = [(c, [d for d in self.services.deadlines.of_child(c.id, year.first) if d.day <= year.last])
                 for c in children]
        if self._shown == (known, today, self._past_shown):
            return
        self._shown = (known, today, self._past_shown)
        self.nobody.setVisible(not children)
        clear(self._children)
        self._buttons = {}
        for child, every in known:
            ahead = [d for d in every if d.is_ahead(today)]
            over = [d for d in every if self._past_shown and not d.is_ahead(today)]
            made = self._child(child, ahead + over, today)
            self._children.addWidget(made)
            made.show()     # it can take the keyboard at once, which Qt would do a turn later
        self.past.setVisible(any(not d.is_ahead(today) for _, every in known for d in every))
        word = self.tr("Verberg wat klaar of geweest is") if self._past_shown else self.tr("Wat klaar of geweest is")
        self.past.setText(word)
        self.past.setAccessibleName(word)

    def _child(self, child: Child, deadlines: list[Deadline], today: date) -> QWidget:
        made = QWidget()
        name = self.tr("Iets erbij voor {name}").format(name=child.name)
        add = button(self.tr("Erbij"), "plus", big=False, name=name, on=lambda: self.add_asked.emit(child))
        self._buttons["add", child.id] = add
        head = row(Picture(child.avatar, 32, circle=child.colour))
        head.addWidget(Elided(child.name, "item"), 1)
        head.addWidget(add)
        lines = column(head, spacing=theme.M)
        for deadline in deadlines:
            lines.addWidget(rule())
            lines.addWidget(self._line(child, deadline, today))
        made.setLayout(lines)
        return made

    def _line(self, child: Child, deadline: Deadline, today: date) -> QWidget:
        made = QWidget()
        what = deadline_words.what(deadline)
        title = Elided(what, "body")
        title.setAccessibleName(f"{child.name}. {what}")
        line = row(Picture(deadline_words.kind(deadline.kind).picture, 26), spacing=theme.L)
        line.addLayout(column(title, label(self._when(deadline, today), "second", wrap=True), spacing=0), 1)
        tools = row(spacing=0)
        if deadline.done:
            tools.addWidget(self._tool("again", "arrow-u-up-left", self.tr("Toch niet klaar: {what}"), deadline))
        elif deadline.is_ahead(today):
            tools.addWidget(self._tool("done", "check", self.tr("Klaar: {what}"), deadline))
            change = self._tool("change", "pencil-simple", self.tr("Wijzig {what}"), deadline)
            change.clicked.connect(lambda _checked=False: self.change_asked.emit(child, deadline))
            tools.addWidget(change)
        tools.addWidget(self._tool("remove", "trash", self.tr("Weghalen: {what}"), deadline))
        line.addLayout(tools)
        made.setLayout(line)
        return made

    def _when(self, deadline: Deadline, today: date) -> str:
        day = deadline_words.when(deadline.day, today)
        if deadline.done:
            return self.tr("{day}; klaar").format(day=day)
        if not deadline.is_ahead(today):
            return self.tr("{day}; geweest").format(day=day)
        if deadline.reminded is not None:
            return self.tr("{day}; herinnering gezien").format(day=day)
        return f"{day}\n{deadline_words.reminder(deadline.days_before)}"

    def _tool(self, what: str, icon: str, name: str, deadline: Deadline) -> QPushButton:
        made = button("", icon, "tool", name=name.format(what=deadline_words.what(deadline)))
        act = {"done": self._done, "again": self._again, "remove": self._remove}.get(what)
        if act is not None:
            made.clicked.connect(lambda _checked=False: act(deadline))
        self._buttons[what, deadline.id] = made
        return made

    def _show_past(self) -> None:
        self._past_shown = not self._past_shown
        self.refresh(self._year)
        self.past.setFocus(Qt.FocusReason.OtherFocusReason)

    def _done(self, deadline: Deadline) -> None:
        service = self.services.deadlines
        service.mark_done(deadline.id)
        self._focus_add(deadline)
        said = self.tr("Klaar: {what}").format(what=deadline_words.what(deadline))
        self.said.emit(said, lambda: service.mark_done(deadline.id, done=False))

    def _again(self, deadline: Deadline) -> None:
        self.services.deadlines.mark_done(deadline.id, done=False)
        self._focus_add(deadline)

    def _remove(self, deadline: Deadline) -> None:
        service = self.services.deadlines
        service.remove(deadline.id)
        self._focus_add(deadline)
        said = self.tr("Weggehaald: {what}").format(what=deadline_words.what(deadline))
        self.said.emit(said, lambda: service.bring_back(deadline))

    def _focus_add(self, deadline: Deadline) -> None:
        """The line that had the keyboard is gone."""
        self._buttons["add", deadline.child].setFocus(Qt.FocusReason.OtherFocusReason)
