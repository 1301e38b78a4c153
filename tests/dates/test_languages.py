"""The languages of dates: all months and weekdays, no word of another language's list, every date as CLDR spells it, never a wrong one."""

from __future__ import annotations

import copy
import itertools
import pathlib
import unicodedata

import pytest

from loading import load
from newsparse.dates import DateError, find_dates, line_date, parse_date, words

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[1]
NUMBERED = {"zh", "ja", "ko", "vi"}  # their months are a number and a sign
TWO_SCRIPTS = {"az": "CYRILLIC", "bs": "CYRILLIC", "pa": "ARABIC", "sr": "LATIN", "uz": "CYRILLIC"}
Table = dict[str, dict[str, dict[str, str]]]


def scripts(joined: str) -> set[str]:
    """The scripts of words, by the first word of their letters' names."""
    letters = {unicodedata.name(c).split()[0] for c in joined if c.isalpha()}
    return {"HANGUL" if s == "CJK" else s for s in letters - {"MODIFIER", "FEMININE", "MASCULINE"}}


def leaks(table: Table) -> list[str]:
    """Words of months and weekdays that stand in a language's list and belong to another's: of another script, or a whole week of another language."""
    found = []
    weeks: dict[str, set[str]] = {}
    for language, roles in table.items():
        own = scripts(
            "".join(roles["weekday_short" if language in NUMBERED else "month_wide_short"].values())
        )
        own |= {TWO_SCRIPTS[language]} if language in TWO_SCRIPTS else set()
        for role in ("month", "weekday"):
            for value, joined in roles.get(role, {}).items():
                found += [
                    f"{language}: {role} {value}: {word}" for word in joined.split("|") if scripts(word) - own
                ]
        weeks[language] = {roles["weekday"][str(day)].partition("|")[0].lower() for day in range(7)}
    for one, two in itertools.combinations(weeks, 2):
        if weeks[one] == weeks[two] and not alike(table, one, two) and {one, two} != {"bs", "hr"}:
            found.append(f"{one} and {two}: the same week, and not one month in common")
    return found


def alike(table: Table, one: str, two: str) -> bool:
    """Do two languages share some months? Then they may share a week too, as Danish and Norwegian do."""
    months = [
        {w.lower() for joined in table[x].get("month", {}).values() for w in joined.split("|")}
        for x in (one, two)
    ]
    return bool(months[0] & months[1]) or {one, two} <= NUMBERED


def test_no_word_belongs_to_another_language() -> None:
    assert leaks(words.table()) == []


def test_a_leak_is_found() -> None:
    # Babel 2.18 gave Hindi, Thai, Chinese, Japanese and Korean the weekdays of Urdu, which it had read before
    for language in ("hi", "th", "zh", "ja", "ko", "sk"):
        table = copy.deepcopy(words.table())
        for day, word in enumerate("پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار".split()):
            table[language]["weekday"][str(day)] += f"|{word}"
        assert [leak.split(":")[0] for leak in leaks(table) if "script" in leak or "weekday" in leak] == [
            language
        ] * 7
    table = copy.deepcopy(words.table())
    table["mr"]["weekday"] = dict(table["ne"]["weekday"])
    table["mr"]["month"] = {n: f"{w[:2]}क{n}" for n, w in table["mr"]["month"].items()}
    assert [leak for leak in leaks(table) if leak.startswith(("mr", "ne"))]


def test_every_language_is_whole() -> None:
    table = words.table()
    assert list(table) == list(words.LANGUAGES)
    assert len(table) >= 60
    for language, roles in table.items():
        if language not in NUMBERED:
            # Breton "Du" and Tongan "Mē" are too short to be told from other words
            assert len(roles["month"]) == 12 - (language in ("br", "to")), language
            for role in ("month_wide_short", "alone_short", "month_short"):
                assert len(set(roles[role].values())) == 12, (language, role)
        assert len(roles["weekday"]) == len(roles["weekday_short"]) == 7, language


