"""What is found in languages other than English: the project's own labelled items, one file a language."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse.mentions import MentionFinder, Person
from newsparse.mentions.languages.telling import page_language

HERE = Path(__file__).parent
LETTERS = {"person": "P", "organization": "O"}


def labelled(code: str) -> list[tuple[str, str]]:
    lines = (HERE / f"cases_{code}.txt").read_text("utf-8").splitlines()
    rows = (line.split(" =>") for line in lines if line and not line.startswith("#"))
    return [(text, expected.strip()) for text, expected in rows]


CASES = [
    (path.stem.removeprefix("cases_"), text, expected)
    for path in sorted(HERE.glob("cases_*.txt"))
    for text, expected in labelled(path.stem.removeprefix("cases_"))
]


@pytest.mark.parametrize(
    ("code", "text", "expected"), CASES, ids=[f"{code}: {text}" for code, text, _ in CASES]
)
def test_cases(code: str, text: str, expected: str) -> None:
    found = "; ".join(f"{LETTERS[m.kind]} {m.text}" for m in MentionFinder(languages=[code]).find(text))

    assert found == expected


@pytest.mark.parametrize("code", ["de", "nl", "pl", "ru"])
def test_a_page_is_told_by_its_words(code: str) -> None:
    text = "\n".join(text for text, _ in labelled(code))

    assert page_language(text, [(0, len(text))], None) == code


def test_an_inflected_surname_means_the_full_name() -> None:
    found = MentionFinder(languages=["pl"]).find(
        "Powiedział o tym Tomasz Wiśniewski. Wiśniewskiego nie było w biurze."
    )

    assert [m.name for m in found] == ["Tomasz Wiśniewski"] * 2


def test_a_german_surname_in_the_genitive_means_the_full_name() -> None:
    found = MentionFinder(languages=["de"]).find("Das sagte Thorsten Brinkmann. Brinkmanns Plan ist neu.")

    assert [m.name for m in found if isinstance(m, Person)] == ["Thorsten Brinkmann"] * 2


def test_umlauts_that_were_read_as_cyrillic_are_letters_of_a_name() -> None:
    found = MentionFinder(languages=["de"]).find("Weitere Auskunft gibt Gьnter Schдfer.")

    assert [m.text for m in found] == ["Gьnter Schдfer"]


@pytest.mark.parametrize(
    ("code", "text", "honorific", "role", "affiliation", "place"),
    [
        ("de", "Dr. Anna Berger, Direktorin der ILO-Vertretung in Deutschland, sprach.",
         "Dr", "Direktorin", "ILO-Vertretung", "Deutschland"),
        ("de", "Wirtschaftsminister Konrad Feldhaus sprach.", None, "Wirtschaftsminister", None, None),
        ("de", "Der Präsident der Weltbank, Konrad Feldhaus, sprach.", None, "Präsident", "Weltbank", None),
        ("nl", "Mevrouw Anna Bakker, directeur van de ILO in Brussel, sprak.",
         "Mevrouw", "directeur", "ILO", "Brussel"),
        ("nl", "VVD-voorzitter Ruud Terpstra sprak.", None, "VVD-voorzitter", None, None),
        ("pl", "Dr Anna Kowalska, dyrektor MOP w Warszawie, powiedziała to.", "Dr", "dyrektor", "MOP", "Warszawie"),
        ("pl", "Prezydent Turcji Recep Erdogan przyjechał.", None, "Prezydent", None, "Turcji"),
        ("ru", "Анна Иванова, директор МОТ в Москве, сказала это.", None, "директор", "МОТ", "Москве"),
        ("es", "Ana Pérez, directora de la OIT en España, habló.", None, "directora", "OIT", "España"),
        ("fr", "Anne Petit, directrice de l'OIT en Suisse, a parlé.", None, "directrice", "OIT", "Suisse"),
        ("ru", "Президент России Владимир Громов выступил.", None, "Президент", None, "России"),
    ],
)  # fmt: skip
def test_facts(
    code: str, text: str, honorific: str | None, role: str, affiliation: str | None, place: str | None
) -> None:
    (person,) = [m for m in MentionFinder(languages=[code]).find(text) if isinstance(m, Person)]

    assert (person.honorific, person.role, person.place) == (honorific, role, place)
    assert getattr(person.affiliation, "text", person.affiliation) == affiliation


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Die Weltbank lieh Geld."),
        ("nl", "De Wereldbank leende geld."),
        ("pl", "Bank Światowy pożyczył pieniądze."),
        ("ru", "Всемирный банк дал кредит."),
    ],
)
def test_a_body_has_one_name_in_every_language(code: str, text: str) -> None:
    (body,) = MentionFinder(languages=[code]).find(text)

    assert body.name == "World Bank"
