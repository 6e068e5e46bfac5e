"""Krant en lezen: cards to do with the newspaper that lies on the table."""

from .page import NewsPage

__all__ = ["NewsPage"]
