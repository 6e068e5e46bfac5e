"""The cook view: one step a screen, large, beside the stove."""

from .page import CookPage

__all__ = ["CookPage"]
