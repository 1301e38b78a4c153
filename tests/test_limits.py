"""No order of an entry's fields may save more than the limits by which ways to cut a page are left out."""

import pytest

from newsparse.reading.find.days import joined_days
from newsparse.reading.find.roles import ORDERS
from newsparse.reading.find.search import _assigned, _candidate, _drafts, _Page
from newsparse.reading.lines.page_lines import page_lines
from random_layouts import layout


@pytest.mark.parametrize("seed", range(0, 300, 10))
def test_no_order_saves_more_than_the_limit(seed: int) -> None:
    text, _ = layout(seed)
    page = _Page(joined_days(page_lines(text)))

    for draft in _drafts(page):
        candidate = _candidate(page, draft)
        if candidate is None:
            continue
        scale = candidate.scale
        for order in ORDERS:
            weight = scale.weigh(order, _assigned(scale, order))

            assert weight.bits <= scale.limit() + 1e-6
            assert weight.bits + 12 * draft.days - candidate.rest <= draft.limit + 1e-6
            assert scale.weigh(order, _assigned(scale, order), weight.bits) == weight
