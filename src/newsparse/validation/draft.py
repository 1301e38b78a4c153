"""A contract made from a good scrape: what a later scrape must hold too, with some room. `newsparse init` writes it.

Takes a text, gives the keys of a contract and their values (`drafted`), and a table of TOML (`to_toml`). What the scrape itself
would break is left out. Asks no clock, and raises nothing on text.
"""

from __future__ import annotations

import datetime as dt
import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from newsparse.escapes import json_text
from newsparse.reader import parse
from newsparse.records import Item, Listing
from newsparse.templates import templates_of
from newsparse.validation.contracts import FIELDS, NOW, ConfigError, Contract
from newsparse.validation.engine import chosen, run
from newsparse.validation.registry import CONTRACT_GROUP
from newsparse.validation.rules.contract_headings import kind_of

_LEAST: Final = 0.75
"""The share of the items that a later scrape must have: half of them are too few."""
_SLACK: Final = 10
"""Per cent of the items by which a field may be rarer; one that all items have must be in all."""
_QUIET: Final = 2
"""How many times the longest silence of the page the next one may last."""
_LEAST_DAYS: Final = 3
_ORDERED: Final = 3
_AGE: Final = "newest-within-days"


def drafted(
    text: str, options: Mapping[str, Any], today: dt.date | None = None, *, clock: bool = False
) -> dict[str, Any] | None:
    """The keys of a contract that a text keeps, with their values; `None` where it has no items.

    Args:
        text: A good scrape.
        options: What it is read with, by name, as `newsparse.parse` takes it.
        today: The day of the scrape; that of its newest item where it is `None`.
        clock: Whether each check shall ask the clock for its day.

    >>> drafted("  1. A title\\n\\n    2 May 2023\\n\\n  2. Another\\n\\n    1 May 2023\\n", {})["min-items"]
    2
    """
    listing = parse(text, **options)
    if not listing:
        return None
    found = {
        **_counts(listing),
        "fields": _shares(listing.items),
        **_order(listing),
        "heading-kinds": sorted({kind_of(section.heading) for section in listing.sections}),
        **_freshness(listing.items, today, clock),
        "dialect": listing.dialect,
        **_read_with(text, listing, options),
    }
    return _kept(text, {key: value for key, value in found.items() if value}, options, today)


def _counts(listing: Listing) -> dict[str, Any]:
    return {"min-items": math.ceil(len(listing) * _LEAST), "max-items": len(listing) * 2}


def _shares(items: Sequence[Item]) -> dict[str, str]:
    """The fields that most items have, each with the share that must have it."""
    found = {}
    for field in FIELDS:
        have = sum(bool(getattr(item, field)) or getattr(item, field) == 0 for item in items)
        share = have * 100 // len(items)
        if have == len(items):
            found[field] = "100 %"
        elif share > 50:
            found[field] = f"{max(50, (share - _SLACK) // 5 * 5)} %"
    return found


def _order(listing: Listing) -> dict[str, Any]:
    """The order of the dates, where the page shows one."""
    rising = falling = 0
    for section in listing.sections:
        dates = [item.date for item in section.items if item.date is not None]
        rising += sum(one < two for one, two in pairwise(dates))
        falling += sum(two < one for one, two in pairwise(dates))
    if rising + falling + 1 < _ORDERED or (rising and falling):
        return {}
    return {"order": "oldest-first" if rising else "newest-first"}


def _freshness(items: Sequence[Item], today: dt.date | None, clock: bool) -> dict[str, Any]:
    """How old the newest item may be, and how many items may have one date."""
    days = [item.date.start for item in items if item.date is not None and item.date.start is not None]
    if not days:
        return {}
    apart = sorted(set(days))
    silence = max((two - one).days for one, two in pairwise(apart[-10:])) if len(apart) > 1 else 7
    day = today or apart[-1]
    most = max(Counter(days).values()) * 100 // len(days)
    return {
        "newest-within-days": max(_LEAST_DAYS, silence * _QUIET, (day - apart[-1]).days + silence),
        "today": NOW if clock else day,
        "max-same-date": f"{most + (100 - most) // 2} %" if most < 80 and len(items) >= _ORDERED else None,
    }


def _read_with(text: str, listing: Listing, options: Mapping[str, Any]) -> dict[str, Any]:
    """The template, where one reads the whole page alike, and what the page was read with."""
    told = {key.replace("_", "-"): value for key, value in options.items() if key != "dialect"}
    if "template" in told:
        return {**told, "template": str(told["template"])}
    found = templates_of(listing)
    if len(found) == 1 and found[0].template:
        again = parse(text, **{**options, "template": found[0].template})
        if again.sections == listing.sections:
            return {**told, "template": found[0].template}
    return told


def _kept(
    text: str, data: dict[str, Any], options: Mapping[str, Any], today: dt.date | None
) -> dict[str, Any]:
    """The keys that the scrape itself keeps."""
    rules = [rule for rule in chosen() if rule.code.startswith(CONTRACT_GROUP)]
    kept: dict[str, Any] = {}
    for key in data:
        if key == _AGE:
            continue  # it counts from today, and comes with it
        more = {name: data[name] for name in ((_AGE, key) if key == "today" else (key,))}
        try:
            contract = Contract.from_dict({**kept, **more}, clock=lambda: today or dt.date.max)
        except ConfigError:
            continue
        if not run(text, contract, contract.today, rules, options):
            kept |= more
    return kept


_COMMENTS: Final = {
    "files": 'the files it applies to; patterns such as "news/*.txt" work too',
    "min-items": "three quarters of this scrape",
    "max-items": "twice this scrape",
    "fields": "the share of the items that must have each field",
    "newest-within-days": "how many days old the newest item may be",
    "max-same-date": "the largest share of items that may have the same date",
    "dialect": "the renderer that printed the text",
    "template": "the layout of an entry; a page that does not fit is a finding",
}
_FIXED_DAY: Final = 'the day of this scrape; write "now" to use the clock in every check'


def to_toml(pattern: str, data: Mapping[str, Any]) -> str:
    """A table ``[[contract]]`` of ``newsparse.toml``, each key with a comment.

    >>> print(to_toml("news.txt", {"min-items": 2, "order": "newest-first"}), end="")
    [[contract]]
    files = ["news.txt"] # the files it applies to; patterns such as "news/*.txt" work too
    min-items = 2 # three quarters of this scrape
    order = "newest-first"
    """
    lines = ["[[contract]]"]
    for key, value in {"files": [pattern], **data}.items():
        comment = _FIXED_DAY if key == "today" and value != NOW else _COMMENTS.get(key)
        lines.append(f"{key} = {_toml(value)}" + (f" # {comment}" if comment else ""))
    return "\n".join(lines) + "\n"


def _toml(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{name} = {_toml(each)}" for name, each in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str):
        # TOML has no lone surrogates: a name with one is matched by "?"
        value = value.encode("utf-8", "replace").decode()
    return json_text(json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f"))
