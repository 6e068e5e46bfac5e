"""What Thuisplan can do: one method is one verb, one transaction, one change."""
