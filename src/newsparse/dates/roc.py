"""Years of the Republic of China (Taiwan): year 1 is 1912, and bare numbers such as "115-03-12" and "113年5月31日" are dates of it where the page
is in Chinese as Taiwan writes it. Nothing here raises.
"""

from __future__ import annotations

import functools
import re
from typing import Final

_FIRST: Final = 1911
_DAY = re.compile(
    r"(?<![\d./-])(?P<year>1[0-4]\d)(?=(?P<sign>[./-])\d{1,2}(?P=sign)\d{1,2}(?![\d./-])|年 ?\d{1,2}月 ?\d{1,2}日)"
)
"""A year of three digits before a month and a day: 2011 to 2060."""
_TAIWAN = re.compile("[國會學發標題點閱數關與對應開說這個來時實業產務機構環辦動區縣鄉鎮處單圖館樹報邀貿臺灣]")
"""Common characters that are written otherwise where years of four digits are used, in China, and mostly in Japan."""
_KANA = re.compile("[\u3041-\u30ff]")


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


@functools.lru_cache(4)
def is_of_taiwan(page: str) -> bool:
    """Whether a page is in Chinese as Taiwan writes it, and counts its years so.

    >>> is_of_taiwan("114年5月22日 端午連假國道疏運措施公布"), is_of_taiwan("115-03-12 Opening")
    (True, False)
    """
    return _TAIWAN.search(page) is not None and _KANA.search(page) is None
