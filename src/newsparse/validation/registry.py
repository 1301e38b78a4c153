"""The table of the rules: read from their files, in the order of their codes. Raises `ConfigError` for unknown codes."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Final

from newsparse.doors import takes
from newsparse.validation.contracts import ConfigError
from newsparse.validation.model import Rule

FILES: Final = (
    "nothing_parsed", "lost_item", "day_unread", "number_unread", "text_odd", "read_otherwise", "read_apart",
    "number_gap", "number_duplicate", "number_start",
    "date_missing", "date_impossible", "date_ambiguous", "date_future", "date_order", "date_outside_heading",
    "date_without_year", "date_relative",
    "title_missing", "title_duplicate", "title_cut", "title_long",
    "body_missing", "mojibake",
    "mixed_indent", "tab", "mixed_line_ends", "trailing_spaces", "no_final_newline",
    "contract_fields", "contract_items", "contract_sections", "contract_newest", "contract_oldest", "contract_order",
    "contract_headings", "contract_title", "contract_shrink", "contract_same_date", "contract_dialect",
    "contract_template",
    "unused_ignore",
)  # fmt: skip
"""The files under ``rules/``; one whose name begins with an underscore is no rule."""

CONTRACT_GROUP: Final = "NP6"
UNUSED_IGNORE: Final = "NP701"


def _load(file: str) -> Rule:
    module = import_module(f"newsparse.validation.rules.{file}")
    return Rule(module.CODE, module.NAME, module.SEVERITY, module.FIX, module.__doc__ or "", module.check)


RULES: Final[dict[str, Rule]] = {rule.code: rule for rule in map(_load, FILES)}
"""Each rule under its code."""


def rules_of(codes: Iterable[str]) -> list[Rule]:
    """The rules whose codes begin with one of these, or that are called one of these.

    >>> [rule.code for rule in rules_of(["NP10", "tab"])]
    ['NP101', 'NP102', 'NP103', 'NP502']
    """
    if isinstance(codes, str):
        codes = [codes]
    wanted = set()
    for code in codes:
        found = [
            rule.code for rule in RULES.values() if code and (rule.code.startswith(code) or rule.name == code)
        ]
        if not found:
            raise ConfigError(f"there is no rule {code!r}: to list the rules, run newsparse explain")
        wanted.update(found)
    return [rule for rule in RULES.values() if rule.code in wanted]


def explain(code: str) -> str:
    """A rule's documentation as Markdown, under its code and name.

    Args:
        code: Its code or its name, in any case.

    Raises:
        ConfigError: (a ValueError) No rule, or more than one, has that code.

    >>> print(explain("NP505").splitlines()[0])
    # NP505: no-final-newline
    """
    takes("explain", code=(code, str))
    spelled = {known.lower(): known for rule in RULES.values() for known in (rule.code, rule.name)}
    found = rules_of([spelled.get(code.lower(), code)])
    if len(found) > 1:
        raise ConfigError(
            f"{code!r} names {len(found)} rules ({', '.join(rule.code for rule in found)}): name one"
        )
    [rule] = found
    fixes = {
        "no": "no automatic fix",
        "safe": "fixed by `--fix`",
        "unsafe": "fixed by `--fix --unsafe-fixes`",
    }[rule.fix]
    return f"# {rule.code}: {rule.name}\n\nSeverity: {rule.severity}; {fixes}.\n\n{rule.doc.strip()}\n"
