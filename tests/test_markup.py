"""Random news pages in the markup that sites use: titles, days and addresses are read, whatever holds an entry together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse import parse
from newsparse.html import parse_html
from random_layouts import Draw, Story

BASE = "https://example.org/news/"


def _link(at: int, story: Story) -> str:
    return f'<a href="/{at}">{story.title}</a>'


def _kicker(story: Story) -> str:
    return f"<span class=kind>{story.kicker}</span>" if story.kicker else ""


def _body(story: Story) -> str:
    return "".join(f"<p>{paragraph}</p>" for paragraph in story.body)


def _list(story: Story, at: int) -> str:
    return f"<li>{_kicker(story)}<h3>{_link(at, story)}</h3><p>{story.date}</p>{_body(story)}</li>"


def _article(story: Story, at: int) -> str:
    return f"<article><header><h2>{_link(at, story)}</h2><time datetime={story.edtf}>{story.date}</time></header>{_body(story)}</article>"


def _card(story: Story, at: int) -> str:
    image = f'<a href="/{at}"><img src={at}.jpg alt=""></a>'
    return f"<div class='card c-{at % 2}'>{image}<div><p>{story.date}</p><h3>{_link(at, story)}</h3>{_body(story)}</div></div>"


def _column(story: Story, at: int) -> str:
    return f"<div class=col><section>{_kicker(story)}<h4>{_link(at, story)}</h4><small>{story.date}</small>{_body(story)}</section></div>"


def _flat(story: Story, at: int) -> str:
    return f"<h3>{_link(at, story)}</h3><p class=date>{story.date}</p>{_body(story)}"


def _flat_day_first(story: Story, at: int) -> str:
    return f"<p class=date>{story.date}</p><h3>{_link(at, story)}</h3>{_body(story)}"


def _terms(story: Story, at: int) -> str:
    return f"<dt>{_link(at, story)}</dt><dd>{story.date}</dd>" + "".join(
        f"<dd>{text}</dd>" for text in story.body
    )


def _days(story: Story, at: int) -> str:
    return f"<dt>{story.date}</dt><dd>{_link(at, story)}</dd>"


MARKUPS: dict[Callable[[Story, int], str], str] = {
    _list: "<ol>{}</ol>",
    _article: "<main>{}</main>",
    _card: "<div class=cards>{}</div>",
    _column: "<div><div class=row>{}</div></div>",
    _flat: "<div>{}</div>",
    _flat_day_first: "{}",
    _terms: "<dl>{}</dl>",
    _days: "<dl>{}</dl>",
}


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("markup", MARKUPS, ids=lambda markup: markup.__name__.strip("_"))
def test_entries_are_read_in_any_markup(markup: Callable[[Story, int], str], seed: int) -> None:
    draw = Draw(seed)
    stories = draw.stories(draw.number(3, 8), draw.style(), 0.1)
    draw.bodies(stories, 1.0 if draw.chance(0.6) and markup is not _days else 0.0)
    if markup in (_column, _list) and draw.chance(0.5):
        for story in stories:
            story.kicker = draw.words.kickers[0]
    page = f"<html><body><nav><ul><li><a href=/>Home</a></ul></nav><h1>{draw.words.page[0]}</h1>"
    page += MARKUPS[markup].format("".join(map(markup, stories, range(len(stories)))))
    page += "<footer><p>Contact</p></footer>"

    listing = parse_html(page, BASE)

    assert [(item.title, item.date and item.date.edtf, item.url, item.body) for item in listing] == [
        (story.title, story.edtf, f"https://example.org/{at}", story.body) for at, story in enumerate(stories)
    ]
    assert parse(str(listing), **listing.read_options) == listing
