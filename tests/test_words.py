"""The pages and messages that users read are in plain English: none of the words that crept in from elsewhere, and guides that hold."""

import re

import click
import pytest

from conftest import ROOT
from newsparse.cli import commands
from newsparse.validation import RULES, explain

PAGES = "README.md CONTRIBUTING.md " + " ".join(
    f"docs/{name}.md" for name in "ci cli cookbook faq howto index limits templates tutorial".split()
)
ODD = re.compile(
    r"\b(?:stands?|stood|tells?|told|parted|anew|for ever|blanks|is no (?:item|list|slot|title)(?!')|are no (?:dates|items)"
    r"|taken for|passed over|no longer than|that which)\b",
    re.I,
)


def odd(text: str) -> list[str]:
    """The odd words outside code, each with what is around it."""
    prose = re.sub(r"^```.*?^```$|`[^`]*`", "", text, flags=re.M | re.S)
    return [prose[max(0, each.start() - 30) : each.end() + 30] for each in ODD.finditer(prose)]


@pytest.mark.parametrize("name", PAGES.split())
def test_pages_are_in_plain_english(name: str) -> None:
    assert odd((ROOT / name).read_text("utf-8")) == []


@pytest.mark.parametrize("code", RULES)
def test_rules_are_explained_in_plain_english(code: str) -> None:
    assert odd(explain(code)) == []


@pytest.mark.parametrize("name", [None, *commands.commands])
def test_help_is_in_plain_english(name: str | None) -> None:
    command = commands if name is None else commands.commands[name]

    assert odd(command.get_help(click.Context(command, info_name="newsparse"))) == []


def guides() -> dict[str, str]:
    parts = re.split(r"^## (How to add .*)$", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), flags=re.M)
    return {
        title: re.split(r"^## ", text, flags=re.M)[0]
        for title, text in zip(parts[1::2], parts[2::2], strict=True)
    }


@pytest.mark.parametrize("title", guides())
def test_a_guide_is_short_and_names_files_that_exist(title: str) -> None:
    text = guides()[title]
    named = re.findall(r"(?:src|tests|docs|tools)/[\w./-]+\w", text)

    assert len(text.strip().split("\n")) <= 20
    assert named
    assert [
        name
        for name in named
        if not (ROOT / name).exists() and not {"NAME", "xx"} & set(re.split(r"\W|cases_", name))
    ] == []
