"""Where a packed Thuisplan begins; PyInstaller wants a script."""

import sys

from thuisplan.__main__ import main

sys.exit(main())
