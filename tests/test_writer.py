"""What is printed after an edit, to the byte: fields that come and go, items that are put in, taken out and moved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest

from newsparse import Date, Item, Listing, Section, parse, parse_date, unparse
from newsparse.writer import field_spans, item_pieces, pieces

FIXTURES = Path(__file__).parent / "fixtures"
NEW = Item(None, "New", Date.from_edtf("2023-09-09"), ["Text."])
FULL = (
    "  1. © A / B 2023\n\n    News\n\n    First     (https://e.org/1)\n\n    08 August 2023, Suva\n\n    One.\n\n    Two.\n\n"
    "  2. Second\n\n    07 August 2023\n"
)
LINKED = "1. [First](https://e.org/1)\n\n   8 August 2023\n\n   Body \\*bold\\*.\n\n2. [Second](https://e.org/2)\n\n   7 August 2023\n"
#: Ways to print one list: apart and touching, numbered and with bullets, in Markdown, with a wide mark and a deep indent.
PAGES = {
    "apart": "  1. First\n\n    08 August 2023\n\n    Body.\n\n  2. Second\n\n    07 August 2023\n",
    "touching": "1. First\n08 August 2023\nBody.\n2. Second\n07 August 2023\n",
    "bullets": "  • First\n\n    08 August 2023\n\n    Body.\n\n  • Second\n\n    07 August 2023\n",
    "markdown": "1. ### [First](https://e.org/1)\n\n   8 August 2023\n\n   Body.\n\n2. ### [Second](https://e.org/2)\n\n   7 August 2023\n",
    "pandoc": "1.  First\n\n    8 August 2023\n\n    Body.\n\n2.  Second\n\n    7 August 2023\n",
    "lynx": "   1. First\n       08 August 2023\n       Body.\n   2. Second\n       07 August 2023\n",
    "bare": "  1. First\n\n  2. Second\n",
}


def edited(text: str, at: int, /, **change: Any) -> Listing:
    """A page with some fields of one item changed; all but that item's text must stay."""
    listing = parse(text)
    item = listing.items[at]
    new = listing.replace(item, attrs.evolve(item, **change))
    assert parse(str(new), dialect=new.dialect) == new
    assert str(new) == text.replace(str(item), str(new.items[at]), 1)
    return new


