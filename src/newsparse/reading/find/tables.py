"""Tables: rows of cells with bars, tabs, semicolons or two spaces and more between them, or a line each, one entry a row.

`rows(lines)` gives the records of a page's largest table and their roles; nothing here raises.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from newsparse import dates
from newsparse.reading.find.elements import Element, Record, around
from newsparse.reading.find.labels import is_category_label, is_title_label, without_link_numbers
from newsparse.reading.find.people import are_people
from newsparse.reading.find.stacked import NUMBERS, Stack, stacked
from newsparse.reading.lines.bylines import AUTHOR_LABEL, author_line
from newsparse.reading.lines.furniture import ends_in_arrow, is_furniture
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.page_lines import Line, Mark, ends_sentence, joined
from newsparse.reading.lines.spots import DATE_LABEL, FILE, is_filler, is_more, rank_of, spot

_BETWEEN: Final = {
    "|": re.compile(r"[ \t]*[|│┃║][ \t]*"),
    "tab": re.compile(r" *\t[ \t]*"),
    "one tab": re.compile(r" *\t *"),
    ";": re.compile(r" *; *"),
    ",": re.compile(r",(?! )"),
    "spaces": re.compile(r"[ \u00a0]{2,}|\u3000+"),
}
_ONE: Final = {"|": "|", "tab": "\t", "one tab": "\t", ";": ";", ",": ",", "spaces": "  "}
"""What is in an ASCII text where that is."""
_RULE = re.compile(r"[\s|:+=\u2500-\u257f-]+")
_CROSSES: Final = frozenset("|│┃║┼╋╬+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = re.compile(r"[#(]?[0-9]{1,6}[.)]?")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_NUMBERED = re.compile(r"(?P<word>\D{0,20})(?P<digits>[0-9]{1,6})(?P<tail>\D{0,2})")


class Cell(NamedTuple):
    """A cell: where its text is in the page, the text, and the place of its line where it has one of its own, -1 where all of its row is in one."""

    start: int
    end: int
    text: str
    place: int = -1


class Table(NamedTuple):
    """Adjacent lines with as many cells each, and what its columns hold."""

    places: list[int]
    rows: list[list[Cell]]


def rows(lines: Sequence[Line]) -> tuple[list[Record], list[list[str]]] | None:
    """The entries of a page's largest table with a column of days, and the roles of their elements."""
    tables = [table for sign in _BETWEEN for table in _tables(lines, sign)]
    for table in sorted(tables, key=lambda table: -len(table.rows)):
        found = _read(lines, table) if len(table.rows) >= 2 else None
        if found is not None:
            return None if _is_part(lines, table, tables) or _goes_on(lines, table) else found
    stack = stacked(lines, _said)
    return _read(lines, _unstacked(lines, stack)) if stack is not None else None


def _unstacked(lines: Sequence[Line], stack: Stack) -> Table:
    """A table whose cells are a line each, with its heads."""
    columns = len(stack.heads)
    places = range(stack.first, stack.first + columns * stack.rows, columns)
    heads = [Cell(head.start, head.end, head.text) for head in stack.heads]
    cells = [
        [
            Cell(line.start, line.end, line.text, at)
            for at, line in enumerate(lines[place : place + columns], place)
        ]
        for place in places
    ]
    return Table([stack.first - 1, *places], [heads, *cells])


def _goes_on(lines: Sequence[Line], table: Table) -> bool:
    """Whether a line next to a table was joined from several and holds cells: a row whose texts were broken."""
    near = (table.places[0] - 1, table.places[-1] + 1)
    return any(0 <= at < len(lines) and not lines[at].raw and "  " in lines[at].text for at in near)


