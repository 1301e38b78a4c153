"""Listings as CSV (RFC 4180), safe to open in a spreadsheet.

Takes records, gives a string with CRLF line ends; raises nothing.
"""

import csv
import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from newsparse.doors import takes
from newsparse.interchange.marks import marks, names
from newsparse.interchange.rows import ITEM_FIELDS, PLACE_FIELDS, listing_rows
from newsparse.records import Listing

if TYPE_CHECKING:
    from newsparse.mentions import Mention

# formula = apostrophes, then a sign with which a spreadsheet takes the cell for a formula (OWASP, "CSV Injection"), in its full width
# too. It counts where a cell begins to any reader: a spreadsheet that divides at semicolons or tabs takes no notice of our quotes,
# so one begins behind each of them and at each line's start, a quote of the page's own passed over: to such a reader our two are none. The apostrophes are part of it so that the one put before them can be taken
# off again. A line that begins with two colons, and two hashes with a bracket, are commands to a CI server that shows the file in its log.
_SIGNS: Final = "=+@\uff0d\uff1d\uff0b\uff20-"
FORMULA: Final = (
    f"\\A{{0}}(?='*[\t\r\n{_SIGNS}])|(?:(?<=[;\t\r\n])|(?<=[;\t\r\n]\")){{0}}(?='*[{_SIGNS}])"
    r"|(?:\A|(?<=[\r\n])){0}(?='*[^\S\r\n]*::)|(?<=#){0}(?='*#\w*\[)"
)
_GUARDED: Final = re.compile(FORMULA.format(""))


def to_csv(
    listing: "Listing",
    *,
    source: str | None = None,
    header: bool = True,
    escape_formulas: bool = True,
    mentions: "Sequence[Mention] | None" = None,
) -> str:
    r"""One row per item, with a header of field names. In a body, an empty line separates the paragraphs.

    If a spreadsheet would run a cell as a formula, because it begins with ``=``, ``+``, ``-``, ``@`` or a control
    character, the cell gets an apostrophe in front. So does text that would begin a cell if lines were split at semicolons or
    tabs, and text that a CI server would take for a command. `unescape_formulas` removes the apostrophes.

    Args:
        listing: What to write.
        source: Where the listing came from, for a first column ``source``. If not given, there is no such column.
        header: Whether to begin with the field names.
        escape_formulas: Whether to add the apostrophes; without them, the file is for programs only.
        mentions: People and organizations, such as ``listing.mentions``, for two more columns, `people` and
            `organizations`: the names in each item, each once, separated by ``"; "``.

    >>> import newsparse
    >>> for line in to_csv(newsparse.parse("1. =HYPERLINK(0)\n\n    22 September 2023\n")).splitlines():
    ...     print(line)
    dialect,section,heading,item,number,title,date,date_start,date_end,date_text,time,time_offset,time_zone,place,kicker,...
    resiliparse,1,,1,1,'=HYPERLINK(0),2023-09-22,2023-09-22,2023-09-22,22 September 2023,,,,,,,,,
    """
    takes(
        "to_csv",
        listing=(listing, Listing),
        source=(source, str | None),
        header=(header, bool),
        escape_formulas=(escape_formulas, bool),
        mentions=(mentions, Sequence | None),
    )
    out = io.StringIO(newline="")
    place = PLACE_FIELDS if source is not None else PLACE_FIELDS[1:]
    found = iter([] if mentions is None else marks(listing, mentions))
    more = () if mentions is None else ("people", "organizations")
    rows = csv.DictWriter(out, [*place, *ITEM_FIELDS, *more], lineterminator="\r\n", extrasaction="ignore")
    if header:
        rows.writeheader()
    for row in listing_rows(listing, source):
        row["body"] = "\n\n".join(row["body"])
        if mentions is not None:
            row["people"], row["organizations"] = names(next(found))
        rows.writerow({name: _safe(cell) for name, cell in row.items()} if escape_formulas else row)
    return out.getvalue()


def _safe(cell: object) -> object:
    return _GUARDED.sub("'", cell) if isinstance(cell, str) else cell


_GUARD: Final = re.compile(FORMULA.format("'"))


def unescape_formulas(cell: str) -> str:
    """A cell as it was before `to_csv` made it safe.

    >>> unescape_formulas("'=HYPERLINK(0)"), unescape_formulas("'Til next year")
    ('=HYPERLINK(0)', "'Til next year")
    """
    takes("unescape_formulas", cell=(cell, str))
    return _GUARD.sub("", cell)
