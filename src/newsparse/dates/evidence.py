"""What must be known before a word or a number is taken for a part of a date.

A word of one or two letters and a month that is a word elsewhere ("Pro", "Gen", "Ara") are proof of nothing by themselves: they count where the
caller or the page says the language, or a longer word of the same date does. `languages_of_text` says
which language a page is in. Raises `Refusal` inside the package.
"""

from __future__ import annotations

import collections
import functools
import re
from typing import TYPE_CHECKING, Final

from . import words
from .value import Refusal
from .words import BIT, Word

if TYPE_CHECKING:
    from .meaning import Reader

#: How the reason of a date ends that would be one if its language were known.
SAY: Final = "pass languages="
#: Short month names that all of Europe reads alike; with a day and a year of four digits they need no language.
_ROOTS: Final = frozenset(
    "jan feb fev fév mar mär mrt mrz apr abr avr mai maj mei may maí máj jun jul aug ago aoû sep set okt oct out ott nov dec dez dic des déc ene".split()
)
_ENGLISH: Final = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_MAY: Final = frozenset("mai maj mei máj maí may".split())
_LATIN: Final = re.compile("[a-z\u00df-\u024f]")
_SPACED: Final = re.compile("[a-z\u00df-\u024f\u1e00-\u1eff\u0370-\u03ff\u0400-\u052f]")
#: Roles whose words make a date of a bare number, and so must be more than a letter.
_MAKING: Final = frozenset(
    "century quarter half decade season since until circa present yearword yearpre q".split()
)
_ABBREVIATED: Final = frozenset("cent ст w в jh stol stor sek s c".split())
_DATED_CIRCA: Final = frozenset("c ca cca cirka circa vers um hacia omstreeks".split()) | {
    "verso il",
    "intorno al",
}
_TIME_ONLY: Final = frozenset(
    "since seit depuis desde sinds sejak siden sidan sedan until till منذ nuo kopš".split()
) | {"seit dem", "depuis le", "desde el", "kể từ"}


def require(reader: Reader, sure: int) -> None:
    """Refuse what needs a language that nobody has named, and words that count things as often as they date them.

    Args:
        reader: One reading of a text, its languages narrowed.
        sure: The languages that the caller or the page names.
    """
    first = reader.option.first
    if (
        reader.tokens.ends[first] - reader.tokens.starts[first] == 1
        and "ql" not in reader.groups
        and _LATIN.match(reader.written(first))
        and reader.low[reader.tokens.ends[first] : reader.tokens.ends[first] + 1].isdigit()
    ):
        raise Refusal("no-date", "has a letter before its number")
    making = _making(reader)
    _refuse_counts(reader, making)
    if sure & reader.mask:
        return
    months = {reader.groups[g] for g in ("m1", "m2", "mm1", "mm2", "season") if g in reader.groups}
    weak = "" if "ql" not in reader.groups or reader.raw("ql") in ("q", "h") else reader.raw("ql")
    strong = False
    for index in range(reader.option.first, reader.option.last):
        word = reader.tokens.known[index]
        if not isinstance(word, Word) or word.languages & words.ALL == words.ALL:
            continue  # Roman numbers and names of zones are of every language
        written = reader.written(index)
        if index in months:
            if _is_weak_name(reader, written):
                weak = weak or written
            else:
                strong = True
        elif not _SPACED.match(written):
            strong = True
        elif len(written) > 2:
            strong = strong or index not in making or len(written) > 3
        elif index in making and not (written in ("c", "ca") and reader.follows(index, ".")):
            weak = weak or written
    if weak and not strong and not _speaks(reader):
        raise Refusal("no-date", f"{weak!r} is a word in many languages: {SAY}")


def _making(reader: Reader) -> set[int]:
    """The tokens that make a date of a number."""
    named = {index: name.rstrip("0123456789") for name, index in reader.groups.items()}
    found = set()
    for index in range(reader.option.first, reader.option.last):
        word = reader.tokens.known[index]
        if not isinstance(word, Word) or word.roles.keys().isdisjoint(_MAKING):
            continue
        if "decade" in word.roles and reader.tokens.starts[index] == reader.tokens.ends[index - 1]:
            continue  # the s of "1990s"
        name = named.get(index)
        if name in (None, "ql", "season") and not (
            reader.option.form.kind in ("day", "range", "noyear", "month") and "yearword" in word.roles
        ):
            if name != "ql" or reader.raw("ql") not in ("q", "h"):
                found.add(index)
    return found


def _is_weak_name(reader: Reader, written: str) -> bool:
    """Is this month, with a day beside it, a word of three letters that any language could have? Without a day `Reader.narrow` has asked."""
    if len(written) > 3 or not written.isascii() or written in _ENGLISH:
        return False
    # A year is beside it, or a weekday of the same language: "Sa 5. Okt".
    known = not {"y1", "w1"}.isdisjoint(reader.groups)
    return "d1" in reader.groups and written not in (_ROOTS if known else _MAY)