def _is_part(lines: Sequence[Line], table: Table, tables: Sequence[Table]) -> bool:
    """Whether rows that look like a table's are elsewhere too, below headings or with texts between: no table, but entries of one line."""
    if lines[table.places[0]].text.startswith("|"):
        return False
    size = len(table.rows[0])
    taken = set(table.places)
    return any(
        taken.isdisjoint(other.places) and len(row) == size and sum(map(_is_day, row)) == 1
        for other in tables
        for row in other.rows
    )


def _tables(lines: Sequence[Line], sign: str) -> list[Table]:
    """Runs of adjacent lines with the same number of cells, two at least."""
    found: list[Table] = []
    ruled: list[set[int]] = []
    size = 0
    below_rule = False
    for place, line in enumerate(lines):
        if not line.text[0].isalnum() and _RULE.fullmatch(line.text) and not _CROSSES.isdisjoint(line.text):
            below_rule = True
            continue
        if size and sign == "spaces" and _goes_on_in(lines, found[-1], line):
            continue
        cells = _cells(line, sign) if line.raw and len(line.text) <= 600 else []
        if cells and _is_entry(line):
            cells = []
        if len(cells) + 1 == size or not cells and size == 2 and sign in ("tab", "one tab"):
            cells = _with_empty(lines, found[-1], line, cells, sign)
        if len(cells) < 2:
            size = 0
        elif len(cells) == size and line.gap <= 1:
            if below_rule:
                ruled[-1].add(len(found[-1].rows))
            found[-1].places.append(place)
            found[-1].rows.append(cells)
        else:
            size = len(cells)
            found.append(Table([place], [cells]))
            ruled.append(set())
        below_rule = False
    return [
        _merged(table, starts) if len(starts) > 1 else table
        for table, starts in zip(found, ruled, strict=True)
    ]


_LONGEST_CELL: Final = 400


def _goes_on_in(lines: Sequence[Line], table: Table, line: Line) -> bool:
    """Whether a line right below the last row goes on with cells of it but the first, at the columns of these; then they get its texts. It begins with a
    small letter, or between gaps with a sign: else it may say who wrote the row above."""
    above, row = lines[table.places[-1]], table.rows[-1]
    begins = line.text[0].islower() or above.gap > 0 and not line.text[0].isalpha()
    if line.gap or not line.raw or not begins or author_line(line.text) is not None:
        return False
    cells = _cells(line, "spaces") or [Cell(line.start, line.end, line.text)]
    columns = {above.indent + cell.start - above.start: at for at, cell in enumerate(row) if at}
    places = [columns.get(line.indent + cell.start - line.start, 0) for cell in cells]
    if not all(places) or max(len(row[at].text) for at in places) > _LONGEST_CELL:
        return False
    for at, more in zip(places, cells, strict=True):
        last = at + 1 == len(row)  # others end above cells that follow them
        end = more.end if last else row[at].end
        row[at] = row[at]._replace(
            end=end, text=joined(row[at].text, more.text) if row[at].text else more.text
        )
    return True


def _with_empty(lines: Sequence[Line], table: Table, line: Line, cells: list[Cell], sign: str) -> list[Cell]:
    """The cells of a row with an empty one: where no cell begins at its column, at the beginning of an indented row, or at the end, where each tab ends a
    cell; the cells as they are for other lines."""
    above, row = lines[table.places[-1]], table.rows[-1]
    if sign == "spaces":
        found = {line.indent + cell.start - line.start: cell for cell in cells}
        at = [above.indent + cell.start - above.start for cell in row]
        fits = set(found) <= set(at)
        return [found.get(column, Cell(line.end, line.end, "")) for column in at] if fits else cells
    if sign == "|" and not above.text.startswith("|"):
        first, last = line.text.startswith("|"), line.text.endswith("|")
        empty = Cell(line.end, line.end, "")
        if first != last:
            return [*([empty] if first else []), *cells, *([empty] if last else [])]
    column = _empty_column(cells, table) if sign in ("|", ";", "tab") else -1
    if column >= 0:
        end = cells[column].start if column < len(cells) else line.end
        return [*cells[:column], Cell(end, end, ""), *cells[column:]]
    if sign not in ("tab", "one tab") or len(table.rows) < _FEWEST_ROWS:
        return cells
    if not cells and len(row) == 2 and line.indent > above.indent:  # a title without its day
        return [Cell(line.start, line.start, ""), Cell(line.start, line.end, line.text)]
    if not cells:
        return cells
    if line.indent > above.indent:
        return [Cell(line.start, line.start, ""), *cells]
    return [*cells, Cell(line.end, line.end, "")] if sign == "one tab" else cells


