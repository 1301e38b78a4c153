"""What the cure of a refused record says, done to its fields."""

from __future__ import annotations

import re
from typing import Any

from newsparse import Date


def change(fields: dict[str, Any], told: str) -> None:
    """Fields as a cure says them: ``title='A' and body without paragraph 2``."""
    while told:
        if match := re.match("body without paragraph ([0-9]+)(?: and |$)", told):
            gone = fields["body"][int(match[1]) - 1]
            fields["body"] = [text for text in fields["body"] if text != gone]
            told = told[match.end() :]
            continue
        name, _, rest = told.partition("=")
        if name not in fields and name not in ("kicker", "author", "credit", "place", "url"):
            raise LookupError(told)
        ends = [match.start() for match in re.finditer(" and |$", rest)]
        for end in ends:
            try:
                fields[name] = eval(rest[:end], {"Date": Date})
            except SyntaxError:
                continue
            told = rest[end:].removeprefix(" and ")
            break
        else:
            raise LookupError(told)
