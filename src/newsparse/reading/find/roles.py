"""The orders in which sites put the fields of an entry, and what each element is in such an order. Nothing here raises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeAlias

from newsparse import dates
from newsparse.reading.find.elements import Element, Record
from newsparse.reading.lines.bylines import author_line
from newsparse.reading.lines.furniture import is_furniture
from newsparse.reading.lines.kinds import is_kind
from newsparse.reading.lines.page_lines import NEXT_SENTENCE, ends_sentence

ORDERS: Final = (
    "TDB",
    "DTB",
    "KTDB",
    "TDKB",
    "TKDB",
    "DKTB",
    "KDTB",
    "TBD",
    "KTBD",
    "DB",
    "BD",
    "BKD",
    "TBKD",
    "TDBK",
    "DTBK",
    "DTKB",
    "KDATB",
    "DKATB",
)
"""Orders of title, date, kicker, body and author; a kicker may be missing, a body may be any number of paragraphs."""
IN_BLOCKS: Final = "TBDB"
"""The order of title, texts, day and more texts: so much is above a day only in entries that gaps set off."""
CLOSED: Final = ("TDBK", "DTBK")
"""Those whose entries end with a kicker."""
PRIOR: Final = {
    "TDB": 1.0, "DTB": 2.0, "KTDB": 3.0, "TDKB": 3.0, "TKDB": 4.0, "DKTB": 4.0, "KDTB": 4.0, "TBD": 3.0, "KTBD": 5.0, "DB": 12.0, "BD": 12.0, "BKD": 12.0, "TBKD": 5.0,
    "TDBK": 5.0, "DTBK": 5.0, "DTKB": 5.0, "KDATB": 5.0, "DKATB": 5.0, "TBDB": 6.0,
}  # fmt: skip
"""What an order costs in bits: those that fewer sites use cost more."""


def assign(order: str, record: Record) -> tuple[list[str], int]:
    """The role of each element of an entry in an order, and how many elements do not fit it.

    >>> assign("TDB", Record(0, 0, None, ()))
    ([], 0)
    """
    kinds = [element.kind for element in record.elements]
    roles = ["" if kind == "text" else kind for kind in kinds]
    texts = [at for at, kind in enumerate(kinds) if kind == "text"]
    date = record.date
    if date < 0:
        roles, misfit = _undated(order, roles, texts, record)
        return _with_topics(roles), misfit
    before, after = [at for at in texts if at < date], [at for at in texts if at > date]
    if len(before) > 1:  # the period of an event is a text of it
        before = [at for at in before if not dates.is_days_only(record.elements[at].text)] or before
    given, misfit = _BY_DATE[order](order, record, before, after)
    labelled = next((at for at in texts if record.elements[at].labelled), -1)
    given = list(given)
    if labelled >= 0 and (labelled, "title") not in given:  # its label says more than its place
        given, misfit = [(labelled, "title")], 0
    for at, role in given:
        roles[at] = role
    return _with_topics(roles), misfit


def _with_topics(roles: list[str]) -> list[str]:
    """Roles with links to categories as the category, where the order names no other."""
    topic = "more" if "kicker" in roles else "kicker"
    return [topic if role == "topic" else role or "body" for role in roles]


_ADDRESS = re.compile(r"\]\([^()\s]*\)")
BESIDE: Final = "beside"
"""What is beside a day, and no order names: who wrote it, where; the page may say what."""


def orders_for(records: Sequence[Record]) -> Sequence[str]:
    """The orders in which the entries can be read otherwise than in another: a category may end one, or a name be behind a day, where such a text is there."""
    closing = beside = several = False
    for record in records:
        texts = [element for element in record.elements[record.date + 1 :] if element.kind == "text"]
        closing = closing or any(len(each.text) <= _LONGEST_KICKER for each in texts)
        beside = beside or len(texts) > 1 and texts[0].inline
        several = several or len(texts) > 2 and texts[1].inline and not texts[2].inline
    told = {"KDATB": beside, "DKATB": several}
    return [order for order in ORDERS if (closing or order not in _CLOSING) and told.get(order, True)]


_CLOSING: Final = (*CLOSED, "DTKB")
_Given: TypeAlias = tuple[Iterable[tuple[int, str]], int]
"""Elements and their roles, where they are no paragraphs; and how many elements do not fit the order."""


def _title_first(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Title, perhaps a kicker, day, text."""
    lead = {"KTDB": ("kicker", "title"), "TKDB": ("title", "kicker")}.get(order, ("title",))
    beside = (
        _beside(record, before[len(lead) :])
        if len(lead) > 1 and before and not record.elements[before[0]].inline
        else []
    )
    if (
        order == "KTDB" and len(before) > len(lead) and not beside
    ):  # who wrote it, or where, on a line of its own
        beside = before[-1:] if _may_sign(record.elements[before[-1]], record.elements[before[1]]) else []
    count = len(before) - len(beside)
    misfit = abs(count - len(lead)) if count != 1 else 0
    given = list(zip(before, lead if count >= len(lead) else ("title",), strict=False))
    given += [(at, BESIDE) for at in beside]
    below = record.elements[after[0]] if after else None
    if (
        order == "TDKB"
        and below
        and (len(after) > 1 or is_kind(below.text))
        and may_close(below, beside=False)
    ):
        given.append((after[0], "kicker"))
    elif after and record.elements[after[0]].inline:
        if _is_place(record, record.date, after[0]):
            given.append((after[0], "place"))
        elif order == "TDKB":
            given.append((after[0], "kicker"))
            given += [(at, BESIDE) for at in _beside(record, after[1:])]
        elif count >= len(lead) > 1 and not record.elements[before[0]].inline:
            given += [(at, BESIDE) for at in _beside(record, after)]
    return given, misfit