_FEWEST_ROWS: Final = 2


def _empty_column(cells: Sequence[Cell], table: Table) -> int:
    """The column that a row lacks which has one cell less than the others; -1 if several may be it. A day is below days, and no title lacks: that is in the
    column of the longest texts that are neither sentences nor bylines."""
    rows = table.rows[-_ROWS_ABOVE:]
    days = [at for at, cell in enumerate(rows[-1]) if _is_day(cell)]
    own = [at for at, cell in enumerate(cells) if _is_day(cell)]
    if len(days) != 1 or len(own) != 1 or len(rows) < _FEWEST_ROWS:
        return -1
    columns = list(zip(*(row for row in rows if _is_day(row[days[0]])), strict=True))
    sizes = [
        0
        if at == days[0] or _are_sentences(column) or _are_bylines(column)
        else sum(len(cell.text) for cell in column)
        for at, column in enumerate(columns)
    ]
    behind = own[0] == days[0]
    if not behind and own[0] + 1 != days[0]:
        return -1
    title = max(range(len(sizes)), key=sizes.__getitem__)
    free = [at for at in range(len(sizes)) if at not in (days[0], title) and (at > days[0]) == behind]
    return free[0] if len(free) == 1 else -1


_ROWS_ABOVE: Final = 20
"""Rows above one that tell what its columns hold; all of them would take the square of a table's length."""


def _are_bylines(column: Sequence[Cell]) -> bool:
    return all(author_line(cell.text) is not None for cell in column if cell.text)


def _merged(table: Table, starts: set[int]) -> Table:
    """A table with rules between its rows, whose rows of several lines are one each: a cell says what it says in all of them."""
    firsts = [at for at in range(len(table.rows)) if at in starts or not at]
    rows = []
    for first, stop in itertools.pairwise([*firsts, len(table.rows)]):
        columns = zip(*table.rows[first:stop], strict=True)
        rows.append(
            [cells[0]._replace(text=" ".join(cell.text for cell in cells if cell.text)) for cells in columns]
        )
    return Table([table.places[at] for at in firsts], rows)


def _is_entry(line: Line) -> bool:
    """Whether a line begins with the mark of a list and goes on behind it with a single space: no row of a table."""
    day = line.spot.start if line.spot is not None and line.spot.day else len(line.text)
    return any(
        mark.kind not in ("number", "clock")
        or mark.kind == "number"
        and (mark.style[-1] in ".)]、．）" or mark.style.startswith("no"))
        and line.text[mark.end - line.start - 1] not in "\t\u3000"
        for mark in line.marks
        if mark.end < line.end and mark.end - line.start <= day  # "1. Mai 2020" is a day
    )


def _cells(line: Line, sign: str) -> list[Cell]:
    text = line.text
    if (
        _ONE[sign] not in text
        and (sign not in ("spaces", "|") or text.isascii())
        or _BETWEEN[sign].search(text) is None
    ):
        return []
    if sign == "," or sign == ";" and '"' in text:
        return _values(line, sign)
    found = []
    at = 0
    bounds = []
    for match in _BETWEEN[sign].finditer(text):
        bounds.append((at, match.start()))
        at = match.end()
    bounds.append((at, len(text)))
    if sign == "|" and bounds and bounds[0][0] == bounds[0][1]:
        bounds = bounds[1:]
    if sign == "|" and bounds and bounds[-1][0] == bounds[-1][1]:
        bounds = bounds[:-1]
    for start, end in bounds:
        found.append(Cell(line.start + start, line.start + end, text[start:end]))
    return found


