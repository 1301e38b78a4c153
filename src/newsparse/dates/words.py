"""The words that dates are made of, loaded from `data/words.json` when first needed.

A word plays one or more roles ("de" is *of* in Spanish and *from* in French); words with the same roles share one character, a code, so
that the grammar of dates (`forms.py`) is a set of regular expressions over codes. Languages are bits of an int. Raises `ValueError` for
a language it does not know; nothing else.
"""

from __future__ import annotations

import functools
import json
import re
import unicodedata
from importlib import resources
from typing import Final, NamedTuple

LANGUAGES: Final = (
    "en fr es de pt it nl da sv nb nn fi is ru uk pl cs sk id vi tr el ar ur hi th zh ja ko".split()
)
BIT: Final = {language: 1 << i for i, language in enumerate(LANGUAGES)}
ALL: Final = (1 << len(LANGUAGES)) - 1
#: A bit for what newsparse does not read, but must not mistake: Croatian "listopad" is October, Polish and Czech "listopad" November.
FOREIGN: Final = 1 << len(LANGUAGES)
_FOREIGN_MONTHS: Final = {"listopad": 10, "listopada": 10, "lis": 10, "srp": 7, "lip": 6}
_SAME: Final = {"no": "nb", "in": "id", "cmn": "zh", "iw": "he"}

#: Zone names that mean one offset (minutes), and those that mean several and so give none.
ZONES: Final[dict[str, int | None]] = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 60, "cet": 60, "mez": 60, "cest": 120, "mesz": 120, "eet": 120, "eest": 180,
    "msk": 180, "мск": 180, "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "akst": -540, "akdt": -480, "hst": -600, "jst": 540, "kst": 540, "sgt": 480, "hkt": 480, "pht": 480, "ict": 420,
    "wib": 420, "wita": 480, "wit": 540, "pkt": 300, "npt": 345, "aest": 600, "aedt": 660, "acst": 570, "acdt": 630,
    "awst": 480, "nzst": 720, "nzdt": 780, "eat": 180, "cat": 120, "wat": 60, "sast": 120, "trt": 180,
    "bst": None, "cst": None, "ist": None, "ast": None, "et": None, "ct": None, "mt": None, "pt": None, "gst": None,
}  # fmt: skip

CJK: Final = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af々〇"
_IS_CJK = re.compile(f"[{CJK}]")
#: Roles whose entries are cut into single words, since they may stand glued to a number.
_SPLIT: Final = ("decade",)


class Word(NamedTuple):
    """What a word may be: role -> ((value, languages), ...), and the languages of all of them."""

    code: str
    roles: dict[str, tuple[tuple[str, int], ...]]
    languages: int


class Words(NamedTuple):
    """The whole vocabulary, ready for look-ups. `phrases` maps a first word to the terms that begin with it, longest first."""

    words: dict[str, Word]
    phrases: dict[str, tuple[str, ...]]
    cjk: dict[str, Word]
    longest_cjk: int
    codes: dict[str, str]


def mask_of(languages: object) -> int:
    """The bits of a list of language codes; regions and scripts are ignored ("pt-BR" is "pt"). `ValueError` for an unknown one."""
    if languages is None:
        return ALL | FOREIGN
    if isinstance(languages, str):
        languages = (languages,)
    mask = 0
    for language in languages:  # type: ignore[attr-defined]
        code = str(language).replace("_", "-").partition("-")[0].lower()
        code = _SAME.get(code, code)
        if code not in BIT:
            raise ValueError(f"languages: {language!r} is not one of {', '.join(LANGUAGES)}")
        mask |= BIT[code]
    return mask or ALL | FOREIGN


def languages_of(mask: int) -> tuple[str, ...]:
    """The languages whose bits are set."""
    return tuple(language for language, bit in BIT.items() if mask & bit)


@functools.cache
def table() -> dict[str, dict[str, dict[str, str]]]:
    """The data file: language -> role -> value -> words parted by "|"."""
    text = resources.files(__package__).joinpath("data/words.json").read_text(encoding="utf-8")
    languages: dict[str, dict[str, dict[str, str]]] = json.loads(text)["languages"]
    return languages


