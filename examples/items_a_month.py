"""A folder of scrapes as a Polars frame, and a plot: how many items a month name each organization.

pip install 'newsparse[arrow,html]' polars
python examples/items_a_month.py FOLDER
"""

import sys
from pathlib import Path

import polars as pl

import newsparse
from newsparse import arrow

WIDTH = 40


def items(folder: str) -> pl.DataFrame:
    """All items below a folder, each page read by the suffix of its name, a row an item."""
    paths = sorted(path for path in Path(folder).rglob("*") if path.suffix in {".txt", ".md", ".html"})
    tables = [arrow.to_table(newsparse.read(path), source=str(path), mentions=True) for path in paths]
    return pl.concat([pl.DataFrame(table) for table in tables])


def monthly(frame: pl.DataFrame) -> pl.DataFrame:
    """How many items a month name each organization."""
    named = (
        frame.filter(pl.col("date_start").is_not_null()).explode("mentions").unnest("mentions", separator=".")
    )
    bodies = named.filter(pl.col("mentions.kind") == "organization")
    month = pl.col("date_start").dt.strftime("%Y-%m").alias("month")
    count = pl.struct("source", "item").n_unique().alias("items")
    return bodies.group_by(month, pl.col("mentions.name").alias("organization")).agg(count)


def plot(counts: pl.DataFrame, most: int = 5) -> None:
    """Bars for the organizations that are named most, month by month."""
    top = (
        counts.group_by("organization")
        .agg(pl.col("items").sum())
        .sort("items", "organization", descending=[True, False])
    )
    for name in top.head(most)["organization"]:
        print(name)
        for row in counts.filter(pl.col("organization") == name).sort("month").iter_rows(named=True):
            print(f"  {row['month']}  {'█' * min(WIDTH, row['items'])} {row['items']}")


if __name__ == "__main__":
    plot(monthly(items(sys.argv[1])))
