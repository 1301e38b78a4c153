"""Authors that may be in other fields, and titles in their place: "By Ann Sea" as a title, "A title, by Ann Sea". Nothing here raises."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from newsparse.reading.entries import Entry, Evidence, Field
from newsparse.reading.evidence.base import ODD, ReadPage, date_of, field_of, found_at, has, shortened
from newsparse.reading.find.brackets import PERSON, PERSON_AND_MORE
from newsparse.reading.find.people import are_people, are_places
from newsparse.reading.find.title_authors import may_end_in_byline
from newsparse.reading.lines.bylines import author_line, without_role
from newsparse.reading.lines.page_lines import Line

_LEAST_LISTS: Final = 3


def names_as_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that all are a name and who it is ("Ann Sea, trainee", "Ann Sea (Geneva)"), with a short line below each: that may be the title."""
    found = []
    for entry in page.rows:
        text, line = page.text_of(entry, "title")
        _, below = page.text_of(entry, "body")
        if line is None or below is None or below.sentence or _NAME.match(text) is None:
            return
        found.append((line, below))
    for line, below in found if len(found) >= _LEAST_LISTS else ():
        yield found_at(
            ODD, line, f"{shortened(line.text)} names a person: {shortened(below.text)} may be the title"
        )


_NAME = re.compile(rf"{PERSON.pattern}(?:, [^\W\d_A-Z]| \([^()]+\)\Z)")


def authors_as_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that say who wrote an entry, above another text, in half of the entries and more: "By Ann Sea"."""
    found = [
        field
        for entry in page.rows
        if (field := field_of(entry, "title")) is not None
        and author_line(page.text_at(field).partition(" | ")[0]) is not None
        and has(entry, "body")
        and not has(entry, "author")
    ]
    for field in found if len(found) > 1 and len(found) * 2 >= len(page.rows) else ():
        told = f"{shortened(page.text_at(field))} was read as a title, and may be an author"
        yield found_at(ODD, field, told)


def people_as_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that are names of people, in half of the entries and more, but not in all (unless all are beside days), each beside another text that may be the title:
    right above, right below, or what was read as the category."""
    found: dict[str, list[Field]] = {}
    for entry in page.rows:
        field = field_of(entry, "title")
        name = without_role(page.text_at(field)).lstrip("✍✎@ ") if field is not None else ""
        if (
            field is not None
            and PERSON.fullmatch(name)
            and not has(entry, "author")
            and _has_other(page, entry, field)
        ):
            found.setdefault(name, []).append(field)
    fields = [field for each in found.values() for field in each]
    if len(found) < 2 or not are_people(set(found)) or are_places(set(found)):
        return
    told = ""
    if len(fields) == len(page.rows) and _are_beside_days(
        page, [page.line_of(each.start) for each in fields]
    ):
        told = "names a person, and may be the author of the line above"
    elif len(fields) * 2 >= len(page.rows) > len(fields):
        told = "names a person, and may be the author, not the title"
    for field in fields if told else ():
        yield found_at(ODD, field, f"{shortened(page.text_at(field))} {told}")


def _are_beside_days(page: ReadPage, lines: Sequence[Line]) -> bool:
    """Whether lines of entries have their days, and each a line right above that may be a title."""
    days = [date and page.line_of(date.start) for date in map(date_of, page.rows)]
    return all(line is day and _has_head(page, line) for line, day in zip(lines, days, strict=True))


def _has_other(page: ReadPage, entry: Entry, title: Field) -> bool:
    """Whether another text beside a title may be that."""
    line = page.line_of(title.start)
    below = page.text_of(entry, "body")[1]
    kicker = page.text_of(entry, "kicker")[0]
    return (
        " " in kicker
        and len(kicker) > title.end - title.start
        or _has_head(page, line)
        or below is not None
        and not below.sentence
        and page.place_of(below.start) - page.place_of(line.start) == 1
    )


def _has_head(page: ReadPage, line: Line) -> bool:
    """Whether a line without a day is above one, set off as much or more, and no sentence."""
    at = page.places[line.start]
    above = page.lines[at - 1] if at else None
    return above is not None and above.spot is None and not above.sentence and above.gap >= line.gap


def bylines(page: ReadPage) -> Iterator[Evidence]:
    """Categories that say who wrote an entry, and titles that do, below a line of their own."""
    rows = page.rows
    for field in page.fields:
        told = page.text_at(field) if field.slot == "kicker" else ""
        if told and author_line(told) is not None:
            yield found_at(ODD, field, f"{shortened(told)} was read as a category, and may be an author")
    kickers = Counter(page.text_of(entry, "kicker")[0] for entry in rows)
    if len(rows) >= _LEAST_LISTS and all(map(PERSON_AND_MORE.match, kickers)):
        for field in page.fields:
            if field.slot == "kicker":
                yield found_at(
                    ODD,
                    field,
                    f"{shortened(page.text_at(field))} was read as a category, and may be an author",
                )
    for entry in rows:
        kicker = page.text_of(entry, "kicker")[0]
        text, line = page.text_of(entry, "title") if kicker and kickers[kicker] == 1 else ("", None)
        if line is not None and author_line(text.partition(",")[0]) is not None:
            yield found_at(ODD, line, f"{shortened(text)} was read as a title, and may be an author")


def names_behind_titles(page: ReadPage) -> Iterator[Evidence]:
    """Titles that end with a byline or with the name of a person in brackets, behind a comma or a dash, in a third of the entries and more: each may be the
    author."""
    titles = [
        (field, page.text_at(field))
        for entry in page.rows
        if (field := field_of(entry, "title")) is not None and not has(entry, "author")
    ]
    if len(titles) < _LEAST_LISTS:
        return
    found = [field for field, text in titles if may_end_in_byline(text)]
    if not _are_many(found, page):
        found = _named_behind(titles)
    for field in found if _are_many(found, page) else ():
        told = f"{shortened(page.text_at(field))} ends in a name that may be the item's author"
        yield found_at(ODD, field, told)


def _are_many(found: list[Field], page: ReadPage) -> bool:
    """Whether fields are of two entries at least, and of a third of all."""
    return len(found) > 1 and len(found) * 3 >= len(page.rows)


def _named_behind(titles: list[tuple[Field, str]]) -> list[Field]:
    """The titles that end with the names of people, all behind the same sign."""
    by_sign: dict[str, dict[Field, str]] = {}
    for field, text in titles:
        match = _NAME_BEHIND.search(text)
        name = without_role(match["name"]) if match is not None else ""
        if match is not None and PERSON.fullmatch(name):
            by_sign.setdefault(match["sign"], {})[field] = name
    for sign, found in by_sign.items():
        names = set(found.values())
        recur = (
            len(names) < len(found) or sign != ", " and (len(found) >= _LEAST_LISTS or sign.strip() in "([")
        )
        if len(names) > 1 and recur and are_people(names) and not are_places(names):
            return list(found)
    return []


_NAME_BEHIND = re.compile(
    r"(?<=\S)(?P<sign> [(\[]|, | [-–—―|·] )(?:[✍@] ?)?(?P<name>[^-–—―|()\[\]\d]{5,60}?)[)\]]?\Z"
)


RULES: Final = (
    names_as_titles,
    authors_as_titles,
    people_as_titles,
    bylines,
    names_behind_titles,
)
"""Each takes what a page was read as, and gives what that leaves unexplained."""
