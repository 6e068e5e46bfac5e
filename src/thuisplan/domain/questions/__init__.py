"""Questions that are drawn from templates: exact sums, hints that never tell, mistakes that are information."""
