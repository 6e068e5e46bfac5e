"""A heart to tap: filled is what a child likes best, and another tap takes that back."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from . import pictures
from .basics import button

_HEART = 26      # px


def heart(name: str) -> QPushButton:
    """`name`: what it makes of a thing; a screen reader adds whether it is on. `clicked` tells that as well."""
    made = button("", role="round", name=name)
    made.setCheckable(True)
    made.setIcon(pictures.icon("heart", "ink", _HEART, "tomato"))
    made.setIconSize(QSize(_HEART, _HEART))
    made.setFixedSize(48, 48)
    return made
