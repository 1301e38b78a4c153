"""Reading: where the parts of a listing are in its text. Nothing here knows a record."""
