"""How often the property and fault tests try: a tenth in `make test`, all in `make prove`."""

import os

PROVE = os.environ.get("THUISPLAN_PROVE") == "1"


def times(whole: int) -> int:
    """`whole` tries when proving, else a tenth of them."""
    return whole if PROVE else max(1, whole // 10)
