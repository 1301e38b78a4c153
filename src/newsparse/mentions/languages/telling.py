"""Which language a line is in, told by its script and its small words; the page helps its short lines.

Strategy: each line's first words and its letters beyond ASCII are looked up in one table of small words; a word of one language alone says
most. A line that says little, or nothing against it, is in the page's language. Lines of one language in a row are
one stretch. Text that no small word of any language explains is English if most of its words in lower case are. Raises ``ValueError`` for
an unknown language code that is asked for. Linear in the text.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain

from newsparse.mentions.languages import codes, language, small_words
from newsparse.mentions.lists import FUNCTION, WORD

UNKNOWN = ""
_SAMPLE = 240  # characters of a line
_GLANCE = 120  # characters of a line that may tell at once
_SHORT = 12  # characters of a line that tells nothing
_WORD = re.compile(r"(?<!\w)[^\W\d_]{2,}+(?!\w)")
_KNOWN = 0.7  # part of the words in lower case that must be known as a language's
_WELL_KNOWN = 0.8  # where near relatives of the one language with rules have its letters
_MOST_LINES = 12  # of a page that tell its language, at least
_PARTS = 4  # of these lines, each spread over the page
_BITS = 32  # of a number that adds up what a line says for one language
# Evidence, in whole numbers, which add up exactly: a small word of one language alone is one; a multiple of 10 times 1 to 12.
_ONE = 277_200
_RARE = _ONE * 7 // 10  # of a language without rules
_ENOUGH = _ONE * 4 // 10
_SURE = _ONE * 12 // 10  # of a page that outweighs its other words' being English
_CLEAR = _ONE * 2  # that a line needs to differ from its page
_PLAIN = _ONE * 6  # of a page that needs no further lines, if it is as many times the next language's
_BEYOND_ASCII = re.compile("[\x80-\u036f]")
_LETTER = re.compile(r"[^\W\d_]")
_RUSSIAN = re.compile("[а-яё]")
_SURELY_RUSSIAN = re.compile("[ыэё]", re.I)  # letters that its neighbours lack, or have beside such as follow
_NOT_RUSSIAN = re.compile("[ґєіїўђјљњћџѓѕќәғқңөұүһ]", re.I)
_LATIN = re.compile("[A-Za-z\u00aa-\u024f]")

Scores = dict[str, int]


def wanted(languages: Iterable[str] | None) -> frozenset[str] | None:
    """The language codes that are asked for, "pt-BR" as "pt"; None for all. Raises ``ValueError`` for an unknown one.

    >>> sorted(wanted(["pt-BR", "fr"]))
    ['fr', 'pt']
    """
    if languages is None:
        return None
    asked = (languages,) if isinstance(languages, str) else tuple(languages)
    from newsparse.dates.words import mask_of  # the dates are not read otherwise

    mask_of([code for code in asked if _base(code) not in codes()] or asked[:0])
    return frozenset(map(_base, asked))


def _base(code: str) -> str:
    return re.split("[-_]", code.lower(), maxsplit=1)[0]


@cache
def _sure_words(code: str) -> frozenset[str]:
    """The small words of a language that no other has."""
    times = Counter(word for words in small_words().values() for word in words)
    return frozenset(word for word in small_words().get(code, ()) if times[word] == 1 and len(word) > 1)


@cache
def _table() -> dict[str, int]:
    """Small word: what it says for each language, in one number with `_BITS` bits a language.

    So the numbers of many words are added in one go. A word says less for a language without rules, where one with rules has it too.
    """
    ruled = frozenset(codes())
    words = small_words()
    of: dict[str, list[str]] = {}
    for code, own in words.items():
        for word in own:
            of.setdefault(word, []).append(code)
    shift = {code: _BITS * n for n, code in enumerate(words)}
    return {
        word: sum(
            (_ONE if code in ruled or ruled.isdisjoint(own) else _RARE) // len(own) << shift[code]
            for code in own
        )
        for word, own in of.items()
    }


def _words(line: str) -> list[str]:
    """What tells a line's language: its words, and each letter beyond ASCII once."""
    sample = line.lower()
    words = sample.replace("'", " ").replace("’", " ").split()
    if not sample.isascii():
        words += set(_BEYOND_ASCII.findall(sample))
    return words


def _sum(words: Iterable[str]) -> int:
    """What small words and letters say, added up."""
    return sum(filter(None, map(_table().get, words)))


