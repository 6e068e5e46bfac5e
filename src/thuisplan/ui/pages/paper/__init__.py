"""Op papier: what can be printed of a recipe, of something to do, or of what a child wants to practise."""

from .page import PaperPage
from .subject import Subject

__all__ = ["PaperPage", "Subject"]