_VALUE: Final = {
    sign: re.compile(rf'(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<bare>(?! )[^{sign}"]*))(?:{sign}|\Z)')
    for sign in ",;"
}
"""A value of a line of comma-separated values: RFC 4180."""


def _values(line: Line, sign: str) -> list[Cell]:
    """The values of a line that a sign parts, without the quotation marks around them; none where it is no such line."""
    text, found, at = line.text, [], 0
    most = _MOST_IN_PROSE if sign == "," and not _QUOTED.search(text) else 1
    while at <= len(text) and (match := _VALUE[sign].match(text, at)) is not None:
        name = "bare" if match["quoted"] is None else "quoted"
        start, end = match.span(name)
        found.append(Cell(line.start + start, line.start + end, match[name].replace('""', '"')))
        at = match.end()
        if match[0][-1:] != sign:
            return found if len(found) > most else []
    return []


_MOST_IN_PROSE: Final = 2
_QUOTED = re.compile(r'",|,"')


def _read(lines: Sequence[Line], table: Table) -> tuple[list[Record], list[list[str]]] | None:
    columns = list(zip(*table.rows, strict=True))
    dated = [_days(column) for column in columns]
    date = max(range(len(columns)), key=lambda at: (dated[at], _rank(table.rows[0][at]), _years(columns[at])))
    if dated[date] < 2:
        return None
    head = table.rows[0][date]
    known = DATE_LABEL.fullmatch(head.text) is not None
    empty = sum(not cell.text for cell in columns[date])
    header = (
        not _holds_day(head) and bool(head.text) and (known or dated[date] + empty == len(table.rows) - 1)
    )
    places, cells = _without_foot(lines, table.places[header:], table.rows[header:], date)
    if dated[date] * 5 < 4 * (len(cells) - empty) or dated[date] * 2 <= len(cells):
        return None
    labels = list(map(_label, zip(*cells, strict=True)))
    cells = [[_behind(cell, label) for cell, label in zip(row, labels, strict=True)] for row in cells]
    columns = list(zip(*cells, strict=True))
    heads = [cell.text for cell in table.rows[0]] if header else []
    said = [_said(head) for head in heads] or [_said(label[:-1]) for label in labels]
    roles = _columns(columns, date, heads, said)
    if "title" not in roles:
        return None
    found, names = [], []
    for place, row in zip(places, cells, strict=True):
        record, role = _record(place, row, roles, said)
        found.append(record)
        names.append(role)
    return without_link_numbers(found, lines), names


def _without_foot(
    lines: Sequence[Line], places: list[int], cells: list[list[Cell]], date: int
) -> tuple[list[int], list[list[Cell]]]:
    """The rows of a table without what is set off below them, has a text where they have their days, and leads to other pages: "Page 1/9   Older notices >>"."""
    while (
        len(cells) > _FEWEST_ROWS
        and cells[-1][date].text
        and not _holds_day(cells[-1][date])
        and any(is_furniture(cell.text) or ends_in_arrow(cell.text) for cell in cells[-1])
        and lines[places[-1]].gap > max(lines[place].gap for place in places[1:-1])
    ):
        places, cells = places[:-1], cells[:-1]
    return places, cells


def _label(column: Sequence[Cell]) -> str:
    """The label of an author, a title, a category or a place with which all cells of a column begin that are not empty; "" for none."""
    texts = [cell.text for cell in column if cell.text]
    heads = {head + sign for head, sign, _ in (text.partition(":") for text in texts)}
    label = heads.pop() if len(texts) > 1 == len(heads) else ""
    return label if label.endswith(":") and _said(label[:-1]) else ""


