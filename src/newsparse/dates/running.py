"""Which readings inside running text are dates, and which are numbers that look like one.

A reading may not go on across a sentence or a paragraph, take a number that belongs to a name ("Windows 10"), be half of a range, or take a count
for a year. Asked by `find_dates` for each reading before its value is made. Never raises.
"""

from __future__ import annotations

import functools
import re
from typing import Final

from . import evidence, scan, words
from .forms import Option
from .scan import Tokens
from .words import ALL, BIT, Word

#: Words before a year.
EVIDENCE: Final = frozenset(
    "by since before after until till early late mid end during throughout around circa year of "
    "avant après dès fin début vers mi antes después fines finales principios ende anfang bis seit vor nach fim início "
    "desde до после від после до к kuni fino entro dopo".split()
)
#: Years of these are no years of the calendar.
_FISCAL: Final = re.compile(
    r"(?:fiscal|financial|tax|school|academic|crop|budget|marketing|campaign|model|fy)(?: year)?s? $|(?:exercice|campagne|saison|season|geschäftsjahr|wirtschaftsjahr|schuljahr|"
    r"ejercicio|exercício|esercizio|boekjaar|финансовый|бюджетный|учебный|rok obrotowy|tahun anggaran|tahun fiskal|år fiscal|année scolaire|année fiscale|año fiscal|ano fiscal)(?: \w{2,4})? $"
)
#: What is before a number that counts or names something.
_COUNTERS: Final = frozenset(
    "no nr num núm nos kap cap art room page pages pg pp p section sec chapter ch article articles art vol volume issue item part level grade type version ver v route highway line bus "
    "flight apartment apt unit suite building block lot week day season episode ep round stage group table figure fig step rule law act bill resolution decree psalm "
    "verse gate platform track floor hall booth box size model series class phase lesson exercise question point goal target annex appendix protocol convention "
    "seite nummer zimmer raum kapitel artikel absatz teil band heft platz gleis halle tag woche folge página pagina pág capítulo artículo artigo número "
    "numero habitación sala parte lote piso línea linha sección seção chambre salle chapitre numéro étage ligne volume tome leçon стр страница глава статья дом кв "
    "квартира том часть пункт комната номер выпуск день серия strona rozdział artykuł pokój str kapitola článek strana číslo oldal szoba fejezet sida sidan "
    "kapitel rum nummer side rom sivu luku huone halaman bab pasal kamar trang chương điều số phòng sayfa bölüm madde oda σελίδα κεφάλαιο άρθρο".split()
)
_WORD_BEFORE: Final = re.compile(r"([^\W\d_][\w'’&-]*)(\.?)[ \u00a0]{1,2}$")
_SIGN_BEFORE: Final = re.compile(r"(?:n[°º.]|№|#|§|nr\.|no\.)[ \u00a0]?$")
_WORD_BEHIND: Final = re.compile(r"[ \u00a0]{1,2}([^\W\d_][\w'’-]*)")
_NUMBER_BEHIND: Final = re.compile(r",? [0-9]{1,3}(?![0-9:]|[.h][0-9]| ?[ap]\.?m)")
_YEAR_BEHIND: Final = re.compile(r",? ?([0-9]{4})(?![0-9])")
_LIST_BEFORE: Final = re.compile(
    r"(?<![0-9.,/:])[0-9]{1,2}(?:st|nd|rd|th|\.|º|er)? ?(?:[-–/&]|,|\bor|\boder|\bou|\bo|\bили|\band|\bund|\bet|\by|\be|\bi|\bи|\bі|\boch|\bog|\bja|\ba|\ben) ?$"
)
_RANGE_BEHIND: Final = re.compile(
    r" ?(?:-|~|–|to\b|until\b|through\b|bis\b|au\b|al\b|à\b|a\b|do\b|до\b|по\b|til\b|till\b|tot\b|t/m\b) ?(?:[0-9]{1,2}(?:st|nd|rd|th|\.)?(?= *(?:[.;)]|$))|[0-9]{4}(?![0-9])|[0-9]{1,2}[./-][0-9]{1,2})"
)
_BAD_BEFORE: Final = "#$€£¥₹+@_/\\=&*%§№.:'’\"^<>"
_VERBS: Final = frozenset(
    "was is has had will would saw brought marked began started ended became came proved war wird wurde brachte hat fue será trajo fut sera foi è fu sarà был будет byl był".split()
)
_PARAGRAPH: Final = re.compile(r"\n[^\S\n]*\n|\r[^\S\r\n]*\r|\r\n[^\S\n]*\r\n")


