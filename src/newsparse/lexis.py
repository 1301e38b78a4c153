"""The vocabulary of listings: each terminal of the grammar as a pattern, under its grammar line.

The grammar (`newsparse.grammar`) is made of these patterns and the record constructors (`newsparse.records`)
validate with the same ones, so what can be built is what can be read. Each pattern is linear: it never has two
ways to match the same characters, or it is atomic (``(?>…)``, ``*+``), so a failure is not tried again.

Line ends are CRLF, LF and CR and nothing else. `str.splitlines` also breaks at U+2028, U+0085 and five control
characters, which real texts hold inside lines; a blank here is any other white space, U+00A0 included.
"""

import re
from typing import Final

# eol = CRLF | LF | CR. Atomic, so that CRLF is never read as two line ends
EOL: Final = r"(?>\r\n?|\n)"

# blank = any white space that ends no line
BLANK: Final = r"[^\S\r\n]"

# words = the rest of a line, from its first to its last character that is not blank
WORDS: Final = r"(?>\S[^\r\n]*(?<=\S))"

# line_ends = { {blank} eol }-, which is white space up to its last line end: found from behind, in half the time
LINE_ENDS: Final = rf"(?>\s*{EOL})"

# blank_lines = [line_ends], with the byte order mark that may open a text
BLANK_LINES: Final = rf"(?>\A\ufeff|){LINE_ENDS}?+"

# number = 1 to 9 ASCII digits. `\d` takes the digits of other scripts, and int() refuses more than 4,300 of them
NUMBER: Final = r"[0-9]{1,9}+"

# text_start = the place where a text begins, after its byte order mark and blank lines of at most eight characters
TEXT_START: Final = (
    r"(?:\A|(?<=\A\ufeff)|"
    + "|".join(rf"(?<=\A[\s\ufeff]\s{{{n}}}[\r\n])" for n in range(7))
    + r"|(?<=\A[\r\n]))"
)

LF_ONLY: Final = ((EOL, r"\n"), (BLANK, r"[^\S\n]"), (r"[^\r\n]", "."))
"""The same patterns for a text without CR, which most are: replacements that make them 1.5 times as fast."""

FIELD = re.compile(WORDS)
"""A title, kicker, author, credit, place, heading or paragraph: one line that neither begins nor ends with white space."""

_PHOTO_WORDS = (
    "photo(?:graph)?s?|foto(?:graf(?:ia|ie|ía|i)?)?s?|fotografia|fotoğraf|fot\\.|bild(?:er)?|billede|bilde|beeld|kuva|images?|imagem?|imagen|"
    "immagine|picture|pictures|gambar|ảnh|zdjęcie|foto|fotó|fénykép|valokuva|nuotrauka|mynd|фото|φωτο(?:γραφία)?|صورة|الصورة|تصویر|عکس|फ़ोटो|फोटो|तस्वीर|ภาพ|写真|照片|图片?|圖片?|摄影|사진"
)

CREDIT = re.compile(
    rf"\[?(?:\u00a9|\(c\)\s|(?:{_PHOTO_WORDS})(?:{BLANK}(?:credit|by|crédit|courtesy))?{BLANK}?[:\uff1a\u00a9])",
    re.IGNORECASE,
)
"""How a photo credit begins: a copyright sign, or the word for a photo (in 20 languages) and a colon."""


_OPENINGS: Final = ("(c", "(C", "[(")


def is_credit(text: str) -> bool:
    """Whether a line begins like a photo credit.

    >>> is_credit("\u00a9 A. Name / ORG 2023"), is_credit("Foto: spiegel.de"), is_credit("Photographers at work")
    (True, True, False)
    """
    start = text[:48]
    return (
        ":" in start or "\u00a9" in start or "\uff1a" in start or (start[:2] in _OPENINGS and ")" in start)
    ) and CREDIT.match(text) is not None


_JOINS_NAMES: Final = frozenset(
    "and und et e y en och og & with mit avec con com for of the de da di do du del della den der van von ten ter la le bin ibn al".split()
)
_LONGEST_AUTHOR: Final = 100


def author(line: str) -> str | None:
    """The name in a line that says who wrote an entry; `None` where the line is no such.

    >>> author("By Ann Sea and Bob van der Shore"), author("By the end of May, all was said.")
    ('Ann Sea and Bob van der Shore', None)
    """
    if line[:3] != "By " or len(line) > _LONGEST_AUTHOR or line[-1] in ".!?:;\u2026":
        return None
    name = line[3:].lstrip()
    words = name.split()
    if words[0] in _JOINS_NAMES or any(character.isdigit() for character in name):
        return None
    if all(word in _JOINS_NAMES or not (word[0].islower() or word[0] in "\"'\u201c\u2018") for word in words):
        return name
    return None


COPYRIGHT = re.compile("\u00a9|\\(c\\)\\s", re.IGNORECASE)

CJK: Final = "\u1100-\u115f\u2e80-\u303f\u3040-\u30ff\u3105-\u312f\u3130-\u318f\u31a0-\u31ef\u3200-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff9f\uffe0-\uffe6\U00020000-\U0003fffd"
"""The characters that lines break beside without a blank (Unicode line breaking classes ID, CJ, NS), as a class body."""

CJK_CHARACTER = re.compile(f"[{CJK}]")
SPACELESS: Final = frozenset(
    map(chr, (*range(0x0E00, 0x0F00), *range(0x1000, 0x10A0), *range(0x1780, 0x1800)))
)
"""The characters of Thai, Lao, Burmese and Khmer, which have no space between words either, and whose lines break between words (class SA)."""


CLOSING = re.compile(r"[»”’)\]!?:;,%]+(?=\s|\Z)")
"""A sign that begins no text: "»" alone, which sites set off from the word before."""

WORD = re.compile(r"(?>[«„“(–—] )?[^ \t\r\n]+(?: [»”!?:;%–—](?=[\s]|\Z))?")
"""A word with the sign that may be set off from it with a no-break blank, which renderers print as a blank: "« Le", "fois !", "— a"."""


def width(text: str) -> int:
    """Columns that a text takes on a terminal; a wide character takes two.

    >>> width("Lao PDR"), width("\u52b3\u52a8")
    (7, 4)
    """
    return len(text) if text.isascii() else len(text) + len(CJK_CHARACTER.findall(text))


_DENSE = re.compile(f"[{CJK}\uac00-\ud7a3]")
"""Characters of which one says about as much as two Latin letters: Han, kana, Hangul."""
_UNSPACED = re.compile(f"[{CJK}]")
_WORD_OF_UNSPACED: Final = 4  # characters


def latin_length(text: str) -> int:
    """The length of a text in Latin letters, where a character of a denser script counts as two.

    >>> latin_length("Lao PDR"), latin_length("\u52b3\u52a8"), latin_length("\ubcf4\ub3c4\uc790\ub8cc")
    (7, 4, 8)
    """
    return len(text) if text.isascii() else len(text) + len(_DENSE.findall(text))


def count_words(text: str) -> int:
    """About how many words a text has: those between spaces, and in scripts without spaces one in four characters.

    >>> count_words("Ann sails"), count_words("\u5c55\u89a7\u4f1a"), count_words("\u5f79\u54e1\u306e\u7570\u52d5\u306b\u3064\u3044\u3066")
    (2, 1, 3)
    """
    spaces = text.count(" ")
    if text.isascii():
        return spaces + 1
    return spaces + max(1, -(-len(_UNSPACED.findall(text)) // _WORD_OF_UNSPACED))
