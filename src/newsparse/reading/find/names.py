"""What the categories of a reading say: one that names a person is the author, one that names a town is the place, one that leads to the date
is a label. Nothing here raises.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsparse import lexis
from newsparse.dates.places import is_place
from newsparse.reading.find.brackets import with_bracketed, without_brackets
from newsparse.reading.find.candidate import Reading
from newsparse.reading.find.counted_titles import with_counted_titles, with_numbered_titles
from newsparse.reading.find.elements import Element, Record
from newsparse.reading.find.false_categories import with_role, without_false, without_repeated
from newsparse.reading.find.labels import LABEL, is_tagged, labelled_category, text_label
from newsparse.reading.find.lone_authors import with_lone_authors
from newsparse.reading.find.people import HONORIFIC, are_logins, are_people, are_places
from newsparse.reading.find.roles import BESIDE
from newsparse.reading.find.title_authors import with_authors_behind_titles
from newsparse.reading.find.title_signs import (
    without_badges,
    without_files,
    without_leads,
    without_signs,
    without_times,
)
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.page_lines import Line, ends_sentence

_Roles = Sequence[str]


def with_names(lines: Sequence[Line], reading: Reading) -> Reading:
    """A reading with its labels, authors and places told from its categories and from the texts next to its dates."""
    reading = with_numbered_titles(with_counted_titles(reading))
    reading = _with_kinds_above_titles(lines, without_false(lines, reading))
    reading = _without_text_labels(_without_labelled_values(_with_labelled_categories(reading)))
    reading = without_files(without_badges(without_signs(without_times(without_brackets(reading)))))
    reading = without_leads(reading)
    reading = with_bracketed(lines, with_authors_behind_titles(reading))
    reading = _with_pieces_named(lines, _with_led_authors(reading))
    reading = _with_names_below_titles(reading)
    reading = _with_words_below(_with_authors(_with_people_behind_days(lines, reading)))
    reading = _with_categories_below_days(_with_categories_alike(reading))
    reading = _with_words_next_to_days(lines, reading)
    reading = _with_words_above_texts(reading)
    reading = with_lone_authors(reading)
    return without_repeated(_with_topics(_with_places(lines, reading)))


def _with_kinds_above_titles(lines: Sequence[Line], reading: Reading) -> Reading:
    """A reading whose titles that are set off and say what an entry is ("Interview") are categories, with the line below as the title, where no other
    entry has a category and most titles say no such thing."""
    if any("kicker" in roles for roles in reading.roles):
        return reading
    pairs = list(zip(reading.records, reading.roles, strict=True))
    kinds = {at for at, pair in enumerate(pairs) if lines[pair[0].start].gap and _is_kind_above_title(*pair)}
    if not kinds or len(kinds) * 2 > len(pairs):
        return reading
    roles = [["kicker", "title", *own[2:]] if at in kinds else own for at, own in enumerate(reading.roles)]
    return reading._replace(roles=roles)


def _is_kind_above_title(record: Record, roles: _Roles) -> bool:
    """Whether the title of an entry is the first line and says what the entry is, and the line below it is no sentence."""
    if list(roles[:2]) != ["title", "body"]:
        return False
    title, below = record.elements[:2]
    if not is_kind(title.text) or title.text.casefold() in _EVENTS:
        return False
    return not (below.inline or below.joined or ends_sentence(below.text))


_EVENTS: Final = frozenset(
    "event|events|meeting|training|workshop|webinar|press conference|speech|termin|veranstaltung|événement|évènement|evento|evenement|wydarzenie|"
    "мероприятие|подія|notice|announcement|review".split("|")
)
"""Kinds that may be the whole title of an entry, with its place below."""


def _with_topics(reading: Reading) -> Reading:
    """A reading whose links to categories are the categories, where what the order took for them names people."""
    if any("kicker" in roles for roles in reading.roles):
        return reading
    held = [
        [
            at
            for at, (element, role) in enumerate(zip(record.elements, roles, strict=True))
            if element.kind == "topic" and role == "more"
        ][:1]
        for record, roles in zip(reading.records, reading.roles, strict=True)
    ]
    return with_role(reading, held, "kicker") if any(held) else reading


def _with_labelled_categories(reading: Reading) -> Reading:
    """A reading whose texts with the label of a category are categories, where no entry has two or another: "Category: Harbour"."""
    held = [
        [
            at
            for at, role in enumerate(roles)
            if role in ("body", "kicker") and labelled_category(record.elements[at].text) != (0, 0)
        ]
        for record, roles in zip(reading.records, reading.roles, strict=True)
    ]
    has_other = any(
        role == "kicker" and at not in places
        for roles, places in zip(reading.roles, held, strict=True)
        for at, role in enumerate(roles)
    )
    if has_other or sum(map(bool, held)) < 2 or any(len(places) > 1 for places in held):
        return reading
    records = [
        record._replace(
            elements=tuple(
                _without_category_label(element) if at in places else element
                for at, element in enumerate(record.elements)
            )
        )
        for record, places in zip(reading.records, held, strict=True)
    ]
    return with_role(reading._replace(records=records), held, "kicker")


def _without_labelled_values(reading: Reading) -> Reading:
    """A reading whose categories below titles are texts where all begin with one label that is none of a category: "Location: Rome"."""
    held = [
        [at for at, role in enumerate(roles) if role == "kicker" and "title" in roles[:at]]
        for roles in reading.roles
    ]
    texts = [
        record.elements[at].text for record, own in zip(reading.records, held, strict=True) for at in own
    ]
    labels = {match and match[0].rstrip() for match in map(LABEL.match, texts)}
    alike = len(texts) > 1 and None not in labels and len(labels) == 1 and not any(map(is_tagged, texts))
    return with_role(reading, held, "body") if alike else reading


def _without_text_labels(reading: Reading) -> Reading:
    """A reading whose texts are without the label before the first of an entry: "Summary: A red ship came in."."""
    records = list(reading.records)
    for number, (record, roles) in enumerate(zip(reading.records, reading.roles, strict=True)):
        at = roles.index("body") if "body" in roles else -1
        if at >= 0 and (label := text_label(record.elements[at].text)):
            records[number] = record.with_parts(at, _without_head(record.elements[at], len(label)))
    return reading._replace(records=records)


def _without_head(element: Element, size: int) -> Element:
    return element._replace(start=element.start + size, text=element.text[size:])


def _without_category_label(element: Element) -> Element:
    start, end = labelled_category(element.text)
    return element if element.joined or not start else element.part(start, end)


def _with_people_behind_days(lines: Sequence[Line], reading: Reading) -> Reading:
    """A reading whose places behind the dates are authors, where they are names of people: "16.03.2024, Ann Sea", and so other places."""
    held = [[at for at, role in enumerate(roles) if role == "place"] for roles in reading.roles]
    texts = {
        record.elements[at].text for record, own in zip(reading.records, held, strict=True) for at in own
    }
    found = [_behind_day(lines, record) for record in reading.records]
    names = {name.text for name in found if name is not None}
    if any("author" in roles for roles in reading.roles):
        return reading
    if texts and are_people(texts) and not are_places(texts):  # "San Jose", "Santa Monica"
        reading = with_role(reading, held, "author")
    if not names or not are_people(names) or are_places(names):
        return reading
    records, roles = list(reading.records), [list(own) for own in reading.roles]
    for number, name in enumerate(found):
        if name is not None and "author" not in roles[number]:
            record, at = records[number], records[number].date
            day = record.elements[at]
            parts = [*record.elements]
            parts[at : at + 1] = [_without_place(day), name]
            records[number] = record._replace(elements=tuple(parts))
            roles[number].insert(at + 1, "author")
    return reading._replace(records=records, roles=roles)


def _behind_day(lines: Sequence[Line], record: Record) -> Element | None:
    """What was read as the place behind the day of an entry, as an author."""
    day = record.elements[record.date] if record.date >= 0 else None
    if day is None or day.spot is None or day.spot.place[0] < 0 or day.joined:
        return None
    line, by = lines[day.line], day.start - day.spot.start
    start, end = (by + place for place in day.spot.place)
    text = line.text[start - line.start : end - line.start]
    return Element("author", start, end, text, day.line, inline=True)


def _without_place(day: Element) -> Element:
    return day._replace(spot=day.spot._replace(place=(-1, -1))) if day.spot is not None else day


def _with_pieces_named(lines: Sequence[Line], reading: Reading) -> Reading:
    """A reading whose texts on the lines of days are authors where they name people, and categories where they recur: "3 May 2024 | Harbour | Ann Sea"."""
    reading = _with_pairs_parted(_with_bylines_parted(reading))
    for role in ("author", "place", "kicker"):
        known, pieces = reading, _pieces(reading)
        for key in sorted(pieces):
            if reading is not known:
                known, pieces = reading, _pieces(reading)
            reading = _with_piece_named(lines, reading, pieces[key], role)
    unnamed = [[at for at, role in enumerate(roles) if role == BESIDE] for roles in reading.roles]
    return with_role(reading, unnamed, "body")


def _with_piece_named(lines: Sequence[Line], reading: Reading, held: dict[int, int], role: str) -> Reading:
    """A reading with a role for the pieces of some entries, where they fit it and none of these has another field of it; behind an author no
    place is: "Posted by Ann in Scotland" names a category."""
    texts = [reading.records[n].elements[at].text for n, at in held.items()]
    names = set(texts)
    if len(held) < _FEWEST_LED or len(names) < 2:
        return reading
    if any(
        each == role and place != at for n, at in held.items() for place, each in enumerate(reading.roles[n])
    ):
        return reading
    led = all(_is_led(lines, reading.records[n], reading.roles[n], at) for n, at in held.items())
    if role == "kicker":
        fits = led or len(names) * 3 <= len(texts) * 2
    else:
        placed = are_places(names)
        fits = are_people(names) and not placed if role == "author" else not led and placed
    places = [[held[n]] if n in held else [] for n in range(len(reading.records))]
    return with_role(reading, places, role) if fits else reading


def _is_led(lines: Sequence[Line], record: Record, roles: _Roles, at: int) -> bool:
    """Whether a word leads from an author to an element: "by Ann Sea in News"."""
    above, own = record.elements[max(at - 1, 0)], record.elements[at]
    line = lines[own.line]
    return (
        at > 0
        and roles[at - 1] == "author"
        and line.text[above.end - line.start : own.start - line.start].strip().isalpha()
    )


def _pieces(reading: Reading) -> dict[int, dict[int, int]]:
    """The texts and categories beside days, by how many pieces before (less than 0) or behind the day they are: their places by entry."""
    found: dict[int, dict[int, int]] = {}
    for number, (record, roles) in enumerate(zip(reading.records, reading.roles, strict=True)):
        if record.date < 0:
            continue
        day = record.elements[record.date]
        for at, (element, role) in enumerate(zip(record.elements, roles, strict=True)):
            beside = (element.inline and element.line == day.line or role == BESIDE) and not element.joined
            if (
                beside
                and not element.labelled
                and role in ("body", "kicker", BESIDE)
                and len(element.text) <= _LONGEST_PIECE
                and not ends_sentence(element.text)
            ):
                found.setdefault(at - record.date, {})[number] = at
    return found


def _with_bylines_parted(reading: Reading) -> Reading:
    """A reading with the authors apart who are behind "by" in categories beside days: "The Northern Review, by Ann Sea, 14 June 2025"."""
    if any("author" in roles for roles in reading.roles):
        return reading
    found = [_kicker_with_byline(*pair) for pair in zip(reading.records, reading.roles, strict=True)]
    names = [match["name"] for _, match in found if match is not None]
    if len(names) < 2 or not are_people(set(names)):
        return reading
    records, roles = list(reading.records), [list(own) for own in reading.roles]
    for number, (at, match) in enumerate(found):
        if match is not None:
            whole = records[number].elements[at]
            topic, name = whole.part(*match.span("topic")), whole.part(*match.span("name"))
            records[number] = records[number].with_parts(at, topic, name)
            roles[number][at : at + 1] = ["kicker", "author"]
    return reading._replace(records=records, roles=roles)


def _kicker_with_byline(record: Record, roles: _Roles) -> tuple[int, re.Match[str] | None]:
    """The place of the category on the line of an entry's day, and its parts where it says who wrote the entry."""
    at = roles.index("kicker") if "kicker" in roles else -1
    inline = at >= 0 and record.elements[at].inline and not record.elements[at].joined
    return at, _WITH_BY.fullmatch(record.elements[at].text) if inline else None