def stands_alone(text: str, low: str, tokens: Tokens, option: Option, mask: int, hinted: bool) -> bool:
    """Is this reading a date in running text, not a number that looks like one?"""
    first = min([option.first, *option.extra.values()])
    start, end = tokens.starts[first], tokens.ends[option.close - 1]
    return (
        option.form.kind != "alone"
        and (option.form.kind not in ("bare", "years") or _year_evident(text, low, tokens, option))
        and _is_set_off(low, start, end)
        and _is_one(text, tokens, first, option, mask)
        and _is_no_name(text, low, tokens, first, option)
        and _is_whole(low, tokens, option, start, end)
        and _is_no_count(text, low, tokens, option, end)
        and _is_no_duration(text, tokens, first, option)
        and _has_evidence(text, low, tokens, option, mask, hinted)
    )


def _is_set_off(low: str, start: int, end: int) -> bool:
    """Does it begin and end between words?"""
    before = low[start - 1] if start else " "
    if before in "万億亿千百만억천백":
        return False  # 3万2000年
    if scan._letter(before) and not (scan._CJK_CHAR.match(before) or scan._CJK_CHAR.match(low[start])):
        return False
    if before == "<" and low[end : end + 1] == ">":
        return True  # Org: <2026-02-14 Sat>
    if before in _BAD_BEFORE and not (
        before in ".:'\"’" and not low[max(start - 2, 0) : start - 1].isdigit()
    ):
        return False
    if before == "-" and start > 1 and not low[start - 2].isspace():
        return False
    if before in ".," and start > 1 and low[start - 2].isdigit():
        return False
    follow = low[end] if end < len(low) else " "
    if (scan._letter(follow) or follow.isdigit()) and not (
        scan._CJK_CHAR.match(follow) or scan._CJK_CHAR.match(low[end - 1])
    ):
        return False
    return not (follow in "%°€$@_/" or (follow in "-'." and end + 1 < len(low) and low[end + 1].isalnum()))


def _is_one(text: str, tokens: Tokens, first: int, option: Option, mask: int) -> bool:
    """Is it in one sentence and paragraph, and does it end with no word of the next?"""
    codes = tokens.codes
    for index in range(first, option.close - 1):
        gap = slice(tokens.ends[index], tokens.starts[index + 1])
        if gap.stop - gap.start > 1 and _PARAGRAPH.search(text, gap.start, gap.stop):
            return False
        if (
            codes[index] == "."
            and gap.stop > gap.start
            and index > first
            and _ends_sentence(text, tokens, first, index, mask)
        ):
            return False
    weekday = option.extra.get("wa")
    if weekday is not None and codes[weekday - 1] not in "(,":
        start, end = tokens.starts[weekday], tokens.ends[weekday]
        return end - start > 3 or not text[start].isascii() or _is_closed(text, start, end)
    if "app" in option.extra and "aap" not in option.extra:
        at = option.extra["app"]
        return _has_role(tokens, at + 1, "oclock") or _has_role(tokens, at - 1 - (codes[at - 1] == "."), "at")
    return True


def _is_closed(text: str, start: int, end: int) -> bool:
    """Is a short word with a capital behind a date its weekday: before a closing bracket, a time of day or the end of the line, as Org has them,
    "<2026-02-14 Sat 10:00>"?"""
    return text[start].isupper() and _CLOSED.match(text, end) is not None


_CLOSED: Final = re.compile(r"\.?(?:[ \t]*(?:[\])>]|$)|[ \t]+(?:[01]?\d|2[0-3]):[0-5]\d\b)", re.MULTILINE)