# --- fields that come and go -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "change", "want"),
    [
        ("apart", {"kicker": "News"}, "  2. News\n\n    Second\n\n    07 August 2023"),
        ("apart", {"credit": "© A / B 2023"}, "  2. © A / B 2023\n\n    Second\n\n    07 August 2023"),
        ("apart", {"place": "Suva"}, "  2. Second\n\n    07 August 2023, Suva"),
        ("apart", {"url": "https://e.org/9"}, "  2. Second     (https://e.org/9)\n\n    07 August 2023"),
        ("apart", {"body": ("One.", "Two.")}, "  2. Second\n\n    07 August 2023\n\n    One.\n\n    Two."),
        ("apart", {"date": None}, "  2. Second"),
        ("apart", {"number": 7}, "  7. Second\n\n    07 August 2023"),
        ("apart", {"kicker": "News", "credit": "© A", "place": "Suva", "url": "/x", "body": ("One.",)},
         "  2. © A\n\n    News\n\n    Second     (/x)\n\n    07 August 2023, Suva\n\n    One."),
        ("touching", {"kicker": "News"}, "2. News\nSecond\n07 August 2023"),
        ("touching", {"place": "Suva"}, "2. Second\n07 August 2023, Suva"),
        ("touching", {"body": ("One.", "Two.")}, "2. Second\n07 August 2023\nOne.\nTwo."),
        ("bullets", {"kicker": "News"}, "  • News\n\n    Second\n\n    07 August 2023"),
        ("bullets", {"credit": "© A", "body": ("One.",)}, "  • © A\n\n    Second\n\n    07 August 2023\n\n    One."),
        ("markdown", {"kicker": "News"}, "2. News\n\n   ### [Second](https://e.org/2)\n\n   7 August 2023"),
        ("markdown", {"url": "https://e.org/9"}, "2. ### [Second](https://e.org/9)\n\n   7 August 2023"),
        ("markdown", {"body": ("One.",)}, "2. ### [Second](https://e.org/2)\n\n   7 August 2023\n\n   One."),
        ("pandoc", {"kicker": "News"}, "2.  News\n\n    Second\n\n    7 August 2023"),
        ("pandoc", {"body": ("One.",)}, "2.  Second\n\n    7 August 2023\n\n    One."),
        ("lynx", {"kicker": "News"}, "   2. News\n       Second\n       07 August 2023"),
        ("lynx", {"body": ("One.", "Two.")}, "   2. Second\n       07 August 2023\n       One.\n       Two."),
        ("bare", {"credit": "© A"}, "  2. © A\n\n    Second"),
        ("bare", {"date": NEW.date}, "  2. Second\n\n    9 September 2023"),
        ("bare", {"body": ("One.",)}, "  2. Second\n\n    One."),
        ("bare", {"url": "/x"}, "  2. Second     (/x)"),
    ],
)  # fmt: skip
def test_a_field_that_comes_or_goes_takes_its_line_with_it(
    page: str, change: dict[str, Any], want: str
) -> None:
    assert str(edited(PAGES[page], 1, **change).items[1]) == want


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ({"credit": None}, "© A / B 2023\n\n    ", ""),
        ({"kicker": None}, "News\n\n    ", ""),
        ({"url": None}, "     (https://e.org/1)", ""),
        ({"place": None}, ", Suva", ""),
        ({"body": ("One.",)}, "\n\n    Two.", ""),
        ({"body": ()}, "\n\n    One.\n\n    Two.", ""),
        ({"body": ("Two.", "One.")}, "One.\n\n    Two.", "Two.\n\n    One."),
        ({"kicker": None, "date": None, "place": None}, "News\n\n    First     (https://e.org/1)\n\n    08 August 2023, Suva", "First     (https://e.org/1)"),
        ({"credit": None, "kicker": None, "url": None, "place": None, "body": ()}, FULL[5 : FULL.index("\n\n  2")], "First\n\n    08 August 2023"),
        ({"url": "/2", "place": "Nadi"}, "(https://e.org/1)\n\n    08 August 2023, Suva", "(/2)\n\n    08 August 2023, Nadi"),
    ],
)  # fmt: skip
def test_a_field_that_goes_leaves_the_others_as_they_were(change: dict[str, Any], old: str, new: str) -> None:
    assert str(edited(FULL, 0, **change)) == FULL.replace(old, new, 1)


def test_a_bullet_may_get_a_number_and_lose_it_again() -> None:
    listing = parse("  • First\n\n    08 August 2023\n")
    numbered = listing.replace(listing.items[0], attrs.evolve(listing.items[0], number=1))
    assert str(numbered) == "  1. First\n\n    08 August 2023\n"
    again = numbered.replace(numbered.items[0], attrs.evolve(numbered.items[0], number=None))
    assert str(again) == str(listing)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("A [b] *c* `d` <e> \\ _f_", "A \\[b\\] \\*c\\* \\`d\\` \\<e\\> \\\\ \\_f\\_"),
        ("# x", "\\# x"),
        ("###### x", "\\###### x"),
        ("- x", "\\- x"),
        ("+ x", "\\+ x"),
        ("12. y", "12\\. y"),
        ("3) z", "3\\) z"),
        ("1.5 m", "1.5 m"),
        ("1234567890. y", "1234567890. y"),
        ("a # b", "a # b"),
        ("#hash", "#hash"),
        ("-5", "-5"),
    ],
)
def test_markdown_is_escaped_where_it_would_mean_something(value: str, written: str) -> None:
    assert str(edited(LINKED, 0, body=(value,)).items[0]).endswith(f"8 August 2023\n\n   {written}")
    plain = edited(PAGES["apart"], 0, body=("Body.", value))
    assert str(plain.items[0]).endswith(f"    {value}")


def test_a_title_of_markdown_is_escaped() -> None:
    title = "A [b] *c* `d` <e> \\ _f_"
    escaped = "A \\[b\\] \\*c\\* \\`d\\` \\<e\\> \\\\ \\_f\\_"
    assert str(edited(LINKED, 0, title=title)) == LINKED.replace("First", escaped)


WRAPPED = (  # by w3m, 72 columns wide
    " 1. A title\n\n    2 May 2023\n\n    The first line of the body goes on over the whole width of the page, so\n"
    "    it has a second, and the second goes on over the whole width of the page\n    too.\n"
)


