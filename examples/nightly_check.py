"""A nightly check: has the scrape what its contract says, and what is new since yesterday?

    python examples/nightly_check.py today.txt yesterday.txt [YYYY-MM-DD]

Prints the findings and the new items. The exit code is 1 where the scrape is broken, for cron or CI to notice.
"""

import datetime as dt
import sys

import newsparse
from newsparse.validation import Contract, Severity

# `newsparse init FILE` drafts one; this is what we rely on.
RULES = {
    "min-items": 5,
    "fields": {"title": "100 %", "date": "90 %"},
    "order": "newest-first",
    "newest-within-days": 45,
    "max-same-date": "60 %",
}


def main(today: str, yesterday: str, day: str | None = None) -> int:
    """Print what is wrong and what is new; the exit code."""
    new, old = newsparse.read(today), newsparse.read(yesterday)
    date = dt.date.fromisoformat(day) if day else dt.date.today()
    contract = Contract.from_dict({**RULES, "max-shrink": "25 %", "previous": yesterday})
    findings = newsparse.check(newsparse.unparse(new), contract, today=date)
    bad = [each for each in findings if each.severity.at_least(Severity.WARNING)]
    for each in bad:
        print(f"{today}:{each}")
    changes = newsparse.diff(old, new)
    for place in changes.added:
        item = place.item
        print(f"new: {item.date.format() if item.date else 'no date'}: {item.title}")
    print(f"{len(new)} items, {len(changes.added)} new, {len(bad)} findings")
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