def _behind(cell: Cell, label: str) -> Cell:
    """A cell without the label of its column."""
    text = cell.text.removeprefix(label).lstrip()
    return cell._replace(start=cell.start + len(cell.text) - len(text), text=text) if label else cell


def _is_day(cell: Cell) -> bool:
    found = spot(cell.text) if cell.text else None
    return found is not None and found.whole and found.day


def _holds_day(cell: Cell) -> bool:
    """Whether a cell is a day, or ends with one: "by qwerty, Thu Jan 11, 2024"."""
    found = spot(cell.text) if cell.text else None
    return found is not None and found.day and found.text_after is None and found.strong


def _days(column: Sequence[Cell]) -> int:
    """How many cells of a column are days; those that end with one count where most are."""
    if _YEARS.fullmatch(column[0].text) and all(_YEAR.fullmatch(cell.text) for cell in column[1:]):
        return len(column) - 1
    days = sum(map(_is_day, column))
    return sum(map(_holds_day, column)) if days * 2 > len(column) else days


_YEARS = re.compile(
    r"year|jahr|année|año|ano|anno|jaar|rok|год|рік|år|vuosi|év|an|yıl|έτος|godina|leto|metai|gads|aasta|year of publication|publication year|年|年度|연도",
    re.IGNORECASE,
)
"""The head of a column of years."""


def _rank(cell: Cell) -> int:
    """How likely what the head of a column says makes its days those of publication."""
    label = DATE_LABEL.fullmatch(cell.text)
    return rank_of(label) if label is not None else 2


def _years(column: Sequence[Cell]) -> int:
    """How many cells of a column hold a year of four digits."""
    return sum(_YEAR.search(cell.text) is not None for cell in column)


def _columns(
    columns: Sequence[Sequence[Cell]], date: int, heads: Sequence[str], said: list[str]
) -> list[str]:
    """What each column holds: what its head or the label in all its cells says (`said`), the number, the date, the title (the longest of those that differ), a category; others say
    nothing."""
    if said.count("title") > 1:  # "Rubrik" is a heading in Swedish, and a category in German
        said = ["kicker" if is_category_label(head) else role for head, role in zip(heads, said, strict=True)]
    elif (
        "title" in said
        and is_category_label(heads[at := said.index("title")])
        and _longest(columns, date) != at
    ):
        said[at] = "kicker"
    roles = [role if said.count(role) == 1 else "" for role in said]
    if "kicker" in roles and _longest(columns, date) == roles.index("kicker"):
        roles[roles.index("kicker")] = ""  # "Topic" may be the title
    longest = _longest(columns, date)
    if "title" not in roles and heads and _DOCUMENTS.fullmatch(heads[longest]):
        roles[longest] = "title"  # "Document"
    roles[date] = "date"
    for at, column in enumerate(columns):
        if not roles[at] and (numbers := _digits(column)):
            is_number = _counts(numbers) or bool(heads) and _are_numbers(heads[at], numbers)
            roles[at] = "number" if "number" not in roles and is_number else "more"
        if not roles[at] and all(dates.is_weekday(cell.text.rstrip(".")) for cell in column if cell.text):
            roles[at] = _WEEKDAYS
    texts = [at for at, role in enumerate(roles) if not role]
    if not texts:
        return roles
    longest = max(texts, key=lambda at: _weight(columns[at]))
    counted = next((at for at in texts if at != longest and _counts(columns[at])), None)
    if counted is not None and "number" not in roles:  # "Issue 91" before its title
        roles[counted] = "number"
        texts.remove(counted)
    plain = [at for at in texts if not _are_sentences(columns[at])] or texts
    title = -1 if "title" in roles else max(plain, key=lambda at: _weight(columns[at]))
    told = [[cell for cell in columns[at] if _LETTERS.search(cell.text)] for at in texts]
    if title >= 0 and max(map(len, told)) * 2 < len(columns[title]):
        return roles  # figures
    for at in texts:
        counts = Counter(cell.text for cell in columns[at] if cell.text)
        alike = max(counts.values(), default=1)
        text = "body" if _are_sentences(columns[at]) else "more"
        if (
            at != title
            and not heads
            and alike > 1
            and "author" not in roles
            and are_people(_names(columns[at]))
        ):
            roles[at] = "author"
            continue
        if alike == len(columns[at]) > _FEWEST_ALIKE and not _is_category(columns[at][0].text, heads):
            alike = 1  # what all rows have says nothing of any, but for what they are: "Press release"
        roles[at] = "title" if at == title else "kicker" if alike > 1 and "kicker" not in roles else text
    if not any(_said(head) or DATE_LABEL.fullmatch(head) for head in heads):
        roles = _named(columns, roles)
    return ["more" if role == _WEEKDAYS else role for role in roles]