_WITH_BY = re.compile(r"(?P<topic>[^,|]{2,40}), (?:by|von|par|por|door|av|af|di|przez) (?P<name>[^,|]{3,40})")


def _with_pairs_parted(reading: Reading) -> Reading:
    """A reading with the categories apart that hold a name behind or before a slash or a dash: "Harbour / Ann Sea"."""
    pairs = list(zip(reading.records, reading.roles, strict=True))
    places = [
        [at for at, role in enumerate(roles) if role == "kicker" and record.elements[at].inline]
        for record, roles in pairs
    ]
    if any("author" in roles for roles in reading.roles) or any(len(held) != 1 for held in places):
        return reading
    held = [own[0] for own in places]
    parts = [_PAIR.fullmatch(record.elements[at].text) for (record, _), at in zip(pairs, held, strict=True)]
    found = [match for match in parts if match is not None]
    if len(found) < max(len(pairs), _FEWEST_LED) or not any(
        are_people({match[n] for match in found}) for n in (1, 2)
    ):
        return reading
    records, roles = [], []
    for (record, own), at, match in zip(pairs, held, found, strict=True):
        whole = record.elements[at]
        records.append(record.with_parts(at, whole.part(*match.span(1)), whole.part(*match.span(2))))
        roles.append([*own[:at], "body", "body", *own[at + 1 :]])
    return reading._replace(records=records, roles=roles)


