"""Everyday layouts as products of what they are made of, with what each page says: orders of fields, marks, headings, an entry without its date."""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

Want = tuple[str | None, str | None, str | None, str | None, str | None]
"""The date, the title, the category, the author and the text of an entry."""

ENGLISH: dict[str, Any] = {
    "title": [
        "Ferry sails at dawn", "New roof for the library", "Council meets on harbour", "Old lighthouse closes",
        "Bus fares rise again", "School wins chess cup", "Bridge opens after repair",
    ],
    "body": [
        "The council says that the ferry sails at dawn.", "The roof of the library was old, says the town.",
        "The council met people from the harbour.", "It was open for a hundred years and more.",
        "A single ticket will cost two pounds from May.", "The team of six beat the city by one point.",
        "Cars can cross the river again from Monday.",
    ],
    "kicker": ["Transport", "Culture", "Politics", "Culture", "Transport", "Schools", "Transport"],
    "author": ["Ann Sea", "Bob Shore", "Ann Sea", "Clara Lee", "Bob Shore", "Ann Sea", "Clara Lee"],
    "topic": ["Transport and roads", "Culture and leisure", "Schools"],
    "months": ["January", "February", "March"], "weekdays": ["Monday, ", "Tuesday, ", "Monday, "], "stop": "", "of": " ",
    "published": "Published", "by": "By", "more": "Read more", "news": "News",
}  # fmt: skip
GERMAN: dict[str, Any] = {
    "title": [
        "Fähre fährt ab sofort früher", "Neues Dach für die Bücherei", "Rat tagt zum Hafen", "Alter Leuchtturm schließt",
        "Busse werden wieder teurer", "Schule gewinnt Schachpokal", "Brücke nach Umbau wieder offen",
    ],
    "body": [
        "Die Fähre fährt nach Angaben des Rates nun früher.", "Das Dach der Bücherei war alt und undicht.",
        "Der Rat sprach mit den Leuten vom Hafen.", "Er war über hundert Jahre lang geöffnet.",
        "Eine Fahrt kostet ab Mai zwei Euro.", "Das Team schlug die Stadt mit einem Punkt.",
        "Autos dürfen ab Montag wieder über den Fluss.",
    ],
    "kicker": ["Verkehr", "Kultur", "Politik", "Kultur", "Verkehr", "Schule", "Verkehr"],
    "author": ["Anna See", "Jan Ufer", "Anna See", "Klara Lenz", "Jan Ufer", "Anna See", "Klara Lenz"],
    "topic": ["Verkehr und Straßen", "Kultur und Freizeit", "Schulen"],
    "months": ["Januar", "Februar", "März"], "weekdays": ["Montag, ", "Dienstag, ", "Montag, "], "stop": ".", "of": " ",
    "published": "Veröffentlicht am", "by": "Von", "more": "Weiterlesen", "news": "Aktuelles",
}  # fmt: skip
SPANISH: dict[str, Any] = {
    "title": [
        "El ferry sale al amanecer", "Nuevo techo para la biblioteca", "El consejo se reúne por el puerto", "Cierra el viejo faro",
        "Suben otra vez los precios del bus", "La escuela gana la copa", "El puente abre tras las obras",
    ],
    "body": [
        "El consejo dice que el ferry sale al amanecer.", "El techo de la biblioteca era viejo, dice el pueblo.",
        "El consejo recibió a la gente del puerto.", "Estuvo abierto más de cien años.",
        "Un billete costará dos euros desde mayo.", "El equipo ganó a la ciudad por un punto.",
        "Los coches cruzan el río desde el lunes.",
    ],
    "kicker": ["Transporte", "Cultura", "Política", "Cultura", "Transporte", "Escuelas", "Transporte"],
    "author": ["Ana Mar", "Juan Costa", "Ana Mar", "Clara Ruiz", "Juan Costa", "Ana Mar", "Clara Ruiz"],
    "topic": ["Transporte y carreteras", "Cultura y ocio", "Escuelas"],
    "months": ["enero", "febrero", "marzo"], "weekdays": ["lunes, ", "martes, ", "lunes, "], "stop": "", "of": " de ",
    "published": "Publicado", "by": "Por", "more": "Leer más", "news": "Noticias",
}  # fmt: skip
FRENCH: dict[str, Any] = {
    "title": [
        "Le ferry part à l'aube", "Un nouveau toit pour la bibliothèque", "Le conseil se réunit au port", "Le vieux phare ferme",
        "Les tarifs du bus augmentent", "L'école gagne la coupe d'échecs", "Le pont rouvre après travaux",
    ],
    "body": [
        "Le conseil dit que le ferry part à l'aube.", "Le toit de la bibliothèque était vieux et fuyait.",
        "Le conseil a reçu les gens du port.", "Il était ouvert depuis plus de cent ans.",
        "Un billet coûtera deux euros dès mai.", "L'équipe a battu la ville d'un point.",
        "Les voitures traversent la rivière dès lundi.",
    ],
    "kicker": ["Transports", "Culture", "Politique", "Culture", "Transports", "Écoles", "Transports"],
    "author": ["Anne Lamer", "Jean Rive", "Anne Lamer", "Claire Lenoir", "Jean Rive", "Anne Lamer", "Claire Lenoir"],
    "topic": ["Transports et routes", "Culture et loisirs", "Écoles"],
    "months": ["janvier", "février", "mars"], "weekdays": ["lundi ", "mardi ", "lundi "], "stop": "", "of": " ",
    "published": "Publié le", "by": "Par", "more": "Lire la suite", "news": "Actualités",
}  # fmt: skip
WORDS: dict[str, dict[str, Any]] = {
    "en": ENGLISH, "iso": ENGLISH, "us": ENGLISH, "de": GERMAN, "es": SPANISH, "fr": FRENCH,
}  # fmt: skip
_DAYS: list[tuple[int, int]] = [(27, 3), (21, 3), (28, 2), (20, 2), (3, 2), (30, 1), (9, 1)]
_GROUPS = (2, 3, 2)  # entries below each heading; so many days are in each of the months
ORDERS = [
    "{title}\n{date}", "{title}\n{date}\n{body}", "{date}\n{title}\n{body}", "{kicker}\n{title}\n{date}\n{body}",
    "{title}\n{kicker} | {date}\n{body}", "{title}\n{date} | {kicker}", "{title}\n{by} {author}, {date}\n{body}",
    "{title}\n{author} | {date}", "{title}\n{date}\n{by} {author}", "{title} - {date}", "{title} ({date})", "{date} - {title}",
    "{date}: {title}", "[{date}] {title}", "{title}, {date}", "{title} | {kicker} | {date}", "{date} | {kicker} | {title}",
    "{date}\t{title}", "{title}\t{date}\t{kicker}", "{title}\n{published}: {date}", "{published}: {date}\n{title}\n{body}",
    "{title}\n{body}\n{date}", "{title}\n{body}\n{published} {date}", "{title}\n{body}\n{date}\n{more}",
    "{date}\n{title}\n{body}\n{more}", "{date}\n{kicker}\n{title}\n{body}", "{title}\n{date} · {kicker} · {by} {author}",
    "{date}  {kicker}   {title}", "{title}   {kicker}   {date}", "**{title}** ({date})", "**{title}**\n{date}\n{body}",
    "*{date}*\n{title}\n{body}", "**{date}** {title}", "**{date}**: {title}", "{title} [{kicker}] ({date})",
    "{title} – {author}, {date}", "{title} ({author}, {date})", "{date} {kicker}\n{title}", "{kicker}\n{date}\n{title}\n{body}",
    "{date}\n\n{title}\n\n{body}", "{title}\n\n{body}\n\n{date}", "{title}\n{date} | {author} | {kicker}\n{body}",
    "{date} – {title}\n{body}", "{title}, {date}\n{body}", "{kicker}: {date}\n{title}\n{body}", "{title}\n{date} - {body}",
    "{title}\n{body} ({date})", "{title}\n{published} {date} {by} {author}\n{body}", "{date} / {kicker}\n{title}\n{body}",
    "{title}\n{date}\n{kicker}\n{body}", "{title}\n{body}\n{kicker} | {date}", "{title}\n{by} {author}\n{date}\n{body}",
    "[{title}](/a/b) ({date})", "[{title}](/a/b)\n{date}\n{body}", "{date} [{title}](/a/b)",
    "{date} - {kicker} - {title}", "{title} - {kicker} - {date}", "{kicker} - {title} - {date}", "{kicker} | {title} | {date}",
    "{date}, {kicker}, {title}", "{date} ({kicker}) {title}", "{kicker} / {date} / {title}", "{date} => {title}", "{title} » {date}",
]  # fmt: skip
MARKS = [
    "", "- ", "* ", "+ ", "• ", "– ", "{n}. ", "{n}) ", "#{n} ", "## ", "({n}) ", "[{n}] ", "{n} ", "No. {n} ",
]  # fmt: skip
HEADINGS = {
    "topic": [
        "{topic}\n", "## {topic}\n", "{capitals}\n", "{topic}:\n", "**{topic}**\n", "{topic}\n\n", "## {topic}\n\n", "== {topic} ==\n\n",
        "{topic}\n-------\n", "* {topic}\n",
    ],
    "month": ["{month}\n", "## {month}\n\n", "**{month}**\n", "{month}:\n", "{month}\n\n"],
    "year": ["{year}\n", "## {year}\n\n", "**{year}**\n", "{year}\n\n"],
    "day": ["{day}\n", "## {day}\n\n", "**{day}**\n", "{day}\n\n", "{day}:\n"],
}  # fmt: skip
BELOW = {
    "topic": [
        "{title}\n{date}", "{date}\n{title}", "{title} ({date})", "{date} - {title}", "{date} {title}", "{title}\n{date}\n{body}",
        "{date}\n{title}\n{body}", "{title}, {date}", "{title}\n{body}\n{date}", "{title}\n{by} {author}, {date}",
    ],
    "month": [
        "{title}\n{date}", "{date} - {title}", "{short}: {title}", "{short} {title}", "{title} ({short})", "{title}\n{short}",
        "{short}\n{title}", "{title}\n{date}\n{body}", "{short}\n{title}\n{body}",
    ],
    "year": [
        "{short}: {title}", "{short} {title}", "{title} ({short})", "{title}\n{short}", "{short}\n{title}", "{title}\n{date}",
        "{short}\n{title}\n{body}", "{title}\n{short}\n{body}", "{short} | {kicker} | {title}",
    ],
    "day": ["{title}", "{title}\n{body}", "{title} ({kicker})", "{kicker}\n{title}", "{title}\n\n{body}"],
}  # fmt: skip