def test_the_data_are_what_the_command_writes() -> None:
    babel = pytest.importorskip("babel")
    tool = load(ROOT / "tools/make_date_words.py")
    if babel.__version__ != tool.BABEL:
        pytest.skip(f"the data come from Babel {tool.BABEL}")
    assert tool.TARGET.read_text(encoding="utf-8") == tool.written(), (
        "run python tools/make_date_words.py --examples"
    )
    assert tool.EXAMPLES.read_text(encoding="utf-8") == tool.examples(), (
        "run python tools/make_date_words.py --examples"
    )
    assert {language: tool.unsure(language) for language in ("ti", "kgp", "bgn", "no")} == {
        "ti": "names of Ethiopian months", "kgp": "numbers", "bgn": "has no twelve names of months", "no": "is nb",
    }  # fmt: skip


def rows() -> list[tuple[str, str, str]]:
    lines = (HERE / "cldr.txt").read_text(encoding="utf-8").splitlines()[1:]
    return [tuple(line.split("|")) for line in lines]  # type: ignore[misc]


#: What CLDR writes that newsparse does not read: a year's suffix of Kurdish and Latin, two-letter months, a comma after the day, CLDR's lunar months of Sinhala.
UNREAD = {"ku": 21, "la": 19, "br": 1, "to": 2, "ps": 7, "te": 7, "si": 21}


def test_every_date_that_cldr_spells_is_read_or_refused() -> None:
    wrong, refused = [], dict.fromkeys(UNREAD, 0)
    for language, text, want in rows():
        for hint in ([language], None):
            try:
                got = parse_date(text, languages=hint).edtf
            except DateError:
                if hint:
                    refused[language] = refused.get(language, 0) + 1
                continue
            if got != want:
                wrong.append((language, text, want, got, hint))
    assert wrong == []
    assert refused == UNREAD


def test_every_date_that_cldr_spells_is_found_whole_or_not() -> None:
    wrong = []
    for language, text, want in rows():
        if language in UNREAD:
            continue
        for found in find_dates(f"({text})", languages=[language]):
            if found.edtf != want:
                wrong.append((language, text, want, found.edtf))
        line = line_date(text)
        if line and line.date and line.date.edtf != want:
            wrong.append((language, text, want, line.date.edtf))
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("mag 2023", "it", "2023-05"), ("pro 2023", "cs", "2023-12"), ("Led 2023", "cs", "2023-01"), ("Ara 2023", "tr", "2023-12"), ("elo 2023", "fi", "2023-08"),
        ("gen 2023", "it", "2023-01"), ("Estate 2023", "it", "2023-22"), ("høst 2023", "nb", "2023-23"), ("host 2023", "sv", "2023-23"), ("Here 2023", "br", "2023-10"),
        ("few 2023", "tk", "2023-02"), ("Sun 2023", "to", "2023-06"),
    ],
)  # fmt: skip
def test_words_that_are_weak_need_their_language(text: str, language: str, want: str) -> None:
    assert parse_date(text, languages=[language]).edtf == want
    if text != "høst 2023":
        with pytest.raises(DateError):
            parse_date(text)
        assert find_dates(f"Since the {text} was sold") == ()
    if len(want) == 7 and int(want[5:]) <= 12:
        assert parse_date(f"22 {text}", languages=[language]).edtf == f"{want}-22"


def test_a_weak_word_beside_a_day_and_a_year_is_a_month_if_all_of_europe_reads_it_alike() -> None:
    assert parse_date("22 okt 2023").edtf == "2023-10-22"
    assert parse_date("22 dez. 2023").edtf == "2023-12-22"
    for text in ("22 Sun 2023", "12 Pro 2023", "5 Gen 2023", "2 Ara 2023", "22 few 2023", "9 out", "3 okt"):
        with pytest.raises(DateError):
            parse_date(text)


