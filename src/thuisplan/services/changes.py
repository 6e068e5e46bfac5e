"""The kinds of things that can change; a page lists those that it shows."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum


class Change(StrEnum):
    FAMILY = "family"       # children, grown-ups, groepen
    SETTINGS = "settings"
    DAYS = "days"           # away and ill, school holidays; also told when a new day begins
    ROUTINES = "routines"
    PLANS = "plans"         # what a child changed in its own day
    TICKS = "ticks"
    PRACTICE = "practice"
    LOCKS = "locks"         # PIN and picture locks; not every try and second
    DEADLINES = "deadlines"
    FOCUS = "focus"         # timers: begun, stopped, or come to an end
    COPIES = "copies"       # what is known of the copies and the last check
    COOKING = "cooking"     # how far a recipe is, and its timers
    SHOPPING = "shopping"
    ANSWERS = "answers"     # what a child worked out, and the mistakes that it kept
    FAVOURITES = "favourites"
    NEWS = "news"           # the sentences that a child kept
    RECIPES = "recipes"     # the family's own ones


Now = Callable[[], datetime]
"""The present instant, aware, in the family's time zone."""

Tell = Callable[[Change], None]
"""Called once after each commit with what changed."""