class Case(NamedTuple):
    """A page, and what its entries say."""

    text: str
    want: list[Want]


def _is_left_out(at: int, language: str, share: int) -> bool:
    """Whether a case is none of the one in `share` of a language: the next language takes the next ones."""
    return (at + list(WORDS).index(language)) % share > 0


def everyday(language: str, share: int = 1) -> Iterator[Case]:
    """Four entries in each order with each mark; one in `share` of them."""
    words = _words(language)
    ways = list(itertools.product(("", "   "), ("\n", ""), ("", f"{words['news']}\n\n")))
    for at, (order, mark) in enumerate(itertools.product(ORDERS, MARKS)):
        if _is_left_out(at, language, share):
            continue
        yield _four(
            words, order, mark, *ways[at * 3 % len(ways)]
        )  # another one for each: all of them take minutes


def _four(words: dict[str, Any], order: str, mark: str, indent: str, gap: str, head: str) -> Case:
    """Four entries in an order with a mark, below what the page begins with."""
    entries = [_entry(words, order, mark, place, indent) for place in range(4)]
    text = head + "".join(f"{entry}\n{gap}" for entry in entries)
    return Case(f"{text.rstrip()}\n", [_want(words, order, place) for place in range(4)])


def one_undated(language: str, share: int = 1) -> Iterator[Case]:
    """Six entries in each order with each mark, the first, the third or the last without its date; one in `share` of them."""
    words = _words(language)
    ways = list(itertools.product(("", "   "), ("\n", ""), ("", f"{words['news']}\n\n")))
    for at, (order, mark, bare) in enumerate(itertools.product(ORDERS, MARKS, (0, 2, 5))):
        if _is_left_out(at, language, share) or not mark and _may_be_other(order, bare):
            continue
        indent, gap, head = ways[at * 3 % len(ways)]
        head = head if bare else f"{words['news']}\n\n"  # a page's first line may be its name
        orders = [_without_date(order) if place == bare else order for place in range(6)]
        entries = [_entry(words, each, mark, place, indent) for place, each in enumerate(orders)]
        text = head + "".join(f"{entry}\n{gap}" for entry in entries)
        yield Case(f"{text.rstrip()}\n", [_want(words, each, place) for place, each in enumerate(orders)])


