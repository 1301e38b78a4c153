"""Write `src/newsparse/dates/data/words.json`: the words that dates are made of, in the languages of `newsparse.dates.words.LANGUAGES`.

    pip install Babel==2.19.0 && python tools/make_date_words.py            # writes the file
    python tools/make_date_words.py --examples                              # and `tests/dates/cldr.txt`: dates as CLDR spells them
    python tools/make_date_words.py --missing                               # languages of CLDR that have no row, and why

To add a language: put its code and name into `LANGUAGES`, and run this. Months, weekdays and day periods come from the Unicode CLDR, as Babel
ships it; CLDR is under the Unicode License v3 (https://www.unicode.org/license.txt), whose notice is written into the file. What CLDR does not hold
(other spellings, ordinals, labels such as "Published on") stands in `tools/date_words.toml`. The file is {"licence", "cldr", "dotted", "ordinary", "languages":
{language: {role: {value: "word|word"}}}}. Words keep their capitals, the first of a month or weekday is the one to spell with. Babel's version is
pinned, since its data differ from version to version, and its caches are emptied before each language: what 2.18 had read for one
language it gave out for the next. Nothing here runs when the library runs.
"""

from __future__ import annotations

import datetime as dt
import json
import pathlib
import re
import sys
import tomllib
import unicodedata
from typing import Any

import babel
from babel import Locale, localedata
from babel.dates import format_date, format_skeleton

from newsparse.dates.words import LANGUAGES

BABEL = "2.19.0"
ROOT = pathlib.Path(__file__).parents[1]
TARGET = ROOT / "src/newsparse/dates/data/words.json"
EXAMPLES = ROOT / "tests/dates/cldr.txt"
OWN = pathlib.Path(__file__).with_name("date_words.toml")
#: Second scripts that a language is written in.
SCRIPTS = {
    "az": "az_Cyrl",
    "bs": "bs_Cyrl",
    "pa": "pa_Arab",
    "sr": "sr_Latn",
    "uz": "uz_Cyrl",
    "zh": "zh_Hant",
}
#: Months that are a number and a sign, which the grammar reads.
NUMBERED = ("zh", "ja", "ko", "vi")
#: Of CLDR's languages these are left out: what CLDR calls their months is no name, or names another calendar's month.
UNSURE = {
    "kgp": "numbers",
    "yrl": "numbers in words",
    "ti": "names of Ethiopian months",
    "no": "is nb",
    "yue": "is zh",
}
_Table = dict[str, dict[str, list[str]]]


def clean(word: str) -> str:
    """A word without the full stop that the grammar reads itself, composed (NFC)."""
    word = unicodedata.normalize("NFC", word).strip().translate({0x200F: "", ord("॰"): ".", ord("’"): "'"})
    return word if word.count(".") > 1 or " " in word else word.rstrip(".")


def add(table: _Table, role: str, value: object, words: str) -> None:
    """Put words under a role and value, each once, and once more with the apostrophes that a text is read with."""
    row = table.setdefault(role, {}).setdefault(str(value), [])
    for word in map(clean, words.split("|")):
        row += [w for w in dict.fromkeys((word, word.translate(_APOSTROPHES))) if w and w not in row]


_APOSTROPHES = dict.fromkeys(map(ord, "ʼ‘׳"), "'")


def is_short(word: str) -> bool:
    """CLDR's abbreviations of one or two letters mean too much else; those that pages do use stand in `date_words.toml`."""
    letters = [c for c in clean(word) if unicodedata.category(c)[0] in "LM"]
    return len(letters) < (3 if word[0] < "\u0400" else 2)


#: "de gener": the grammar reads what stands between a day and its month.
_OF = re.compile("(?:de|da|dhen) ")


def script(words: str) -> str:
    """The script of most letters; where a language lacks a name, CLDR has the English one."""
    names = [unicodedata.name(c).split()[0] for c in words if c.isalpha()]
    return max(sorted(set(names)), key=names.count, default="")