def _speaks(reader: Reader) -> bool:
    """Do the small words of a date say its language, as the two "de" of "22 de dez de 2023"?"""
    small = [
        reader.written(index)
        for index in range(reader.option.first, reader.option.last)
        if isinstance(word := reader.tokens.known[index], Word) and "of" in word.roles
    ]
    return len(small) > 1


def _refuse_counts(reader: Reader, making: set[int]) -> None:
    """Refuse readings of a number that counts something else, in any language."""
    kind = reader.option.form.kind
    for index in making:
        written, roles = reader.written(index), reader.tokens.known[index].roles  # type: ignore[union-attr]
        dotted = reader.follows(index, ".")
        if reader.option.form.name[:7] == "century" and written in _ABBREVIATED and not dotted:
            raise Refusal("no-date", f"{written!r} isn't a century without its full stop")
        if kind in ("evident", "bare") and "yearword" in roles and len(written) <= 2 and not _is_cjk(written):
            glued = reader.tokens.starts[index] == reader.tokens.ends[index - 1] and not _SPACED.match(
                written
            )
            if not (dotted or glued):
                raise Refusal("no-date", f"{written!r} may be a unit")
        if kind == "open" and "y1" in reader.groups and not {"m1", "d1"} & reader.groups.keys():
            year = reader.number("y1")
            if "circa" in roles and written not in _DATED_CIRCA:
                raise Refusal("no-date", f"{written!r} before a number can also mean a count")
            if {"since", "until"} & roles.keys() and written not in _TIME_ONLY:
                if written == "up to" or year < 1900 or year % 100 == 0:
                    raise Refusal("no-date", f"{written!r} before a number can also mean a count")


MAJOR: Final = words.mask_of(
    "en de fr es it pt nl sv da nb fi is pl cs sk sl hr hu ro bg ru uk el tr ar he hi ja ko zh id vi".split()
)
_SHORT: Final = 4


def is_weak_weekday(word: Word, written: str, sure: int) -> bool:
    """Is a weekday a small word of some language ("par", "di"), or a short word of few languages ("Ann"), and its language not sure?"""
    languages = 0
    for role in ("weekday", "shortday"):
        for _, of in word.roles.get(role, ()):
            languages |= of
    if not languages or languages & sure or _is_cjk(written):
        return False
    return written in small_words() or len(written) <= _SHORT and not languages & MAJOR


def require_weekday(reader: Reader, text: str) -> None:
    """Refuse a weekday behind a date that may as well be the word with which a text goes on: "07/05/2024 par Claire", "2 May 2024, Ann Lee"."""
    index = reader.option.groups.get("w3", reader.option.extra.get("wa", 0))
    start, end = reader.tokens.starts[index], reader.tokens.ends[index]
    reader.goes_on = text[end : end + 3].lstrip()[:1].isalpha()
    if not reader.is_weak_weekday(index):
        return
    numeric = "m1" not in reader.option.groups
    if numeric and text[start : start + 1].islower() or reader.goes_on:
        raise Refusal("no-date", f"{reader.written(index)!r} is a word in many languages: {SAY}")


def _is_cjk(written: str) -> bool:
    return words._IS_CJK.match(written) is not None


# --- which language a page is in -----------------------------------------------------------------------------------------

_SAMPLE: Final = 6000
#: Scripts that are one language's alone.
_SCRIPTS: Final = (
    ("ko", "[\uac00-\ud7af]"), ("ja", "[\u3040-\u30ff]"), ("zh", "[\u4e00-\u9fff]"), ("th", "[\u0e01-\u0e4e]"), ("he", "[\u05d0-\u05ea]"), ("ka", "[\u10d0-\u10ff]"),
    ("hy", "[\u0531-\u058f]"), ("ta", "[\u0b85-\u0bcd]"), ("bn", "[\u0985-\u09cd]"), ("el", "[\u0370-\u03ff]"),
)  # fmt: skip
_NOT_LATIN: Final = re.compile("[\u0370-\ud7ff]")
_WORD: Final = re.compile(r"[^\W\d_]+")


@functools.cache
def small_words() -> dict[str, tuple[str, ...]]:
    """The small words of all languages, with the languages that each is of."""
    found: dict[str, tuple[str, ...]] = {}
    for line in words.read("small_words.txt").splitlines():
        if not line.startswith("#"):
            code, *own = line.split()
            for word in own:
                found[word] = (*found.get(word, ()), code)
    return found


def languages_of_text(text: str) -> int:
    """The bits of the languages that a text may be in, by its script and its small words; 0 where nothing is sure.

    >>> words.languages_of(languages_of_text("Der neue Hafen ist offen, und die Schiffe sind da."))
    ('de',)
    """
    return _languages_of(text[:_SAMPLE])