def headed(language: str, share: int = 1) -> Iterator[Case]:
    """Seven entries below headings of each kind, in each order with some marks; one in `share` of them."""
    words = _words(language)
    ways = list(itertools.product(("", "   "), ("\n", ""), ("", f"{words['news']}\n\n"), (True, False)))
    product = (
        (kind, *each)
        for kind in HEADINGS
        for each in itertools.product(HEADINGS[kind], BELOW[kind], ("", "- ", "* ", "• ", "{n}. "))
    )
    for at, (kind, heading, order, mark) in enumerate(product):
        if _is_left_out(at, language, share):
            continue
        indent, gap, text, anew = ways[at * 5 % len(ways)]
        lines = order.count("\n")
        gap = "\n" if lines and not mark else gap if lines else ""
        want = []
        for group, size in enumerate(_GROUPS):
            text += heading.format(**{name: words[name][group] for name in _OF_GROUPS})
            for number in range(size):
                place = sum(_GROUPS[:group]) + number
                text += _entry(words, order, mark, place, indent, number if anew else place) + f"\n{gap}"
                want.append(_want(words, order, place, _day_below(words, kind, order, group, place)))
            text += "" if gap else "\n"
        yield Case(f"{text.rstrip()}\n", want)


def _may_be_other(order: str, bare: int) -> bool:
    """Whether the page does not say what an entry without its date is: below a day that is set off as much, one more of that day."""
    return order == "{date}\n\n{title}\n\n{body}" and bare > 0


