"""A child writes down what is coming at school."""

from .page import ComingPage

__all__ = ["ComingPage"]
