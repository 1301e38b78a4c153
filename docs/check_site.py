"""Fail unless all links inside a built site lead somewhere and nothing is fetched from elsewhere: check_site.py FOLDER

Looks at every page as a browser would: ``href`` and ``src``, resolved, with their anchors. And at the search: its index must know
the words of the reference.
"""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page(HTMLParser):
    """The places of a page, and what it points at and loads."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.places: set[str] = {"", "top"}
        self.links: list[str] = []
        self.loads: list[str] = []
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag names, points at and loads."""
        of = dict(attrs)
        self.places |= {value for name in ("id", "name") if (value := of.get(name))}
        if tag == "a" and of.get("href") is not None:
            self.links.append(of["href"] or "")
        elif tag in {"img", "script", "iframe", "source"} and of.get("src"):
            self.loads.append(of["src"] or "")
        elif (
            tag == "link"
            and of.get("href")
            and of.get("rel") in {"stylesheet", "icon", "shortcut icon", "preload"}
        ):
            self.loads.append(of["href"] or "")


def faults(site: Path) -> list[str]:
    """What is wrong with a site, page by page."""
    pages = {path: Page(path) for path in sorted(site.rglob("*.html"))}
    found = []
    for path, page in pages.items():
        here = path.relative_to(site).as_posix()
        for link in [*page.links, *page.loads]:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                if link in page.loads and parts.scheme != "data":
                    found.append((here, link, "fetched from elsewhere"))
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path.resolve()
            if target.is_dir():
                target /= "index.html"
            known = (
                pages.get(site / target.relative_to(site.resolve()))
                if target.is_relative_to(site.resolve())
                else None
            )
            if not target.exists():
                found.append((here, link, "no such file"))
            elif known is not None and unquote(parts.fragment) not in known.places:
                found.append((here, link, "no such place"))
    order = {"no such place": 0, "no such file": 1, "fetched from elsewhere": 2}
    told = [
        f"{here}: {link}: {why}"
        for here, link, why in sorted(dict.fromkeys(found), key=lambda f: (f[0], order[f[2]]))
    ]
    return told + search_faults(site)


def search_faults(site: Path) -> list[str]:
    """What is wrong with the search: a page and an index are needed, and the index must know the public names."""
    if not (site / "search.html").exists():
        return ["search.html is missing: nothing can be searched"]
    index = (site / "searchindex.js").read_text("utf-8")
    return [
        f"searchindex.js does not know {word}"
        for word in ("parse_html", "unparse", "baselin", "calm")
        if not re.search(rf'"{word}\w*"|\b{word}\w*:', index)
    ]


if __name__ == "__main__":
    told = faults(Path(sys.argv[1]))
    print("\n".join(told) or "All links inside lead somewhere, and nothing is fetched from elsewhere.")
    sys.exit(bool(told))
