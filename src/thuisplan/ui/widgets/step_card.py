"""A step of today as a card: the round tick, its picture and words, and "niet gedaan, want …" in one tap."""

from collections.abc import Hashable, Mapping
from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from thuisplan.ui import theme

from . import pictures
from .basics import button, column, label, row
from .check_circle import CheckCircle
from .choice import Choice
from .even_grid import EvenGrid
from .letters import breakable

PICTURE, PICTURE_NOW = 42, 52       # px
DOTS = 44                           # px; they are a small part of their icon


class StepState(StrEnum):
    OPEN = "open"
    NOW = "now"             # the present step: larger, with a button "Klaar", or "Start" for its timer
    DONE = "done"
    SKIPPED = "skipped"     # not done, with a reason


class StepCard(QFrame):
    """Shows what it is told with `show_step`; a tap changes nothing until the page tells what is so now."""

    done = Signal()
    taken_back = Signal()
    not_done = Signal(object)       # one of the `reasons`
    unfolded = Signal()
    started = Signal()              # its timer is wanted

    def __init__(self, reasons: Mapping[Hashable, str]) -> None:
        super().__init__()
        self._title = ""
        self.state = StepState.OPEN
        self.tick = _Tick("")
        self.picture = _StepPicture()
        self.title = label("", "item", wrap=True)
        self.second = label("", "second", wrap=True)
        self.ready = button(self.tr("Klaar"), "check", "primary", on=self._ready)
        self.start = button(self.tr("Start"), "play-fill", "primary", on=self.started.emit)
        self._timed = False
        because = self.tr("Niet gedaan, want …")
        self.because = button(because, "caret-down", "quiet", on=self.unfold)
        self.because.setLayoutDirection(Qt.LayoutDirection.RightToLeft)     # the caret behind the words
        self.dots = button("", role="quiet", name=because, on=self.unfold)
        self.dots.setProperty("dots", True)
        self.dots.setIcon(pictures.icon("dots-three", "ink", DOTS))
        self.dots.setIconSize(QSize(DOTS, DOTS))
        self.dots.setFixedSize(64, theme.CHILD_TARGET)
        self.asked = label(because, "item")
        self._answers = reasons
        self.reasons: Choice[Hashable] = Choice(EvenGrid(2))
        self.tick.clicked.connect(self._ticked)
        self.reasons.changed.connect(self._reasoned)
        self._lay_out()
        self.reasons.hide()
        self.asked.hide()
        self._style()

    def _lay_out(self) -> None:
        words = column(self.title, self.second, spacing=2)
        self._words = column(1, words, 1, spacing=0)
        self._top = row(self.tick, self.picture, self._words, self.ready, self.start, self.dots, spacing=14)
        self._top.setStretchFactor(self._words, 1)
        self._below = row(self.because, 1)
        self._below.setContentsMargins(PICTURE_NOW + 54, 0, 0, 0)      # its words below those of the title
        self._inner = column(self._top, self._below, self.asked, self.reasons, spacing=theme.M)
        self.setLayout(self._inner)

    def show_step(
        self, state: StepState, title: str, picture: str, second: str, reason: Hashable | None = None, *,
        timed: bool = False, begun: bool = False,
    ) -> None:
        """`second`: the line below the title. `reason`: the one that was given, when `state` is SKIPPED.

        `timed`: a timer can be started for it; `begun`: it was.
        """
        if title != self._title:
            self._title = title
            self.title.setText(breakable(title))
            self.title.setAccessibleName(title)
        self.second.setText(breakable(second))
        self.second.setAccessibleName(second)
        if reason is not None:
            self._make_reasons()
        self.reasons.choose(reason)
        if state is not self.state or timed is not self._timed:
            self.state, self._timed = state, timed
            if state is StepState.DONE:
                self.fold()
            self._style()
        self.tick.show_state(state)
        self.tick.setAccessibleName(title)
        self.tick.setAccessibleDescription(second)
        self.ready.setAccessibleName(self.tr("Klaar: {step}").format(step=title))
        word, sign = (self.tr("Timer"), "timer") if begun else (self.tr("Start"), "play-fill")
        self.start.setText(f" {word}")      # as `button` does: the style cannot set the icon's distance
        self.start.setIcon(pictures.icon(sign, "card", 22))
        self.start.setAccessibleName(f"{word}: {title}")
        self.picture.show_picture(picture, PICTURE_NOW if state is StepState.NOW else PICTURE, state)

    def tab_stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        buttons: list[QPushButton] = self.reasons.findChildren(QPushButton)
        return [self.tick, self.ready, self.start, self.dots, self.because, *buttons]

    def _make_reasons(self) -> None:
        """When they are first wanted: on most days nobody asks for them."""
        if self.reasons.values():
            return
        for reason, words in self._answers.items():
            chip = button(words, role="chip")
            chip.setProperty("tight", True)
            self.reasons.add(reason, chip)

    def unfold(self) -> None:
        """Show the reasons, or put them away again."""
        self._make_reasons()
        self.reasons.setVisible(self.reasons.isHidden())
        self._ask()
        self.because.setIcon(pictures.icon("caret-down" if self.reasons.isHidden() else "caret-up", "soft", 22))
        if not self.reasons.isHidden():
            self.unfolded.emit()

    def fold(self) -> None:
        if not self.reasons.isHidden():
            self._keep_focus()
            self.unfold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.reasons.isHidden():
            self.fold()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.tick.hasFocus():
            self.tick.click()
        else:
            super().keyPressEvent(event)

    def _style(self) -> None:
        now, done = self.state is StepState.NOW, self.state in (StepState.DONE, StepState.SKIPPED)
        self.ready.setVisible(now and not self._timed)
        self.start.setVisible(now and self._timed)
        self.because.setVisible(now)
        self.dots.setVisible(self.state in (StepState.OPEN, StepState.SKIPPED))
        self._ask()
        for widget, role in (
            (self, "now" if now else "past" if done else "card"),
            (self.title, "card" if now else "paler" if done else "item"),
        ):
            if widget.property("role") != role:
                widget.setProperty("role", role)
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _ask(self) -> None:
        """What the dots leave out, above the answers; the present step has it on its button."""
        self.asked.setVisible(not self.reasons.isHidden() and self.because.isHidden())
        ends_in_air = self.reasons.isHidden() and not self.because.isHidden()       # there is some round its words
        self._inner.setContentsMargins(16, 12, 16, 4 if ends_in_air else 12)

    def _keep_focus(self) -> None:
        """What has the focus is about to be hidden: the tick of the same step takes it, so no place is lost."""
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ready(self) -> None:
        self._keep_focus()
        self.done.emit()

    def _ticked(self) -> None:
        if self.state is StepState.DONE:
            self.taken_back.emit()
        else:
            self._keep_focus()
            self.done.emit()

    def _reasoned(self, reason: Hashable | None) -> None:
        self.fold()
        if reason is None:
            self.taken_back.emit()
        else:
            self.not_done.emit(reason)


class _Tick(CheckCircle):
    """A tap does not check it by itself: it shows what was kept."""

    def nextCheckState(self) -> None:
        pass

    def show_state(self, state: StepState) -> None:
        self._now, self._skipped = state is StepState.NOW, state is StepState.SKIPPED
        self.setChecked(state is StepState.DONE)
        self.update()


class _StepPicture(QWidget):
    """The picture of a step; paler once something was said of it."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._size, self._pale = "", 0, False

    def show_picture(self, name: str, size: int, state: StepState) -> None:
        self._name, self._size = name, size
        self._pale = state in (StepState.DONE, StepState.SKIPPED)
        self.setFixedSize(size, size)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._name:
            return
        painter = QPainter(self)
        painter.setOpacity(0.6 if self._pale else 1.0)
        pixmap = pictures.picture_pixmap(self._name, self._size, self.devicePixelRatioF())
        painter.drawPixmap(QRect(0, 0, self._size, self._size), pixmap)
