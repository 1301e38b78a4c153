"""Links of Markdown inside a line: what they say, and what their addresses tell of them: a category ("/tags/ports") or an author. Nothing here raises."""

from __future__ import annotations

import re

_LINK = re.compile(r"(?P<image>!?)\[(?P<label>[^][]*)\](?:\((?P<address>[^()\s]*)\)|\[\d{1,3}\])")
_AUTHORS = re.compile(
    r"/(?:authors?|aut(?:or|eur|ore)(?:en|in|a|es|i|as|s)?|contributors?|writers?|forfattere?|people|profiles?|users?)/[^/]+/?\Z|/@[^/]+\Z",
    re.IGNORECASE,
)
_TOPICS = re.compile(
    r"/(?:tags?|categor(?:y|ies|ia|ias|ie|ies)|catégories?|kategori(?:e|en|a|er)?|rubri(?:k|ken|que|ques|ca|cas|che)|etiqueta|etiquetas|topics?|themen?|schlagwort|label|labels)/[^/]+/?\Z",
    re.IGNORECASE,
)
_SHARED = re.compile(r"\((?:mailto:|[^()\s]*(?:shar(?:e|er|ing)\b|intent/|pin/create))", re.IGNORECASE)
_BETWEEN = " \u00a0,;|\\/·•#"


def without_signs(text: str) -> str:
    """A text with spaces for all of its links but what they say, and for its images; every other character keeps its place.

    >>> without_signs("by [Ann](/a) in ![](/i.png)x")
    'by \\xa0Ann\\xa0\\xa0\\xa0\\xa0\\xa0 in \\xa0\\xa0\\xa0\\xa0\\xa0\\xa0\\xa0\\xa0\\xa0\\xa0\\xa0x'
    """
    return _LINK.sub(_blanked, text) if "](" in text or "][" in text else text


def _blanked(link: re.Match[str]) -> str:
    label = "" if link["image"] else link["label"]
    before = "\u00a0" if label else ""
    return before + label + "\u00a0" * (len(link[0]) - len(label) - len(before))


def without_images(text: str) -> str:
    """The same for its images alone."""
    return (
        _LINK.sub(lambda link: _blanked(link) if link["image"] else link[0], text) if "![" in text else text
    )


def is_shared(text: str) -> bool:
    """Whether a link sends its page to others.

    >>> is_shared("[Facebook](https://facebook.com/sharer?u=3)"), is_shared("[Facebook](https://facebook.com/ship)")
    (True, False)
    """
    return _SHARED.search(text) is not None


def topics(text: str) -> list[tuple[int, int]]:
    """Where the categories are in a text that is nothing but links to them; nothing for any other text.

    >>> topics("[Ports](/tag/ports), [Ships](/tag/ships)"), topics("[Ports open](/news/3)")
    ([(1, 6), (22, 27)], [])
    """
    return _all_of(text, _TOPICS)


def authors(text: str) -> list[tuple[int, int]]:
    """The same of authors.

    >>> authors("![](/a.png) [Ann Sea](/authors/sea)")
    [(13, 20)]
    """
    return _all_of(text, _AUTHORS)


def _all_of(text: str, kind: re.Pattern[str]) -> list[tuple[int, int]]:
    if not links_alone(text):
        return []
    found = [link for link in _LINK.finditer(text) if not link["image"] and link["label"].strip()]
    known = all(kind.search(link["address"] or "") for link in found)
    return [link.span("label") for link in found] if known else []


def links_alone(text: str) -> list[str]:
    """The links and images of a text that is nothing else; nothing for any other text.

    >>> links_alone("[Read release](/n/3) [Download PDF (1.2 MB)](/f/3.pdf)"), links_alone("See [Ports](/tag/ports)")
    (['[Read release](/n/3)', '[Download PDF (1.2 MB)](/f/3.pdf)'], [])
    """
    found = [link[0] for link in _LINK.finditer(text)] if "](" in text else []
    return found if found and not _LINK.sub("", text).strip(_BETWEEN) else []


def said(text: str) -> str:
    """What a text says without the addresses of its links, a part of one at its ends included.

    >>> said("Ports](/tag/ports), [Ships")
    'Ports, Ships'
    """
    return _SIGNS.sub("", text)


_SIGNS = re.compile(r"\]\([^()\s]*\)|\[")


def begins_in_link(text: str) -> bool:
    """Whether a part of a line begins with what a link says, and holds its end.

    >>> begins_in_link("Ports](/tag/ports), [Ships"), begins_in_link("See [Ports](/tag/ports)")
    (True, False)
    """
    return "](" in text and text.find("](") == text.replace("[", "]").find("]")
