"""Whether the child checked its own work, and how many slips it found; none found is not the same as not said."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton

from thuisplan.domain.practice import MOST_SLIPS
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import column, row
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.stepper import Stepper


class SelfCheck(QFrame):
    """`changed` tells the slips: None when nothing is said of it, 0 when the child checked and found none."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "check")
        self.toggle = _Toggle(self.tr("Zelf nagekeken met kleurpotlood"), self.tr("Hoeveel foutjes vond je zelf?"))
        self.slips = Stepper(
            self.tr("foutjes zelf gevonden"), self.tr("één minder"), self.tr("één meer"),
            least=0, most=MOST_SLIPS, first=1, zero=self.tr("niets gevonden").replace(" ", "\n"),
        )
        self.toggle.clicked.connect(lambda checked: self.changed.emit(0 if checked else None))
        self.slips.changed.connect(self.changed)
        inner = row(self.toggle, self.slips)
        inner.setStretchFactor(self.toggle, 1)
        inner.setContentsMargins(6, 6, theme.L, 6)
        self.setLayout(inner)

    def show_slips(self, slips: int | None) -> None:
        """Without telling `changed`."""
        self.toggle.show_checked(slips is not None)
        self.slips.set_value(slips)

    def set_wide(self, wide: bool) -> None:
        self.toggle.crayon.setVisible(wide)


class _Toggle(QPushButton):
    """A round mark, a picture and two lines."""

    def __init__(self, title: str, second: str) -> None:
        super().__init__()
        self.setProperty("role", "checked")
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(second)
        self._empty = Picture("circle", 30, icon_token="edge")
        self._full = Picture("check-circle-fill", 30, icon_token="leaf")
        self.crayon = Picture("crayon", 40)
        texts = column(1, Elided(title, "item"), Elided(second, "second"), 1, spacing=0)
        inner = row(self._empty, self._full, self.crayon, texts, spacing=10)
        inner.setStretchFactor(texts, 1)
        inner.setContentsMargins(10, 0, 4, 0)
        self.setLayout(inner)
        for part in (*self.findChildren(Elided), *self.findChildren(Picture)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_checked(False)

    def show_checked(self, checked: bool) -> None:
        self.setChecked(checked)
        self._empty.setVisible(not checked)
        self._full.setVisible(checked)

    def sizeHint(self) -> QSize:
        inner = self.layout()
        assert inner is not None
        return inner.sizeHint().expandedTo(QSize(0, theme.CHILD_TARGET))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.CHILD_TARGET, self.sizeHint().height())
