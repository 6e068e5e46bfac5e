"""Recipes that a family already has: pasted as plain text, or as the file that websites put recipes in."""