def plain(word: str) -> str:
    """A word without its accents, if it is Latin or Greek: "fevrier", "AOUT" and "ΜΑΙΟΥ" are often written so."""
    bare = unicodedata.normalize("NFD", word)
    return "".join(c for c in bare if not "\u0300" <= c <= "\u036f")


_VOWELS = re.compile("[\u0640\u064b-\u0652\u200c\u200d]")


def normal(word: str) -> str:
    """A word composed (NFC), without Arabic vowel signs, for the second look-up of a word not found."""
    return _VOWELS.sub("", unicodedata.normalize("NFC", word))


def lower(text: str) -> str:
    """Lower case that keeps every character's place."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c.lower()[0] for c in text)


@functools.cache
def load() -> Words:
    """Read the data and give every set of roles its code. Once, when the first date is asked for."""
    roles: dict[str, dict[str, dict[str, int]]] = {}

    def add(word: str, role: str, value: str, bit: int) -> None:
        values = roles.setdefault(word, {}).setdefault(role, {})
        values[value] = values.get(value, 0) | bit

    for language, by_role in table().items():
        bit = BIT[language]
        for role, by_value in by_role.items():
            if role.endswith("_short"):
                continue
            for value, joined in by_value.items():
                for written in joined.split("|"):
                    for word in re.split(r"[\s-]+", written) if role in _SPLIT else [written]:
                        word = lower(word)
                        if not word:
                            continue
                        add(word, role, value, bit)
                        if (
                            role in ("month", "weekday", "label", "quarter", "season", "century")
                            and word[0] < "\u0400"
                            and language != "vi"
                        ):
                            add(plain(word), role, value, bit)
                            add(plain(word).replace("ı", "i"), role, value, bit)
    for word, month in _FOREIGN_MONTHS.items():
        add(word, "month", str(month), FOREIGN)
    for word in ZONES:
        add(word, "zone", word, ALL | FOREIGN)
    add("q", "q", "q", ALL | FOREIGN)
    add("h", "h", "h", ALL | FOREIGN)
    for word in _ROMANS:
        add(word, "roman", str(_ROMANS[word]), ALL | FOREIGN)
        add(f"{word}e", "roman", str(_ROMANS[word]), BIT["fr"])

    codes: dict[tuple[str, ...], str] = {}
    words: dict[str, Word] = {}
    phrases: dict[str, list[str]] = {}
    cjk: dict[str, Word] = {}
    by_role_codes: dict[str, set[str]] = {}
    for word, by in roles.items():
        names = tuple(sorted(by))
        code = codes.setdefault(names, chr(0xE000 + len(codes)))
        for name in names:
            by_role_codes.setdefault(name, set()).add(code)
        mask = 0
        for values in by.values():
            for bits in values.values():
                mask |= bits
        entry = Word(code, {name: tuple(values.items()) for name, values in by.items()}, mask)
        words[word] = entry
        if _IS_CJK.match(word):
            cjk[word] = entry
        else:
            first = FIRST_WORD.match(word)
            if first and first.end() < len(word):
                phrases.setdefault(first[0], []).append(word)
    return Words(
        words,
        {first: tuple(sorted(terms, key=len, reverse=True)) for first, terms in phrases.items()},
        cjk,
        max(map(len, cjk)),
        {name: "".join(sorted(chars)) for name, chars in by_role_codes.items()},
    )


#: Combining marks that belong to words: Latin, Arabic, Devanagari, Thai, and the joiners.
MARKS: Final = (
    "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0903\u093a-\u094f\u0962\u0963\u0970"
    "\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u200c\u200d"
)
FIRST_WORD: Final = re.compile(rf"(?:[^\W\d_]|[{MARKS}])+")
_ROMANS: Final = {
    word: number
    for number, word in enumerate(
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi".split(), 1
    )
}
