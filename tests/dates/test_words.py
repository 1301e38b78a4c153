"""The words of dates: letter case, accents, zones, and months that languages outside newsparse's have too."""

from __future__ import annotations

import datetime as dt

import pytest
from dateutil import tz

from newsparse.dates import DateError, parse_date, words

# A zone's name, a place that has it, and a month in which it has it there: the time zone database is the judge
ZONES = (
    """
utc Etc/UTC 1|gmt Europe/London 1|z Etc/UTC 1|wet Europe/Lisbon 1|west Europe/Lisbon 7|cet Europe/Berlin 1|cest Europe/Berlin 7|mez Europe/Berlin 1
mesz Europe/Berlin 7|eet Europe/Helsinki 1|eest Europe/Helsinki 7|msk Europe/Moscow 1|мск Europe/Moscow 1|trt Europe/Istanbul 1
est America/New_York 1|edt America/New_York 7|cdt America/Chicago 7|mst America/Denver 1|mdt America/Denver 7|pst America/Los_Angeles 1
pdt America/Los_Angeles 7|akst America/Anchorage 1|akdt America/Anchorage 7|hst Pacific/Honolulu 1
jst Asia/Tokyo 1|kst Asia/Seoul 1|sgt Asia/Singapore 1|hkt Asia/Hong_Kong 1|pht Asia/Manila 1|ict Asia/Bangkok 1|wib Asia/Jakarta 1|wita Asia/Makassar 1
wit Asia/Jayapura 1|pkt Asia/Karachi 1|npt Asia/Kathmandu 1|aest Australia/Sydney 7|aedt Australia/Sydney 1|acst Australia/Adelaide 7|acdt Australia/Adelaide 1
awst Australia/Perth 1|nzst Pacific/Auckland 7|nzdt Pacific/Auckland 1|eat Africa/Nairobi 1|cat Africa/Harare 1|wat Africa/Lagos 1|sast Africa/Johannesburg 1
""".strip()
    .replace("\n", "|")
    .split("|")
)


@pytest.mark.parametrize("row", ZONES)
def test_a_zones_name_means_its_difference_from_utc(row: str) -> None:
    name, place, month = row.split()
    zone = tz.gettz(place)
    if zone is None:
        pytest.skip("there is no time zone database")
    moment = dt.datetime(2023, int(month), 15, 14, 30, tzinfo=zone)
    date = parse_date(f"15 {moment:%B} 2023, 14:30 {name.upper()}")
    assert (date.utc_offset, date.zone_text) == (moment.utcoffset(), name.upper())


def test_every_zone_is_tested_or_has_several_meanings() -> None:
    several = {name for name, minutes in words.ZONES.items() if minutes is None}
    assert {row.split()[0] for row in ZONES} | several == set(words.ZONES)
    for name in several:
        assert parse_date(f"15 January 2023, 14:30 {name.upper()}").utc_offset is None


@pytest.mark.parametrize(
    ("word", "plain"),
    [("février", "fevrier"), ("août", "aout"), ("Μαΐου", "Μαιου"), ("ё", "е"), ("may", "may")],
)
def test_accents_are_often_left_out(word: str, plain: str) -> None:
    assert words.plain(word) == plain


def test_vowel_signs_are_no_part_of_a_word() -> None:
    assert words.normal("سِبتمـبر") == "سبتمبر"
    assert words.normal("fe\u0301vrier") == "février"


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("SEPTEMBER", "september"),
        ("İSTANBUL", "istanbul"),
        ("ΜΑΪΟΣ", "μαϊος"),
        ("İ", "i"),
        ("ŞUBAT", "şubat"),
    ],
)
def test_lower_case_keeps_each_characters_place(text: str, low: str) -> None:
    assert words.lower(text) == low


@pytest.mark.parametrize(
    ("text", "candidates", "language", "want"),
    [
        # Croatian has the word for another month than the language that newsparse reads
        ("22 listopada 2023", ["2023-10-22", "2023-11-22"], "pl", "2023-11-22"),
        # three letters need the language
        ("22 lis 2023", [], "pl", "2023-11-22"),
        ("22 lip 2023", [], "pl", "2023-07-22"),
        ("22 srp 2023", [], "cs", "2023-08-22"),
    ],
)
def test_months_of_languages_that_are_not_read(
    text: str, candidates: list[str], language: str, want: str
) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert sorted(date.edtf for date in caught.value.candidates) == candidates
    assert parse_date(text, languages=[language]).edtf == want


@pytest.mark.parametrize("roman", ["XIX", "XX", "IX", "V"])
def test_roman_centuries(roman: str) -> None:
    number = {"XIX": 19, "XX": 20, "IX": 9, "V": 5}[roman]
    assert parse_date(f"siglo {roman}").edtf == f"{number - 1:02}XX"
    assert parse_date(f"{roman}e siècle", languages=["fr"]).edtf == f"{number - 1:02}XX"
    assert parse_date(f"{roman} век", languages=["ru"]).edtf == f"{number - 1:02}XX"


def test_languages_are_bits() -> None:
    assert words.mask_of(None) == words.ALL | words.FOREIGN
    assert words.mask_of([]) == words.ALL | words.FOREIGN
    assert words.languages_of(words.mask_of(["fr", "en-GB"])) == ("en", "fr")
    assert words.languages_of(words.mask_of("no")) == ("nb",)
    assert words.languages_of(words.mask_of(None)) == tuple(words.LANGUAGES)


@pytest.mark.parametrize(
    "text",
    [
        "1990-luvulla",
        "1990-luku",
        "1990-ті роки",
        "1990-х років",
        "1990-е годы",
        "1990-х годов",
        "1990-talet",
        "1990-tallet",
        "1990-årene",
    ],
)
def test_decades_are_glued_to_their_year(text: str) -> None:
    assert parse_date(text).edtf == "199X"
