"""The rules of Thuisplan: plain Python, no Qt, no database, no clock, no files."""