_PAIR = re.compile(r"([^/–—|]{2,40}?)\s+[-–—/]\s+([^/–—|]{2,40})")
_LONGEST_PIECE: Final = 60


def _with_led_authors(reading: Reading) -> Reading:
    """A reading whose categories all begin with the same small word before the name of a person ("Na Ann Sea", "Speech by Ann Sea"), or label,
    or have the same small word behind it too, before the day ("Objavil Ann Sea dne"), as authors without these words."""
    pairs = list(zip(reading.records, reading.roles, strict=True))
    places = [_categories(*pair) or _texts_beside_day(*pair) for pair in pairs]
    if any(len(held) > 1 for held in places) or sum(map(len, places)) < _FEWEST_LED:
        return reading
    held = {n: at for n, own in enumerate(places) for at in own}
    texts = [reading.records[n].elements[at].text for n, at in held.items()]
    spans = next((found for form in _LED_FORMS if (found := _led_names(form, texts))), None)
    if spans is None:
        return reading
    records = list(reading.records)
    for (n, at), span in zip(held.items(), spans, strict=True):
        records[n] = records[n].with_parts(at, records[n].elements[at].part(*span))
    return with_role(reading._replace(records=records), places, "author")


def _texts_beside_day(record: Record, roles: _Roles) -> list[int]:
    """The places of the short texts of an entry that share the line of its day."""
    return [
        at
        for at, role in enumerate(roles)
        if role in ("body", "place")
        and record.elements[at].inline
        and len(record.elements[at].text) <= _LONGEST_PIECE
    ]


