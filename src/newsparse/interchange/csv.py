"""Listings as CSV (RFC 4180), safe to open in a spreadsheet.

Takes records, gives a string with CRLF line ends; raises nothing.
"""

import csv
import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from newsparse.interchange.marks import marks, names
from newsparse.interchange.rows import ITEM_FIELDS, PLACE_FIELDS, listing_rows

if TYPE_CHECKING:
    from newsparse.mentions import Mention
    from newsparse.records import Listing

# formula = apostrophes, then a sign with which a spreadsheet takes the cell for a formula (OWASP, "CSV Injection"),
# in its full width too. The apostrophes are part of it so that the one put before them can be taken off again.
FORMULA: Final = re.compile("'*[-=+@\t\r\n\uff0d\uff1d\uff0b\uff20]")


def to_csv(
    listing: "Listing",
    *,
    source: str | None = None,
    header: bool = True,
    escape_formulas: bool = True,
    mentions: "Sequence[Mention] | None" = None,
) -> str:
    r"""One row an item, with a header of the fields' names; the paragraphs of a body are divided by an empty line.

    A cell that a spreadsheet would run as a formula, because it begins with ``=``, ``+``, ``-``, ``@`` or a control
    character, gets an apostrophe before it. A program that reads the file takes one apostrophe off each cell that
    begins with apostrophes and one of these; nothing else begins so.

    Args:
        listing: What to write.
        source: Where the listing came from, for a first column ``source``; without it there is no such column.
        header: Whether to begin with the fields' names.
        escape_formulas: Whether to put the apostrophes; without them the file is for programs only.
        mentions: People and organizations, such as ``listing.mentions``, for two more columns `people` and
            `organizations`: the names in each item, each once, with ``"; "`` between them.

    >>> import newsparse
    >>> for line in to_csv(newsparse.parse("1. =HYPERLINK(0)\n\n    22 September 2023\n")).splitlines():
    ...     print(line)
    section,heading,number,title,date,date_start,date_end,date_text,place,kicker,author,credit,url,body
    1,,1,'=HYPERLINK(0),2023-09-22,2023-09-22,2023-09-22,22 September 2023,,,,,,
    """
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
    return f"'{cell}" if isinstance(cell, str) and FORMULA.match(cell) else cell
