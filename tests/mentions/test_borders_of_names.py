"""Where the name of a person begins and ends, and what is none by its form, in the languages whose rules are data."""

from __future__ import annotations

import pytest

from newsparse.mentions import MentionFinder


def found(code: str, text: str) -> list[str]:
    return [f"{m.kind[0].upper()} {m.text}" for m in MentionFinder(languages=[code]).find(text)]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("es", "Lo dijo el gobernador de Ohio John Smith.", "John Smith"),
        ("es", "Lo dijo el gobernador de Texas George W. Bush.", "George W. Bush"),
        ("it", "Era un amico della Francia di Carlo Bianchi.", "Carlo Bianchi"),
        ("fr", "La Norvégienne Marit Dahl remporte la course.", "Marit Dahl"),
        ("nl", "Zij verloor van de Spaanse Marta Romero.", "Marta Romero"),
        ("pl", "Trzeci był Holender Willem Bakker.", "Willem Bakker"),
        ("ru", "Победил швейцарец, а норвежка Анна Петрова упала.", "Анна Петрова"),
    ],
)
def test_a_place_or_a_nationality_before_a_name_is_no_part_of_it(code: str, text: str, expected: str) -> None:
    assert found(code, text) == [f"P {expected}"]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("es", "Informa Ana López Beirut, que sigue en la zona.", ["Ana López"]),
        ("it", "Mark Robertson dei Zetor ha detto che era bello.", ["Mark Robertson"]),
        (
            "pt",
            "Participaram Mark Robertson do Zetor e Ana Lima do Metrópole.",
            ["Mark Robertson", "Ana Lima"],
        ),
        ("pt", "Maria Silva do Carmo falou na sessão.", ["Maria Silva do Carmo"]),
        ("fr", "Georges Dupuis du Kelvar arrive demain.", ["Georges Dupuis"]),
    ],
)
def test_a_name_ends_before_a_place_and_what_the_person_is_of(
    code: str, text: str, expected: list[str]
) -> None:
    assert found(code, text) == [f"P {name}" for name in expected]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "Dal Mar Nero si vedono Monte Bianco e Villa Serena."),
        ("es", "El encuentro tuvo lugar en Silver Tower, cerca del puerto."),
        ("pt", "O arcebispo de Ruão e o rei de Tanor falaram."),
        ("es", "Viven en Santiago de Chile desde hace años."),
        ("pl", "Droga prowadzi do Santiago de Compostela."),
        ("es", "Ganó la Liga de Campeones y la Liga Mundial."),
        ("fr", "Il a gagné la Ligue des champions et la Ligue des nations."),
    ],
)
def test_mountains_towers_realms_and_competitions_are_none(code: str, text: str) -> None:
    assert found(code, text) == []


def test_codes_of_countries_in_a_table_of_results_are_none() -> None:
    text = "Kadlec (Tsj) -- 7. Zabel (Dui) -- 5. Ullrich (Dui) 2:33 -- 10. Tanasugarn (Tha) 6 - 2."

    assert found("nl", text) == ["P Kadlec", "P Zabel", "P Ullrich", "P Tanasugarn"]


def test_russian_given_names_are_known_as_each_language_spells_them() -> None:
    assert found("pl", "Odpowiedział na to Michaił Tiurin.") == ["P Michaił Tiurin"]
    assert found("fr", "La réponse est venue de Sergueï Tiourine.") == ["P Sergueï Tiourine"]
    assert found("es", "Respondió Mijaíl Tiurin.") == ["P Mijaíl Tiurin"]
    assert found("de", "Darauf antwortete Jewgeni Tjurin.") == ["P Jewgeni Tjurin"]


def test_a_blank_may_follow_the_apostrophe_in_a_name() -> None:
    assert found("it", "Lo ha detto il giudice Carlo D' Onofri.") == ["P Carlo D' Onofri"]
    assert found("it", "Il comune si trova vicino a Sant' Agata e a Sant' Eufemia.") == []
