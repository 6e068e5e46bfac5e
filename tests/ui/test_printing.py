"""A sheet where the system has no folder for what is kept for a while."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from thuisplan.ui.paper.printing import Printing


@pytest.mark.usefixtures("qapp")
def test_without_a_temporary_folder_it_is_asked_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen, here = tmp_path / "Lijstje.pdf", tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "nowhere"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    said: list[str] = []

    def write(file: Path) -> None:
        file.write_bytes(b"%PDF")

    printing = Printing(lambda: None)
    printing.said.connect(said.append)
    printing.show("Lijstje", write, "Het lijstje")
    assert list(here.iterdir()) == []
    assert chosen.read_bytes() == b"%PDF"
    assert said == ["Het lijstje is bewaard. Open het en druk het af."]