def _is_no_duration(text: str, tokens: Tokens, first: int, option: Option) -> bool:
    """Does it begin with no hours that are counted: "He was away for 16 hours 3 May 2023"?"""
    if option.extra.get("bh") != first or not _has_role(tokens, first + 1, "oclock"):
        return True
    hours = text[tokens.starts[first + 1] : tokens.ends[first + 1]]
    if len(hours) <= _LONGEST_CLOCK or "'" in hours or "’" in hours:
        return True
    return _word_before(text, tokens.starts[first]) is None or _has_role(tokens, first - 1, "at")


_LONGEST_CLOCK: Final = 3
"""Letters of a word that tells the time and counts nothing: "Uhr", "h"."""


def _ends_sentence(text: str, tokens: Tokens, first: int, stop: int, mask: int) -> bool:
    """Is this full stop inside a reading the end of a sentence, not of a number or an abbreviation?"""
    before, after = tokens.codes[stop - 1], tokens.starts[stop + 1]
    word = tokens.known[stop - 1]
    if isinstance(word, Word):
        written = tokens.text[tokens.starts[stop - 1] : tokens.ends[stop - 1]]
        return "month" in word.roles and (
            len(written) > 4 or written in ("may", "mai", "june", "july", "mars", "juin", "maj")
        )
    if not text[after].isupper():
        return False
    if before == "y":
        return True
    month = tokens.known[stop + 1]
    if mask & ALL != ALL:
        return not mask & ~BIT["en"]
    languages = evidence.languages_of_text(text)
    dotted = words.dotted() | BIT["is"]
    if not isinstance(month, Word) or not month.languages & dotted:
        return isinstance(month, Word)
    weekdays = [
        word for word in tokens.known[first:stop] if isinstance(word, Word) and "weekday" in word.roles
    ]
    spoken = any(
        word.languages & dotted for word in weekdays
    )  # "Freitag, 22. September 2023" in an English text
    return not spoken and bool(languages) and not languages & dotted


def _has_role(tokens: Tokens, index: int, role: str) -> bool:
    word = tokens.known[index] if index < len(tokens.known) else None
    return isinstance(word, Word) and role in word.roles


def _is_no_name(text: str, low: str, tokens: Tokens, first: int, option: Option) -> bool:
    """Does its first number belong to the word before it: "Windows 10", "No. 22", "Audi Q3"?"""
    codes = tokens.codes
    if (
        codes[first] == "d"
        and first
        and codes[first - 1] in "dn"
        and tokens.starts[first] == tokens.ends[first - 1]
    ):
        return False
    lettered = "ql" in option.groups
    bare = codes[first] in "dfy" and option.form.name != "y"
    month_first = option.groups.get("m1") == first and option.form.kind == "noyear"
    if not (lettered or bare or month_first):
        return True
    start = tokens.starts[first]
    if not month_first and _is_counted(low, start):
        return False
    match = _word_before(text, start)
    if match is None:
        return True
    word = words.lower(match[1])
    return bool(match[2]) or not _is_name(match[1], word, text[start : tokens.ends[option.last - 1]])


def _word_before(text: str, start: int) -> re.Match[str] | None:
    """The word and the space before a place; it is looked for from the space before it on."""
    if start < 2 or text[start - 1] not in " \u00a0":
        return None
    begin = max(start - 40, 0)
    last = start - 2 if text[start - 2] in " \u00a0" else start - 1
    return _WORD_BEFORE.search(text, max(text.rfind(" ", begin, last) + 1, begin), start)


def _is_counted(low: str, start: int) -> bool:
    """Is a word such as "No." or "page" before a number?"""
    match = _word_before(low, start)
    return (match is not None and match[1] in _COUNTERS) or bool(
        _SIGN_BEFORE.search(low, max(start - 5, 0), start)
    )


def _is_name(written: str, word: str, date: str) -> bool:
    """Is this capitalised word a name, so that a number behind it may be its own?"""
    if written.islower() or len(written) < 2 or word in evidence.small_words() or word in words.load().words:
        return False
    return not (written.isupper() and len(written) > 3 and not date.isupper())


