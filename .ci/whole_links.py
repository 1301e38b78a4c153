"""Make the README's links whole, for PyPI, which shows the page without the repository: whole_links.py ADDRESS REF.

``docs/index.md`` becomes ``ADDRESS/blob/REF/docs/index.md``, a picture ``ADDRESS/raw/REF/…``. The release workflow does it before it
builds; in the repository the links stay as they are, so that they work in every clone and branch.
"""

import re
import sys
from pathlib import Path

_LINK = re.compile(r"(?P<picture>!?)\[(?P<text>[^\]]*)\]\((?P<to>(?!\w+:|#)[^)\s]+)\)")


def whole(text: str, address: str, ref: str) -> str:
    """The text with its relative Markdown links made whole."""

    def link(match: re.Match[str]) -> str:
        kind = "raw" if match["picture"] else "blob"
        return f"{match['picture']}[{match['text']}]({address}/{kind}/{ref}/{match['to']})"

    return _LINK.sub(link, text)


if __name__ == "__main__":
    page = Path("README.md")
    page.write_text(whole(page.read_text("utf-8"), sys.argv[1].rstrip("/"), sys.argv[2]), "utf-8")
