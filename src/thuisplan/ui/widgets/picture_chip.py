"""A chip with a picture of its own colours before its word."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from . import pictures
from .basics import button

_PICTURE = 28       # px


def picture_chip(word: str, picture: str) -> QPushButton:
    """`picture`: the name of a file in resources/pictures."""
    made = button(word, role="chip")
    made.setText(f" {word}")        # QSS cannot set the icon's distance
    made.setProperty("tight", True)
    made.setIcon(pictures.picture(picture, _PICTURE))
    made.setIconSize(QSize(_PICTURE, _PICTURE))
    return made
