"""What the fuzzers hold newsparse to: the laws and the calm of each public function, on any text.

A target takes a string and raises `AssertionError` where a law is broken; any other error that comes through is a fault
too. Used by the coverage-guided fuzzer (fuzz/run.py) and, over the stored corpus, by tests/hostile.
"""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable

import attrs

import newsparse
from newsparse import Date, DateError, Item
from newsparse.dialects import DIALECTS
from newsparse.interchange import from_json, to_csv, to_json, to_jsonl
from newsparse.validation import Contract, Report
from newsparse.validation.config import matches
from newsparse.validation.engine import chosen
from newsparse.validation.fixes import fixed
from newsparse.validation.formats import FORMATS
from newsparse.validation.runner import unified
from newsparse.writer import pieces

RULES = chosen()

NAMES = sorted(DIALECTS)


def laws(text: str) -> None:
    """Print, read back, cover; records are pickled and equal."""
    listing = newsparse.parse(text)
    assert newsparse.unparse(listing) == text, "law 1: print"
    assert "".join(piece for _, piece in pieces(listing)) == text, "law 4: cover"
    assert [record for record, _ in pieces(listing) if isinstance(record, Item)] == list(listing.items), (
        "law 4: cover"
    )
    assert newsparse.parse(text) == listing, "law 5: the same answer twice"
    assert pickle.loads(pickle.dumps(listing)) == listing
    repr(listing), hash(listing)


def dialect(text: str) -> None:
    """Print and cover in a dialect that the text chooses."""
    name = NAMES[sum(map(ord, text[:8])) % len(NAMES)]
    listing = newsparse.parse(text, dialect=name)
    assert newsparse.unparse(listing) == text, f"law 1 in {name}"
    assert "".join(piece for _, piece in pieces(listing)) == text, f"law 4 in {name}"


def edit(text: str) -> None:
    """Least edit: another title changes the title's bytes and no other, or is refused with a reason."""
    listing = newsparse.parse(text)
    if not listing.items:
        return
    place = len(text) % len(listing.items)
    item = listing.items[place]
    if not item.title:
        return
    try:
        edited = listing.replace(item, attrs.evolve(item, title="Another title"))
    except ValueError:
        return
    before, after = newsparse.unparse(item), newsparse.unparse(edited.items[place])
    printed = newsparse.unparse(edited)
    assert len(printed) - len(text) == len(after) - len(before), "law 3: least edit"
    assert edited.items[place].title == "Another title", "law 3: least edit"


def build(text: str) -> None:
    """Read back: an item that can be built is read as what it is."""
    fields = text.split("\n", 3)
    try:
        item = Item(
            len(text) % 1000, fields[0], Date.from_edtf("2023-05-02"), [line for line in fields[1:] if line]
        )
    except ValueError:
        return
    assert newsparse.parse(newsparse.unparse(item)).items == (item,), "law 2: read back"


def dates(text: str) -> None:
    """`parse_date` gives a date or a `DateError`; `find_dates` tells where each stands."""
    try:
        date = newsparse.parse_date(text)
    except DateError as error:
        assert 0 <= error.start <= error.end <= len(text), "the place of a refusal"  # noqa: PT017 - no test of pytest
    else:
        assert Date.from_edtf(date.edtf) == date or date.zone_text, "EDTF is read back"
        assert date.start is None or date.end is None or date.start <= date.end, "start before end"
    last = 0
    for found in newsparse.find_dates(text):
        assert found.span is not None
        start, end = found.span
        assert last <= start < end <= len(text), "spans rise"
        assert text[start:end] == found.text or found.text in text, "what stands there"
        last = end


def mentions(text: str) -> None:
    """Mentions stand where they say, in text and in listings."""
    for mention in newsparse.find_mentions(text):
        assert text[mention.start : mention.end] == mention.text, "what stands there"
        assert 0 <= mention.confidence <= 1
    listing = newsparse.parse(text)
    for mention in listing.mentions:
        assert len(text[mention.start : mention.end]) == mention.end - mention.start, "inside the text"
    for item in listing.items[:5]:
        assert all(mention.end <= len(str(item)) for mention in item.mentions), "inside the item"


