"""A question in large letters, of which the numbers that matter can be lit."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from thuisplan.ui import theme

from .letters import kept_together


class LitText(QLabel):
    """`show_parts`: pieces of text, each with whether it is one to look at again."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "question")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.said = ""

    def show_parts(self, parts: Sequence[tuple[str, bool]], *, lit: bool) -> None:
        self.said = "".join(text for text, _ in parts)
        ground = theme.colour("butter").name()
        shown = "".join(
            f'<span style="background-color:{ground}">&nbsp;{escape(text)}&nbsp;</span>' if lit and relevant
            else escape(text)
            for text, relevant in parts
        )
        self.setText(kept_together(shown))
        self.setAccessibleName(self.said)
