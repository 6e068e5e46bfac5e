"""The one dialog that says that something went wrong: go on, stop, or look at the log."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QWidget

from thuisplan.ui import theme

from .basics import button, column, label, row
from .pictures import Picture

_WIDTH, _WITH_LOG = 560, 760


class CrashBox(QDialog):
    """`quit_asked`: stop the program. Escape and closing it go on. `read_log` gives the log's text.

    `may_go_on` False: the program has ended already, so there is only stopping.
    """

    quit_asked = Signal()

    def __init__(self, parent: QWidget | None, read_log: Callable[[], str], *, may_go_on: bool = True) -> None:
        super().__init__(parent)
        self.setWindowTitle("Thuisplan")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._read_log = read_log
        title = label(self.tr("Er ging iets mis"), "page", wrap=True)
        header = row(Picture("thinking-face", 64), title, spacing=theme.XL)
        header.setStretchFactor(title, 1)
        self.go_on = button(self.tr("Ga verder"), role="primary", on=self.accept)
        self.stop = button(self.tr("Sluit Thuisplan"), "x", on=self._stop)
        self.show_log = button(self.tr("Laat het logboek zien"), "file-text", "quiet", on=self._toggle_log)
        self.go_on.setVisible(may_go_on)
        self.log = self._make_log()
        again = self.tr("Je kunt verdergaan. Gebeurt het weer? Sluit Thuisplan dan en start het opnieuw.")
        text = self.tr("Je gegevens zijn bewaard.") + " "
        text += again if may_go_on else self.tr("Start Thuisplan opnieuw om verder te gaan.")
        said = label(text, wrap=True)
        buttons = row(self.go_on, self.stop, 1, self.show_log)
        everything = column(header, said, buttons, self.log, spacing=theme.XL)
        everything.setContentsMargins(28, 28, 28, 28)
        everything.setStretchFactor(self.log, 1)
        self.setLayout(everything)
        self.resize(_WIDTH, self.sizeHint().height())
        (self.go_on if may_go_on else self.stop).setDefault(True)
        (self.go_on if may_go_on else self.stop).setFocus()

    def _make_log(self) -> QWidget:
        made = QWidget()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(180)
        self.text.setAccessibleName(self.tr("Logboek"))
        nothing_private = self.tr("Namen van je gezin staan er niet in. Thuisplan verstuurt niets.")
        about = label(nothing_private, "second", wrap=True)
        self.copy = button(self.tr("Kopieer"), "copy", big=False, on=self._copy)
        self.save = button(self.tr("Bewaar als…"), "download-simple", big=False, on=self._ask_where)
        self.told = label("", "second", wrap=True)
        tools = row(self.copy, self.save, self.told)
        tools.setStretchFactor(self.told, 1)
        made.setLayout(column(about, self.text, tools))
        made.hide()
        return made

    def _toggle_log(self) -> None:
        showing = self.log.isHidden()
        if showing:
            self.text.setPlainText(self._read_log() or self.tr("Er staat niets in."))
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.maximum())
        self.log.setVisible(showing)
        word = self.tr("Verberg het logboek") if showing else self.tr("Laat het logboek zien")
        self.show_log.setText(f" {word}")
        self.show_log.setAccessibleName(word)
        self.told.setText("")
        height = self.sizeHint().height() + (120 if showing else 0)
        screen = self.screen().availableGeometry()
        self.resize(min(_WITH_LOG if showing else _WIDTH, screen.width() - 40), min(height, screen.height() - 60))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.told.setText(self.tr("Gekopieerd."))

    def _ask_where(self) -> None:
        where = self.tr("Waar wil je het logboek bewaren?")
        file, _ = QFileDialog.getSaveFileName(self, where, "thuisplan-logboek.txt")
        if file:
            self.save_to(Path(file))

    def save_to(self, file: Path) -> None:
        """Write the text of the log there; what does not work is told in the dialog."""
        try:
            file.write_text(self.text.toPlainText(), encoding="utf-8")
        except OSError:
            self.told.setText(self.tr("Dat lukte niet op deze plek. Kies een andere map."))
        else:
            self.told.setText(self.tr("Bewaard als {file}.").format(file=file.name))

    def _stop(self) -> None:
        self.accept()
        self.quit_asked.emit()
