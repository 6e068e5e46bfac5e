"""Rounds of ten questions for the car and the table, which somebody reads out."""

from .page import RoundsPage

__all__ = ["RoundsPage"]
