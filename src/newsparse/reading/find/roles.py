"""The orders in which sites put the fields of an entry, and what each element is in such an order. Nothing here raises."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeAlias

from newsparse import dates
from newsparse.reading.find.elements import Element, Record
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
)
"""Orders of title, date, kicker and body; a kicker may be missing, a body may be any number of paragraphs."""
PRIOR: Final = {
    "TDB": 1.0, "DTB": 2.0, "KTDB": 3.0, "TDKB": 3.0, "TKDB": 4.0, "DKTB": 4.0, "KDTB": 4.0, "TBD": 3.0, "KTBD": 5.0, "DB": 12.0, "BD": 12.0, "BKD": 12.0, "TBKD": 5.0,
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
        return _undated(order, roles, texts, record)
    before, after = [at for at in texts if at < date], [at for at in texts if at > date]
    if len(before) > 1:  # the period of an event is a text of it
        before = [at for at in before if not dates.is_days_only(record.elements[at].text)] or before
    given, misfit = _BY_DATE[order](order, record, before, after)
    for at, role in given:
        roles[at] = role
    return [role or "body" for role in roles], misfit


_Given: TypeAlias = tuple[Iterable[tuple[int, str]], int]
"""Elements and their roles, where they are no paragraphs; and how many elements do not fit the order."""


def _title_first(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Title, perhaps a kicker, day, text."""
    lead = {"KTDB": ("kicker", "title"), "TKDB": ("title", "kicker")}.get(order, ("title",))
    misfit = abs(len(before) - len(lead)) if len(before) != 1 else 0
    given = list(zip(before, lead if len(before) >= len(lead) else ("title",), strict=False))
    if after and record.elements[after[0]].inline:
        if _is_place(record, record.date, after[0]):
            given.append((after[0], "place"))
        elif order == "TDKB":
            given.append((after[0], "kicker"))
    return given, misfit


def _day_first(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Day, perhaps a kicker, title, text."""
    lead = ("kicker", "title") if order == "DKTB" and _has_kicker(record, after) else ("title",)
    return zip(after, lead, strict=False), len(before)


def _kicker_first(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Kicker, day, title, text."""
    return [*((at, "kicker") for at in before[:1]), *((at, "title") for at in after[:1])], abs(
        len(before) - 1
    )


def _day_last(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Title, text, day, with a kicker above the title or on the line of the day."""
    given: list[tuple[int, str]] = []
    if after and record.elements[after[0]].inline and len(record.elements[after[0]].text) <= _LONGEST_KICKER:
        given, after = [(after[0], "kicker")], after[1:]
    if order == "TBKD" and len(before) >= 2 and record.elements[before[-1]].inline:
        given, before = [*given, (before[-1], "kicker")], before[:-1]
    lead = ("kicker", "title") if order == "KTBD" and _has_kicker(record, before) else ("title",)
    return [*given, *zip(before, lead, strict=False)], len(after)


def _day_and_text(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Day and text, without a title in most entries."""
    has_title = len(after) >= 2 and _is_title(record.elements[after[0]])
    return [(after[0], "title")] if has_title else [], len(before)


def _text_and_day(order: str, record: Record, before: list[int], after: list[int]) -> _Given:
    """Text and day, perhaps with a kicker on its line."""
    has_kicker = order == "BKD" and len(before) >= 2 and record.elements[before[-1]].inline
    return [(before[-1], "kicker")] if has_kicker else [], len(after)


_BY_DATE: Final[dict[str, Callable[[str, Record, list[int], list[int]], _Given]]] = {
    **dict.fromkeys(("TDB", "KTDB", "TKDB", "TDKB"), _title_first),
    **dict.fromkeys(("DTB", "DKTB"), _day_first),
    "KDTB": _kicker_first,
    **dict.fromkeys(("TBD", "KTBD", "TBKD"), _day_last),
    "DB": _day_and_text,
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
