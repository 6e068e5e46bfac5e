"""Thuisplan, an offline family planner."""
