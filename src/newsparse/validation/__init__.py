"""Validation: what is wrong with a listing, where, and what would cure it.

`check` runs the rules (one file each under ``rules/``) and the keys of a `Contract`; `explain` tells what a rule is for. Raises `ConfigError`
for contracts and settings, nothing on text.
"""

from newsparse.validation.contracts import ConfigError, Contract
from newsparse.validation.engine import check
from newsparse.validation.model import Diagnostic, Edit, Fix, Report, Rule, Severity
from newsparse.validation.registry import RULES, explain

__all__ = [
    "RULES",
    "ConfigError",
    "Contract",
    "Diagnostic",
    "Edit",
    "Fix",
    "Report",
    "Rule",
    "Severity",
    "check",
    "explain",
]
