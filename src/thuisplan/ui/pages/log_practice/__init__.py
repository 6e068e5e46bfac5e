"""Ik heb geoefend: a child writes down what it practised; three taps are enough."""

from .page import LogPage

__all__ = ["LogPage"]
