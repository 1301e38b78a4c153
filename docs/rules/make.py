"""Write a page for each rule from its docstring, and the page that lists them: ``python docs/rules/make.py``.

``tests/validation/test_pages.py`` fails while a page differs from its rule.
"""

from pathlib import Path

from newsparse.validation import RULES, explain

GROUPS = {
    "NP0": "Text that was not read",
    "NP1": "Numbers",
    "NP2": "Dates",
    "NP3": "Titles",
    "NP4": "Text",
    "NP5": "Spaces and line endings",
    "NP6": "Contracts",
    "NP7": "Comments in the text",
}


def pages() -> dict[str, str]:
    """The text of each page under its file's name."""
    made = {f"{rule.code}.md": explain(code) for code, rule in RULES.items()}
    made["index.md"] = index()
    return made


def index() -> str:
    """The page that lists the rules."""
    lines = [
        "# The rules",
        "",
        "`newsparse check` applies these rules, and `newsparse explain CODE` prints their pages. An `error` or a `warning` makes the",
        "check fail. An `info` shows only with `--level info`. To choose rules or ignore findings, see [](../ci.md).",
        "",
    ]
    for group, title in GROUPS.items():
        lines += [
            f"## {title}",
            "",
            "| rule | name | severity | fix | what it reports |",
            "|---|---|---|---|---|",
        ]
        for code, rule in RULES.items():
            if code.startswith(group):
                fix = "" if rule.fix == "no" else rule.fix
                lines.append(
                    f"| [{code}]({code}.md) | {rule.name} | {rule.severity} | {fix} | {rule.summary} |"
                )
        lines.append("")
    return "\n".join([*lines, "```{toctree}", ":hidden:", "", *RULES, "```", ""])


if __name__ == "__main__":
    folder = Path(__file__).parent
    for old in folder.glob("*.md"):
        old.unlink()
    for name, text in pages().items():
        (folder / name).write_text(text, "utf-8", newline="\n")
