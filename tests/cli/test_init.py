"""`newsparse init`: the contract that it writes lets its own scrape pass, and no broken one."""

import io
import re
import tomllib
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

import newsparse
from newsparse.validation import Contract
from newsparse.validation.draft import drafted, to_toml

pytest.importorskip("rich", reason="needs the extra cli")
pytest.importorskip("click", reason="needs the extra cli")

from newsparse.cli import run

ROOT = Path(__file__).parent.parent.parent
PAGES = {
    "numbered": "".join(
        f"  {n}. Title {n} of the news\n\n    {30 - 3 * n} May 2023\n\n    A body of the item {n}, as usual.\n\n"
        for n in range(1, 9)
    ),
    "months": "May 2023\n\n  1. Red opens\n\n    9 May 2023\n\n  2. Blue opens\n\n    2 May 2023\n\nApril 2023\n\n"
    "  1. Green opens\n\n    21 April 2023\n\n  2. Grey opens\n\n    3 April 2023\n",
    "plain": "".join(
        f"{30 - 2 * n} May 2023\n\nTitle {n} of the news\n\nA body of the item {n}, as usual, and some words more.\n\n"
        for n in range(1, 9)
    ),
    "oldest first": "".join(f"  {n}. Title {n}\n\n    {2 * n} May 2023\n\n" for n in range(1, 9)),
    "the example": (ROOT / "examples" / "ilo_social_protection.txt").read_text("utf-8"),
}


def run_quietly(*words: str | Path) -> tuple[int, str, str]:
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run([str(word) for word in words])
    out.flush()
    return code, out.buffer.getvalue().decode(), err.getvalue()  # type: ignore[attr-defined]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def broken(text: str) -> dict[str, str]:
    """What becomes of pages: a banner, a half, another order, no new items for a year."""
    listing = newsparse.parse(text)
    half = len(listing) // 2
    kept = {id(item) for item in listing[:half]}
    dates = [item.date for item in listing]
    other = dict(zip(map(id, listing), reversed(dates), strict=True))
    import attrs

    return {
        "empty": "We value your privacy. Accept all cookies to continue.\n",
        "half": str(listing.filter(lambda item: id(item) in kept)),
        "another order": str(listing.map(lambda item: attrs.evolve(item, date=other[id(item)]))),
        "stale": re.sub(r"\b(20[0-9]{2})\b", lambda match: str(int(match[1]) - 4), text),
    }


@pytest.mark.parametrize("name", PAGES)
def test_a_drafted_contract_lets_its_scrape_pass_and_no_broken_one(name: str, desk: Path) -> None:
    text = PAGES[name]
    Path("page.txt").write_text(text, "utf-8")

    code, out, err = run_quietly("init", "page.txt")

    assert (code, out, err) == (0, "", "newsparse: 1 contract written to newsparse.toml\n")
    assert run_quietly("check", "page.txt", "--select", "NP6")[:2] == (0, "No findings in 1 file.\n")
    for what, page in broken(text).items():
        if what == "another order" and name == "months":
            continue  # its headings hold the dates
        Path("page.txt").write_text(page, "utf-8")
        assert run_quietly("check", "page.txt", "--select", "NP6")[0] == 1, what


def test_today_says_how_old_news_may_be_and_now_asks_the_clock_each_time(desk: Path) -> None:
    Path("page.txt").write_text(PAGES["numbered"], "utf-8")

    fixed = run_quietly("init", "page.txt", "-o", "-", "--today", "2023-06-10")[1]
    clock = run_quietly("init", "page.txt", "-o", "-", "--today", "now")[1]

    assert "newest-within-days = 17 #" in fixed
    assert "\ntoday = 2023-06-10 # the day of this scrape" in fixed
    assert '\ntoday = "now"\n' in clock


def test_what_was_said_about_the_page_is_in_the_contract(desk: Path) -> None:
    Path("page.txt").write_text("1. Red (03/04/2023)\n2. Blue (02/04/2023)\n", "utf-8")

    run_quietly(
        "init", "page.txt", "--template", "{number}. {title} ({date})", "--day-first", "--languages", "en"
    )

    written = Path("newsparse.toml").read_text("utf-8")
    assert 'template = "{number}. {title} ({date})"' in written
    assert "day-first = true\n" in written
    assert 'languages = ["en"]' in written
    assert run_quietly("check", "page.txt", "--select", "NP6")[0] == 0


def test_error_what_cannot_be_a_contract(desk: Path) -> None:
    Path("page.txt").write_text("Please log in.\n", "utf-8")

    code, _, err = run_quietly("init", "page.txt")
    assert (code, err) == (
        2,
        "newsparse: page.txt: no items found: a contract needs a good scrape\n",
    )
    assert not Path("newsparse.toml").exists()

    Path("newsparse.toml").write_text("", "utf-8")
    code, _, err = run_quietly("init", "page.txt")
    assert code == 2
    assert "newsparse.toml already exists: name another file with --output, or - for standard output" in err


def test_every_layout_keeps_its_own_contract(layout: str) -> None:
    data = drafted(layout, {})

    assert (data is None) == (not newsparse.parse(layout))
    if data is not None:
        assert [
            each for each in newsparse.check(layout, Contract.from_dict(data)) if each.code.startswith("NP6")
        ] == []


def test_a_scrape_with_findings_is_doubted(desk: Path) -> None:
    Path("page.txt").write_text("  1. Red\n\n    2 May 2023\n\n  3. Blue\n\n    1 May 2023\n", "utf-8")

    code, out, err = run_quietly("init", "page.txt", "-o", "-")

    assert code == 0
    assert out.startswith("[[contract]]\n")
    told = "newsparse: page.txt has 1 finding: run newsparse check on it before you rely on this contract\n"
    assert err == told


def test_a_contract_that_is_printed_to_a_log_commands_no_ci_server() -> None:
    assert (
        to_toml("##[error]x.txt", {"min-items": 1})
        .splitlines()[1]
        .startswith('files = ["\\u0023#[error]x.txt"]')
    )


def test_the_contract_of_a_name_that_is_no_unicode_is_toml() -> None:
    text = to_toml("bad\udcff.txt", {"min-items": 1})

    assert tomllib.loads(text)["contract"][0]["files"] == ["bad?.txt"]