def _is_whole(low: str, tokens: Tokens, option: Option, start: int, end: int) -> bool:
    """Is it all of a range or of a list of days, not a part?"""
    codes, groups = tokens.codes, option.groups
    if option.first and groups.get("m1") == option.first and codes[option.first - 1] == "d":
        number = tokens.starts[option.first - 1]  # is it the month's, or does it count: "No. 22 September"?
        if not _PARAGRAPH.search(low, tokens.ends[option.first - 1], start) and not _is_counted(low, number):
            return False
    if codes[option.first] == "y" and "d1" in groups and codes[option.last : option.last + 1] == "y":
        return False  # "Horizon 2020 5 May 2023": the day has its own year
    if codes[option.first] == "d" and _LIST_BEFORE.search(low, max(start - 12, 0), start):
        return False
    if option.form.name in ("range ymd md", "cjk range p") and _WORD_BEHIND.match(low, end):
        return "d2" not in groups
    return not (option.form.kind in ("day", "month", "noyear") and _RANGE_BEHIND.match(low, end))


def _is_no_count(text: str, low: str, tokens: Tokens, option: Option, end: int) -> bool:
    """Is its year a year, not the number of what follows: "3 May 1200 workers", "from 1200 to 1500 people"?"""
    kind = option.form.kind
    if kind == "noyear":
        follow = None if low[end - 1] == "." else _YEAR_BEHIND.match(low, end)
        return not _NUMBER_BEHIND.match(low, end) and (
            follow is None or _counts(text, low, follow.end(), int(follow[1]))
        )
    index = option.groups.get("y2", option.groups.get("y1", -1))
    if index < 0 or index != option.last - 1 or isinstance(tokens.known[index], int):
        return True
    german = "d1" in option.groups and tokens.codes[option.groups["d1"] + 1] == "."
    behind = _WORD_BEHIND.match(text, end)
    if behind is None or not _is_noun(behind[1], german):
        return True
    year = int(low[tokens.starts[index] : tokens.ends[index]])
    if kind == "month":
        return True
    if kind in ("day", "range", "coarse") and option.form.name not in ("range y y", "range y-y"):
        return year % 100 != 0
    return kind not in ("open", "range", "years") and year % 10 != 0


def _is_noun(word: str, german: bool = False) -> bool:
    """May this be a thing that is counted? In German it has a capital."""
    return (german or word.islower()) and words.lower(word) not in evidence.small_words()


def _counts(text: str, low: str, end: int, number: int) -> bool:
    """Is this number behind a day a count, "1500 workers", and not a year?"""
    behind = _WORD_BEHIND.match(text, end)
    return (
        number % 100 == 0
        and behind is not None
        and _is_noun(behind[1])
        and not evidence.is_before_christ(low, end)
    )


def _has_evidence(text: str, low: str, tokens: Tokens, option: Option, mask: int, hinted: bool) -> bool:
    """Do its words, or those before it, say that it is a date?"""
    codes, kind, name = tokens.codes, option.form.kind, option.form.name
    first = min([option.first, *option.extra.values()])
    start, end = tokens.starts[first], tokens.ends[option.close - 1]
    if codes[first] in "ECO" or name in ("numeric month", "range i i", "range edtf", "vi d/m"):
        return False
    if any(g.startswith("yy") for g in option.groups) and "m1" in option.groups and "'" not in low[start:end]:
        return False  # "On 22 September 23 workers ..."
    if "z1" in option.groups and re.fullmatch(r"[0-9]+[.][0-9]+[.][0-9]{2}", low[start:end]):
        previous = tokens.known[first - 1] if first else None
        if not (
            isinstance(previous, Word) and {"on", "label", "from", "to", "weekday"} & previous.roles.keys()
        ):
            return False  # "version 1.1.30"
    if (kind in ("bare", "evident", "years", "open") or codes[first] == "y") and _FISCAL.search(
        low, max(start - 30, 0), start
    ):
        return False
    if kind in ("bare", "years"):
        return True
    if kind == "decadepre" and not hinted:
        return False
    if "season" in option.groups:
        return _is_season(text, low, tokens, option)
    if "m1" in option.groups:
        return month_is_a_name(text, tokens, option, hinted, full="d1" in option.groups and kind != "noyear")
    return True