_WEEKDAYS: Final = "weekday"
_FEWEST_ALIKE: Final = 2


def _named(columns: Sequence[Sequence[Cell]], roles: list[str]) -> list[str]:
    """The roles of columns without heads: those that say nothing may name people, and a column of a few words is a category."""
    for at, column in enumerate(columns):
        names = _names(column) if roles[at] == "more" else set()
        if names and "author" not in roles and are_people(names):
            roles[at] = "author"
        elif names and "kicker" not in roles and max(map(len, names)) <= _LONGEST_CATEGORY:
            roles[at] = "kicker"
    return roles


def _names(column: Sequence[Cell]) -> set[str]:
    """What the cells of a column say that are not empty, where it differs and has no digits; nothing else."""
    names = {cell.text for cell in column if cell.text}
    return set() if len(names) < 2 or any(any(map(str.isdigit, name)) for name in names) else names


_LONGEST_CATEGORY: Final = 30


def _is_category(text: str, heads: Sequence[str]) -> bool:
    """Whether what all rows have in a column is what they are, rather than a file or a link; a column with a head holds what that says."""
    if is_kind(text):
        return True
    words = len(text) <= _LONGEST_CATEGORY and all(each.isalpha() or each in " -/&'’" for each in text)
    return not heads and words and not (is_filler(text) or is_more(text))


def _are_sentences(column: Sequence[Cell]) -> bool:
    """Whether nearly all cells of a column that are not empty are sentences."""
    texts = [cell.text for cell in column if cell.text]
    return sum(map(ends_sentence, texts)) * 5 >= 4 * len(texts) > 0


_TOPICS = re.compile(
    r"topics?|types?|tipus|theme|area|department|thema|typ|art|bereich|thème|type de document|domaine|tema|tipo|área|ámbito|argomento|ambito|onderwerp|soort|"
    r"ämne|område|emne|type|aihe|tyyppi|rodzaj|typ|тип|вид|тема|téma|druh|típus|tür|konu|είδος|θέμα|النوع|الموضوع|種別|区分|分野|类型|類型|類別|类别|구분|분야|유형|분류",
    re.IGNORECASE,
)


_PLACES = re.compile(
    r"locations?|places?|venues?|where|wo|où|dónde|onde|dove|waar|gdzie|kde|hol|hvor|var|missä|где|де|(?:veranstaltungs)?ort|lieux?|lugar(?:es)?|local|luog[oi]|sede|plaats|locatie|miejsce|место|місце|място|sted|plats|paikka|"
    r"místo|miesto|helyszín|loc(?:ul)?|yer|mesto|mjesto|τόπος|المكان|מקום|場所|会場|地点|장소|địa điểm|tempat|lokasi",
    re.IGNORECASE,
)


