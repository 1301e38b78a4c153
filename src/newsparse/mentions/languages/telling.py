"""Which language a line is in, told by its script and its small words; the page helps its short lines.

Strategy: each line's first words and its letters beyond ASCII are looked up in one table of small words; a word of one language alone says
most. A line that says little, or nothing against it, is in the page's language. Lines of one language in a row are
one stretch. Text that no small word of any language explains is English if most of its words in lower case are. Raises ``ValueError`` for
an unknown language code that is asked for. Linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from newsparse.dates.words import mask_of
from newsparse.mentions.languages import codes, language, small_words
from newsparse.mentions.lists import FUNCTION, WORD

UNKNOWN = ""
_SAMPLE = 240  # characters of a line
_WORD = re.compile(r"(?<!\w)[^\W\d_]{2,}+(?!\w)")
_KNOWN = 0.7  # part of the words in lower case that must be known as a language's
_CLEAR = 2.0  # evidence that a line needs to differ from its page
_ENOUGH = 0.4
_SHORT = 12  # characters of a line that tells nothing
_MOST_LINES = 12  # of a page that tell its language, at least
_RARE = 0.7
_SURE = 1.2  # evidence of a page that outweighs its other words' being English
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile("[A-Za-z\u00aa-\u024f]")
_APOSTROPHE = re.compile("['’]")

Scores = dict[str, float]


def wanted(languages: Iterable[str] | None) -> frozenset[str] | None:
    """The language codes that are asked for, "pt-BR" as "pt"; None for all. Raises ``ValueError`` for an unknown one.

    >>> sorted(wanted(["pt-BR", "fr"]))
    ['fr', 'pt']
    """
    if languages is None:
        return None
    asked = (languages,) if isinstance(languages, str) else tuple(languages)
    mask_of([code for code in asked if _base(code) not in codes()] or asked[:0])
    return frozenset(map(_base, asked))


def _base(code: str) -> str:
    return re.split("[-_]", code.lower(), maxsplit=1)[0]


@cache
def _sure_words(code: str) -> re.Pattern[str]:
    """What matches a small word that no other language has."""
    table = _table()
    own = sorted(word for word in small_words().get(code, ()) if len(table[word]) == 1 and len(word) > 1)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, own))})\b") if own else re.compile(r"(?!)")


def _is_surely(code: str, view: str, low: int, high: int) -> bool:
    """True if small words that no other language has stand in a line: one in a short line, two in a long one."""
    sure = _sure_words(code)
    first = sure.search(view, low, high)
    return first is not None and (
        high - low < _SAMPLE // 2 or sure.search(view, first.end(), high) is not None
    )


@cache
def _table() -> dict[str, tuple[tuple[str, float], ...]]:
    """Small word: the languages it may be of, each with its weight."""
    found: dict[str, list[str]] = {}
    for code, words in small_words().items():
        for word in words:
            found.setdefault(word, []).append(code)
    ruled = frozenset(codes())
    return {word: tuple(_weights(of, ruled)) for word, of in found.items()}


def _weights(of: Sequence[str], ruled: frozenset[str]) -> Iterator[tuple[str, float]]:
    """What a word says for each of its languages; less for one without rules, where one with rules has the word too."""
    shared = not ruled.isdisjoint(of)
    for code in of:
        yield code, (1.0 if code in ruled or not shared else _RARE) / len(of)


def _score(line: str, scores: Scores) -> None:
    """Add what a line's small words and letters say."""
    table = _table()
    sample = line.lower()
    words = sample.split()
    if not sample.isascii() or "'" in sample:
        words = [part for word in words for part in _APOSTROPHE.split(word)]
        words += [c for c in set(sample) if "\x7f" < c < "\u0370"]
    for word in words:
        if word not in table:
            continue
        for code, weight in table[word]:
            scores[code] = scores.get(code, 0.0) + weight


def _best(scores: Scores, allowed: frozenset[str] | None) -> tuple[str, float, float]:
    """The likeliest language, its score and the next one's."""
    best, top, second = UNKNOWN, 0.0, 0.0
    for code, score in scores.items():
        if allowed is not None and code not in allowed:
            continue
        if score > top:
            best, top, second = code, score, top
        elif score > second:
            second = score
    return best, top, second


