"""Where a running text can hold a date: the runs of words and signs that dates are made of, round each number.

A form of dates has no unknown word in it, so a date lies between two of them. `runs` jumps from number to number, goes left and right to the next unknown
word, and cuts only what lies between into tokens; what the tokens allow is kept by skeleton, so that "on 00 july 0000" is looked at once. Linear: no
character is looked at twice from either side. Never raises.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from . import forms, running, scan, words
from .forms import Option
from .scan import Tokens
from .words import CJK, Word

#: A run of tokens, and for each token where a date can begin the ways to read one there, the longest first.
Tries = tuple[tuple[int, tuple[Option, ...]], ...]


class Run(NamedTuple):
    """A run of the text; one unknown word before and after it belong to its tokens, where there are such."""

    tokens: Tokens
    tries: Tries


_NUMBER: Final = re.compile(r"[0-9]+(?>[.,/:'-][0-9]+)*+")
#: Numbers in Chinese characters count where a sign of years, months, days or their parts follows.
_NUMBER_CJK: Final = re.compile(
    rf"{_NUMBER.pattern}|(?<![〇零一二三四五六七八九十廿卅百元])[〇零一二三四五六七八九十廿卅百元]+(?=[年月日号號世季半四])"
)
_HAS_CJK: Final = re.compile("[\u3040-\u9fff]")
#: Of a number that is no year, no day and no eight digits only what a year sign follows can be of a date.
_NO_PART: Final = re.compile(r"(?:[0-9]{3}|[0-9]{5,7}|[0-9]{9,})(?![年년])")
_SIGNS: Final = frozenset(".,-/:()'~|+%–&_")
#: How far a run goes on inside Chinese or Japanese text, which has no spaces.
_INTO_CJK: Final = 24
#: No word of a date is longer.
_LONGEST_WORD: Final = 64
_PIECE: Final = re.compile(scan._TOKEN.pattern.replace(f"[{CJK}]+", f"[{CJK}]{{1,{_INTO_CJK + 1}}}"))
_KEPT: Final = 8192
_LONGEST_KEPT: Final = 100


@functools.cache
def _known() -> frozenset[str]:
    """Every word that dates are made of, and every word of a term of several words."""
    known = set()
    for word in words.load().words:
        known.add(word)
        known.update(words.FIRST_WORD.findall(word))
    return frozenset(known)


def runs(low: str) -> Iterator[Run]:
    """The runs of a folded text that can hold a date, in their order."""
    known = _known()
    find = (_NUMBER if low.isascii() or not _HAS_CJK.search(low) else _NUMBER_CJK).finditer
    end = 0
    for match in find(low):
        start, stop = match.span()
        if start < end or (stop - start not in (1, 2, 4) and _NO_PART.fullmatch(low, start, stop)):
            continue
        left, before = _left(low, start, end, known)
        end, after = _right(low, stop, known)
        if run := _run(low, left, end, before, after):
            yield run


def _is_known(piece: str, known: frozenset[str]) -> bool:
    return (
        piece in known
        or piece in _SIGNS
        or "0" <= piece[0] <= "9"
        or (not piece.isascii() and words.normal(piece) in known)
    )


def _left(low: str, start: int, bound: int, known: frozenset[str]) -> tuple[int, tuple[int, int] | None]:
    """Where the run of a number begins, not before `bound`, and the unknown word before it."""
    while start > bound:
        if low[start - 1].isspace() or low[start - 1] in _SIGNS:
            start -= 1
            continue
        begin = max(bound, start - _LONGEST_WORD)
        begin = max(low.rfind(" ", begin, start) + 1, begin)
        begin = max(low.rfind("\n", begin, start) + 1, begin)
        piece = low[begin:start]
        if piece in known:
            start = begin
        elif piece.isalpha() and piece[0] < "\u0590" and words.normal(piece) not in known:
            return start, (begin, start)  # most often
        else:
            for a, b in reversed([m.span() for m in scan._TOKEN.finditer(low, begin, start)]):
                if "\u3040" <= low[a] <= "\ud7af" and scan._CJK_CHAR.match(low, a):
                    if b - a > _INTO_CJK:
                        return b - _INTO_CJK, None
                elif not _is_known(low[a:b], known):
                    return b, (a, b)
            start = begin
    return start, None


def _right(low: str, stop: int, known: frozenset[str]) -> tuple[int, tuple[int, int] | None]:
    """Where the run of a number ends, and the unknown word after it."""
    for match in _PIECE.finditer(low, stop):
        piece = match[0]
        if piece in known:
            continue
        if "\u3040" <= piece[0] <= "\ud7af" and scan._CJK_CHAR.match(piece):
            if len(piece) > _INTO_CJK:
                return match.start() + _INTO_CJK, None
        elif not _is_known(piece, known):
            return match.start(), match.span()
    return len(low), None


class _Plan(NamedTuple):
    """What a skeleton allows: its tokens, counted from its begin, and where and how dates can begin; the tokens round it are among its codes.

    `kept` is for what was found out of its words (`Tokens.kept`); `lone_year` says that it is a number and nothing else.
    """

    codes: str
    starts: list[int]
    ends: list[int]
    known: list[Word | int | None]
    tries: Tries
    kept: dict[tuple[int, int, int], int]
    lone_year: bool


#: Skeleton of a run, and what is before and after it -> its plan; `None` where no date can begin.
_PLANS: dict[tuple[bytes, str, str], _Plan | None] = {}
_ZEROS: Final = bytes.maketrans(b"123456789", b"0" * 9)


def _run(
    low: str, begin: int, stop: int, before: tuple[int, int] | None, after: tuple[int, int] | None
) -> Run | None:
    part = low[begin:stop]
    skeleton = part.encode("utf-8", "surrogatepass")
    if part.isascii() or not _HAS_DIGIT_WORDS.search(part):
        skeleton = skeleton.translate(_ZEROS)
    key = skeleton, _code(low, before), _code(low, after)
    plan = _PLANS.get(key, _MISSING)
    if plan is _MISSING:
        plan = _plan(part, key[1], key[2])
        if len(part) <= _LONGEST_KEPT:
            if len(_PLANS) >= _KEPT:
                _PLANS.clear()
            _PLANS[key] = plan
    if plan is None or (plan.lone_year and before and low[before[0] : before[1]] not in running.EVIDENCE):
        return None
    tokens = Tokens(low)
    tokens.kept = plan.kept
    tokens.codes, tokens.known = plan.codes, plan.known
    tokens.starts = [begin + at for at in plan.starts]
    tokens.ends = [begin + at for at in plan.ends]
    if before:
        tokens.starts[0], tokens.ends[0] = before
    if after:
        tokens.starts[-1], tokens.ends[-1] = after
    return Run(tokens, plan.tries)


def _plan(part: str, before: str, after: str) -> _Plan | None:
    cut = scan.scan(part)
    lead, tail = [0] * len(before), [0] * len(after)
    codes = before + cut.codes + after
    tries = _kept_tries(codes) if len(codes) <= _LONGEST_KEPT else _tries(codes)
    starts, ends = lead + cut.starts + tail, lead + cut.ends + tail
    known = [*(None for _ in lead), *cut.known, *(None for _ in tail)]

    def may_be(option: Option) -> bool:
        """Can a number of four digits be a year behind the word before it? Nobody knows of an unknown word."""
        if option.form.kind not in ("bare", "years"):
            return True
        index = option.first - 1
        if index < len(lead):
            return index == 0
        return codes[index] == "." or running.speaks_of_years(known[index], part[starts[index] : ends[index]])

    tries = tuple((at, kept) for at, options in tries if (kept := tuple(filter(may_be, options))))
    if not tries:
        return None
    lone_year = all(o.form.kind in ("bare", "years") for _, options in tries for o in options)
    lone_year = lone_year and before == "x" and [at for at, _ in tries] == [1]
    return _Plan(codes, starts, ends, known, tries, {}, lone_year)


_MISSING: Final = _Plan("", [], [], [], (), {}, False)


def _code(low: str, spot: tuple[int, int] | None) -> str:
    return "" if spot is None else "x" if scan._letter(low[spot[0]]) else "?"


#: Words that have a digit in them ("thứ 6", "6ª-feira", "4분기"), so that their skeleton does not tell.
_HAS_DIGIT_WORDS: Final = re.compile("thứ|ª|분기")


@functools.cache
def _start_codes() -> tuple[frozenset[str], re.Pattern[str]]:
    codes = words.load().codes
    roles = "month weekday between since until circa quarter half season ord roman century decadepre yearpre nth daypre monthpre era q h from".split()
    return frozenset("dyZCOITEKtfp" + "".join(codes[r] for r in roles)), re.compile(
        r"[dyZCOITEKf]|p\..{0,2}[pt]"
    )  # "la 18.4. klo 5.30"


def _begins(codes: str) -> Iterator[int]:
    """The tokens where a date could begin."""
    start_codes, digits = _start_codes()
    return (i for i, code in enumerate(codes) if code in start_codes and digits.search(codes, i, i + 8))


def _tries(codes: str) -> Tries:
    return tuple((index, tries) for index in _begins(codes) if (tries := _at(codes, index)))


_kept_tries = functools.lru_cache(_KEPT)(_tries)


def _at(codes: str, index: int) -> tuple[Option, ...]:
    """The ways to read a date that begins at a token: with a clock before or after it, and bare."""
    tries = []
    for first, before in forms.leads(codes, index):
        for option in forms.core_options(codes, first):
            end, behind = forms.timed(codes, option.last) if not before else (option.last, {})
            if behind:
                close = forms.closing(codes, index, end)
                tries.append(option._replace(end=close, extra=behind, close=close))
            tries.append(option._replace(end=option.last, extra=before, close=option.last))
    return tuple(sorted(tries, key=lambda o: (-o.end, min([o.first, *o.extra.values()]))))