def _led_names(form: re.Pattern[str], texts: Sequence[str]) -> list[tuple[int, int]]:
    """Where the names of people are in texts of a form that say the same around them; nothing where that is not so."""
    matches = [match for text in texts if (match := form.fullmatch(text)) is not None]
    leads, tails = ({match[part] for match in matches} for part in ("lead", "tail"))
    names = {match["name"] for match in matches}
    if len(matches) < len(texts) or len(leads) > 1 or len(tails) > 1 or any(map(lexis.is_credit, texts)):
        return []
    if form is not _LED and len({name.partition(" ")[0] for name in names}) < 2:
        return []  # what all begin with may be no name
    return [match.span("name") for match in matches] if are_people(names) else []


_LED = re.compile(
    r"(?P<lead>[^\W\d_]{1,4}|[^\W\d_]{4,12} (?:by|von|par|por|door|av|af|przez)) \[?(?P<name>[^\W\d_][^][]{3,60})(?P<tail>)(?:\]\([^()\s]*\))?"
)
_LED_FORMS: Final = (
    _LED,
    re.compile(
        r"(?P<lead>[^\W\d_A-Z][^\W\d_]{1,20}(?: [^\W\d_]{1,12})?\s?[:：])\s*(?P<name>[^\W\d_][^][]{3,60})(?P<tail>)"
    ),
    re.compile(
        r"(?P<lead>(?:[^\W\d_]{2,15} (?:[^\W\d_A-Z]{1,5} )?)?)(?P<name>[^\W\d_][^][]{3,60}) (?P<tail>[^\W\d_A-Z]{1,10})"
    ),
)
_FEWEST_LED: Final = 3