def _by_words(text: str, scores: Scores, allowed: frozenset[str] | None) -> str:
    """The language with rules that most of what stands in lower case are words of; English where nothing is against it.

    Only languages are asked for which a small word or a letter speaks, and English.
    """
    if not text.isascii() and len(_LATIN.findall(text)) * 2 < len(_LETTER.findall(text)):
        return UNKNOWN
    words = [word for word in _WORD.findall(text) if word.islower()]
    if not words:
        return UNKNOWN if scores or not text.isascii() else "en"
    every = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    best, top = UNKNOWN, (0.0, 0.0, 0.0)
    likely = max(scores.values(), default=0.0) / 2
    asked = {"en", *(code for code, score in scores.items() if score >= likely)}
    for code in sorted(asked.intersection(codes())):
        if allowed is not None and code not in allowed:
            continue
        facts = language(code).lexicon.facts
        known = sum(bool(facts.get(word, 0) & (WORD | FUNCTION)) for word in words) / len(words)
        all_known = sum(bool(facts.get(word, 0) & (WORD | FUNCTION)) for word in every) / len(every)
        rank = (known, all_known + 0.25 * (code == "en"), scores.get(code, 0.0))
        if rank > top:
            best, top = code, rank
    return best if top[0] >= (0.5 if best == "en" else _KNOWN) else UNKNOWN


def tell(text: str, languages: Iterable[str] | None = None) -> str:
    """The language of a text as a whole, or an empty string.

    >>> tell("La OIT y el Gobierno firman un acuerdo"), tell("The ILO and the Government sign")
    ('es', 'en')
    """
    allowed = wanted(languages)
    return next((code for _, _, code in stretches(text, [(0, len(text))], allowed)), UNKNOWN)


def _lines(view: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    while low < high:
        end = view.find("\n", low, high)
        end = high if end < 0 else end + 1
        yield low, end
        low = end


def stretches(
    view: str, spans: Sequence[tuple[int, int]], allowed: frozenset[str] | None, page: str | None = None
) -> list[tuple[int, int, str]]:
    """The spans cut into stretches of one language each: start, end, language (empty where it is unknown).

    ``page`` is the language of what the spans are part of, where it is known already.
    """
    if allowed is not None and len(allowed) == 1:
        (only,) = allowed
        return [(low, high, only) for low, high in spans if low < high]
    if page is None:
        page = page_language(view, spans, allowed)
    starts = {low for low, _ in spans}
    out: list[tuple[int, int, str]] = []
    for span in spans:
        for low, high in _lines(view, *span):
            code = page
            sample = min(high, low + _SAMPLE)
            if not page or high - low >= _SHORT and not _is_surely(page, view, low, sample):
                scores: Scores = {}
                line = view[low:sample]
                _score(line, scores)
                code = _of_line(line, scores, page, allowed)
            if out and out[-1][2] == code and out[-1][1] == low and low not in starts:
                out[-1] = (out[-1][0], high, code)
            else:
                out.append((low, high, code))
    return out


def _of_line(line: str, scores: Scores, page: str, allowed: frozenset[str] | None) -> str:
    best, top, second = _best(scores, allowed)
    here = scores.get(page, 0.0)
    if best == page or top < _ENOUGH:
        return page
    if top - here >= _CLEAR and top - second >= _ENOUGH:
        return best
    if here * 2 < top:
        return _by_words(line, {**scores, page: here}, allowed) or (page if top - here < _CLEAR else UNKNOWN)
    return page if top - here < _CLEAR else UNKNOWN


def _page(view: str, spans: Sequence[tuple[int, int]], total: Scores, allowed: frozenset[str] | None) -> str:
    """The language of all the spans together."""
    best, top, second = _best(total, allowed)
    clear = top - second >= _ENOUGH or top > 0 and top - second >= top / 4
    if clear and top >= _SURE:
        return best
    sample = " ".join(view[low : min(high, low + _SAMPLE)] for low, high in spans[:20])
    found = _by_words(sample, total, allowed)
    if clear and not found or allowed is not None and found not in allowed:
        return best
    return found


def page_language(view: str, spans: Sequence[tuple[int, int]], allowed: frozenset[str] | None) -> str:
    """The language of all the spans of a page together, or an empty string; told from lines all over the page."""
    lines = [line for span in spans for line in _lines(view, *span)]
    step = max(1, len(lines) // _MOST_LINES)
    total: Scores = {}
    for low, high in lines[::step]:
        _score(view[low : min(high, low + _SAMPLE)], total)
    return _page(view, spans, total, allowed)