def formats(text: str) -> None:
    """JSON tells the listing whole; each line of JSON Lines is one line; CSV is written."""
    listing = newsparse.parse(text)
    assert len(to_jsonl(listing).splitlines()) == len(listing.items)
    to_csv(listing).encode("utf-8", "surrogatepass")
    document = to_json(listing, text=True)
    assert newsparse.unparse(from_json(document)) == text, "JSON keeps the text"


def check(text: str) -> None:
    """Diagnostics stand inside the text; fixes keep to what they say."""
    run = getattr(newsparse, "check", None)
    if run is None:
        return
    for found in run(text):
        assert 0 <= found.start <= found.end <= len(text), "inside the text"


def fix(text: str) -> None:
    """A safe fix changes no field that it does not name, and a second time nothing."""
    new, counted = fixed(text, RULES)
    if "NP402" not in counted:
        assert fields(new) == fields(text), "a fix of blanks and line ends changes no field"
    assert fixed(new, RULES)[0] == new, "once"
    assert applied_diff(text, new), "what changes is told"


def applied_diff(old: str, new: str) -> bool:
    """Whether the unified diff of two texts holds the lines that it should."""
    told = unified("a", old, new)
    return bool(told) == (old != new) and all(line[:1] in " +-@\\" for line in told.split("\n")[2:] if line)


def fields(text: str) -> list[object]:
    """What the items of a text say."""
    return [
        attrs.astuple(item, filter=lambda field, _: field.name != "layout")
        for item in newsparse.parse(text).items
    ]


def edits(text: str) -> None:
    """Least edit of every field: what an edited listing prints is read back with what it was read with, or the edit is refused."""
    listing = newsparse.parse(text)
    for place, item in enumerate(listing.items[:2]):
        for change in (
            {"title": "Another"},
            {"body": ("Some words.",)},
            {"kicker": None},
            {"credit": None},
            {"url": None},
        ):
            try:
                edited = listing.replace(item, attrs.evolve(item, **change))
            except ValueError:
                continue
            assert all(getattr(edited.items[place], name) == value for name, value in change.items()), "law 3"
            assert len(edited.items) == len(listing.items), "law 3"


def strict(text: str) -> None:
    """What is no listing in JSON, no contract and no pattern is refused with a `ValueError`, and nothing else is raised."""
    for work in (
        from_json,
        lambda word: Contract(title_pattern=word, order=word),
        lambda word: matches(word, "a/b.txt"),
    ):
        try:
            work(text)
        except (ValueError, re.error):
            continue


def logs(text: str) -> None:
    """No output of a check can be taken for a command by a CI server, or steer a terminal."""
    report = Report(text[:40], tuple(newsparse.check(text)), text, error=text[:40])
    for name, form in FORMATS.items():
        shown = form([report])
        assert not re.search(r"##\w*\[", shown), name
        lines = re.split("[\r\n]", shown)
        ours = ("::error ", "::warning ", "::notice ") if name == "github" else ("\0",)
        assert not any(line.lstrip().startswith("::") and not line.startswith(ours) for line in lines), name
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800-\udfff]", shown), name
    assert not any(re.match(r"\s*::", line) for line in re.split("[\r\n]", to_csv(newsparse.parse(text)))), (
        "csv"
    )


TARGETS: dict[str, Callable[[str], None]] = {
    "laws": laws,
    "dialect": dialect,
    "edit": edit,
    "build": build,
    "dates": dates,
    "mentions": mentions,
    "formats": formats,
    "check": check,
    "fix": fix,
    "edits": edits,
    "strict": strict,
    "logs": logs,
}


def text_of(data: bytes) -> str:
    """A fuzzer's bytes as a text: UTF-8, with what is none as lone surrogates, so that any text can be reached."""
    return data.decode("utf-8", "surrogateescape")
