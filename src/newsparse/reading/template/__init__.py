"""Templates: the pattern of an entry as a string that reads and prints."""
