"""On Mijn dag: what is coming at school in two weeks; its one reminder stands out until "Gezien" was tapped."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from thuisplan.domain.deadlines import Deadline
from thuisplan.ui import deadline_words, theme, words
from thuisplan.ui.widgets.basics import button, clear, column, label, row
from thuisplan.ui.widgets.letters import breakable
from thuisplan.ui.widgets.pictures import Picture

MOST = 3        # so many are shown; what asks comes before what does not


class ComingCard(QFrame):
    """`seen`: the id of what the child has seen now. `add_asked`: it wants to write one down itself."""

    seen = Signal(object)
    add_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._shown: tuple[list[tuple[Deadline, bool]], date, bool] | None = None
        self._seen: dict[UUID, QPushButton] = {}
        self.title = label(self.tr("Er komt iets aan"), "card")
        self._list = column(spacing=theme.M)
        self.add = button(self.tr("Toets of spreekbeurt"), "plus", "quiet", on=self.add_asked.emit)
        self.add.setAccessibleName(self.tr("Zelf een toets of spreekbeurt opschrijven"))
        listed = column(self._list, self.add, spacing=2)
        self.setLayout(column(self.title, listed, spacing=theme.M, margins=theme.XL))

    def show_coming(self, coming: Sequence[Deadline], today: date, *, calm: bool, may_add: bool) -> bool:
        """Whether the buttons were made anew. `calm`: nothing stands out, as on a day away or ill."""
        asking = [d for d in coming if d.asks(today) and not calm]
        kept = [*asking, *(d for d in coming if d not in asking)][:MOST]
        shown = [(d, d in asking) for d in coming if d in kept]
        if self._shown == (shown, today, may_add):
            return False
        self._shown = (shown, today, may_add)
        self.setVisible(bool(shown) or may_add)
        self.title.setVisible(bool(shown))
        self.add.setVisible(may_add)
        clear(self._list)
        self._seen = {}
        for deadline, asks in shown:
            made = self._line(deadline, today, asks=asks)
            self._list.addWidget(made)
            made.show()     # now, not a turn later
        self._show_role("suggestion" if asking else "card" if shown else "")
        return True

    def seen_button(self, deadline: UUID) -> QPushButton | None:
        """Only of what stands out now."""
        return self._seen.get(deadline)

    def tab_stops(self) -> list[QWidget]:
        return [*self._seen.values(), self.add]

    def _line(self, deadline: Deadline, today: date, *, asks: bool) -> QWidget:
        made = QWidget()
        what, when = deadline_words.what(deadline), words.sentence(deadline_words.when(deadline.day, today))
        title = label(breakable(what), "item", wrap=True)
        title.setAccessibleName(f"{what}. {when}")
        day = label(when, "second", wrap=True)
        line = row(Picture(deadline_words.kind(deadline.kind).picture, 34))
        line.addLayout(column(title, day, spacing=0), 1)
        whole = column(line, spacing=theme.M)
        if asks:
            name = self.tr("Gezien: {what}").format(what=what)
            seen = button(self.tr("Gezien"), "check", name=name, on=lambda: self.seen.emit(deadline.id))
            self._seen[deadline.id] = seen
            whole.addWidget(seen)
        made.setLayout(whole)
        return made

    def _show_role(self, role: str) -> None:
        """Without anything that is coming there is no card, only the button."""
        self.setProperty("role", role)
        margin = theme.XL if role else 0
        layout = self.layout()
        assert layout is not None
        below = theme.M if role and not self.add.isHidden() else margin        # the button has air of its own
        layout.setContentsMargins(margin, margin, margin, below)
        self.style().unpolish(self)
        self.style().polish(self)
