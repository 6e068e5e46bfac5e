"""The Ouderhoek: Vandaag with Gezin and Routines, and Schooljaar."""

from .corner import ParentsPage
from .school_year import SchoolYearPage

__all__ = ["ParentsPage", "SchoolYearPage"]
