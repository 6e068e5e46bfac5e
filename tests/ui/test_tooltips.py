"""What stands in a tooltip is shown as it is: a name is never taken for HTML, and none shows a code for "&"."""

import pytest
from PySide6.QtGui import Qt as Formatting
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hands import open_window
from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, set_tooltip
from thuisplan.ui.widgets.child_tile import TINY, ChildTile
from thuisplan.ui.widgets.elided import Elided
from thuisplan.ui.widgets.forms import say_what

NAMES = ["d'Amie 't Hart", "<b>Sam & Co</b>", "李", "Sam & Co", "&lt;b> Sam", "<3", "a &amp; b", '<i class="x">']


def shown(widget: QWidget) -> str:
    """What Qt draws of the tooltip."""
    text = widget.toolTip()
    if not Formatting.mightBeRichText(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


@pytest.mark.parametrize("name", NAMES)
def test_a_tooltip_shows_a_name_as_it_was_typed(qtbot: QtBot, name: str) -> None:
    made = button("", "x", name=name)
    qtbot.addWidget(made)
    assert shown(made) == name
    say_what(made, f"{name} opbergen")
    assert shown(made) == f"{name} opbergen"
    set_tooltip(made, "")
    assert made.toolTip() == ""


@pytest.mark.parametrize("name", NAMES)
def test_what_does_not_fit_is_told_whole_in_the_tooltip(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    theme.apply(qapp)
    long = name + " van de Overkant" * 3
    line, tile = Elided(long), ChildTile(TINY)
    tile.show_child(long, "", "fox", "leaf")
    for made in (line, tile):
        qtbot.addWidget(made)
    open_window(qtbot, line, (100, 40))
    line.grab()
    assert (shown(line), shown(tile)) == (long, long)
    line.setText(f"{long}!")
    line.grab()
    assert shown(line) == f"{long}!"
    line.setText("李")
    line.grab()
    assert line.toolTip() == ""
