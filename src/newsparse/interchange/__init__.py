"""Listings in the formats that other programs read: JSON, JSON Lines, CSV, and HTML for people.

Pure functions: records in, a string out, and back; no files, no clock. The names of the fields are those of the
records, and the same in every format. `schema` is the JSON Schema of what `to_json` writes.
"""

from newsparse.interchange.csv import to_csv, unescape_formulas
from newsparse.interchange.html_view import to_html
from newsparse.interchange.json import from_json, schema, to_json, to_jsonl

__all__ = ["from_json", "schema", "to_csv", "to_html", "to_json", "to_jsonl", "unescape_formulas"]