def is_word(word: str) -> bool:
    """Letters, marks and what stands between them in one word or two: no "pagi/siang", no "heure(s)"."""
    return bool(word) and all(c in " \u00a0\u202f.'’-" or unicodedata.category(c)[0] in "LM" for c in word)


def from_cldr(table: _Table, code: str, language: str, months: bool) -> None:
    """Months, weekdays and day periods of one locale."""
    localedata.clear_caches()
    locale = Locale.parse(code)
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            names = {n: _OF.sub("", w) for n, w in dict(locale.months[context][width]).items()}
            if months:
                for number, word in sorted(names.items()):
                    if not is_short(word):
                        add(table, "month", number, word)
            days = dict(locale.days[context][width])
            own = script("".join(days.values()))
            days = {
                n: w if script(w) == own else dict(locale.days[context]["wide"])[n] for n, w in days.items()
            }
            for number, word in sorted(days.items()):
                if language in ("zh", "ja", "ko") and len(word) > 1 or not is_short(word):
                    add(table, "weekday", number, word)
            if code == language:
                spelled(table, language, context, width, names, days)
    for name in ("am", "pm"):
        for width in ("abbreviated", "wide"):
            word = dict(locale.day_periods["format"].get(width, {})).get(name, "")
            if word in ("AM", "PM") or is_word(word) and ("." in word or not is_short(word)):
                add(table, "ampm", name, word)


def spelled(
    table: _Table, language: str, context: str, width: str, names: dict[int, str], days: dict[int, str]
) -> None:
    """The words to spell dates with: as they stand in a date, short and long, and alone."""
    role = {("format", "wide"): "month_wide_short", ("stand-alone", "wide"): "alone_short",
            ("format", "abbreviated"): "month_short"}.get((context, width))  # fmt: skip
    if role and language not in NUMBERED:
        table[role] = {str(n): [w] for n, w in sorted(names.items())}
    if (context, width) == ("format", "abbreviated"):
        table["weekday_short"] = {str(n): [clean(w)] for n, w in sorted(days.items())}


def relative(table: _Table, locale: Locale) -> None:
    """Yesterday, "3 days ago" and "in 3 days", for a language whose own table has no units: what stands round the number in CLDR's phrases."""
    fields = locale._data["date_fields"]
    for offset, word in dict(fields["day"].get("relative", {})).items():
        if is_word(word) and not is_short(word):
            add(table, "day", offset, word)
    for direction, before, after in (("past", "agopre", "ago"), ("future", "hencepre", "hence")):
        phrases = {
            (unit, count): phrase.split("{0}")
            for unit in ("day", "week", "month", "year", "hour", "minute", "second")
            for count, phrase in dict(fields[unit].get(direction, {})).items()
            if phrase.count("{0}") == 1
        }
        ends = [phrase[1].split() for phrase in phrases.values()]
        shared = 0
        while ends and all(len(e) > shared + 1 for e in ends) and len({e[-1 - shared] for e in ends}) == 1:
            shared += 1
        for (unit, _), (lead, rest) in phrases.items():
            words = rest.split()
            if (
                words
                and is_word(rest.strip())
                and (not lead or is_word(lead.strip()))
                and not is_short(lead.strip() or words[-1])
            ):
                add(table, "unit", unit, " ".join(words[: len(words) - shared]))
                add(table, before, 1, lead)
                add(table, after, 1, " ".join(words[len(words) - shared :]))


def unsure(language: str) -> str | None:
    """Why the months and weekdays that CLDR has for a language are not sure, `None` if they are."""
    localedata.clear_caches()
    locale = Locale.parse(language)
    months, days = dict(locale.months["format"]["wide"]), dict(locale.days["format"]["wide"])
    if language in UNSURE:
        return UNSURE[language]
    if len({w.lower() for w in months.values()}) < 12 or any(c.isdigit() for w in months.values() for c in w):
        return "has no twelve names of months"
    if len({w.lower() for w in days.values()}) < 7 or (language != "en" and days[0] == "Mon"):
        return "has no seven names of weekdays"
    scripts = {
        unicodedata.name(c).split()[0] for w in (*months.values(), *days.values()) for c in w if c.isalpha()
    }
    if len(scripts - {"MODIFIER"}) > 1:
        return f"is written in several scripts: {', '.join(sorted(scripts))}"
    if len(dict(locale.territories)) < 250 or len(dict(locale.languages)) < 430:
        return "has few words in CLDR, so that its months are hardly proof-read"
    return None


