"""Boodschappen: the household's list, what a child works out of it, and the till receipt."""

from .page import ShoppingPage

__all__ = ["ShoppingPage"]
