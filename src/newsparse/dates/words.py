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

#: The languages that dates are read in, code -> English name. A row here and `python tools/make_date_words.py` add one; a bit stays
#: with its language, so new rows are at the end.
LANGUAGES: Final = {
    "en": "English", "fr": "French", "es": "Spanish", "de": "German", "pt": "Portuguese", "it": "Italian", "nl": "Dutch",
    "da": "Danish", "sv": "Swedish", "nb": "Norwegian Bokmål", "nn": "Norwegian Nynorsk", "fi": "Finnish", "is": "Icelandic",
    "ru": "Russian", "uk": "Ukrainian", "pl": "Polish", "cs": "Czech", "sk": "Slovak", "id": "Indonesian", "vi": "Vietnamese",
    "tr": "Turkish", "el": "Greek", "ar": "Arabic", "ur": "Urdu", "hi": "Hindi", "th": "Thai", "zh": "Chinese", "ja": "Japanese",
    "ko": "Korean", "af": "Afrikaans", "am": "Amharic", "as": "Assamese", "ast": "Asturian", "az": "Azerbaijani",
    "be": "Belarusian", "bew": "Betawi", "bg": "Bulgarian", "bn": "Bangla", "br": "Breton", "brx": "Bodo", "bs": "Bosnian",
    "ca": "Catalan", "ccp": "Chakma", "chr": "Cherokee", "ckb": "Central Kurdish", "cy": "Welsh", "dsb": "Lower Sorbian",
    "eo": "Esperanto", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fil": "Filipino", "fo": "Faroese",
    "frr": "Northern Frisian", "fur": "Friulian", "fy": "Western Frisian", "ga": "Irish", "gd": "Scottish Gaelic",
    "gl": "Galician", "gsw": "Swiss German", "gu": "Gujarati", "ha": "Hausa", "he": "Hebrew", "hr": "Croatian",
    "hsb": "Upper Sorbian", "hu": "Hungarian", "hy": "Armenian", "ia": "Interlingua", "ig": "Igbo", "jv": "Javanese",
    "ka": "Georgian", "kk": "Kazakh", "km": "Khmer", "kn": "Kannada", "kok": "Konkani", "ks": "Kashmiri", "ku": "Kurdish",
    "ky": "Kyrgyz", "la": "Latin", "lb": "Luxembourgish", "lij": "Ligurian", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian",
    "mg": "Malagasy", "mi": "Māori", "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi", "ms": "Malay",
    "mt": "Maltese", "my": "Burmese", "nds": "Low German", "ne": "Nepali", "oc": "Occitan", "or": "Odia", "pa": "Punjabi",
    "pcm": "Nigerian Pidgin", "ps": "Pashto", "qu": "Quechua", "rm": "Romansh", "ro": "Romanian", "sat": "Santali",
    "sc": "Sardinian", "sd": "Sindhi", "si": "Sinhala", "sl": "Slovenian", "so": "Somali", "sq": "Albanian", "sr": "Serbian",
    "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "tg": "Tajik", "tk": "Turkmen", "to": "Tongan", "tt": "Tatar", "ug": "Uyghur",
    "uz": "Uzbek", "vec": "Venetian", "xh": "Xhosa", "yi": "Yiddish", "yo": "Yoruba", "zu": "Zulu",
}  # fmt: skip
BIT: Final = {language: 1 << i for i, language in enumerate(LANGUAGES)}
ALL: Final = (1 << len(LANGUAGES)) - 1
#: What is not read but must not be mistaken would have a bit here: every language that had one is read.
FOREIGN: Final = 0
#: Other codes of these languages.
_SAME: Final = {
    "no": "nb",
    "in": "id",
    "cmn": "zh",
    "yue": "zh",
    "iw": "he",
    "tl": "fil",
    "ji": "yi",
    "mo": "ro",
    "prs": "fa",
}

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
#: Roles whose entries are cut into single words, since they may be glued to a number.
_SPLIT: Final = ("decade",)


class Word(NamedTuple):
    """What a word may be: role -> ((value, languages), ...), and the languages of all of them.

    `weak` are the languages in which it is a month or a season, but too short (one to three letters), spelled without its accents, or an ordinary word
    elsewhere: it means a date only where the language is sure, or a day and a year are beside it. English names are never weak.
    """

    code: str
    roles: dict[str, tuple[tuple[str, int], ...]]
    languages: int
    weak: int = 0


#: Roles whose words are often written without their accents.
_ACCENTED: Final = ("month", "weekday", "label", "quarter", "season", "century")


_SEASONAL: Final = ("month", "season")


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
            raise ValueError(
                f"languages: {language!r} is not one of the {len(LANGUAGES)} languages that newsparse reads dates in: {', '.join(LANGUAGES)}"
            )
        mask |= BIT[code]
    return mask or ALL | FOREIGN


def languages_of(mask: int) -> tuple[str, ...]:
    """The languages whose bits are set."""
    return tuple(language for language, bit in BIT.items() if mask & bit)


def read(name: str) -> str:
    """The text of a data file."""
    return resources.files(__package__).joinpath(f"data/{name}").read_text(encoding="utf-8")


@functools.cache
def _data() -> dict[str, object]:
    data: dict[str, object] = json.loads(read("words.json"))
    return data


