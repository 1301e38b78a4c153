"""Known renderers: the entries of a page whose lines a grammar knows."""
