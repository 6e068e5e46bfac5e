"""Recept: what goes in, for how many, and the child's own sums."""

from .page import RecipePage

__all__ = ["RecipePage"]