def table() -> dict[str, dict[str, dict[str, str]]]:
    """The data file: language -> role -> value -> words parted by "|"."""
    return _data()["languages"]  # type: ignore[return-value]


@functools.cache
def dotted() -> int:
    """The languages that write days with full stops, the day first (CLDR's short form)."""
    return mask_of(tuple(_data()["dotted"]))  # type: ignore[arg-type]


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


#: word -> role -> value -> languages.
_Roles = dict[str, dict[str, dict[str, int]]]


def _collect() -> tuple[_Roles, dict[str, int]]:
    """What every word may be, and in which languages it is a word without its accents."""
    roles: _Roles = {}
    bare: dict[str, int] = {}
    for language, by_role in table().items():
        bit = BIT[language]
        for role, by_value in by_role.items():
            if role.endswith("_short"):
                continue
            shortest = 3 if role == "month" else 4
            for value, joined in by_value.items():
                for word in re.split(r"[|\s-]+", joined) if role in _SPLIT else joined.split("|"):
                    word = lower(word)
                    if not word:
                        continue
                    values = roles.setdefault(word, {}).setdefault(role, {})
                    values[value] = values.get(value, 0) | bit
                    if word.isascii() or word[0] >= "\u0400" or role not in _ACCENTED or language == "vi":
                        continue
                    for other in {plain(word), plain(word).replace("ı", "i")} - {word}:
                        if len(other) >= shortest:
                            values = roles.setdefault(other, {}).setdefault(role, {})
                            values[value] = values.get(value, 0) | bit
                            bare[other] = bare.get(other, 0) | bit
    everywhere = [("zone", word, word) for word in ZONES] + [("q", "q", "q"), ("h", "h", "h")]
    for role, word, value in everywhere + [("roman", word, str(number)) for word, number in _ROMANS.items()]:
        roles.setdefault(word, {}).setdefault(role, {})[value] = ALL | FOREIGN
    for word, number in _ROMANS.items():
        roles.setdefault(f"{word}e", {}).setdefault("roman", {})[str(number)] = BIT["fr"]
    return roles, bare


def _full_names() -> frozenset[str]:
    """The full names of months that at least three languages share."""
    count: dict[str, int] = {}
    for by_role in table().values():
        for word in {
            w for role in ("month_wide_short", "alone_short") for w in by_role.get(role, {}).values()
        }:
            count[lower(word)] = count.get(lower(word), 0) + 1
    return frozenset(word for word, languages in count.items() if languages > 2)


@functools.cache
def load() -> Words:
    """Read the data and give every set of roles its code. Once, when the first date is asked for."""
    roles, bare = _collect()
    full = _full_names()
    ordinary = set(_data()["ordinary"])  # type: ignore[call-overload]
    codes: dict[tuple[str, ...], str] = {}
    words: dict[str, Word] = {}
    phrases: dict[str, list[str]] = {}
    cjk: dict[str, Word] = {}
    for word, by in roles.items():
        names = tuple(by) if len(by) == 1 else tuple(sorted(by))
        code = codes.get(names) or codes.setdefault(names, chr(0xE000 + len(codes)))
        mask = weak = 0
        for values in by.values():
            for bits in values.values():
                mask |= bits
        if not by.keys().isdisjoint(_SEASONAL):
            weak = _weak(by, bare.get(word, 0), word in ordinary or (_is_short(word) and word not in full))
        entry = Word(code, {name: tuple(values.items()) for name, values in by.items()}, mask, weak)
        words[word] = entry
        if word[0] >= "\u3005" and _IS_CJK.match(word):
            cjk[word] = entry
        elif not word.isalpha():
            first = FIRST_WORD.match(word)
            if first and first.end() < len(word):
                phrases.setdefault(first[0], []).append(word)
    by_role: dict[str, str] = {}
    for names, code in codes.items():
        for name in names:
            by_role[name] = by_role.get(name, "") + code
    return Words(
        words,
        {first: tuple(sorted(terms, key=len, reverse=True)) for first, terms in phrases.items()},
        cjk,
        max(map(len, cjk)),
        by_role,
    )


def _is_short(word: str) -> bool:
    """One to three letters that any language could have: "mag", "led", not "été"."""
    return word.isascii() and sum(map(str.isalpha, word)) <= 3


def _weak(by: dict[str, dict[str, int]], bare: int, everywhere: bool) -> int:
    """The languages in which a month or season is too weak a word to be one by itself."""
    english = {value for role in _SEASONAL for value, bits in by.get(role, {}).items() if bits & BIT["en"]}
    return functools.reduce(
        int.__or__,
        (
            bits if everywhere else bits & bare
            for role in _SEASONAL
            for value, bits in by.get(role, {}).items()
            if value not in english
        ),
        0,
    )


#: Combining marks that belong to words, and the joiners; of Indic scripts all but the full stops, for their digits are folded before.
MARKS: Final = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0900-\u0963\u0970-\u0df3\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u0f71-\u0f84\u102b-\u103e\u135d-\u135f\u17b4-\u17d3\u200c\u200d"
    "\U00011100-\U00011102\U00011127-\U00011134"
)
FIRST_WORD: Final = re.compile(rf"(?:[^\W\d_]|[{MARKS}])+")
_ROMANS: Final = {
    word: number
    for number, word in enumerate(
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi".split(), 1
    )
}
