"""The Ouderhoek in its first form: Vandaag, Gezin and Routines."""

from .corner import ParentsPage

__all__ = ["ParentsPage"]
