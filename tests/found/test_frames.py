"""Every order of fields with every gap, below and above what pages have around their lists: no date is another item's without a word."""

import itertools

import pytest

import newsparse
from five_items import DAYS, TITLES, page

ORDERS = "dt td dtb tdb tbd dktb ktdb ktbd dtkb tdkb ktabd tabd dtab kdtb tbkd dktab".split()
HEADS = [
    "",
    "News\n\n",
    "Home\nAbout\nContact\n\n",
    "Latest news from the harbour board\nAll the stories of this year in one place.\n\n",
]
FEET = [
    "",
    "More News\nHarbour Board\n55 Quay Road\n",
    "\nOlder posts\n\nSign up for our newsletter\n\nHarbour Board, 55 Quay Road\n",
]
GAPS = ["\n", "\n\n", "\n\n\n"]


def forms(order: str) -> list[str]:
    """The fields in their order, with gaps between them, behind the day and between items."""
    found = []
    for inner, outer in itertools.product(GAPS[:2], GAPS):
        if len(outer) >= len(inner):
            even = inner.join(f"{{{field}}}" for field in order)
            found += [even + outer, even.replace("{d}" + inner, "{d}" + GAPS[2]) + outer]
    return list(dict.fromkeys(found))


def misread(text: str) -> bool:
    """Whether items have other dates than theirs, or are missing, and no finding says so."""
    found = {item.title: str(item.date) for item in newsparse.parse(text).items}
    right = not found or found == {**found, **dict(zip(TITLES, DAYS, strict=True))}
    return not right and all(each.severity == "info" for each in newsparse.check(text))


@pytest.mark.parametrize("order", ORDERS)
def test_no_date_goes_to_another_item_in_silence(order: str) -> None:
    frames = itertools.product(forms(order), HEADS, FEET)
    assert [(form, head, foot) for form, head, foot in frames if misread(head + page(form) + foot)] == []
