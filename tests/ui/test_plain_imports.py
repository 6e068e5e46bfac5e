"""Importing is not slower than Python makes it."""

from programs import python


def test_the_source_of_what_is_imported_is_not_read() -> None:
    done = python("-c", """
from thuisplan.__main__ import load_qt
load_qt()
import linecache, thuisplan.app, thuisplan.storage.tables
print([name for name in linecache.cache if name.endswith(".py") and ("sqlalchemy" in name or "thuisplan" in name)])
""")
    assert done.stdout == "[]\n", done


def test_qt_is_imported_as_before() -> None:
    done = python("-c", """
from thuisplan.__main__ import load_qt
load_qt()
from PySide6.QtSvg import *
from PySide6.QtWidgets import QLabel
print(QSvgRenderer.__name__, QLabel.__name__)
""")
    assert done.stdout == "QSvgRenderer QLabel\n", done
