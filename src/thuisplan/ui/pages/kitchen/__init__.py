"""Keuken: what a child can make, what fits today first."""

from .page import KitchenPage

__all__ = ["KitchenPage"]
