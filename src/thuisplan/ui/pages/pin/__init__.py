"""The PIN before the Ouderhoek, and the way back for who does not know it any more."""

from .page import PinPage

__all__ = ["PinPage"]