_DOCUMENTS = re.compile(
    r"documents?|downloads?|files?|attachments?|links?|actions?|pdf|details|dokumente?|unterlagen|dateien|anhänge|fichiers?|pièces jointes|documentos?|ficheiros?|arquivos?|archivos?|enlaces?|"
    r"anexos?|allegati|documenti|bestanden|bijlagen|załączniki|dokumenty|přílohy|документ\w*|файл\w*|вложения|附件|文件|資料|添付|첨부(?:파일)?|파일",
    re.IGNORECASE,
)
"""Heads of columns that lead to files."""


def _said(head: str) -> str:
    """What the head of a column says that it holds; "" for nothing that is known."""
    if AUTHOR_LABEL.fullmatch(head):
        return "author"
    if is_title_label(head):
        return "title"
    if _DOCUMENTS.fullmatch(head):
        return "more"
    if _PLACES.fullmatch(head):
        return "place"
    return "kicker" if is_category_label(head) or _TOPICS.fullmatch(head) else ""


def _longest(columns: Sequence[Sequence[Cell]], date: int) -> int:
    """The column with the longest texts that differ, but for that of the dates."""
    return max(
        (at for at in range(len(columns)) if at != date), key=lambda at: _weight(columns[at]), default=-1
    )


def _weight(column: Sequence[Cell]) -> float:
    return sum(map(len, {FILE.sub("", cell.text) for cell in column})) / len(column)


def _digits(column: Sequence[Cell]) -> list[Cell]:
    """The numbers in a column where half of the cells count, and all others say the same; nothing else: "Notice" is there where an item stays on top."""
    numbers = [cell for cell in column if _DIGITS.fullmatch(cell.text)]
    others = {cell.text for cell in column if not _DIGITS.fullmatch(cell.text)}
    most = len(numbers) * 2 >= len(column) and len(others) == 1 and _counts(numbers)
    return numbers if not others or most else []


def _are_numbers(head: str, column: Sequence[Cell]) -> bool:
    """Whether a column's head says that it holds the numbers of the rows, and these go one way: "ID", "No."."""
    values = [int(cell.text) for cell in column if cell.text.isdigit()]
    one_way = sorted(set(values)) in (values, values[::-1])
    return one_way and len(values) == len(column) > 1 and NUMBERS.fullmatch(head) is not None


def _counts(column: Sequence[Cell]) -> bool:
    """Whether the cells of a column count, perhaps behind one word: "Issue 91", "Issue 90"."""
    found = [_NUMBERED.fullmatch(cell.text) for cell in column]
    values = [int(match["digits"]) for match in found if match is not None]
    return (
        len(values) == len(column) > 1
        and len({(match["word"], match["tail"]) for match in found if match is not None}) == 1
        and all(b - a in (1, -1) for a, b in itertools.pairwise(values))
    )


def _record(
    place: int, row: Sequence[Cell], roles: Sequence[str], said: Sequence[str]
) -> tuple[Record, list[str]]:
    """The entry of a row; `said` is what the heads of the columns say that they hold."""
    mark: Mark | None = None
    found, names = [], []
    for cell, role, told in zip(row, roles, said, strict=True):
        if not cell.text:
            continue
        at = max(place, cell.place)
        if role == "number" and (match := _NUMBERED.fullmatch(cell.text)):
            start, stop = (cell.start + by for by in match.span("digits"))
            mark = Mark("number", "column", int(match["digits"]), cell.end, start, stop)
        elif role == "date" and (day := spot(cell.text)) is not None:
            for element in around(day, cell.start, cell.end, cell.text, at, False):
                found.append(element._replace(inline=True))
                names.append(element.kind if element.kind in ("author", "date") else "more")
        else:
            name = {"date": "body", "number": "more"}.get(role, role)
            other = len(cell.text) != cell.end - cell.start  # quotation marks are in it, or more lines
            labelled = bool(told) and name == told
            found.append(
                Element("text", cell.start, cell.end, cell.text, at, True, None, other, labelled=labelled)
            )
            names.append(name)
    return Record(place, max(place, row[-1].place) + 1, mark, tuple(found)), names
