"""Widgets draw what they are told; they know no service and no page."""