def _may_sign(element: Element, title: Element) -> bool:
    """Whether a line below a title may say who wrote the entry, or where: it is shorter, or all its words but small ones have capitals."""
    names = all(word[:1].isupper() or word in _BETWEEN_NAMES for word in element.text.split())
    return may_close(element, beside=False) and (names or len(element.text) < len(title.text))


_BETWEEN_NAMES: Final = frozenset("and & und et y e en och og i de da di van von del".split())


def _beside(record: Record, places: Sequence[int]) -> list[int]:
    """The texts among these that are beside the day on its line, and are not wrapped or sentences."""
    day = record.elements[record.date]
    return [
        at
        for at in places
        if (each := record.elements[at]).inline
        and each.line == day.line
        and not (each.joined or ends_sentence(each.text))
        and len(_ADDRESS.sub("", each.text)) <= _LONGEST_KICKER
    ]


def _day_first(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Day, perhaps a kicker, title, text."""
    lead = ("kicker", "title") if order == "DKTB" and _has_kicker(record, after) else ("title",)
    return zip(after, lead, strict=False), len(before)


def _kicker_last(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Title and day in either order, text, kicker."""
    given, misfit = (_title_first if order == "TDBK" else _day_first)(order, record, before, after)
    given, last = list(given), max((*before, *after), default=-1)
    element = record.elements[last]
    titles = [record.elements[at] for at, role in given if role == "title"]
    beside = element.inline and any(title.inline and title.line == element.line for title in titles)
    if given and last > max(at for at, _ in given) and last > record.date and may_close(element, beside):
        given.append((last, "kicker"))
    return given, misfit


def may_close(element: Element, beside: bool) -> bool:
    """Whether a text may be the category that ends an entry: a few words on a line of their own, or `beside` a title, and no sentence."""
    short = len(element.text) <= _LONGEST_KICKER and not ends_sentence(element.text)
    other = element.inline and not beside or element.joined or any(map(str.isdigit, element.text))
    other = other or author_line(element.text) is not None
    return short and not other and (is_kind(element.text) or not is_furniture(element.text))


def _kicker_first(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Kicker, day with what is before it on its line, title, text."""
    beside = _beside(record, before[1:])
    given = [
        *((at, "kicker") for at in before[:1]),
        *((at, BESIDE) for at in beside),
        *((at, "title") for at in after[:1]),
    ]
    return given, abs(len(before) - len(beside) - 1)


def _kicker_below(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Day, title, perhaps a kicker, text."""
    own = [record.elements[at] for at in after[:3]]
    has_kicker = len(own) > 1 and may_close(own[1], beside=False) and (len(own) == 2 or not own[2].inline)
    return zip(after, ("title", "kicker") if has_kicker else ("title",), strict=False), len(before)


def _kicker_and_name_behind(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Day with a kicker and more behind it on its line, title below that, text."""
    beside = _beside(record, after)
    rest = [at for at in after if at not in beside]
    given = [
        *((at, "kicker") for at in beside[:1]),
        *((at, BESIDE) for at in beside[1:]),
        *((at, "title") for at in rest[:1]),
    ]
    return given, len(before)


def _name_behind(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Kicker and day with what is beside it, title below that, text."""
    beside = _beside(record, after) if len(after) > 1 else []
    own = set(beside)
    rest = [at for at in after if at not in own]
    given = [
        *((at, "kicker") for at in before[:1]),
        *((at, BESIDE) for at in beside),
        *((at, "title") for at in rest[:1]),
    ]
    return given, abs(len(before) - 1)


def _day_last(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Title, text, day, with a kicker above the title or on the line of the day."""
    given: list[tuple[int, str]] = []
    if after and record.elements[after[0]].inline and len(record.elements[after[0]].text) <= _LONGEST_KICKER:
        given, after = [(after[0], "kicker")], after[1:]
    if order == "TBKD" and len(before) > 2 and not record.elements[before[-1]].inline:
        closing = [at for at in before[2:] if may_close(record.elements[at], beside=False)]
        if closing and closing == before[-len(closing) :]:
            given += [(closing[-1], "kicker"), *((at, BESIDE) for at in closing[:-1][-1:])]
            before = [at for at in before if at not in closing[-2:]]
    elif order == "TBKD" and len(before) >= 2 and record.elements[before[-1]].inline:
        beside = _beside(record, before[1:-1]) if not record.elements[before[0]].inline else []
        given += [(before[-1], "kicker"), *((at, BESIDE) for at in beside)]
        before = [at for at in before[:-1] if at not in beside]
    elif order == "KTBD" and _has_kicker(record, before[:-1]) and (beside := _beside(record, before[2:])):
        given += [(at, BESIDE) for at in beside]
        before = [at for at in before if at not in beside]
    lead = ("kicker", "title") if order == "KTBD" and _has_kicker(record, before) else ("title",)
    return [*given, *zip(before, lead, strict=False)], len(after)


def _day_and_text(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Day and text, without a title in most entries."""
    has_title = len(after) >= 2 and _is_title(record.elements[after[0]])
    return [(after[0], "title")] if has_title else [], len(before)


def _title_above_all(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Title, texts, day on a line of its own, texts; a word alone above several is rather a category."""
    beside = any(record.elements[at].line == record.elements[record.date].line for at in (*before, *after))
    words = [record.elements[at].text.count(" ") for at in before]
    is_word = len(words) > 1 and not words[0] and max(words) > 0
    return [(at, "title") for at in before[:1]], beside + is_word + (not before)


def _text_and_day(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Text and day, perhaps with a kicker on its line."""
    has_kicker = order == "BKD" and len(before) >= 2 and record.elements[before[-1]].inline
    return [(before[-1], "kicker")] if has_kicker else [], len(after)


_BY_DATE: Final[dict[str, Callable[[str, Record, list[int], list[int]], _Given]]] = {
    **dict.fromkeys(("TDB", "KTDB", "TKDB", "TDKB"), _title_first),
    **dict.fromkeys(("DTB", "DKTB"), _day_first),
    "KDTB": _kicker_first,
    "DTKB": _kicker_below,
    "KDATB": _name_behind,
    "DKATB": _kicker_and_name_behind,
    **dict.fromkeys(CLOSED, _kicker_last),
    **dict.fromkeys(("TBD", "KTBD", "TBKD"), _day_last),
    "DB": _day_and_text,
    IN_BLOCKS: _title_above_all,
    **dict.fromkeys(("BD", "BKD"), _text_and_day),
}
"""By order: what gives the texts before and after the day their roles."""
_LONGEST_KICKER: Final = 40


def _has_kicker(record: Record, texts: Sequence[int]) -> bool:
    """Whether the first of some texts is a category above a title: not where the second is all that follows, and a sentence."""
    if len(texts) < 2:
        return False
    first, second = record.elements[texts[0]], record.elements[texts[1]]
    last = (
        len(texts) == 2
        or first.text.count(" ") >= _MOST_SPACES
        or NEXT_SENTENCE.search(second.text) is not None
    )
    return first.inline or not (last and _is_prose(second))


_MOST_SPACES: Final = 3  # of a category


def _is_prose(element: Element) -> bool:
    """Whether a text ends like a sentence, and is no short question, which may be a title."""
    asks = element.text[-1] in "?!？！؟" and len(element.text) <= 60
    return ends_sentence(element.text) and not asks


def _is_title(element: Element) -> bool:
    """Whether a first text above others may be a title on a page whose entries mostly have none."""
    return not element.inline and len(element.text) <= 160 and not ends_sentence(element.text)


def _is_place(record: Record, date: int, at: int) -> bool:
    """Whether a text behind the date is a place: short, behind a comma, without digits."""
    day, text = record.elements[date], record.elements[at]
    comma = day.spot is not None and day.spot.comma
    return (
        comma
        and len(text.text) <= 60
        and not any(map(str.isdigit, text.text))
        and not ends_sentence(text.text)
    )


def _undated(order: str, roles: list[str], texts: list[int], record: Record) -> tuple[list[str], int]:
    """The roles of an entry without a date: the order without its date."""
    if order in ("DB", "BD", "BKD"):
        for at in texts:
            roles[at] = "body"
        return roles, 0
    kicker = order in ("KTDB", "KDTB", "KTBD", "DKTB") and len(texts) >= 2
    kicker = kicker and not _is_prose(record.elements[texts[1]])
    lead = ("kicker", "title") if kicker else ("title",)
    if (
        order == "TKDB"
        and len(texts) >= 2
        and _is_title(record.elements[texts[1]])
        and len(record.elements[texts[1]].text) <= 40
    ):
        lead = ("title", "kicker")
    for at, role in zip(texts, lead, strict=False):
        roles[at] = role
    for at in texts:
        roles[at] = roles[at] or "body"
    return roles, 0
