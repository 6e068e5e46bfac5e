"""What goes in at this step, readable from a metre, and to weigh; and what is hot or sharp."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QWidget

from thuisplan.domain.arithmetic import Amount, Unit
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, card, column, label, row
from thuisplan.ui.widgets.pictures import Picture, icon

from .scale import ScaleCard

QWIDGETSIZE_MAX = (1 << 24) - 1
NARROWEST = 270 # px that there always are for one
MANY = 6        # more than this stand closer to each other


@dataclass(frozen=True)
class Shown:
    """`measure`: grams to be weighed at this step, or millilitres; None for what cannot be, or was before."""

    product: str
    picture: str
    name: str
    much: str
    measure: Amount | None = None


class AmountLine(QWidget):
    """How much of one thing. It is used again for other things: a new one costs much more than another text."""

    asked = Signal(object)      # the Shown to weigh

    def __init__(self, small: bool) -> None:
        super().__init__()
        self._picture = Picture("basket", 36)
        self._much, self._name = label("", "beside"), label("", "body", wrap=True)
        self._below = label("", "body", wrap=True)      # the name, where there is no room beside the amount
        self._much.setProperty("small", small)
        self._shown = Shown("", "basket", "", "")
        self.weigh = button("", role="chip", on=lambda: self.asked.emit(self._shown))
        beside = row(self._much, self._name, spacing=theme.L)
        beside.setStretch(1, 1)
        line = row(self._picture, column(beside, self._below, spacing=0), self.weigh, spacing=theme.L)
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_amount(self, shown: Shown, *, weighed: bool) -> None:
        self._shown = shown
        self._picture.show_picture(shown.picture)
        self._much.setText(shown.much)
        self._name.setText(shown.name)
        self._below.setText(shown.name)
        if shown.measure is not None and shown.measure.unit is Unit.MILLILITRE:
            word, done, to_do = self.tr("Meet"), self.tr("{name}: gemeten"), self.tr("{name} meten")
        else:
            word, done, to_do = self.tr("Weeg"), self.tr("{name}: gewogen"), self.tr("{name} wegen")
        self.weigh.setText("" if weighed else word)
        self.weigh.setIcon(icon("check", "leaf", 20) if weighed else QIcon())
        self.weigh.setAccessibleName((done if weighed else to_do).format(name=shown.name))
        self.weigh.setVisible(shown.measure is not None)
        self._fit()
        self.show()

    def _fit(self) -> None:
        """A word that is cut tells nothing, and two lines of a name take as much room."""
        self._much.ensurePolished()
        words = max((self._name.fontMetrics().horizontalAdvance(w) for w in self._name.text().split()), default=0)
        taken = self._picture.width() + self._much.sizeHint().width() + words + 3 * theme.L
        taken += 0 if self.weigh.isHidden() else self.weigh.sizeHint().width()
        beside = taken <= NARROWEST
        self._name.setVisible(beside)
        self._below.setVisible(not beside)

    def set_small(self, small: bool) -> None:
        self._much.setProperty("small", small)
        self._much.style().unpolish(self._much)
        self._much.style().polish(self._much)
        self._fit()


class Amounts(QWidget):
    """`weighing`: the keys of the scale came or went. `weighed` tells the product of which there is enough, and how
    many grams or millilitres were asked of it, a Fraction.
    """

    weighing = Signal(bool)
    weighed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._card = card()
        self._heading = label(self.tr("Hierbij"), "second")
        self._list = column(spacing=theme.L)
        self._card.setLayout(column(self._heading, self._list, spacing=theme.L, margins=theme.XL))
        self.safety = label("", "body", wrap=True)
        self._warning: QFrame = card("suggestion")
        sign = Picture("warning-circle-fill", 28, icon_token="carrot")
        line = row(sign, self.safety, spacing=theme.L, margins=16)
        line.setStretch(1, 1)
        self._warning.setLayout(line)
        self._small = False
        self._lines: list[AmountLine] = []
        self._weighed: frozenset[str] = frozenset()
        self._shown: list[Shown] = []
        self._on_scale: Shown | None = None
        self.scale = ScaleCard()
        self.scale.hide()
        self.scale.closed.connect(self.end_weighing)
        self.scale.weighed.connect(self._note_weighed)
        self.setLayout(column(self._card, self.scale, self._warning, 1, spacing=16))

    def show_amounts(self, amounts: list[Shown], weighed: Collection[str]) -> None:
        """`weighed`: the products of which there is enough in the bowl."""
        self._shown, self._weighed = amounts, frozenset(weighed)
        if self._on_scale is not None and self._on_scale not in amounts:    # else the child goes on weighing
            self._on_scale = None
            self.weighing.emit(False)
        self._list.setSpacing(theme.L if len(amounts) <= MANY else 2)
        while len(self._lines) < len(amounts):
            self._lines.append(made := AmountLine(self._small))
            made.asked.connect(self._weigh)
            self._list.addWidget(made)
        for line, shown in zip(self._lines, amounts, strict=False):
            line.show_amount(shown, weighed=shown.product in self._weighed)
        for line in self._lines[len(amounts):]:
            line.hide()
        self._show_cards()

    def show_safety(self, text: str) -> None:
        self.safety.setText(text)
        self._show_cards()

    def set_room(self, width: int | None, *, low: bool) -> None:
        """`width`: px; None: all there is. `low`: there is little height."""
        self.setMinimumWidth(width or 0)
        self.setMaximumWidth(width or QWIDGETSIZE_MAX)
        self.scale.set_low(low=low)

    @property
    def on_scale(self) -> Shown | None:
        """What is weighed now."""
        return self._on_scale

    @property
    def is_weighing(self) -> bool:
        return self._on_scale is not None

    def end_weighing(self) -> None:
        """Back to what goes in."""
        self._on_scale = None
        self.show_amounts(self._shown, self._weighed)
        self.weighing.emit(False)

    def _weigh(self, shown: Shown) -> None:
        assert shown.measure is not None
        self._on_scale = shown
        self._show_cards()
        self.scale.begin(shown.name, shown.measure)
        self.weighing.emit(True)

    def _note_weighed(self) -> None:
        if self._on_scale is not None and self._on_scale.measure is not None:
            self.weighed.emit(self._on_scale.product, self._on_scale.measure.value)

    def _show_cards(self) -> None:
        weighs = self._on_scale is not None
        self.scale.setVisible(weighs)
        self._card.setVisible(bool(self._shown) and not weighs)
        self._warning.setVisible(bool(self.safety.text()) and not weighs)

    def set_small(self, small: bool) -> None:
        if small != self._small:
            self._small = small
            for line in self._lines:
                line.set_small(small)