def _each(total: int) -> array[int]:
    """What a sum says for each language."""
    each = array("I", total.to_bytes(_BITS // 8 * len(small_words()), "little"))
    if sys.byteorder == "big":
        each.byteswap()
    return each


@cache
def _codes() -> tuple[str, ...]:
    return tuple(small_words())


def _scores(each: array[int]) -> Scores:
    """The languages that something speaks for."""
    return {code: n for code, n in zip(_codes(), each, strict=True) if n}


def _best(each: array[int], allowed: frozenset[str] | None) -> tuple[str, int, int]:
    """The likeliest language, its score and the next one's."""
    if allowed is not None:
        each = array("I", [n * (code in allowed) for code, n in zip(_codes(), each, strict=True)])
    second, top = sorted(each)[-2:]
    return _codes()[each.index(top)] if top else UNKNOWN, top, second


def _by_words(text: str, scores: Scores, allowed: frozenset[str] | None) -> str:
    """The language with rules that most of what is in lower case are words of; English where nothing is against it.

    Only languages are asked for which a small word or a letter speaks, and English; Russian for Cyrillic letters.
    """
    latin = text.isascii() or len(_LATIN.findall(text)) * 2 >= len(_LETTER.findall(text))
    if not latin and (not _RUSSIAN.search(text) or _NOT_RUSSIAN.search(text)):
        return UNKNOWN
    words = [word for word in _WORD.findall(text) if word.islower()]
    if not words:
        return UNKNOWN if scores or not text.isascii() else "en"
    every = [word.lower() for word in _WORD.findall(text[:_SAMPLE])] or words
    best, top = UNKNOWN, (0.0, 0.0, 0)
    likely = max(scores.values(), default=0) / 2
    asked = {"en" if latin else "ru", *(code for code, score in scores.items() if score >= likely)}
    for code in sorted(asked.intersection(codes())):
        if allowed is not None and code not in allowed:
            continue
        facts = language(code).lexicon.facts
        known = sum(bool(facts.get(word, 0) & (WORD | FUNCTION)) for word in words) / len(words)
        all_known = sum(bool(facts.get(word, 0) & (WORD | FUNCTION)) for word in every) / len(every)
        rank = (known, all_known + 0.25 * (code == "en"), scores.get(code, 0))
        if rank > top:
            best, top = code, rank
    least = _KNOWN if latin else 0.5 if _SURELY_RUSSIAN.search(text) else _WELL_KNOWN
    return best if top[0] >= (0.5 if best == "en" else least) else UNKNOWN


def _lines(view: str, low: int, high: int) -> list[tuple[int, int]]:
    """Where the lines of a part of the text begin and end."""
    out = []
    while low < high:
        end = view.find("\n", low, high) + 1 or high
        out.append((low, end))
        low = end
    return out


def stretches(
    view: str, spans: Sequence[tuple[int, int]], allowed: frozenset[str] | None, page: str | None = None
) -> list[tuple[int, int, str]]:
    """The spans cut into stretches of one language each: start, end, language (empty where it is unknown).

    ``page`` is the language of what the spans are part of, where it is known already.
    """
    if allowed is not None and len(allowed) == 1:
        (only,) = allowed
        return [(low, high, only) for low, high in spans if low < high]
    lines = [_lines(view, low, high) for low, high in spans]
    if page is None:
        page = _of_lines(view, spans, chain.from_iterable(lines), allowed)
    out: list[tuple[int, int, str]] = []
    sure = _sure_words(page)
    for (begin, end), own in zip(spans, lines, strict=True):
        now = None
        for low, high in own:
            is_empty = high - low == 1
            if is_empty or page and (high - low < _SHORT or _says(view, low, high, sure)):
                code = page
            else:
                code = _of_line(view[low : min(high, low + _SAMPLE)], page, allowed)
            if code != now:
                if now is not None:
                    out.append((begin, low, now))
                begin, now = low, code
        if now is not None:
            out.append((begin, end, now))
    return out


def _says(view: str, low: int, high: int, sure: frozenset[str]) -> bool:
    """True if a line has small words of one language alone: one in a short line, two in a long one."""
    wanted = 2 if high - low >= _GLANCE else 1
    for word in view[low : min(high, low + _GLANCE)].split():
        if word in sure:
            wanted -= 1
            if not wanted:
                return True
    return False


def _of_line(line: str, page: str, allowed: frozenset[str] | None) -> str:
    """The language of a line of a page."""
    each = _each(_sum(_words(line)))
    if max(each) < _ENOUGH:
        return page
    scores = _scores(each)
    best, top, second = _best(each, allowed)
    here = scores.get(page, 0)
    if best == page or top < _ENOUGH:
        return page
    if top - here >= _CLEAR and top - second >= _ENOUGH:
        return best
    if here * 2 < top:
        return _by_words(line, {**scores, page: here}, allowed) or (page if top - here < _CLEAR else UNKNOWN)
    return page if top - here < _CLEAR else UNKNOWN


def _page(
    view: str, spans: Sequence[tuple[int, int]], each: array[int], allowed: frozenset[str] | None
) -> str:
    """The language of all the spans together."""
    best, top, second = _best(each, allowed)
    clear = top - second >= _ENOUGH or top > 0 and top - second >= top / 4
    if clear and top >= _SURE:
        return best
    sample = " ".join(view[low : min(high, low + _SAMPLE)] for low, high in spans[:20])
    found = _by_words(sample, _scores(each), allowed)
    if clear and not found and best != "ru" or allowed is not None and found not in allowed:
        return best  # but small words of Russian are its neighbours' too
    return found


def page_language(view: str, spans: Sequence[tuple[int, int]], allowed: frozenset[str] | None) -> str:
    """The language of all the spans of a page together, or an empty string."""
    return _of_lines(view, spans, (line for span in spans for line in _lines(view, *span)), allowed)


def _of_lines(
    view: str,
    spans: Sequence[tuple[int, int]],
    lines: Iterable[tuple[int, int]],
    allowed: frozenset[str] | None,
) -> str:
    """The language of all the spans together, told from lines all over the page, until it is plain."""
    long = [line for line in lines if line[1] - line[0] >= _SHORT]
    some = long[:: max(1, len(long) // _MOST_LINES)]
    total = 0
    for part in range(_PARTS):
        for low, high in some[part::_PARTS]:
            total += _sum(_words(view[low : min(high, low + _SAMPLE)]))
            each = _each(total)
            if max(each) >= _PLAIN:
                best, top, second = _best(each, allowed)
                if top >= _PLAIN and top * _ONE >= second * _PLAIN:
                    return best
    return _page(view, spans, _each(total), allowed)