_OF_GROUPS = ("topic", "capitals", "month", "year", "day")


def _words(language: str) -> dict[str, Any]:
    """The words of a language, with their days as it writes them."""
    words = dict(WORDS[language])
    months, stop, of = words["months"], words["stop"], words["of"]
    words["iso"] = [f"2006-{month:02}-{day:02}" for day, month in _DAYS]
    words["short"] = [f"{day}{stop}{of}{months[month - 1]}" for day, month in _DAYS]
    words["date"] = {
        "iso": words["iso"],
        "us": [f"{months[month - 1]} {day}, 2006" for day, month in _DAYS],
    }.get(language, [f"{short}{of}2006" for short in words["short"]])
    words["capitals"] = [topic.upper() for topic in words["topic"]]
    words["month"] = [f"{months[month - 1]}{of}2006" for month in (3, 2, 1)]
    words["year"] = ["2006", "2005", "2004"]
    firsts = [sum(_GROUPS[:group]) for group in range(len(_GROUPS))]
    words["day"] = [
        weekday + words["date"][first] for weekday, first in zip(words["weekdays"], firsts, strict=True)
    ]
    return words


def _entry(
    words: dict[str, Any], order: str, mark: str, place: int, indent: str, number: int | None = None
) -> str:
    said = {
        name: value[place] if isinstance(value, list) and len(value) == len(_DAYS) else value
        for name, value in words.items()
    }
    below = "\n" + (indent if mark else "")
    return mark.format(n=(place if number is None else number) + 1) + order.format(**said).replace(
        "\n", below
    )


def _want(words: dict[str, Any], order: str, place: int, day: str | None = None) -> Want:
    def said(name: str) -> str | None:
        return words[name][place] if f"{{{name}}}" in order else None

    own = words["iso"][place] if "{date}" in order else None
    return day or own, said("title"), said("kicker"), said("author"), said("body")


def _day_below(words: dict[str, Any], kind: str, order: str, group: int, place: int) -> str:
    """The day of an entry below a heading."""
    if kind == "day":
        return str(words["iso"][sum(_GROUPS[:group])])
    year = words["year"][group] if kind == "year" and "{short}" in order else "2006"
    return year + str(words["iso"][place])[4:]