@pytest.mark.parametrize(
    ("room", "written"),
    [(-1, "{0} yyy"), (0, "{0} yyy"), (1, "{0}\n    yyy"), (2, "{0}\n    yyy")],
)
def test_a_line_is_full_before_it_is_wrapped(room: int, written: str) -> None:
    """A title begins behind its number, a paragraph at its indent; both end at column 72 at most."""
    long = "x" * (72 - 4 - 4 + room)
    for field, value in (("title", f"{long} yyy"), ("body", (f"{long} yyy",))):
        assert f" {written.format(long)}\n" in str(edited(WRAPPED, 0, **{field: value}))
    words = edited(WRAPPED, 0, title="word " * 20 + "end")
    assert str(words).startswith(f" 1. {'word ' * 12}word\n    {'word ' * 7}end\n\n    2 May 2023\n")
    blanks = edited(
        WRAPPED, 0, body=("a " * 60 + " b  c " + "d " * 30 + "e",)
    )  # two blanks stay on their line
    assert "a  b  c d" in str(blanks)


def test_paragraphs_that_stay_keep_what_stands_before_them() -> None:
    text = "  1. A\n\n    2 May 2023\n\n\n    One.\n\n    Two.\n\n    Three.\n\n  2. B\n\n    1 May 2023\n"
    assert str(edited(text, 0, body=("One.", "Two."))) == text.replace("\n\n    Three.", "")
    assert str(edited(text, 0, body=("One.",))) == text.replace("\n\n    Two.\n\n    Three.", "")
    wrapped = WRAPPED + "\n    A second paragraph.\n\n    A third.\n"
    body = parse(wrapped).items[0].body
    assert str(edited(wrapped, 0, body=body[:2])) == wrapped.replace("\n\n    A third.", "")
    assert str(edited(wrapped, 0, body=body[:1])) == WRAPPED


@pytest.mark.parametrize(
    ("old", "new", "written"),
    [
        ("2024-05-02", "5 March 2024", "2024-03-05"),
        ("5 March 2024", "2024-05-02", "2 May 2024"),
        ("5 March 2024", "2 May 2024", "2 May 2024"),
        ("05 March 2024", "2 May 2024", "02 May 2024"),
        ("Mar 5, 2024", "2 May 2024", "May 2, 2024"),
        ("5 March 2024", "2 May 2024, 14:30", "2 May 2024, 14:30"),
    ],
)
def test_a_new_date_is_spelled_like_the_old_one(old: str, new: str, written: str) -> None:
    text = f"  1. A\n\n    {old}\n\n  2. B\n\n    {old}\n"
    assert str(edited(text, 0, date=parse_date(new))) == text.replace(old, written, 1)


def test_a_listing_as_it_was_read_is_its_text() -> None:
    text = "\n\n".join(f"  {n}. T{n}\n\n    1{n} May 2023\n\n    Text." for n in range(1, 6))
    listing = parse(text)
    assert unparse(listing) is text
    assert "".join(piece for _, piece in pieces(listing)) == text


def test_the_places_of_fields_in_an_items_text() -> None:
    item = parse(FULL).items[0]
    text, spans = field_spans(item)
    assert text == str(item)
    assert [text[slice(*span)] for span in spans] == ["First", "One.", "Two."]


# --- items that are put in and taken out -------------------------------------------------------------------------

