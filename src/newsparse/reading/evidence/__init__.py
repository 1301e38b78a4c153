"""Evidence: what a reading leaves unexplained, and what else the page may be."""
