"""Every written date as a precise value, or refused with a reason.

`parse_date` reads a text that is a date, `find_dates` finds those inside a text; `line_date`, `prefix_date`, `suffix_date` and `settle` read the lines
of a listing; `Style` spells dates. Months and words of all languages are loaded when the first date is asked for.
"""

from .lines import DateLine, line_date, prefix_date, suffix_date
from .lines import needs_language as needs_language
from .lone import has_lone_numbers as has_lone_numbers
from .options import NOTHING, Options
from .options import Given as Given
from .reading import find_dates, parse_date
from .settling import settle
from .style import DEFAULT_STYLE, Style, look, style_of
from .value import Date, DateError, Precision

__all__ = [
    "DEFAULT_STYLE",
    "NOTHING",
    "Date",
    "DateError",
    "DateLine",
    "Options",
    "Precision",
    "Style",
    "find_dates",
    "line_date",
    "look",
    "parse_date",
    "prefix_date",
    "settle",
    "style_of",
    "suffix_date",
]
