"""Write the tables of `docs/dates.md` by running newsparse: what is read, with which value, and what is refused, and why.

    python tools/make_date_tables.py            # writes the page
    python tools/make_date_tables.py --check    # exit 1 if the page is not what running would write

`benchmarks/dates.py` makes the table of other libraries; it is put in by hand, since its times differ from machine to machine.
"""

from __future__ import annotations

import datetime as dt
import pathlib
import re
import sys

from newsparse.dates import DateError, find_dates, parse_date, words

PAGE = pathlib.Path(__file__).parents[1] / "docs/dates.md"
REFERENCE = dt.date(2023, 9, 22)
# fmt: off
READ = {
    "days": "22 September 2023|September 22, 2023|Sept. 22nd, 2023|Friday, 22 September 2023|22-Sep-2023|2023-09-22|2023/09/22|20230922|2023-265|2023-W38-5|22.09.2023|09/22/2023|2024_07_19|民國112年9月22日|[Sept] 04, 2014.|"
    "1er mai 2023|22 de septiembre de 2023|Freitag, 22. September 2023|1º de maio de 2023|22 сентября 2023 г.|22 września 2023|22. 9. 2023|22 أيلول/سبتمبر 2023|२२ सितंबर २०२३|22 กันยายน 2566|"
    "ngày 22 tháng 9 năm 2023|2023年9月22日（金）|令和5年9月22日|二〇二三年九月二十二日|2023년 9월 22일",
    "with the trimmings of date lines": "Posted on 22 September 2023|Data de publicação: 22/09/2023|[22 September 2023]|02 June 2015, Suva, Fiji|公開日：2023年9月22日",
    "days with a time": "22 September 2023, 14:30|2023-09-22T14:30:00+07:00|8:00 AM EST, Sept. 22, 2023|22 September 2023 14:30 (UTC+7)|22/09/2023 à 14h30|17 Agustus 2023 pukul 14.30 WIB|2023年9月22日下午3时|20141029T080600|Fri Jan 26 16:32:21 +0000 2018|November 19, 2014 at noon|22 September 2023, 24:00|22 September 2023 14:30 BST",
    "ranges": "21-24 August 2023|August 21-24, 2023|30 Nov - 2 Dec 2022|1 December 2022 - 28 February 2023|Mon 21 - Thu 24 Aug 2023|21 and 22 August 2023|between 21 and 24 August 2023|21.–24. August 2023|"
    "du 21 au 24 août 2023|21.-24.08.2023|2023年8月21日至24日|2023-08-21/2023-08-24|2023-08-21 to 24|2023.8.21-8.24|2023. 8. 21.(월) ~ 8. 24.(목)|30 Dec - 2 Jan 2023|2023-W38|Jan–Mar 2023|2019-2021",
    "open ranges": "since 2019|until 22 September 2023|depuis mars 2019|с 2019 года|2019 to present",
    "coarser than a day": "September 2023|09/2023|2023-09|März 2023|2023年9月|6月 2020|2023|third quarter of 2023|3Q23|first half of 2023|Summer 2023|winter of 2023|the 1990s|1990er Jahre|19th century|siglo XIX|circa 1990",
    "days of no year": "Friday, 22 September|April 19|29 February|21-24 August|9月22日",
    "relative, counted from `reference=date(2023, 9, 22)`": "yesterday|3 days ago|last Friday|next month|last week|hier|vor 3 Tagen|3日前|上个月|1 month, 3 weeks ago|Yesterday, 14:30",
}
REFUSED = (
    "03/04/2023|22/9/23|LED 2023|T3 2023|XIX в.|about 1500|up to 2000|1400-1600|the 1900s|1402/06/30|令和元年4月30日|1O May 2023|2011-12|22 listopada 2023|2023-02-30|31 February 2023|2023-13-45|Monday, 22 September 2023|24-21 August 2023|yesterday|2 hours ago|21 and 24 August 2023|"
    "22 September 2023 was a day|May|Monday|12:30|Covid-19|Agenda 2030|24/7|22 ก.ย. 66"
)
NONE_INSIDE = (
    "9 out of every 10 workers|COVID-19 and 24/7 work|Convention No. 190|May we|Agenda 2030, #USP2030|people over 70|version 2.1.3|Call +41 22 799 6111|in 2000 villages|the 2023-24 season|"
    "on 31 February 2023|on 03/04/2023"
)


# fmt: on
def cell(text: str) -> str:
    return text.replace("|", "\\|")


def read_table() -> str:
    lines = ["| text | value (EDTF) | precision |", "|---|---|---|"]
    for title, texts in READ.items():
        lines.append(f"| **{title}** | | |")
        for text in texts.split("|"):
            date = parse_date(text, reference=REFERENCE if title.startswith("relative") else None)
            zone = f", zone {date.zone_text}" if date.zone_text else ""
            lines.append(f"| {cell(text)} | `{date.edtf}` | {date.precision}{zone} |")
    return "\n".join(lines)


def refused_table() -> str:
    lines = ["| text | reason | message |", "|---|---|---|"]
    for text in REFUSED.split("|"):
        try:
            parse_date(text)
        except DateError as error:
            lines.append(f"| {cell(text)} | `{error.reason}` | {cell(error.detail)} |")
        else:
            raise SystemExit(f"{text} is read, not refused")
    return "\n".join(lines)


def none_table() -> str:
    lines = ["| in running text | found |", "|---|---|"]
    for text in NONE_INSIDE.split("|"):
        found = find_dates(text)
        if found:
            raise SystemExit(f"{text}: {found}")
        lines.append(f"| {cell(text)} | nothing |")
    return "\n".join(lines)


def languages_list() -> str:
    named = ", ".join(
        f"{name} `{code}`" for code, name in sorted(words.LANGUAGES.items(), key=lambda row: row[1])
    )
    return f"{len(words.LANGUAGES)} languages: {named}."


def rendered(page: str) -> str:
    """The page with its tables made anew."""
    for name, make in (
        ("languages", languages_list),
        ("read", read_table),
        ("refused", refused_table),
        ("none", none_table),
    ):
        place = re.search(rf"(?<=<!-- table: {name} -->\n).*?(?=\n?<!-- end -->)", page, re.S)
        if place is None:
            raise SystemExit(f"{PAGE}: no place for the table {name!r}")
        page = page[: place.start()] + make() + "\n" + page[place.end() :].removeprefix("\n")
    return page


def main() -> None:
    page = PAGE.read_text(encoding="utf-8")
    made = rendered(page)
    if "--check" in sys.argv[1:]:
        raise SystemExit(
            0 if made == page else f"{PAGE} is not what running writes: python tools/make_date_tables.py"
        )
    PAGE.write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main()
