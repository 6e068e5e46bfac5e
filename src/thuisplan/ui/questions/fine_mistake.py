""""Mooie fout van de week": a child may keep a mistake that it found itself, and may change its mind."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from thuisplan.domain.answers import Mistake
from thuisplan.services.answers import Kept
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.flow import reveal

from .keeping import Keeping
from .task import Task


class FineOffer(QWidget):
    """Not there as long as there is nothing to keep. `keep_asked` and `undo_asked` are taps.

    `is_kept`: whether what was kept of a Task is still there; by Offering.
    """

    keep_asked = Signal()
    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_kept: Callable[[Task], bool] = lambda task: task.kept is not None
        self._looked: tuple[Task, bool] | None = None
        self.keep = button(
            self.tr("Bewaar als mooie fout"), "plant-fill", "chip",
            name=self.tr("Bewaar als mooie fout van de week"), on=self.keep_asked.emit)
        self.kept = label("", "second", wrap=True)
        self.undo = button(
            self.tr("Toch niet"), "arrow-counter-clockwise", "quiet", name=self.tr("Toch niet bewaren"),
            on=self.undo_asked.emit)
        self._after = QWidget()
        after = row(self.kept, self.undo, spacing=theme.M)
        after.setStretch(0, 1)
        self._after.setLayout(after)
        parts = column(self.keep, self._after, spacing=0)
        parts.setAlignment(self.keep, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(parts)
        self.hide()

    def look_anew(self) -> None:
        """Another one may have come in its place; else it is not read again, for Qt also draws while it lays out."""
        self._looked = None

    def show_task(self, task: Task | None) -> None:
        found = task is not None and task.mistake is not None
        self.setVisible(found)
        if task is None or not found:
            return
        if self._looked is None or self._looked[0] is not task:
            self._looked = task, self.is_kept(task)
        kept = task.kept if self._looked[1] else None
        self.keep.setVisible(kept is None)
        self._after.setVisible(kept is not None)
        if kept is not None:
            said = self.tr("Bewaard op Mijn groei.")
            if kept.before is not None:
                said = self.tr("Bewaard, in plaats van de vorige.")
            self.kept.setText(said)
        QTimer.singleShot(0, self, lambda: reveal(self))


class Offering(QObject):
    """Between the offer and what is kept. `task` gives the one in front, or None; `then`: where one goes on."""

    def __init__(
        self, offer: FineOffer, keeping: Keeping, task: Callable[[], Task | None], then: Callable[[], object]
    ) -> None:
        super().__init__(offer)
        self._offer, self._keeping, self._task, self._then = offer, keeping, task, then
        self._unwanted: set[tuple[UUID, Mistake]] = set()       # "Toch niet" was said to these
        offer.is_kept = self._is_kept
        offer.keep_asked.connect(self._keep)
        offer.undo_asked.connect(self._undo)

    def _is_kept(self, task: Task) -> bool:
        return task.kept is not None and self._keeping.answers.is_kept(self._keeping.child(), task.kept)

    def _keep(self) -> None:
        task, child = self._task(), self._keeping.child()
        if task is not None and task.mistake is not None:
            task.kept = self._keeping.answers.keep_mistake(child, task.mistake)
            self._unwanted.discard((child, task.mistake))
            self._offer.look_anew()
            self._offer.show_task(task)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._offer, self._offer.kept.text()))
            self._then()

    def _undo(self) -> None:
        """The one before comes back, unless the child did not want that one either."""
        task, child = self._task(), self._keeping.child()
        if task is not None and task.kept is not None:
            kept = task.kept
            if kept.before is not None and (child, kept.before.mistake) in self._unwanted:
                kept = Kept(kept.now, None)
            self._keeping.answers.take_back(child, kept)
            self._unwanted.add((child, kept.now.mistake))
            task.kept = None
            self._offer.look_anew()
            self._offer.show_task(task)
            self._then()