@functools.lru_cache(64)
def _languages_of(sample: str) -> int:
    sample = words.lower(sample)
    if _NOT_LATIN.search(sample):
        for code, letters in _SCRIPTS:
            count = len(re.findall(letters, sample))
            if count >= 2 and count * 2 > len(_LATIN.findall(sample)):
                return BIT[code]
    small, scores, kinds = small_words(), collections.Counter[str](), collections.Counter[str]()
    for word, count in collections.Counter(_WORD.findall(sample)).items():
        for code in small.get(word, ()):
            scores[code] += count
            kinds[code] += 1
    best = max(scores.values(), default=0)
    close = [code for code, score in scores.items() if score * 4 >= best * 3]
    if best < 3 or len(close) > 3 or max(kinds[code] for code in close) < 2:
        return 0
    return functools.reduce(lambda bits, code: bits | BIT[code], close, 0)


def are_hours(first: int, last: int) -> bool:
    """May two numbers of four digits be times of day ("1400-1600"), or round counts?"""
    if first % 100 == last % 100 == 0:
        return True
    quarters = (0, 15, 30, 45) if first < 1900 else (0, 30)
    return all(n // 100 < 24 and n % 100 in quarters for n in (first, last))


# --- years that are not ours ---------------------------------------------------------------------------------------------

_BEFORE_CHRIST: Final = re.compile(
    r"[ ,]*+\(?(?:b\.? ?c\.?(?: ?e\.?)?(?![a-z])|v\. ?chr|v\. ?u\. ?z|avant j|av\. ?j|a\. ?c\.?(?: ?n)?(?![a-z])|antes de cristo|avanti cristo|aev(?![a-z])"
    r"|до (?:н\. ?э|нашей эры|н\. ?е|нашої ери|рождества|р\. ?х)|p\. ?n\. ?e|př\. ?n\. ?l|př\. ?kr|pred (?:n|kr)|f\. ?kr|f\. ?v\. ?t|e\. ?kr|eaa|"
    r"π\. ?χ|î\. ?(?:hr|e\.?n)|i\.?\u0307? ?ö|m\. ?ö|mö(?![a-z])|trước công nguyên|tcn|sm(?![a-z])|sebelum masehi|ق\. ?م|قبل الميلاد|ق م(?![\u0600-\u06ff])|"
    r"ईसा पूर्व|ई\. ?पू|ก่อน|լ\. ?|პრ)"
)
_BEFORE_CHRIST_FIRST: Final = re.compile(r"(?:公元前|西元前|紀元前|기원전|前) ?$")
_OTHER_CALENDAR: Final = re.compile(
    r" ?\(?(?:هـ|ه(?![\u0600-\u06ff])|ه\u200d|هجري|هجرية|هجری|ھ|ش(?![\u0600-\u06ff])|شمسی|ق(?![\u0600-\u06ff])|a\.?h\.?(?![a-z])|hijri|hijriah|b\.?s\.?(?![a-z])|佛曆|回曆|农历|農曆)"
)


def refuse_calendar_of(year: int, mask: int) -> None:
    """Refuse a year of a date in numbers that may be Hijri, Jalali or of Bikram Sambat."""
    if 1300 <= year < 1500:
        raise Refusal("no-date", f"{year} may be a year of the Hijri or Jalali calendar")
    if 2400 <= year < 2700:
        raise Refusal("no-date", f"{year} may be a year of the Buddhist calendar")
    if year >= 2040 and mask == BIT.get("ne", 0):
        raise Refusal("no-date", f"{year} may be a year of Bikram Sambat")


_LETTERS: Final = re.compile(r"[0-9][OIl|](?![a-zA-Z])|(?<![a-zA-Z])[OIl|][0-9]")
_NEPALI: Final = re.compile("२०[५-९][०-९][./-]|[./-]२०[५-९][०-९]")
_AGO: Final = re.compile("年?(?:前|间|間|ぶり|以上|以内|来|多|余)|년? ?(?:전|간|동안)")


def is_before_christ(low: str, end: int) -> bool:
    """Is "BC" here, in any language?"""
    return _BEFORE_CHRIST.match(low, end) is not None


def accept(text: str, low: str, start: int, end: int) -> None:
    """Refuse a date for what is in and around its text: a letter among its digits, a sign of another calendar, "before Christ"."""
    if _LETTERS.search(text, start, end):
        raise Refusal("no-date", "has a letter among its digits")
    if is_before_christ(low, end) or _BEFORE_CHRIST_FIRST.search(low, max(start - 4, 0), start):
        raise Refusal("no-date", "is before Christ")
    if _OTHER_CALENDAR.match(low, end) and low[end - 1].isdigit():
        raise Refusal("no-date", "counts its years in another calendar")
    if _NEPALI.search(text, start, end):
        raise Refusal("no-date", "may count its years from Bikram Sambat")
    if low[end - 1] in "0123456789年년" and _AGO.match(low, end):
        raise Refusal("no-date", "counts years")