def _without_date(order: str) -> str:
    """An order of fields without its date and the signs beside it."""
    found = []
    for line in order.split("\n"):
        if "{date}" not in line:
            found.append(line)
            continue
        rest = re.sub(r"\{published\}:?", "", line.replace("{date}", ""))
        rest = re.sub(r"\(\s*\)|\[\s*\](?!\()|\*\*\*\*:?", "", rest)
        rest = re.sub(r"([|·/,–-])\s*([|·/,–-])", r"\1", rest).replace("({author}, )", "({author})")
        rest = re.sub(r"\s{2,}(?=\{)", "  ", rest).strip(" -–|·/,:\t=»").removeprefix("> ")
        found += [rest] if rest not in ("", "*", "**") else []
    return re.sub(r"\n{3,}", "\n\n", "\n".join(found)).strip()


LABELLED = [
    "{T}: {title}\n{D}: {date}", "{D}: {date}\n{T}: {title}", "{T}: {title}\n{A}: {author}\n{D}: {date}", "{T}: {title}\n{D}: {date}\n{C}: {kicker}",
    "{title}\n{D}: {date}", "{title}\n{D}: {date}\n{A}: {author}", "{title}\n{A}: {author}\n{D}: {date}", "{title}\n{D}: {date}\n{C}: {kicker}\n{body}",
    "{title}\n{body}\n{D}: {date}\n{A}: {author}", "{C}: {kicker}\n{title}\n{D}: {date}", "{D}: {date} | {A}: {author}\n{title}",
    "{title}\n{A}: {author} · {D}: {date}", "{title}\n{D}: {date} - {C}: {kicker}\n{body}", "{title}\n{D}: {date}\n{S}: {body}",
    "{T}: {title}\n{D}: {date}\n{S}: {body}", "{T}: {title}\n{S}: {body}\n{D}: {date}", "{D}: {date}\n{C}: {kicker}\n{T}: {title}\n{A}: {author}",
    "{title}\n{body}\n{C}: {kicker}\n{D}: {date}", "**{T}:** {title}\n**{D}:** {date}", "**{title}**\n{D}: {date}\n{A}: {author}\n{body}",
    "**{T}**: {title}  \n**{D}**: {date}  \n**{A}**: {author}", "## {title}\n\n**{D}:** {date}\n**{C}:** {kicker}\n\n{body}", "{D} {date}\n{title}\n{body}",
    "{title}\n{C}: {kicker}\n{body}\n{D}: {date}", "{title}\n\n{D}: {date}\n\n{body}", "{title}\n\n{D}: {date}\n{A}: {author}\n\n{body}",
    "{T}\n{title}\n{D}\n{date}", "{D}\n{date}\n{T}\n{title}\n{A}\n{author}", "{title}\n{D}:\n{date}\n{A}:\n{author}",
    "{title}\n{C}: {kicker} | {A}: {author} | {D}: {date}", "{D}: {date}, {A}: {author}\n{title}\n{body}", "{title} ({D}: {date})",
    "{title}, {D}: {date}, {A}: {author}", "{title} | {D}: {date} | {C}: {kicker}", "{title}; {A}: {author}; {D}: {date}", "{title}\n{C}\t{kicker}\n{D}\t{date}",
    "{title}\n{D}:   {date}\n{A}: {author}\n{C}: {kicker}\n{body}", "{C}: {kicker}\n{D}: {date}\n{title}\n{body}", "{A}: {author}\n{D}: {date}\n{title}\n{body}",
    "{title}\n{A}: {author}\n{C}: {kicker}\n{body}\n{D}: {date}",
]  # fmt: skip
_LABELS = {
    "en": {"T": "Title", "D": "Date", "A": "Author", "C": "Category", "S": "Summary"},
    "de": {"T": "Titel", "D": "Datum", "A": "Autor", "C": "Kategorie", "S": "Zusammenfassung"},
    "es": {"T": "Título", "D": "Fecha", "A": "Autor", "C": "Categoría", "S": "Resumen"},
    "fr": {"T": "Titre", "D": "Date", "A": "Auteur", "C": "Catégorie", "S": "Résumé"},
}


