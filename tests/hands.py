"""What a person does at the laptop: real clicks and keys, sent to what has the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def open_window(qtbot: QtBot, window: QWidget, size: tuple[int, int] = (1280, 800)) -> None:
    """Show it, with the keyboard."""
    window.resize(*size)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QApplication.processEvents()


def click(widget: QWidget) -> None:
    """In the middle of it; it must be in sight."""
    assert widget.isVisible(), widget
    assert widget.isEnabled(), widget
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def press(*keys: Qt.Key) -> None:
    """One after the other, wherever the keyboard is."""
    for key in keys:
        QTest.keyClick(_where(), key)
        QApplication.processEvents()


def type_text(text: str) -> None:
    """Letters of any script, as an input method commits them."""
    QTest.keyClicks(_where(), text)
    QApplication.processEvents()


def tab_to(widget: QWidget, most: int = 60, back: bool = False) -> None:
    """Press Tab until `widget` has the keyboard."""
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    for _ in range(most):
        if widget.hasFocus():
            return
        press(key)
    raise AssertionError(f"Tab does not reach {widget}")


def _where() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None, "nothing has the keyboard"
    return found
