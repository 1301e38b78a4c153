"""A page of five entries in any form, and what it should be read as: for tests of where sites put their fields."""

from collections.abc import Sequence

import newsparse

TITLES = [
    "Council opens the new library in the old harbour",
    "Mayor visits the school",
    "Harbour closed for works until the end of the month",
    "Budget accepted at last",
    "Why the river is brown: an answer",
]
DAYS = ["12 May 2021", "10 May 2021", "28 April 2021", "20 April 2021", "2 April 2021"]
TEXTS = [
    "The board said on that day that all of it was done and that nobody had to pay for it.",
    "Nobody was hurt in the end, the police said.",
    "It will take some weeks more than was planned in winter, when the harbour froze.",
    "All parties but one agreed on the numbers.",
    "It carries clay from the hills after rain.",
]
TOPICS = ["Music", "Art", "Music", "Town hall", "Art"]
NAMES = ["Ann Sea", "Jan Kos", "Tom Reed", "Mia Berg", "Eva Lund"]


def page(form: str, names: Sequence[str] = NAMES) -> str:
    """A page of five entries in one form; `n` counts down."""
    rows = zip(TITLES, DAYS, TEXTS, TOPICS, names, range(14, 9, -1), strict=True)
    return "".join(form.format(t=t, d=d, b=b, k=k, K=k.upper(), a=a, n=n) for t, d, b, k, a, n in rows)


def told(text: str) -> list[str]:
    """The messages of what a page's reading leaves open."""
    return [found.message for found in newsparse.check(text) if found.code.startswith("NP0")]


def assert_read(
    text: str,
    kickers: list[str] | None = None,
    names: list[str] | None = None,
    bodies: list[tuple[str, ...]] | None = None,
) -> None:
    listing = newsparse.parse(text)
    assert newsparse.unparse(listing) == text
    assert [item.title for item in listing.items] == TITLES
    assert [str(item.date) for item in listing.items] == DAYS
    assert [item.kicker for item in listing.items] == (kickers or [None] * 5)
    assert [item.author for item in listing.items] == (names or [None] * 5)
    assert [item.body for item in listing.items] == (
        [(each,) for each in TEXTS] if bodies is None else bodies
    )
    assert told(text) == []
