"""The timer: a page before the start, the disc that empties, the break, and what nobody saw."""

from .page import FocusPage

__all__ = ["FocusPage"]
