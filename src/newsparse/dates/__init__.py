"""Turn written dates into precise values, or refuse them with a reason.

`parse_date` reads a text that is a date, and `find_dates` finds the dates in a text. `line_date`, `prefix_date`, `suffix_date` and `settle`
read the lines of a listing, and `Style` spells dates. The words of all languages are loaded when the first date is read.
"""

from .lines import DateLine, line_date, prefix_date, suffix_date
from .lines import needs_language as needs_language
from .lines import year_less as year_less
from .lone import clock_words as clock_words
from .lone import has_lone_numbers as has_lone_numbers
from .lone import is_days_only as is_days_only
from .lone import is_weekday as is_weekday
from .lone import months_of as months_of
from .lone import names_no_day as names_no_day
from .lone import tells_time as tells_time
from .options import NOTHING, Options
from .options import Given as Given
from .reading import find_dates, parse_date
from .reading import weekday_fits as weekday_fits
from .roc import may_be_of_taiwan as may_be_of_taiwan
from .settling import settle
from .settling import year_of_weekdays as year_of_weekdays
from .spelled import look, style_of
from .style import DEFAULT_STYLE, Style
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
