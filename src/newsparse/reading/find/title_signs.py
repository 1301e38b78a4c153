"""What is around titles and no part of them: files that they lead to, anchors of headings, stars. Nothing here raises."""

from __future__ import annotations

import re
from typing import Final

from newsparse.reading.find.brackets import only_title
from newsparse.reading.find.candidate import Reading
from newsparse.reading.lines.spots import FILE


def without_files(reading: Reading) -> Reading:
    """A reading whose titles do not end with what they lead to, where most do: "A new bridge (pdf, 340 Ko)"."""
    records = list(reading.records)
    cut = 0
    for number, (record, roles) in enumerate(zip(records, reading.roles, strict=True)):
        at = only_title(record, roles)
        match = FILE.search(record.elements[at].text) if at >= 0 else None
        if match is not None:
            cut += 1
            records[number] = record.with_parts(at, record.elements[at].part(0, match.start()))
    return reading._replace(records=records) if cut > 1 and cut * 3 >= len(records) * 2 else reading


def without_signs(reading: Reading) -> Reading:
    """A reading whose titles have no anchor behind them ("A title[#](#v3 "Permanent link")", "A title¶"), and no stars before all of them: "** A title"."""
    places = [only_title(record, roles) for record, roles in zip(reading.records, reading.roles, strict=True)]
    titles = [
        record.elements[at] if at >= 0 else None for record, at in zip(reading.records, places, strict=True)
    ]
    starred = len(titles) > 1 and all(title is not None and title.text.startswith(_STARS) for title in titles)
    records = list(reading.records)
    for number, (at, title) in enumerate(zip(places, titles, strict=True)):
        if title is None:
            continue
        anchor = _ANCHOR.search(title.text)
        start, end = len(_STARS) if starred else 0, anchor.start() if anchor else len(title.text)
        if start or anchor:
            records[number] = records[number].with_parts(at, title.part(start, end))
    return reading._replace(records=records)


_ANCHOR = re.compile(r"(?<=\S)(?:\s*\[[#¶§🔗]?\]\(#[^()\s]*(?:\s\"[^\"]*\")?\)|¶)\Z")
"""The link to itself that a generator of documents puts behind a heading."""
_STARS: Final = "** "
"""What Mailchimp prints before the headings of a mail."""
