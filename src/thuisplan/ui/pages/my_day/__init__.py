"""Mijn dag: a child's steps of today, its week at a glance, and the way to "Ik heb geoefend"."""

from .page import MyDayPage

__all__ = ["MyDayPage"]
