"""Something to do in the house: what is needed, how it goes, and what there is to work out."""

from .page import ActivityPage

__all__ = ["ActivityPage"]
