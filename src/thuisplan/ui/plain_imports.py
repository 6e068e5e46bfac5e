"""Importing as Python does it.

PySide hangs a hook on every import, for a feature that nobody uses here (`from __feature__ import …`): it reads the
source of each module that is imported from then on and looks for its own name in it, and Python keeps what was read.
Of SQLAlchemy alone that is 50 ms and 17 MB.
"""

import builtins

import PySide6.QtCore  # noqa: F401  which hangs it


def restore() -> None:
    """Take the hook away; what PySide put below it (for `import *`) stays."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
