"""A recipe of the family itself: written down, changed, or made of a shipped one."""

from .page import RecipeEditorPage

__all__ = ["RecipeEditorPage"]
