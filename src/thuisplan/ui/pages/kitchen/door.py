"""A card with a button to something else that one does in this corner."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QFrame

from thuisplan.domain.recipes import plain
from thuisplan.ui.widgets.basics import button, column, label, row
from thuisplan.ui.widgets.pictures import Picture

_PICTURE = 48       # px


class Door(QFrame):
    """`inside`: the names of what one finds behind it."""

    def __init__(
        self, picture: str, title: str, sentence: str, inside: Iterable[str], on: Callable[[], object]
    ) -> None:
        super().__init__()
        self._names = [title, sentence, *inside]
        self.setProperty("role", "suggestion")
        said = column(label(title, "item"), label(sentence, "second", wrap=True), spacing=0)
        name = self.tr("Beginnen: {what}").format(what=title)
        self.begin = button(self.tr("Beginnen"), "play-fill", name=name, on=on)
        line = row(Picture(picture, _PICTURE), said, self.begin, spacing=16, margins=16)
        line.setStretch(1, 1)
        self.setLayout(line)

    def is_called(self, words: str) -> bool:
        """Whether who looks for `words` means this."""
        return any(plain(words) in plain(name) for name in self._names)
