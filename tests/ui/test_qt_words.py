"""What Qt itself says in a text field and in its windows is Dutch."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from thuisplan.ui.qt_words import speak_dutch


@pytest.fixture
def dutch(qapp: QApplication) -> Iterator[None]:
    before = qapp.findChildren(QTranslator)
    assert speak_dutch(qapp)
    yield
    for made in qapp.findChildren(QTranslator):
        if made not in before:
            qapp.removeTranslator(made)


@pytest.mark.usefixtures("dutch")
def test_a_right_click_in_a_text_field_is_dutch(qtbot: QtBot) -> None:
    field = QLineEdit("x")
    qtbot.addWidget(field)
    texts = [action.text().replace("&", "") for action in field.createStandardContextMenu().actions()]
    said = [text.split("\t")[0] for text in texts if text]
    assert said == ["Ongedaan maken", "Opnieuw", "Knippen", "Kopiëren", "Plakken", "Verwijderen", "Alles selecteren"]


@pytest.mark.usefixtures("dutch")
def test_its_own_window_for_files_asks_in_dutch(qtbot: QtBot) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    assert "Bestandsnaam:" in [made.text().replace("&", "") for made in dialog.findChildren(QLabel)]