STYLES = {
    "touching": ("1. First\n08 August 2023\nBody.\n2. Second\n07 August 2023\nBody.\n", "\n3. New\n09 September 2023\nText."),
    "crlf": (
        "News\r\n\r\n  1. First\r\n\r\n    08.08.2023\r\n\r\n  2. Second\r\n\r\n    17.08.2023\r\n",
        "\r\n\r\n  3. New\r\n\r\n    09.09.2023\r\n\r\n    Text.",
    ),
    "cr": ("  1. A\r\r    8 Aug 2023\r\r  2. B\r\r    7 Aug 2023\r", "\r\r  3. New\r\r    9 Sep 2023\r\r    Text."),
    "wide": (
        "  1. A\n\n\n    8 Aug 2023\n\n\n\n  2. B\n\n\n    7 Aug 2023\n\n\n\n  3. C\n\n\n    6 Aug 2023",
        "\n\n\n\n  4. New\n\n\n    9 Sep 2023\n\n\n    Text.",
    ),
    "one": ("  1. A\n\n    8 Aug 2023", "\n\n  2. New\n\n    9 Sep 2023\n\n    Text."),
    "stripped": ("1. A\n\n    8 Aug 2023\n\n  2. B\n\n    7 Aug 2023", "\n\n  3. New\n\n    9 Sep 2023\n\n    Text."),
    "bullets": ("  • A\n\n    8 Aug 2023\n\n  • B\n\n    7 Aug 2023\n", "\n\n  • New\n\n    9 Sep 2023\n\n    Text."),
    "headings": (
        "May 2023\n\n  1. A\n\n    2 May 2023\n\nApril 2023\n\n  1. B\n\n    3 April 2023\n",
        "\n\n  2. New\n\n    9 September 2023\n\n    Text.",
    ),
    "footer": (
        "Top\n\n  1. A\n\n    2 May 2023\n\nAd here\n\n  2. B\n\n    1 May 2023\n\nFooter\n",
        "\n\n  3. New\n\n    9 September 2023\n\n    Text.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("style", STYLES)
def test_an_item_at_the_end_stands_like_the_others(style: str) -> None:
    text, new = STYLES[style]
    listing = parse(text)
    items = listing.sections[-1].items
    item = attrs.evolve(NEW, number=None if items[-1].number is None else items[-1].number + 1)
    end = text.index(str(items[-1])) + len(str(items[-1]))

    added = listing.insert(item)
    assert str(added) == text[:end] + new + text[end:]
    assert str(listing.insert(item, after=items[-1])) == str(added)
    assert added.outside == listing.outside
    assert str(added.remove(added.items[-1])) == text


@pytest.mark.parametrize("style", STYLES)
def test_an_item_at_the_beginning_and_in_the_middle(style: str) -> None:
    text, _ = STYLES[style]
    listing = parse(text)
    first = listing.items[0]
    renumber = first.number is not None
    item = attrs.evolve(NEW, number=1 if renumber else None)

    before = listing.insert(item, before=first, renumber=renumber)
    after = listing.insert(item, after=first, renumber=renumber)
    assert [one.title for one in before] == ["New", *(one.title for one in listing)]
    assert [one.title for one in after] == [first.title, "New", *(one.title for one in listing.items[1:])]
    for new in (before, after):
        count = len(new.sections[0].items)
        assert [one.number for one in new.sections[0].items] == [
            n if renumber else None for n in range(1, count + 1)
        ]
        assert new.outside == listing.outside
        assert new.sections[1:] == listing.sections[1:]
    assert str(after.remove(after.items[1], renumber=renumber)) == text


def test_text_before_an_item_stays_when_the_item_goes() -> None:
    listing = parse(STYLES["footer"][0])
    assert str(listing.remove(listing.items[1])) == "Top\n\n  1. A\n\n    2 May 2023\n\nAd here\n\nFooter\n"
    assert listing.remove(listing.items[1]).outside == ("Top", "Ad here", "Footer")
    middle = parse("  1. A\n\n    3 May 2023\n\nAd\n\n  2. B\n\n    2 May 2023\n\n  3. C\n\n    1 May 2023\n")
    assert (
        str(middle.remove(middle.items[1])) == "  1. A\n\n    3 May 2023\n\nAd\n\n  3. C\n\n    1 May 2023\n"
    )
    assert str(middle.remove(middle.items[2])) == str(middle)[: str(middle).index("\n\n  3.")] + "\n"


def test_numbers_are_counted_from_the_sections_first() -> None:
    listing = parse("  3. A\n\n    3 May 2023\n\n  7. B\n\n    2 May 2023\n\n  9. C\n\n    1 May 2023\n")
    assert [item.number for item in listing.remove(listing.items[1], renumber=True)] == [3, 4]
    assert [item.number for item in listing.remove(listing.items[0], renumber=True)] == [3, 4]
    added = listing.insert(attrs.evolve(NEW, number=0), before=listing.items[1], renumber=True)
    assert [(item.number, item.title) for item in added] == [(3, "A"), (4, "New"), (5, "B"), (6, "C")]


def test_a_new_item_takes_the_most_common_layout() -> None:
    text = "  1. A\n\n    8 Aug 2023\n\n  2. B\n\n    7 August 2023\n\n  3. C\n\n    6 August 2023\n\n  4. D\n\n    5 August 2023\n"
    listing = parse(text)
    assert (
        str(listing.insert(attrs.evolve(NEW, number=5)))
        == text.rstrip() + "\n\n  5. New\n\n    9 September 2023\n\n    Text.\n"
    )
    replaced = listing.replace(listing.items[0], Item(1, "New", NEW.date))
    assert str(replaced) == text.replace("A\n\n    8 Aug 2023", "New\n\n    9 Sep 2023")  # of the old item's


# --- sections ----------------------------------------------------------------------------------------------------


def test_a_section_may_get_a_heading_and_another() -> None:
    text = STYLES["headings"][0]
    listing = parse(text)
    new = listing.replace(listing.sections[1], attrs.evolve(listing.sections[1], heading="June 2022"))
    assert str(new) == text.replace("April 2023\n", "June 2022\n", 1)
    plain = parse(STYLES["one"][0])
    assert str(plain.replace(plain.sections[0], attrs.evolve(plain.sections[0], heading="June 2022"))) == (
        "June 2022\n\n" + STYLES["one"][0]
    )
    touching = parse("1. A\n8 Aug 2023\n2. B\n7 Aug 2023\n")
    assert str(
        touching.replace(touching.sections[0], attrs.evolve(touching.sections[0], heading="June 2022"))
    ) == ("June 2022\n1. A\n8 Aug 2023\n2. B\n7 Aug 2023\n")


def test_a_section_printed_alone_has_nothing_before_it() -> None:
    for style, (text, _) in STYLES.items():
        listing = parse(text)
        assert str(listing.sections[-1]) in text, style
        assert str(listing.sections[0]).lstrip()[:1] in "1•M", style
    assert str(parse(STYLES["headings"][0]).sections[1]) == "April 2023\n\n  1. B\n\n    3 April 2023"


def test_sections_can_change_places_with_an_equal_one_of_the_page() -> None:
    text = STYLES["headings"][0]
    listing = parse(text)
    same = parse(text).sections[0]  # equal, another object
    assert str(listing.replace(same, attrs.evolve(listing.sections[0], heading="July 2023"))) == text.replace(
        "May 2023\n", "July 2023\n", 1
    )
    assert listing.remove(listing.items[1]).sections == listing.sections[:1]


def test_sections_without_headings_stand_further_apart() -> None:
    listing = Listing(
        [Section(None, [Item(1, "A", NEW.date)]), Section(None, [Item(1, "B", NEW.date), Item(2, "C")])]
    )
    assert str(listing) == ("  1. A\n\n    9 September 2023\n\n\n  1. B\n\n    9 September 2023\n\n  2. C")
    crlf = parse("  1. A\r\n\r\n    2 May 2023\r\n")
    moved = Listing([*crlf.sections, Section(None, [Item(1, "B", NEW.date)])])
    assert str(moved) == "  1. A\r\n\r\n    2 May 2023\r\n\r\n\r\n  1. B\r\n\r\n    9 September 2023"


# --- what an edit says that cannot be made -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edit", "kind", "message"),
    [
        (lambda x: x.replace(x.items[0], x.sections[0]), TypeError, "replace() takes two items or two sections, got Item: <Item 1 'First', 2023-08-08, 1 paragraph> and Section: "),
        (lambda x: x.replace(1, x.items[0]), TypeError, "replace() takes two items or two sections, got int: 1 and Item: "),
        (lambda x: x.replace(Section(None, [Item(9, "Z")]), x.sections[0]), ValueError,
         "the section is not in the listing: pass one of listing.sections (looked for <Section without heading, 1 item>)"),
        (lambda x: x.replace(Item(9, "Z"), Item(9, "Y")), ValueError,
         "it is not in the listing: pass one of the objects in listing.items, or make many changes at once with filter() or map() (looked for <Item 9 'Z', no date, 0 paragraphs>)"),
        (lambda x: x.remove(Item(9, "Z")), ValueError,
         "it is not in the listing: pass one of the objects in listing.items, or make many changes at once with filter() or map() (looked for <Item 9 'Z', no date, 0 paragraphs>)"),
        (lambda x: x.insert(Item(3, "A"), after=Item(9, "Z")), ValueError,
         "it is not in the listing: pass one of the objects in listing.items, or make many changes at once with filter() or map() (looked for <Item 9 'Z', no date, 0 paragraphs>)"),
        (lambda x: x.insert("A"), TypeError, "insert() takes an Item as item, got str: 'A'"),
        (lambda x: x.insert(Item(3, "A"), before=x.items[0], after=x.items[1]), ValueError, "insert() takes before= or after=, not both"),
        (lambda x: unparse(x.items), TypeError, f"unparse() takes a Listing, Section or Item, got tuple: {'(<Item 1'}"),
        (lambda x: x.replace(x.items[1], attrs.evolve(x.items[1], number=1)), ValueError,
         "item 2 of section 1 ('Second') would start a new section: its number must be above the one before: give it a higher number, or pass renumber=True (of insert, remove, filter and map); number=2 in item 2 of section 1 would work"),
    ],
)  # fmt: skip
def test_error_messages_of_edits(edit: Any, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind) as caught:
        edit(parse(PAGES["apart"]))
    assert str(caught.value).startswith(message)
    assert len(str(caught.value)) <= max(
        len(message), 120 + len("unparse() takes a Listing, Section or Item, got tuple: ")
    )


@pytest.mark.parametrize("path", sorted((FIXTURES / "layouts").glob("*.txt")), ids=lambda path: path.stem)
def test_on_real_pages_a_field_that_goes_or_changes_leaves_the_others_as_they_were(path: Path) -> None:
    """Law 3 for every field: the other fields are spelled as before, and the page around the item stays."""
    text = path.read_bytes().decode("utf-8")
    listing = parse(text)
    for section in listing.sections:
        for item in {id(one): one for one in (*section.items[:2], section.items[-1])}.values():
            changes: list[dict[str, Any]] = [
                {"title": "Another title"},
                {"body": ("Another text.", *item.body[1:])},
            ]
            changes += [
                {"date": NEW.date},
                {"date": None},
                {"kicker": None},
                {"credit": None},
                {"place": None},
                {"url": None},
            ]
            changes += [{"body": item.body[:-1]}, {"body": (*item.body, "One more.")}]
            for change in changes:
                ((field, value),) = change.items()
                try:
                    new = listing.replace(item, attrs.evolve(item, **change))
                except ValueError:
                    continue  # could not be read back, and was refused
                place = [have is item for have in listing].index(True)
                after = new.items[place]
                assert getattr(after, field) == value
                assert [piece for piece in item_pieces(after) if piece[0] not in (None, field)] == [
                    piece for piece in item_pieces(item) if piece[0] not in (None, field)
                ]
                assert unparse(new) == "".join(
                    str(after) if record is item else piece for record, piece in pieces(listing)
                )
                if getattr(item, field):
                    back = new.replace(after, item)
                    assert unparse(back) == text


def listed(number: int, title: str) -> str:
    return f"  {number}. {title}\n\n    {number} May 2023\n\n"


@pytest.mark.parametrize(
    ("text", "gone", "want"),
    [
        pytest.param(
            "Top\n\n" + listed(1, "A") + "Ad here\n\n" + listed(2, "B"), "A",
            "Top\n\n\n\nAd here\n\n" + listed(2, "B"), id="between the first and the second",
        ),
        pytest.param(
            listed(1, "A") + "Ad here\n\n" + listed(2, "B") + listed(1, "C"), "B",
            listed(1, "A") + "Ad here\n\n" + listed(1, "C"), id="above the last of a section",
        ),
        pytest.param(
            "Intro\n\nMay 2023\n\n" + listed(1, "A") + "June 2023\n\n" + listed(1, "B"), "A",
            "Intro\n\nJune 2023\n\n" + listed(1, "B"), id="above a heading whose section goes",
        ),
        pytest.param(
            listed(1, "A") + "Ad here\n\n" + listed(2, "B"), "B", listed(1, "A") + "Ad here\n\n", id="above the last",
        ),
    ],
)  # fmt: skip
def test_text_outside_the_items_outlives_a_removed_item(text: str, gone: str, want: str) -> None:
    listing = parse(text)
    (item,) = (item for item in listing.items if item.title == gone)
    left = listing.remove(item)
    assert [line for line in str(left).splitlines() if line.strip()] == [
        line for line in want.splitlines() if line.strip()
    ]
    assert left.outside == tuple(line for line in ("Top", "Intro", "Ad here") if line in text)
    assert parse(str(left)) == left


def test_a_new_date_on_a_page_that_writes_the_month_first() -> None:
    text = "".join(
        f"  {number}. Title\n\n    {date}\n\n    Body.\n\n"
        for number, date in enumerate(("03/04/2023", "02/21/2023"), 1)
    )
    listing = parse(text)
    item = listing.items[0]
    edited = listing.replace(item, attrs.evolve(item, date=Date.from_edtf("2023-02-25")))
    assert str(edited) == text.replace("03/04/2023", "02/25/2023")
    assert [item.date and item.date.edtf for item in edited.items] == ["2023-02-25", "2023-02-21"]