def _with_authors(reading: Reading) -> Reading:
    """A reading whose categories below titles or on the date lines are authors, where they are names of people ("Ann Sea · 3 May 2024"), and so
    those above titles, the last texts below sentences and the texts right above or below all dates where one of them recurs, or each signs a text
    above it: a text about someone is not there again."""
    pairs = list(zip(reading.records, reading.roles, strict=True))
    ways = [[_categories(*pair) for pair in pairs], [_above_titles(*pair) for pair in pairs]]
    ways += [texts for by in (-1, 1) if all(texts := [_text_next(*pair, by) for pair in pairs])]
    ways += [texts] if all(texts := [_below_sentence(*pair) for pair in pairs]) else []
    for way, places in enumerate(ways):
        names = {
            record.elements[at].text for (record, _), held in zip(pairs, places, strict=True) for at in held
        }
        closing = any(map(_are_closing, pairs, places))
        recur = (
            not way and not closing or len(names) < len(pairs) or way > 1 and all(map(_sign, pairs, places))
        )
        recur = recur or way == 1 and all(map(HONORIFIC.match, names))
        several = len(names) > 1 or not way and len(pairs) > 1 and all(places)
        before = all(at < record.date for (record, _), held in zip(pairs, places, strict=True) for at in held)
        people = are_people(names) and not are_places(names) or before and are_logins(names)
        if several and (recur or closing) and people:
            return with_role(reading, places, "author" if recur else "body")  # or whom the texts are about
    return reading


def _with_names_below_titles(reading: Reading) -> Reading:
    """A reading whose entries all have names of people between their titles and their sentences, as authors."""
    pairs = list(zip(reading.records, reading.roles, strict=True))
    if len(pairs) < _FEWEST_LED or any("author" in roles for _, roles in pairs):
        return reading
    places = [_above_sentence(*pair) for pair in pairs]
    names = {record.elements[at].text for (record, _), own in zip(pairs, places, strict=True) for at in own}
    if not all(places) or len(names) < 2 or not are_people(names):
        return reading
    return with_role(reading, places, "author")


def _above_sentence(record: Record, roles: _Roles) -> list[int]:
    """The place of the text between the title of an entry, with its day and category, and a sentence, where it is a line of its own."""
    at = roles.index("title") + 1 if "title" in roles else len(roles)
    while at < len(roles) and roles[at] in ("date", "kicker"):
        at += 1
    if list(roles[at : at + 2]) != ["body", "body"] or not ends_sentence(record.elements[at + 1].text):
        return []
    return [] if record.elements[at].inline or record.elements[at].joined else [at]


def _with_words_below(reading: Reading) -> Reading:
    """A reading whose entries all have a word or two of their own below their sentences and beside their authors, as categories: "Harbour", "Ann Sea"."""
    pairs = list(zip(reading.records, reading.roles, strict=True))
    if len(pairs) < _FEWEST_LED or any("kicker" in roles or "author" not in roles for _, roles in pairs):
        return reading
    places = [[at for at, role in enumerate(roles) if role == "body"] for _, roles in pairs]
    if not all(
        len(held) > 1 and _are_words_below(record, held)
        for (record, _), held in zip(pairs, places, strict=True)
    ):
        return reading
    return with_role(reading, [held[-1:] for held in places], "kicker")


def _with_categories_alike(reading: Reading) -> Reading:
    """A reading whose short texts right above days are categories, where all categories of the others are there, and most entries have one."""
    pairs = list(zip(reading.records, reading.roles, strict=True))
    held = [[at for at, role in enumerate(roles) if role == "kicker"] for _, roles in pairs]
    there = all(own in ([], [record.date - 1]) for (record, _), own in zip(pairs, held, strict=True))
    if not there or sum(map(bool, held)) * 2 <= len(pairs) or all(held):
        return reading
    places = [
        [record.date - 1] if not own and _may_be_category(record, roles) else []
        for (record, roles), own in zip(pairs, held, strict=True)
    ]
    return with_role(reading, places, "kicker")


def _with_categories_below_days(reading: Reading) -> Reading:
    """A reading whose texts right below days are categories, where all categories of the others are there: those that others have, and single words where
    most entries have one then."""
    pairs = list(zip(reading.records, reading.roles, strict=True))
    held = [[at for at, role in enumerate(roles) if role == "kicker"] for _, roles in pairs]
    own = [record.elements[at].text for (record, _), places in zip(pairs, held, strict=True) for at in places]
    there = all(
        at == record.date + 1 for (record, _), places in zip(pairs, held, strict=True) for at in places
    )
    if len(own) < 2 or not there or all(held):
        return reading
    open_places = [[] if places else _below_day(*pair) for pair, places in zip(pairs, held, strict=True)]
    texts = [
        record.elements[places[0]].text if places else ""
        for (record, _), places in zip(pairs, open_places, strict=True)
    ]
    most = (len(own) + sum(text in own for text in texts)) * 2 > len(pairs)
    named = [
        places if text in own or most and text and _may_name_topic(text) else []
        for text, places in zip(texts, open_places, strict=True)
    ]
    return with_role(reading, named, "kicker")


