"""Lines: what a line of a page says by itself: marks, days, authors, what belongs to no entry."""
