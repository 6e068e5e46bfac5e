"""Gegevens: where the family's data are, their copies, the check, taking everything along, taking a child out."""

from .page import DataPage

__all__ = ["DataPage"]