def test_words_that_are_not_weak() -> None:
    for text, want in {
        "May 2023": "2023-05", "Mayo 2023": "2023-05", "Mart 2023": "2023-03", "augustus 2023": "2023-08", "Sep 2023": "2023-09", "Mai 2023": "2023-05", "мая 2023": "2023-05", "été 2023": "2023-22", "Fall 2023": "2023-23",
        "septembre 2023": "2023-09", "septiembre 2023": "2023-09", "Şub 2023": "2023-02",
    }.items():  # fmt: skip
        assert parse_date(text).edtf == want, text


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("2011 წლის 17 მარტი", "ka", "2011-03-17"), ("2021 m. kovo 15 d.", "lt", "2021-03-15"), ("2021. gada 15. marts", "lv", "2021-03-15"),
        ("2021. március 15.", "hu", "2021-03-15"), ("15 במרץ 2021", "he", "2021-03-15"), ("৪ সেপ্টেম্বর ২০১৪", "bn", "2014-09-04"), ("2023-yil 22-sentabr", "uz", "2023-09-22"),
        ("22-sentabr, 2023-yil", "uz", "2023-09-22"), ("2023ko irailaren 22a", "eu", "2023-09-22"), ("2023(e)ko irailaren 22(a)", "eu", "2023-09-22"),
        ("2023 жылғы 22 қыркүйек", "kk", "2023-09-22"), ("2023-ж., 22-сентябрь, жума", "ky", "2023-09-22"), ("2023 оны 9-р сарын 22", "mn", "2023-09-22"),
        ("2023 թ. սեպտեմբերի 22", "hy", "2023-09-22"), ("ថ្ងៃទី២២ ខែកញ្ញា ឆ្នាំ២០២៣", "km", "2023-09-22"), ("22 de setembre del 2023", "ca", "2023-09-22"), ("1 d'abril de 2023", "ca", "2023-04-01"),
        ("22. rujna 2023.", "hr", "2023-09-22"), ("22. септембра 2023. године", "sr", "2023-09-22"), ("22. septembra 2023. godine", "bs", "2023-09-22"), ("ika-22 ng Setyembre 2023", "fil", "2023-09-22"),
        ("၂၀၂၃ စက်တင်ဘာ ၂၂", "my", "2023-09-22"), ("vineri, 22 septembrie 2023", "ro", "2023-09-22"), ("sâmbătă, 23 septembrie 2023", "ro", "2023-09-23"), ("Publicat la 22 septembrie 2023", "ro", "2023-09-22"),
        ("Julkaistu 22.9.2023", "fi", "2023-09-22"), ("Közzétéve: 2023. szeptember 22.", "hu", "2023-09-22"), ("Objavljeno: 22. rujna 2023.", "hr", "2023-09-22"), ("Публикувано на 22 септември 2023 г.", "bg", "2023-09-22"),
        ("جمعه ۲۲ سپتامبر ۲۰۲۳", "fa", "2023-09-22"), ("Ijumaa, 22 Septemba 2023", "sw", "2023-09-22"), ("Jumaat, 22 September 2023", "ms", "2023-09-22"), ("22. septembris 2023", "lv", "2023-09-22"),
    ],
)  # fmt: skip
def test_as_pages_write(text: str, language: str, want: str) -> None:
    assert parse_date(text, languages=[language]).edtf == want
    assert parse_date(text).edtf == want


@pytest.mark.parametrize("code", ["tlh", "", "english", "xx", "e n"])
def test_error_a_language_that_has_no_row(code: str) -> None:
    with pytest.raises(
        ValueError,
        match=r"^languages: '.*' is not one of the [0-9]+ languages that newsparse reads dates in: en, fr, es",
    ):
        parse_date("22 May 2023", languages=[code])


@pytest.mark.parametrize(
    ("code", "same"),
    [
        ("no", "nb"),
        ("iw", "he"),
        ("in", "id"),
        ("tl", "fil"),
        ("yue", "zh"),
        ("sr-Latn-RS", "sr"),
        ("PT_br", "pt"),
    ],
)
def test_other_codes_of_a_language(code: str, same: str) -> None:
    assert words.languages_of(words.mask_of([code])) == (same,)
