"""Years of the Republic of China (Taiwan): year 1 is 1912, and bare numbers such as "115-03-12" and "113年5月31日" are dates of it where the page
is in Chinese as Taiwan writes it. Nothing here raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_FIRST: Final = 1911
_DAY = re.compile(
    r"(?<![\d./-])(?P<year>1[0-4]\d)(?=(?P<sign>[./-])\d{1,2}(?P=sign)\d{1,2}(?![\d./-])|年 ?\d{1,2}月 ?\d{1,2}日)"
)
"""A year of three digits before a month and a day: 2011 to 2060."""
_TAIWAN = re.compile("[國會學發標題點閱數關與對應開說這個來時實業產務機構環辦動區縣鄉鎮處單圖館樹報貿臺灣]")
"""Common characters that China writes otherwise, where years have four digits (none is in GB 2312), and Japan mostly does."""
_OTHERS = re.compile("[\u3041-\u30ff]|公元|西元|公曆")
"""Kana, and words for years of the common era: a page that has them may count years from another one."""
_MOST_YEARS: Final = 30
"""Years that a listing has days of: a chronicle of the second century has more."""


def in_common_years(line: str) -> tuple[str, int] | None:
    """A line with its first such year in our count, and where the year ends in it; `None` where there is none.

    >>> in_common_years("115-03-12 a")
    ('2026-03-12 a', 4)
    """
    match = _DAY.search(line)
    if match is None:
        return None
    year = int(match["year"]) + _FIRST
    return f"{line[: match.start()]}{year}{line[match.end() :]}", match.end() + 1


def may_be_of_taiwan(text: str) -> bool:
    """Whether a text has such a year."""
    return _DAY.search(text) is not None


def are_of_taiwan(texts: Iterable[str], page: str) -> bool:
    """Whether days with such years are of Taiwan: their page is in Chinese as it is written there, and they are of one generation.

    >>> are_of_taiwan(["114年5月22日"], "114年5月22日 端午連假國道疏運措施公布"), are_of_taiwan(["115-03-12"], "115-03-12 Opening")
    (True, False)
    """
    years = [int(match["year"]) for text in texts if (match := _DAY.search(text)) is not None]
    near = bool(years) and max(years) - min(years) <= _MOST_YEARS
    return near and _TAIWAN.search(page) is not None and _OTHERS.search(page) is None