def made(language: str, own: dict[str, Any]) -> dict[str, dict[str, str]]:
    """The roles, values and words of one language."""
    table: _Table = {}
    if "month_is" in own:
        for number, words in own["month_is"].items():
            add(table, "month", number, words)
        for role in ("month_wide_short", "alone_short", "month_short"):
            table[role] = {n: [w.split("|")[0]] for n, w in own["month_is"].items()}
    kept = dict(table)
    for code in (language, *SCRIPTS.get(language, "").split()):
        from_cldr(table, code, language, language not in NUMBERED and "month_is" not in own)
    if "month_is" in own:
        table |= kept
    if "unit" not in own:
        localedata.clear_caches()
        relative(table, Locale.parse(language))
    for role, words in own.items():
        if role != "month_is":
            for value, joined in (words if isinstance(words, dict) else {1: words}).items():
                add(table, role, value, joined)
    return {
        role: {value: "|".join(words) for value, words in values.items() if words}
        for role, values in table.items()
    }


def dotted() -> list[str]:
    """The languages whose short form, in CLDR, is a day, a month and a year with full stops, and Dutch, which is written so too."""
    found = []
    for language in LANGUAGES:
        localedata.clear_caches()
        short = str(Locale.parse(language).date_formats["short"].pattern)
        if re.match(r"d+\. ?M+\. ?y+", short) or language == "nl":
            found.append(language)
    return found


def written() -> str:
    """The text of `words.json`."""
    own = tomllib.loads(OWN.read_text(encoding="utf-8"))
    ordinary = own.pop("ordinary")
    if unknown := own.keys() - LANGUAGES.keys():
        raise SystemExit(f"{OWN}: no row in LANGUAGES for {', '.join(sorted(unknown))}")
    data = {
        "licence": "Months, weekdays and day periods: Unicode CLDR, Copyright © 1991-2025 Unicode, Inc., Unicode License v3, SPDX Unicode-3.0",
        "cldr": f"Babel {babel.__version__}",
        "dotted": dotted(),
        "ordinary": ordinary.split("|"),
        "languages": {language: made(language, own.get(language, {})) for language in LANGUAGES},
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def examples() -> str:
    """Dates as CLDR spells them: language, text and value, a line each."""
    lines = [
        "# Made by tools/make_date_words.py --examples. language|date as the Unicode CLDR spells it|EDTF"
    ]
    for language in LANGUAGES:
        localedata.clear_caches()
        days = [dt.date(2023, month, 2 * month + 5) for month in range(1, 13)]
        rows = [(format_date(day, "long", language), day.isoformat()) for day in days]
        rows += [(format_date(day, "full", language), day.isoformat()) for day in days[:7]]
        rows += [(format_skeleton("yMMMM", day, locale=language), f"{day:%Y-%m}") for day in days[7:9]]
        lines += [f"{language}|{text}|{edtf}" for text, edtf in rows]
    return "\n".join(lines) + "\n"


def main() -> None:
    if babel.__version__ != BABEL:
        raise SystemExit(
            f"Babel {babel.__version__} is installed, the data come from {BABEL}: pip install Babel=={BABEL}"
        )
    if "--missing" in sys.argv[1:]:
        for language in localedata.locale_identifiers():
            if "_" not in language and language not in LANGUAGES:
                print(f"{language}: {unsure(language) or 'could have a row'}")
        return
    TARGET.write_text(written(), encoding="utf-8")
    print(f"{TARGET}: {len(LANGUAGES)} languages, {TARGET.stat().st_size} bytes")
    if "--examples" in sys.argv[1:]:
        EXAMPLES.write_text(examples(), encoding="utf-8")


if __name__ == "__main__":
    main()
