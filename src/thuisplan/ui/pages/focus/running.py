"""The disc that empties, the words beside it, and what was put ready; the break has a look of its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from thuisplan.domain.focus import MINUTE, Focus, Phase
from thuisplan.ui import focus_words, theme
from thuisplan.ui.widgets.basics import button, clear, column, label, row
from thuisplan.ui.widgets.dial import Dial
from thuisplan.ui.widgets.flow import Flow
from thuisplan.ui.widgets.word_chip import WordChip

from .heading import Heading

if TYPE_CHECKING:
    from thuisplan.domain.stopwatch import Reading

LEAST, MOST = 150, 420      # px of the disc
PART = 0.42                 # of the height, for the disc
ROOMY = 600                 # px of height from which there is air round everything
CHIP = 36                   # px


class Running(QWidget):
    """`read` gives the clocks. A tap changes nothing by itself: the page tells what is so now with `show_timer`."""

    paused = Signal()
    gone_on = Signal()
    skipped = Signal()
    finished = Signal()
    dropped = Signal()

    def __init__(self, read: "Callable[[], Reading]") -> None:
        super().__init__()
        self._read = read
        self._focus: Focus | None = None
        self._chips: tuple[str, ...] = ()
        self.heading = Heading()
        self.dial = Dial(300)
        self.count = label("", "hero")
        self.second = label("", "body", wrap=True)
        for text in (self.count, self.second):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.chips = QWidget()
        self.chips.setLayout(Flow(10))
        self.pause = button(self.tr("Even stoppen"), "pause-fill", on=self.paused.emit)
        self.skip = button(self.tr("Pauze overslaan"), "play-fill", on=self.skipped.emit)
        self.drop = button(self.tr("Niet opschrijven"), on=self.dropped.emit)
        self.go_on = button(self.tr("Verder"), "play-fill", "primary", on=self.gone_on.emit)
        self.quit = button(self.tr("Klaar"), "check", on=self.finished.emit)
        self.ready = button(self.tr("Klaar"), "check", "primary", on=self.finished.emit)
        self.write = button(self.tr("Opschrijven"), "pencil-simple", "primary", on=self.finished.emit)
        for made in self.tab_stops():
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)        # a tap gives no ring
        buttons = row(1, *self.tab_stops(), 1, spacing=theme.L)
        dial = row(1, self.dial, 1)
        words = column(self.count, self.second, spacing=0)
        self._column = column(1, self.heading, dial, words, row(1, self.chips, 1), buttons, 1, spacing=30)
        self.setLayout(self._column)
        self._ticker = QTimer(self)
        self._ticker.timeout.connect(self.tick)

    def show_timer(self, focus: Focus) -> None:
        """As it is now."""
        self._focus = focus
        working, resting, over = (focus.phase is phase for phase in (Phase.WORK, Phase.BREAK, Phase.OVER))
        still = working and not focus.is_running
        if resting:
            title = self.tr("{n} minuten bewegen").format(n=focus.break_minutes)
            self.heading.show_title("running-shoe", title)
        else:
            self.heading.show_title(focus.picture, focus.title)
        self.dial.set_token("leaf" if resting else "teal")
        self.dial.set_done(over)
        self._show_chips(focus.ready if working else ())
        had_keyboard = any(made.hasFocus() for made in self.tab_stops())
        self.pause.setVisible(working and not still)
        self.go_on.setVisible(still)
        self.skip.setVisible(resting and not focus.is_last)
        self.quit.setVisible(still or self.skip.isVisibleTo(self))
        self.ready.setVisible(not still and not over and not self.quit.isVisibleTo(self))
        self.write.setVisible(over)
        self.drop.setVisible(over)
        if had_keyboard:
            self.focus_first(Qt.FocusReason.OtherFocusReason)
        self._second(focus)
        self._fit()
        if focus.is_running and self.isVisible():
            self._ticker.start(self.dial.pace(focus.limit))
        else:
            self._ticker.stop()

    def tick(self) -> None:
        """What the clocks say now; what cannot be seen is not painted."""
        if self._focus is None:
            return
        now = self._read()
        self.dial.show_share(self._focus.left(now) / max(1, self._focus.limit))
        text = self.tr("Klaar") if self._focus.phase is Phase.OVER else focus_words.left(self._focus, now)
        if text != self.count.text():
            self.count.setText(text)
            self.dial.setAccessibleName(text)

    def tab_stops(self) -> list[QWidget]:
        return [self.pause, self.skip, self.drop, self.go_on, self.quit, self.ready, self.write]

    def focus_first(self, reason: Qt.FocusReason) -> None:
        """The keyboard on the first button in sight."""
        first = next(b for b in self.tab_stops() if not b.isHidden())
        first.setFocus(reason)

    def _second(self, focus: Focus) -> None:
        worked = focus.worked_minutes() if focus.worked else None
        text = ""
        if focus.phase is Phase.OVER and worked is not None:
            text = self.tr("Je werkte {minutes}.").format(minutes=focus_words.minutes(worked))
        elif focus.phase is Phase.BREAK and focus.is_last:
            text = self.tr("Het werk is klaar. Sta op, rek je uit, loop een rondje.")
        elif focus.phase is Phase.BREAK:
            text = self.tr("Sta op, rek je uit, loop een rondje. Daarna ga je verder.")
        elif focus.phase is Phase.WORK and not focus.is_running:
            begun = focus.watch.spent > MINUTE or not focus.worked
            text = self.tr("De timer staat stil.") if begun else self.tr("De pauze is om. Ga je verder?")
        if focus.unsure and focus.phase is Phase.WORK:
            text = self.tr("De klok van de laptop is verzet. Misschien was je al verder.")
        self.second.setText(text or " ")        # as high without words, so that nothing moves

    def _show_chips(self, ready: tuple[str, ...]) -> None:
        self.chips.setVisible(bool(ready))
        layout = self.chips.layout()
        if ready != self._chips and layout is not None:
            self._chips = ready
            clear(layout)
            for text in ready:
                layout.addWidget(
                    WordChip(text, "ink", "check-circle-fill", ground="card", icon_token="leaf", height=CHIP)
                )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._focus is not None:
            self.show_timer(self._focus)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ticker.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The disc grows with the window, as far as the others leave room; it stays as large at every tap."""
        roomy = self.height() >= ROOMY
        self._column.setSpacing(30 if roomy else theme.L)
        others = sum(w.sizeHint().height() for w in (self.heading, self.count, self.ready)) + CHIP
        others += self.second.fontMetrics().lineSpacing()       # its words are one line, whatever its hint fears
        room = self.height() - others - 5 * self._column.spacing()
        self.dial.set_size(max(LEAST, min(MOST, room, round(self.height() * PART))))
        self.tick()