def _may_name_topic(text: str) -> bool:
    """Whether a text is one word with a capital, or the name of a kind."""
    return is_kind(text) or _is_word(text) and text[0].isupper()


def _below_day(record: Record, roles: _Roles) -> list[int]:
    """The place of the short text on the line right below the day of an entry that has a title above; none where it is a sentence."""
    at = record.date + 1
    if record.date < 0 or "title" not in roles[:at] or list(roles[at : at + 1]) != ["body"]:
        return []
    element = record.elements[at]
    own = not (element.inline or element.joined or ends_sentence(element.text))
    return [at] if own and len(element.text) <= _LONGEST_WORDS else []


def _may_be_category(record: Record, roles: _Roles) -> bool:
    """Whether what is right above the day of an entry is a text of a word or two, on a line of its own."""
    at = record.date - 1
    if at < 1 or roles[at] != "body" or record.elements[at].inline or record.elements[at].joined:
        return False
    text = record.elements[at].text
    return text.count(" ") < 2 and len(text) <= _LONGEST_WORDS and not ends_sentence(text)


def _with_words_next_to_days(lines: Sequence[Line], reading: Reading) -> Reading:
    """A reading whose entries all have one word of their own next to their days, above or before their sentences, as categories: "Harbour"."""
    pairs = list(zip(reading.records, reading.roles, strict=True))
    if len(pairs) < _FEWEST_LED or any("kicker" in roles or "title" not in roles for _, roles in pairs):
        return reading
    places = [_word_next_to_day(*pair) for pair in pairs]
    offsets = {record.date - at for (record, _), at in zip(pairs, places, strict=True)}
    texts = [record.elements[at].text for (record, _), at in zip(pairs, places, strict=True) if at >= 0]
    if len(texts) < len(pairs) or len(offsets) > 1 or not all(map(_is_word, texts)):
        return reading
    return with_role(reading, [[at] for at in places], "kicker")


def _with_words_above_texts(reading: Reading) -> Reading:
    """A reading whose first texts of one word each are categories, with a sentence below most of them; the first texts of other entries are sentences:
    "Harbour" below who wrote an entry."""
    pairs = list(zip(reading.records, reading.roles, strict=True))
    if any("kicker" in roles or "title" not in roles for _, roles in pairs):
        return reading
    firsts = [_first_text(*pair) for pair in pairs]
    said = [
        record.elements[at].text if at >= 0 else "" for (record, _), at in zip(pairs, firsts, strict=True)
    ]
    if any(text and not (_is_word(text) or ends_sentence(text)) for text in said):
        return reading
    places = [[at] if _is_word(text) else [] for at, text in zip(firsts, said, strict=True)]
    below = [_is_above_sentence(*pair, at) for pair, own in zip(pairs, places, strict=True) for at in own]
    most = len(below) * 3 >= len(pairs) * 2 and sum(below) * 2 > len(pairs)
    return with_role(reading, places, "kicker") if most and len(set(filter(_is_word, said))) > 1 else reading


def _first_text(record: Record, roles: _Roles) -> int:
    """The place of the first text of an entry, where it is a line of its own below the title and the day; -1 else."""
    at = roles.index("body") if "body" in roles else -1
    own = at > max(record.date, roles.index("title")) and not record.elements[at].inline
    return at if own and not record.elements[at].joined else -1


def _is_above_sentence(record: Record, roles: _Roles, at: int) -> bool:
    """Whether the text below another of an entry is a sentence."""
    return list(roles[at + 1 : at + 2]) == ["body"] and ends_sentence(record.elements[at + 1].text)


def _word_next_to_day(record: Record, roles: _Roles) -> int:
    """The place of a short text right behind or before the day of an entry and whose other texts are sentences; -1 for none."""
    bodies = [at for at, role in enumerate(roles) if role == "body"]
    words = [at for at in bodies if not ends_sentence(record.elements[at].text)]
    day = record.date
    near = words[0] if len(words) == 1 and words[0] in (day + 1, day - 1, day + 2) else -1
    return near if day >= 0 and near >= 0 and not record.elements[near].joined else -1


