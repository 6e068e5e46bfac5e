"""Mijn groei: what a child did per week, and its days of a school year."""

from .page import GrowthPage

__all__ = ["GrowthPage"]
