"""Every language with rules: what is found on items of our own, and the laws; and what is found without rules."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsparse import parse
from newsparse.mentions import MentionFinder, Organization, Person, find_mentions, group
from newsparse.mentions.languages import codes, language
from newsparse.mentions.languages.telling import page_language, stretches, wanted

HERE = Path(__file__).parent
ITEMS = HERE.parent / "fixtures" / "mentions" / "languages"
LETTERS = {"person": "P", "organization": "O"}
CODES = [code for code in codes() if code != "en"]


def told(text: str) -> str:
    return page_language(text, [(0, len(text))], None)


LEAST_PRECISION, LEAST_RECALL = 0.85, 0.7


def items(code: str) -> list[tuple[str, list[str]]]:
    paths = [path for path in (ITEMS / f"{code}.txt", HERE / f"cases_{code}.txt") if path.is_file()]
    lines = [line for path in paths for line in path.read_text("utf-8").splitlines()]
    rows = [line.split(" =>") for line in lines if line[:1] not in ("", "#")]
    return [(text, [label for label in labels.strip().split("; ") if label]) for text, labels in rows]


def person(text: str) -> Person:
    (found,) = [m for m in find_mentions(text) if isinstance(m, Person)]
    return found


@pytest.mark.parametrize("code", CODES)
def test_items(code: str) -> None:
    right = found = labelled = 0
    for text, labels in items(code):
        have = [f"{LETTERS[m.kind]} {m.text}" for m in find_mentions(text)]
        right += len(set(have) & set(labels))
        found += len(have)
        labelled += len(labels)

    assert len(items(code)) >= 20
    assert right / found >= LEAST_PRECISION
    assert right / labelled >= LEAST_RECALL


@pytest.mark.parametrize("code", CODES)
def test_a_page_of_items_is_told(code: str) -> None:
    assert told("\n".join(text for text, _ in items(code))) == code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La OIT y el Gobierno firman un acuerdo", "es"),
        ("Cámara de Comercio de Lima", "es"),
        ("L'Organisation internationale du travail publie un rapport", "fr"),
        ("Il ministro incontra i sindacati a Torino", "it"),
        ("O Ministério da Saúde assinou um acordo", "pt"),
        ("King Charles III met Pope John Paul II.", "en"),
        ("Ursula von der Leyen and Charles de Gaulle never met.", "en"),
        ("El president va rebre una delegació de la Unió Europea", "ca"),
        ("Yeni rapor bugün yayımlandı ve çok ilgi gördü", "tr"),
        ("国際労働機関は新しい報告書を発表した", ""),
    ],
)
def test_telling(text: str, expected: str) -> None:
    assert told(text) == expected


def test_the_page_helps_its_short_titles() -> None:
    text = "El ministro de Trabajo se reunió con los sindicatos y la patronal.\nNuevo informe\nThe report is out and it is a long one for them."
    spans = [(0, len(text))]

    assert [code for _, _, code in stretches(text, spans, None)] == ["es", "en"]


def test_languages_are_what_the_texts_may_be_in() -> None:
    assert wanted(["pt-BR", "fr"]) == {"pt", "fr"}
    assert wanted("es") == {"es"}
    assert [m.text for m in find_mentions("Presidente Ana Lima", languages=["pt-BR"])] == ["Ana Lima"]
    assert [m.text for m in find_mentions("Don Evaristo Palomares", languages=["es"])] == [
        "Evaristo Palomares"
    ]


def test_error_language() -> None:
    with pytest.raises(ValueError, match="xx"):
        find_mentions("Mr Kato.", languages=["xx"])
    with pytest.raises(ValueError, match="xx"):
        MentionFinder(languages=["es", "xx"])


@pytest.mark.parametrize(
    "text",
    [
        "Yeni Rapor bugün yayımlandı ve Genel Müdür çok memnun oldu.",
        "Az Új Tanulmány szerint a Vezérigazgató nem volt ott, és ez nem jó.",
        "Le Directeur",
        "Nova Studija i Generalni Direktor su bili u gradu, ali to nije sve.",
    ],
)
def test_without_rules_no_capitalised_noun_is_found(text: str) -> None:
    assert find_mentions(text) == ()


def test_without_rules_the_list_definitions_and_names_of_the_user_are_found() -> None:
    text = "ILO ve Türkiye Kalkınma Vakfı (TKV) bu yıl çok çalıştı. TKV ve Ayşe Demir geldi."
    found = MentionFinder(people=["Ayşe Demir"]).find(text)

    assert [(m.text, m.rule) for m in found] == [
        ("ILO", "list"),
        ("Türkiye Kalkınma Vakfı", "definition"),
        ("TKV", "definition"),
        ("TKV", "definition"),
        ("Ayşe Demir", "list"),
    ]


def test_one_body_in_three_languages() -> None:
    text = (
        "The ILO and the Government of Chile signed it.\n"
        "La Organización Internacional del Trabajo (OIT) y el Gobierno lo firmaron.\n"
        "L'Organisation internationale du travail et le gouvernement ont signé."
    )
    bodies = [g for g in group(find_mentions(text)) if g.acronym == "ILO"]

    assert [len(g.mentions) for g in bodies] == [4]
    assert bodies[0].name == "International Labour Organization"


@pytest.mark.parametrize(
    ("text", "name", "honorific", "role", "affiliation", "place"),
    [
        ("Mme Claire Dupuis, ministre du Travail, a rencontré la presse.", "Claire Dupuis", "Mme", "ministre du Travail", None, None),
        ("Elle a vu Paul Henner, directeur de l'OIT à Genève, hier.", "Paul Henner", None, "directeur", "OIT", "Genève"),
        ("Habló la directora general de la OIT, Marta Sieve, en la sala.", "Marta Sieve", None, "directora general", "OIT", None),
        ("La ministra de Trabajo, Yolanda Orozco, no vino.", "Yolanda Orozco", None, "ministra de Trabajo", None, None),
        ("Il ministro del Lavoro Carlo Benati ha firmato.", "Carlo Benati", None, "ministro del Lavoro", None, None),
        ("Vieram o Dr. Paulo Nunes e os seus alunos.", "Paulo Nunes", "Dr", None, None, None),
        ("O secretário-geral da ONU, João Matos, disse que não.", "João Matos", None, "secretário-geral", "ONU", None),
    ],
)  # fmt: skip
def test_facts(
    text: str, name: str, honorific: str | None, role: str | None, affiliation: str | None, place: str | None
) -> None:
    found = person(text)
    body = found.affiliation

    assert (found.name, found.honorific, found.role, found.place) == (name, honorific, role, place)
    assert (body.text if isinstance(body, Organization) else body) == affiliation


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La vila pertence ao distrito de Dom Basílio e fica longe.", []),
        ("Lo scrittore ha visto la Terra della regina Maud.", []),
        ("O rei Etelredo II de Inglaterra casou-se com a irmã do duque.", ["Etelredo II de Inglaterra"]),
        ("Llegaron Rodrigo Salazar y Ana Lasa, que no hablaron.", ["Rodrigo Salazar", "Ana Lasa"]),
        (
            "Com direção de Sérgio Brito e Gonçalo Mota, a novela foi um sucesso.",
            ["Sérgio Brito", "Gonçalo Mota"],
        ),
    ],
)
def test_people(text: str, found: list[str]) -> None:
    assert [m.text for m in find_mentions(text) if m.kind == "person"] == found


def test_the_rules_of_a_language_are_one_object() -> None:
    assert language("es") is language("es")
    assert language("tr") is language("hu")  # without rules


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        # a list of matters, adjectives before the head word, a head word in lower case
        ("es", "El Ministerio de Industria, Comercio y Turismo calló.", ["O Ministerio de Industria, Comercio y Turismo"]),
        ("fr", "Le ministère de la Culture et de la Communication paie.", ["O ministère de la Culture et de la Communication"]),
        ("fr", "La Haute Autorité de santé recommande un rappel.", ["O Haute Autorité de santé"]),
        ("fr", "Le Conseil économique et social a rendu son avis.", ["O Conseil économique et social"]),
        ("nl", "De Vrije Universiteit Brussel opent.", ["O Vrije Universiteit Brussel"]),
        ("pl", "Państwowa Inspekcja Sanitarna ostrzega.", ["O Państwowa Inspekcja Sanitarna"]),
        ("ru", "Об этом сказал Арбитражный суд Москвы.", ["O Арбитражный суд Москвы"]),
        # what a title is of, before the name
        ("pl", "Prezes KGHM Piotr Dolnik zrezygnował.", ["O KGHM", "P Piotr Dolnik"]),
        ("ru", "Директор МОТ Жильбер Унгбо выступил.", ["O МОТ", "P Жильбер Унгбо"]),
        ("ru", "Глава Рослесхоза Михаил Лукин ответил.", ["P Михаил Лукин"]),
        # names in quotes behind what they are of
        ("ru", "Об этом пишет газета «Труд».", ["O Труд"]),
        ("ru", "Тренер «Шинника» Сергей Лапин ушёл.", ["O Шинника", "P Сергей Лапин"]),
        # companies
        ("es", "La empresa Minera del Sur S.A. cerró.", ["O Minera del Sur S.A."]),
        ("it", "La Cantieri del Tirreno S.p.A. è fallita.", ["O Cantieri del Tirreno S.p.A."]),
        ("de", "Die Siemens AG wächst.", ["O Siemens AG"]),
        ("fr", "Il conduit une Renault Kangoo.", []),
        # laws, cups and days are no bodies, dynasties no people
        ("es", "La Ley de Seguridad Social entra en vigor.", []),
        ("pl", "Otrzymała Nagrodę Nike.", []),
        ("nl", "Op de Dag van de Arbeid wordt gestaakt.", []),
        # acronyms and surnames that their neighbours explain, short forms in brackets
        ("fr", "Le secrétaire général de la SNTRC a parlé.", ["O SNTRC"]),
        ("de", "Die NTA widerspricht.", ["O NTA"]),
        ("it", "Così ha detto Landucci.", ["P Landucci"]),
        ("de", "Das sagte Hoffmeister.", ["P Hoffmeister"]),
        ("it", "La Federazione nazionale della stampa (Fens) tace.", ["O Federazione nazionale della stampa", "O Fens"]),
        ("de", "Professor Jürgen Aßmann von der Universität Ulm sprach.", ["P Jürgen Aßmann", "O Universität Ulm"]),
    ],
)  # fmt: skip
def test_kinds_of_names(code: str, text: str, expected: list[str]) -> None:
    assert [f"{LETTERS[m.kind]} {m.text}" for m in find_mentions(text, languages=[code])] == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Писатель Виктор Ерофеев получил премию.", "ru"),
        ("El juez Tomás Arribas citó a declarar.", "es"),
        ("A ministra Ana Abrunheira reuniu-se com a Ordem dos Médicos.", "pt"),
        ("Oberbürgermeister Klaus Lindner eröffnete die Messe.", "de"),
        ("Міністр праці подав законопроєкт", ""),
    ],
)
def test_short_lines_are_told(text: str, code: str) -> None:
    assert told(text) == code


# -- the laws, in every language

laws = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
GAPS = st.sampled_from(
    [" ", " ", " ", "", "  ", "\n", "\n\n", "\xa0", ", ", ". ", "' ", "’", "-", " (", ") ", " \ud800"]
)


def texts(code: str) -> st.SearchStrategy[str]:
    words = sorted({word for text, _ in items(code) for word in text.split()})
    small = sorted(
        word
        for section in ("of names", "of", "and", "particles", "heads", "titles", "matters")
        for word in language(code).words(section)
    )
    some = st.sampled_from(words + small + [word.title() for word in small])
    return st.lists(st.tuples(some, GAPS), max_size=40).map(lambda rows: "".join(w + g for w, g in rows))


@pytest.mark.parametrize("code", CODES)
@laws
@given(data=st.data())
def test_spans_are_true_and_mentions_of_a_kind_do_not_overlap(code: str, data: st.DataObject) -> None:
    text = data.draw(texts(code))
    found = find_mentions(text, languages=[code])

    assert [m.start for m in found] == sorted(m.start for m in found)
    for kind in LETTERS:
        end = 0
        for m in found:
            if m.kind == kind:
                assert text[m.start : m.end] == m.text
                assert m.start >= end
                assert m.name.strip()
                end = m.end


HOSTILE = {
    "capitalised words": "Abcde " * 10_000,
    "brackets": "(" * 50_000 + "()" * 25_000,
    "definitions": "Ab (AB) " * 4_000,
    "one word": "A" + "a" * 500_000,
    "apostrophes": "L'" * 150_000,
    "elided": "l'A d'" * 20_000,
    "commas": "Ana, " * 10_000,
    "quotes": '"Ana" ' * 10_000,
    "dots": "A." * 150_000,
    "lines": "Ana Ana\n" * 8_000,
    "small words": "de la del et und di da " * 20_000,
}


@pytest.mark.parametrize("code", [*CODES, "tr"])
def test_long_runs_of_the_same_come_to_an_end(code: str) -> None:
    some = {
        name: "".join(word.title() + " " for word in sorted(language(code).words(name))[:60]) * 60
        for name in ("titles", "heads", "honorifics")
    }
    for text in (*HOSTILE.values(), *some.values()):
        for mention in find_mentions(text, languages=[code]):
            assert 0 <= mention.start < mention.end <= len(text)


class Fake:
    """A back end that finds what it was given, wherever it stands."""

    name = "fake"

    def __init__(self, *names: str) -> None:
        self.names = names

    def find(self, text: str) -> Iterable[tuple[int, int, str]]:
        return [
            (text.index(name), text.index(name) + len(name), "organization")
            for name in self.names
            if name in text
        ]


@pytest.mark.parametrize("code", CODES)
def test_contract_of_back_ends(code: str) -> None:
    text = next(text for text, labels in items(code) if any(label[0] == "P" for label in labels))
    last = re.findall(r"\w+", text)[-1]
    for merge in ("first", "union", "agree"):
        found = MentionFinder(backend=Fake(last), merge=merge, languages=[code]).find(text)  # type: ignore[arg-type]
        assert all(text[m.start : m.end] == m.text for m in found)
        assert (
            (last in {m.text for m in found if m.source == "fake"})
            or merge == "agree"
            or any(last in m.text for m in found)
        )


def test_the_author_of_an_item_is_a_person() -> None:
    template = "{number}. {title}\n\n    {date}\n\n    By {author}\n\n    {body}"
    text = "1. New rules\n\n    12 May 2023\n\n    By Rita Ngo\n\n    They begin soon.\n\n2. More\n\n    11 May 2023\n\n    By Carlos Lima\n\n    No news.\n"
    listing = parse(text, template=template)

    assert [item.author for item in listing] == ["Rita Ngo", "Carlos Lima"]
    assert [[m.text for m in item.mentions] for item in listing] == [["Rita Ngo"], ["Carlos Lima"]]
    assert [person.name for person in listing.people] == ["Rita Ngo", "Carlos Lima"]


def test_a_listing_is_read_in_the_languages_it_was_parsed_with() -> None:
    text = "1. Don Evaristo Palomares\n\n    2023-05-12\n\n    Nada.\n"

    assert [m.text for m in parse(text, languages=["es"]).mentions] == ["Evaristo Palomares"]


def test_what_is_known_of_a_language_does_not_depend_on_the_process() -> None:
    code = (
        "import hashlib; from newsparse.mentions.languages import codes, language; "
        "known = [(c, sorted(language(c).lexicon.phrases.items()), sorted(language(c).lexicon.acronyms.items())) for c in codes()]; "
        "print(hashlib.sha256(repr(known).encode()).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip

    assert len(made) == 1


def test_of_two_rows_of_bodies_with_one_acronym_the_first_counts() -> None:
    assert [
        m.name for m in find_mentions("Он служил в ЦСКА, как сообщили в городе.") if m.text == "ЦСКА"
    ] == ["Центральный спортивный клуб армии"]
