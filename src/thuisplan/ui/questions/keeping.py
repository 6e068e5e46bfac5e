"""What becomes of a child's questions is written down a moment later, so that no tap waits for the disk."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from thuisplan.domain.answers import Answer, Memory, Room

from .task import Task

if TYPE_CHECKING:
    from thuisplan.services.answers import AnswerService

A_MOMENT = 150      # ms; what was tapped is on the screen by then


class Keeping(QObject):
    """For `page`, which asks in `room`; `child` tells whose questions they are."""

    def __init__(self, page: QWidget, answers: "AnswerService", room: Room, child: Callable[[], UUID]) -> None:
        super().__init__(page)
        self.answers, self._room, self.child = answers, room, child
        self._waiting: dict[UUID, dict[UUID, Answer]] = {}
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(A_MOMENT)
        self._moment.timeout.connect(self.write)
        page.installEventFilter(self)

    def note(self, task: Task) -> None:
        """What became of it so far; also when it is left like this it was practice."""
        self.note_answer(task.answer(self._room))

    def note_answer(self, answer: Answer) -> None:
        """A later one of the same id takes its place."""
        self._waiting.setdefault(self.child(), {})[answer.id] = answer
        self._moment.start()

    def memory(self) -> Memory:
        """What the choice of the next question rests on."""
        self.write()
        return self.answers.memory(self.child())

    def write(self) -> None:
        """What waits for it; what cannot be kept now waits for the next time."""
        self._moment.stop()
        for child, noted in list(self._waiting.items()):
            if self.answers.keep(child, list(noted.values())):
                del self._waiting[child]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:        # the page is left, or the window closed
            self.write()
        return False
