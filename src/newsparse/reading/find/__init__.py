"""The finder: the ways to cut a page into entries, what each leaves unexplained, and the best of them."""
