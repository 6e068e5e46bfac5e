"""A card above the form: something to know, and what can be done about it."""

from PySide6.QtWidgets import QFrame, QPushButton

from thuisplan.ui.widgets.basics import card, column, label, row


def notice(title: str, act: QPushButton, text: str = "") -> QFrame:
    made = card("suggestion")
    lines = [label(title, "item", wrap=True), *([label(text, "second", wrap=True)] if text else [])]
    line = row(column(*lines, spacing=0), act, margins=16)
    line.setStretch(0, 1)
    made.setLayout(line)
    return made
