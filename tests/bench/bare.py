"""The least that a PySide6 program can show: what every start and all memory is compared with."""

import os
import sys

from marks import SETTLED, memory
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel


class Bare(QLabel):
    def __init__(self) -> None:
        super().__init__("<h1>Thuisplan</h1><p style='color: #176b45'>Een venster, een <b>tekst</b>.</p>")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.resize(1280, 800)
        self._painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        if "BENCH_FIGURES" in os.environ:       # else somebody looks at it
            QTimer.singleShot(SETTLED, self._leave)

    def _leave(self) -> None:
        memory("painted")
        QApplication.quit()


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = Bare()
    window.show()
    sys.exit(app.exec())