def _is_season(text: str, low: str, tokens: Tokens, option: Option) -> bool:
    """Is the word a season, not "prices fall" or "a été"? A capital says so, or a small word before it."""
    index = option.groups["season"]
    start = tokens.starts[index]
    if text[start].isupper() or not text[start].isascii() and low[start : tokens.ends[index]] != "été":
        return True
    if low[start : tokens.ends[index]] not in (
        "fall",
        "spring",
        "été",
        "estate",
        "yaz",
        "leto",
        "lato",
        "vara",
    ):
        return True
    return index > 0 and any(
        _has_role(tokens, index - 1, role) for role in ("on", "the", "of", "since", "until", "from")
    )


def month_is_a_name(text: str, tokens: Tokens, option: Option, hinted: bool, full: bool = False) -> bool:
    """Is the month word a month, and not "may", "march", "out" or "set"? English names have a capital; short foreign ones need a whole date or the hint."""
    for group in ("m1", "m2"):
        if group not in option.groups:
            continue
        index = option.groups[group]
        word = tokens.known[index]
        if not isinstance(word, Word):
            continue
        start, end = tokens.starts[index], tokens.ends[index]
        written = text[start:end]
        languages = sum(bits for _, bits in word.roles.get("month", ()))
        if full:
            continue
        if (
            option.form.name in ("m d", "range m dd", "range md md")
            and not hinted
            and not languages & BIT["en"]
        ):
            return False  # "Augusta 12": where the month is spelled so, it is after the day
        if languages & BIT["en"]:
            if (
                written.islower()
                and (not hinted or not languages & ~BIT["en"])
                and written in ("may", "march", "mar", "dec", "jan", "sep", "sept")
            ):
                return False
        elif not hinted and len(written) <= 3 and written[0] < "\u0370" and not _is_full(written, option):
            return False
    return True


def _is_full(written: str, option: Option) -> bool:
    """Is a word of two or three letters the whole name of a month in a common language, with its day before it: "6. maj"?"""
    return option.form.name == "d m" and written.lower() in _full_short()


@functools.cache
def _full_short() -> frozenset[str]:
    """The names of months that have three letters in common languages: "mai", "maj", "mei"."""
    common = (table for code, table in words.table().items() if BIT[code] & evidence.MAJOR)
    names = {words.lower(name) for table in common for name in table.get("month_wide_short", {}).values()}
    return frozenset(name for name in names if len(name) <= 3)


def speaks_of_years(known: Word | int | None, word: str) -> bool:
    """Does a word before a number of four digits say that it is a year: "in", "since"?"""
    return (
        isinstance(known, Word)
        and ("on" in known.roles or "yearpre" in known.roles)
        and word not in ("at", "a", "на", "al", "o", "в/о")
    ) or word in EVIDENCE


def _year_evident(text: str, low: str, tokens: Tokens, option: Option) -> bool:
    index = option.first
    group = "y1"
    year = (
        int(low[tokens.starts[option.groups[group]] : tokens.ends[option.groups[group]]])
        if not isinstance(tokens.known[option.groups[group]], int)
        else 0
    )
    if not 1500 <= year <= 2199 or index == 0:
        return False
    if option.form.name == "y" and tokens.codes[index - 1] == "." and year >= 1900:
        behind = _WORD_BEHIND.match(low, tokens.ends[index])
        return (
            behind is not None and behind[1] in _VERBS
        )  # "2023 brought change": what a number counts would be a noun
    if index > 1 and tokens.codes[index - 2] in "dyn":
        return False  # "1500 bis 2000"
    previous = tokens.known[index - 1]
    word = low[tokens.starts[index - 1] : tokens.ends[index - 1]]
    if not speaks_of_years(previous, word) or tokens.ends[index - 1] == tokens.starts[index]:
        return False
    return not (word == "of" and option.last < len(tokens.codes) and tokens.codes[option.last] == "x")
