"""The records of a page as rows, and what is told of its reading: what several tests of found pages share."""

import newsparse


def rows(text: str) -> list[tuple[str | None, str, str | None, str | None]]:
    """Date, title, category and author of each item; nothing may be told of the page."""
    assert not told(text)
    items = newsparse.parse(text).items
    return [(item.date and item.date.edtf, item.title, item.kicker, item.author) for item in items]


def told(text: str) -> list[str]:
    """What is told of how a page was read."""
    return [found.message for found in newsparse.check(text) if found.code.startswith("NP0")]