def labelled(language: str, share: int = 1) -> Iterator[Case]:
    """Four entries with labels before their fields, in each order with some marks; one in `share` of them."""
    words = _words(language) | _LABELS.get(language, _LABELS["en"])
    ways = list(itertools.product(("", "   "), ("\n", ""), ("", f"{words['news']}\n\n")))
    marks = ("", "- ", "* ", "• ", "{n}. ", "{n}) ", "[{n}] ")
    for at, (order, mark) in enumerate(itertools.product(LABELLED, marks)):
        if _is_left_out(at, language, share) or mark and order[:2] == "##":
            continue
        indent, gap, head = ways[at * 3 % len(ways)]
        gap = "\n" if "\n\n" in order and not mark else gap
        yield _four(words, order, mark, indent, gap, head)


def got(items: Sequence[Any]) -> list[Want]:
    """What was read of entries, to be compared with what their page says."""
    return [
        (
            item.date.edtf if item.date else None,
            item.title,
            item.kicker,
            item.author,
            " ".join(item.body) or None,
        )
        for item in items
    ]


TABLES = ("pipes", "bars", "tabs", "semicolons", "csv", "quoted", "aligned", "box")
COLUMNS = [
    ("date", "title"), ("title", "date"), ("date", "kicker", "title"), ("date", "title", "kicker"), ("title", "kicker", "date"),
    ("kicker", "date", "title"), ("number", "date", "title"), ("number", "title", "date"), ("date", "title", "author"),
    ("title", "author", "date"), ("date", "kicker", "title", "author"), ("number", "date", "kicker", "title"),
    ("kicker", "title", "date"), ("author", "title", "date"), ("number", "title", "author", "date"),
]  # fmt: skip
_HEADS = {
    "en": {"date": "Date", "title": "Title", "kicker": "Category", "author": "Author", "number": "No."},
    "de": {"date": "Datum", "title": "Titel", "kicker": "Kategorie", "author": "Autor", "number": "Nr."},
    "es": {"date": "Fecha", "title": "Título", "kicker": "Categoría", "author": "Autor", "number": "N.º"},
    "fr": {"date": "Date", "title": "Titre", "kicker": "Catégorie", "author": "Auteur", "number": "N°"},
}


def tables(language: str, share: int = 1) -> Iterator[Case]:
    """Six rows with each set of columns, in each way to write a table, with and without heads, and with a cell left empty; one in `share` of them."""
    words = _words(language)
    empty = (None, ("date", 2), ("kicker", 1), ("author", 1))
    product = itertools.product(COLUMNS, TABLES, (True, False), ("", f"{words['news']}\n\n"), empty)
    for at, (columns, way, has_heads, top, missing) in enumerate(product):
        if _is_left_out(at, language, share) or missing is not None and missing[0] not in columns:
            continue
        rows, want = [], []
        for place in range(6):
            said = {
                "number": str(place + 1),
                **{name: words[name][place] for name in ("date", "title", "kicker", "author")},
            }
            if missing is not None and missing[1] == place:
                said[missing[0]] = ""
            rows.append([said[name] for name in columns])
            day, title, kicker, author, _ = _want(
                words, "".join(f"{{{name}}}" for name in columns if said[name]), place
            )
            want.append((day, title, kicker, author, None))
        heads = [_HEADS.get(language, _HEADS["en"])[name] for name in columns]
        yield Case(top + _table([heads, *rows] if has_heads else rows, way, has_heads), want)


def _table(rows: list[list[str]], way: str, has_heads: bool) -> str:
    """Rows as a table."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    padded = [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in rows]
    signs = {"bars": " | ", "tabs": "\t", "semicolons": ";"}
    if way in signs:
        lines = [signs[way].join(row) for row in rows]
    elif way in ("csv", "quoted"):
        lines = [
            ",".join(f'"{cell}"' if way == "quoted" or "," in cell else cell for cell in row) for row in rows
        ]
    elif way == "aligned":
        lines = ["  ".join(row).rstrip() for row in padded]
    else:
        lines = [f"| {' | '.join(row)} |" for row in padded]
        rule = "+".join("-" * (width + 2) for width in widths)
        if has_heads:
            lines.insert(1, f"|{rule.replace('+', '|')}|" if way == "pipes" else f"+{rule}+")
        lines = [f"+{rule}+", *lines, f"+{rule}+"] if way == "box" else lines
    return "\n".join(lines) + "\n"