def _is_word(text: str) -> bool:
    return text.isalpha() and not text[0].islower() and len(text) <= _LONGEST_WORDS


def _are_words_below(record: Record, bodies: Sequence[int]) -> bool:
    """Whether the last of the texts of an entry is a word or two, and the one above it is a sentence."""
    above, last = (record.elements[at] for at in bodies[-2:])
    short = last.text.count(" ") < 2 and len(last.text) <= _LONGEST_WORDS and not last.inline
    short = short and not any(map(str.isdigit, last.text))
    return short and not ends_sentence(last.text) and ends_sentence(above.text) and record.date < bodies[-1]


_LONGEST_WORDS: Final = 25


def _are_closing(pair: tuple[Record, _Roles], places: Sequence[int]) -> bool:
    """Whether places of an entry are lines of their own below a text."""
    record, roles = pair
    return any("body" in roles[:at] and not record.elements[at].inline for at in places)


def _sign(pair: tuple[Record, _Roles], places: Sequence[int]) -> bool:
    """Whether places of an entry are below its text and right above its day: "… for five years.", "Ann Sea", "3 May 2024"."""
    record, roles = pair
    return all(
        at + 1 == record.date and roles[at - 1] == "body" and ends_sentence(record.elements[at - 1].text)
        for at in places
    )


def _categories(record: Record, roles: _Roles) -> list[int]:
    """The places of the categories beside the date, or below the title."""
    return [
        at
        for at, role in enumerate(roles)
        if role in ("kicker", BESIDE)
        and (record.elements[at].inline or "title" in roles[:at])
        and not record.elements[at].labelled
    ]


def _above_titles(record: Record, roles: _Roles) -> list[int]:
    """The places of the categories above the title that no head of a column calls so."""
    title = roles.index("title") if "title" in roles else 0
    kickers = (at for at, role in enumerate(roles[:title]) if role == "kicker")
    return [at for at in kickers if not record.elements[at].labelled]


def _text_next(record: Record, roles: _Roles, by: int) -> list[int]:
    """The place of the text in the line right above the date (by -1) or below it (1), of an entry that has a title."""
    at = record.date + by
    is_text = record.date >= 0 and 0 <= at < len(roles) and roles[at] == "body" and "title" in roles
    return [at] if is_text and not record.elements[at].inline else []


def _below_sentence(record: Record, roles: _Roles) -> list[int]:
    """The place of the last text of an entry, where it is a line of its own below a sentence."""
    bodies = [at for at, role in enumerate(roles) if role == "body"][-2:]
    if not bodies[1:]:
        return []
    above, last = (record.elements[at] for at in bodies)
    own = not (last.inline or last.joined or ends_sentence(last.text))
    return bodies[1:] if own and ends_sentence(above.text) else []


def _with_places(lines: Sequence[Line], reading: Reading) -> Reading:
    """A reading whose categories are places, where a comma or a bracket parts them from the dates behind them and the text begins on that
    line ("Valencia, 14 May 2024. The port …"), or they are known as places."""
    places: list[list[int]] = []
    leads = True
    for record, roles in zip(reading.records, reading.roles, strict=True):
        held = [at for at, role in enumerate(roles) if role == "kicker"]
        if held and not (held == [record.date - 1] and _is_before_day(lines, record, held[0])):
            return reading
        places.append(held)
        leads = leads and (not held or _leads(record, roles))
    names = {
        record.elements[at].text for record, held in zip(reading.records, places, strict=True) for at in held
    }
    return with_role(reading, places, "place") if names and (leads or are_places(names)) else reading


def _is_before_day(lines: Sequence[Line], record: Record, at: int) -> bool:
    """Whether a comma or an open bracket is all that parts a place from the day behind it."""
    place, day = record.elements[at : at + 2]
    if place.line != day.line or not place.inline or not is_place(place.text):
        return False
    line = lines[day.line]
    return line.text[place.end - line.start : day.start - line.start].strip() in (",", "(")


def _leads(record: Record, roles: _Roles) -> bool:
    """Whether an entry's text begins on the line of its day."""
    behind = record.date + 1
    return behind < len(roles) and roles[behind] == "body" and record.elements[behind].inline
