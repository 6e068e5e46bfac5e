"""Qt's own words in Dutch: the menu of a text field, and of its windows for files."""

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication


def speak_dutch(app: QApplication) -> bool:
    """Whether Qt brought its Dutch words; without them it says its own in English."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator.load("qtbase_nl", folder) and app.installTranslator(translator)
