"""Mijn plan wijzigen: a child's own hand in its day; younger children do it together with a grown-up."""

from .page import MyPlanPage

__all__ = ["MyPlanPage"]
