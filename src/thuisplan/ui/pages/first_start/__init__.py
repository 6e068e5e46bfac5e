"""The first start: a few calm steps in which a family comes to stand in Thuisplan; each may be skipped."""

from .page import FirstStartPage

__all__ = ["FirstStartPage"]
