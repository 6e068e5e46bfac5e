"""What the three tabs have in common: an overview, and editors that stand in its place and keep what was typed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout, QPushButton, QStackedLayout, QWidget
from shiboken6 import isValid

from thuisplan.ui import theme
from thuisplan.ui.widgets.basics import button, card, column, label, row, scrolling
from thuisplan.ui.widgets.pictures import Picture
from thuisplan.ui.widgets.reading_order import read_in_order
from thuisplan.ui.widgets.snack import Snack

if TYPE_CHECKING:
    from thuisplan.services.house import Services


def tr(text: str) -> str:
    """A text of the Ouderhoek that belongs to no widget."""
    return QCoreApplication.translate("parents", text)


class Editor(QWidget):
    """A form in the place of the overview. Leaving keeps what was typed; only Bewaar and Laat maar settle it.

    `closed`: it can go. `dropped`: what was typed was thrown away; the callable puts it back into the form.
    """

    closed = Signal()
    retitled = Signal()
    dropped = Signal(object)

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self.title = ""
        self.save = button(self.tr("Bewaar"), "check", "primary", on=self.keep_for_good)
        self.cancel = button(self.tr("Laat maar"), role="quiet", on=self.drop)
        self.footer = QFrame()
        self.views = QStackedLayout(self)

    def build(self, content: QWidget | QLayout, *extra: QPushButton) -> None:
        """`extra` are buttons at the end of the footer."""
        self._form = scrolled(content)
        self.views.addWidget(self._form)
        line = row(self.save, self.cancel, 1, *extra)
        line.setContentsMargins(3, theme.M, 3, 0)
        self.footer.setLayout(line)
        self.footer.hide()

    def order_tabs(self) -> None:
        """After parts of the form were made anew: Tab goes through it as one reads it, and on to the footer."""
        read_in_order(self._form, self.footer)

    def focus_first(self) -> None:
        """Keyboard focus where filling in begins."""
        raise NotImplementedError

    def set_aside(self) -> None:
        """Remember what was typed for the next time."""
        raise NotImplementedError

    def keep_for_good(self) -> None:
        """Bewaar: tell `closed` when it worked, say kindly what is missing when not."""
        raise NotImplementedError

    def drop(self) -> None:
        """Laat maar."""
        raise NotImplementedError

    def leave(self) -> None:
        """Esc and Terug."""
        self.set_aside()
        self.closed.emit()


Form = TypeVar("Form", bound=Editor)


class Section(QWidget):
    """A tab. `titled`: the title, or whether there is a way back, changed.

    What it changes through the services is drawn by the news of it, before the service's method returns.
    """

    titled = Signal()

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self._body = QWidget()
        self._stack = QStackedLayout(self._body)
        self._footers = column()
        self._opener: QWidget | None = None
        self.setLayout(column(self._body, self._footers))
        self.snack = Snack(self._body, self.tr("Ongedaan maken"))

    def refresh(self) -> None:
        """Draw what the services tell now."""
        raise NotImplementedError

    @property
    def title(self) -> str:
        """Of the tab, or of the editor that is open."""
        raise NotImplementedError

    @property
    def editor(self) -> Editor | None:
        """The editor that is open."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Editor) else None

    def set_overview(self, content: QWidget | QLayout) -> None:
        self._overview = scrolled(content)
        self._stack.insertWidget(0, self._overview)
        self._stack.setCurrentIndex(0)

    def order_tabs(self) -> None:
        """After rows came or went: Tab goes through the overview as one reads it."""
        read_in_order(self.snack.undo, self._overview)

    def add_editor(self, editor: Form) -> Form:
        self._stack.addWidget(editor)
        self._footers.addWidget(editor.footer)
        editor.closed.connect(self._closed)
        editor.retitled.connect(self.titled)
        editor.dropped.connect(partial(self._dropped, editor))
        return editor

    def open(self, editor: Editor, opener: QWidget | None = None) -> None:
        """`opener` gets the keyboard focus back afterwards."""
        self._opener = opener
        self._stack.setCurrentWidget(editor)
        editor.footer.show()
        editor.order_tabs()
        self.titled.emit()
        editor.focus_first()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        self.snack.say(text, undo)

    def focus_overview(self) -> None:
        """Keyboard focus on what comes first in the overview."""
        raise NotImplementedError

    def _closed(self) -> None:
        if (editor := self.editor) is None:
            return
        had_focus = editor.isAncestorOf(self._focused()) or editor.footer.isAncestorOf(self._focused())
        editor.footer.hide()
        self._stack.setCurrentIndex(0)
        self.refresh()
        self.titled.emit()
        if had_focus:
            opener = self._opener
            if opener is not None and isValid(opener) and opener.isVisibleTo(self):
                opener.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.focus_overview()

    def _focused(self) -> QWidget:
        return self.window().focusWidget() or self

    def _dropped(self, editor: Editor, bring_back: Callable[[], object]) -> None:
        def undo() -> None:
            bring_back()
            self.open(editor, self._opener)

        self.say(self.tr("Niet bewaard."), undo)


def empty(picture: str, sentence: str, action: QPushButton) -> QWidget:
    """What stands where nothing is yet: a picture, one sentence, one button."""
    made = QWidget()
    text = label(sentence, "body", wrap=True)
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    drawing = row(1, Picture(picture, 96), 1)
    made.setLayout(column(1, drawing, text, row(1, action, 1), 1, spacing=theme.XL, margins=theme.XL))
    return made


def titled_card(title: str, *content: QWidget | QLayout | int, role: str = "card") -> QFrame:
    made = card(role)
    made.setLayout(column(label(title, "card"), *content, spacing=theme.L, margins=theme.XL))
    return made


def place(layout: QBoxLayout, widget: QWidget, index: int) -> None:
    """At its place in a list; it can be tapped and take the keyboard at once, which Qt would do a turn later."""
    if layout.indexOf(widget) != index:
        layout.insertWidget(index, widget)
        widget.show()


def retire(widget: QWidget) -> None:
    """Out of sight at once, gone a little later: a tap on it may still be going on."""
    widget.hide()
    widget.deleteLater()


def rule() -> QFrame:
    """A line between the rows of a list."""
    return card("rule")


def scrolled(content: QWidget | QLayout) -> QWidget:
    inside = QWidget()
    if isinstance(content, QWidget):
        inside.setLayout(column(content, 1))
    else:
        inside.setLayout(content)
    layout = inside.layout()
    assert layout is not None
    layout.setContentsMargins(3, 3, 3, theme.XL)      # room for focus rings at the edge
    return scrolling(inside)
