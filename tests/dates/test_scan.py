"""The tokens that dates are made of: what a cluster of digits is, what belongs together, and where each stands."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given

from newsparse.dates import find_dates, scan, words
from strategies import TEXTS

# Digits and signs, and the codes of their tokens (see scan.py): d, y numbers; Z, C, O days; I a month; p, f two numbers; t a time; n none of them
CLUSTERS = """
22 d|2023 y|20230922 C|123 n|12345 n|22.9.2023 Z|9/22/23 Z|22-09-23 Z|2023-09-22 Z|2023.9.22 Z|2023-9-2 Z|2023-265 O
2023-09 I|09-2023 I|9-2023 I|2023/09 I|2023/9 I|2023.09 I|09/2023 I|9/2023 I|09.2023 I|9.2023 I|2020/21 I|2023.9 n|2020/211 n
14:30 t|14:30:15 t|14:30:15.123 t|1/2 f|12/12 f|1/12 f|12/1 f|123/12 n|12/123 n|1.2 p|12.3 p|1.234 n|12.345 n|1,234 n|2023,222 n|1,2,3 n|1.2.3.4 n|1-2-3-4 n
21-24 d-d|1.2-3 p-d|123-45 n-d|22'23 d'd|22'2023 d'y|22,2023 d,y|2023,22 y,d|2023,2 y,d|2020/2021 y/y|2020-01/2020-02 I/I|2023-09-21/2023-09-24 Z/Z
21.9-24.9.2023 p-Z|21-24.9.2023 d-Z|22.9.2023,14:30 Z,t|22.9.2023,14:30,5 n|22.9.2023,5 Z,d|2023-09-22,14:30 Z,t|2023'22 n|2023/9-2023/10 I-I|1/2-3/4-5 n
""".split("\n")


@pytest.mark.parametrize("row", [row for line in CLUSTERS[1:-1] for row in line.split("|")])
def test_clusters_of_digits(row: str) -> None:
    text, codes = row.split()
    tokens = scan.number_tokens(text, 7)
    assert "".join(code for code, _, _ in tokens) == codes
    assert (tokens[0][1], tokens[-1][2]) == (7, 7 + len(text))
    assert all(one[2] == two[1] for one, two in itertools.pairwise(tokens))
    assert scan.scan(text).codes == codes


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("二〇二三", 2023, "y"), ("一九八", 198, "n"), ("二〇", 20, "d"), ("零五", 5, "d"), ("〇", 0, "d"), ("三", 3, "d"), ("元", 1, "d"),
        ("十", 10, "d"), ("二十", 20, "d"), ("二十二", 22, "d"), ("三十一", 31, "d"), ("廿三", 23, "d"), ("卅", 30, "d"), ("九十九", 99, "d"),
        ("百", 100, "n"), ("一百", 100, "n"), ("一百二十", 120, "n"),
    ],
)  # fmt: skip
def test_numbers_in_chinese_characters(text: str, value: int, code: str) -> None:
    assert scan.cjk_number(text) == (value, code)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # one token each: a moment, a week, an hour, EDTF, an offset where a time or a zone stands before it
        ("2023-09-22T14:30", "T 2023-09-22T14:30"), ("2023-W38-5", "K 2023-W38-5"), ("14h30", "t 14h30"), ("9 h", "t 9 h"), ("199x", "E 199x"),
        ("XXXX-09-22", "E XXXX-09-22"), ("2023-09~", "E 2023-09~"), ("../2019", "E ..|/ /|y 2019"), ("2019/..", "y 2019|/ /|E .."),
        ("14:30 +07:00", "t 14:30|+ +07:00"), ("GMT+7", "zone GMT|+ +7"), ("5 +7", "d 5|+ +|d 7"), ("b-5", "x b|- -|d 5"),
        # what may be glued to a number, and what may not
        ("July2016", "month July|y 2016"), ("Q3", "q Q|d 3"), ("22nd", "d 22|ordinalmark nd"), ("J20", "x J|n 20"), ("ze\u03012023", "x ze\u0301|n 2023"), ("2023年9月", "y 2023|yearmark 年|d 9|monthmark 月"),
        ("二〇二三年", "y 二〇二三|yearmark 年"), ("元年", "d 元|yearmark 年"), ("ー", "- ー"),
        # signs and digits of other scripts, accents and vowel signs
        ("[22]", "( [|d 22|) ]"), ("22—24", "d 22|- —|d 24"), ("٢٢", "d ٢٢"), ("½", "? ½"), ("ma\u0301bc", "x ma\u0301bc"), ("fe\u0301vrier", "month fe\u0301vrier"),
        ("سبتمـبر", "month سبتمـبر"), ("thứ sáu", "weekday thứ sáu"),
    ],
)  # fmt: skip
def test_tokens(text: str, parts: str) -> None:
    tokens = scan.scan(scan.fold(text))
    want = [part.split(" ", 1) for part in parts.split("|")]
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == [part[1] for part in want]
    for code, known, (name, _) in zip(tokens.codes, tokens.known, want, strict=True):
        assert code == name or (isinstance(known, words.Word) and name in known.roles)


@given(TEXTS)
@example("İstanbul, 22 Eylül 2023")
@example("2023-09-22T14:30 x 2023-W38 y 199x z 9h w G20 v")
@example("ǰ\u1e96\ufb03")
def test_every_character_keeps_its_place(text: str) -> None:
    low = scan.fold(text)
    assert len(low) == len(text) == len(words.lower(text))
    tokens = scan.scan(low)
    spans = list(zip(tokens.starts, tokens.ends, strict=True))
    assert len(tokens.codes) == len(tokens.known) == len(spans)
    assert all(a < b for a, b in spans)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
    between = zip([0, *tokens.ends], [*tokens.starts, len(low)], strict=True)
    assert not "".join(low[a:b] for a, b in between).strip()


def test_a_stretch_of_a_text_has_the_tokens_of_that_stretch() -> None:
    low = "x 22 september 2023, 14:30"
    part = scan.scan(low, 2, 19)
    assert [low[a:b] for a, b in zip(part.starts, part.ends, strict=True)] == ["22", "september", "2023"]
    assert [date.text for date in find_dates("22 September 2023")] == ["22 September 2023"]
