"""What a reading leaves unexplained: days in no date, numbers that count in no entry, entries unlike the others.

`unexplained` takes the lines of a page and the entries of any reading and gives named evidence, the same for a known renderer's
reading and a found one. A reading that leaves nothing ends the search. Nothing here raises.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.reading.entries import Entries, Evidence
from newsparse.reading.evidence.days import (
    counted_days,
    dated_outside,
    dates_in_titles,
    days_above,
    days_as_numbers,
    days_at_ends,
    days_below_titles,
    days_in_headings,
    days_in_texts,
    deadlines,
    entry_in_text,
    first_lost,
    list_in_entry,
    lone_years,
    short_below_days,
    side_by_side,
    stray_days,
    twin_days,
)
from newsparse.reading.evidence.numbers import (
    bulleted_titles,
    bullets_outside,
    linked_titles,
    number_lost,
    numbered_titles,
    numbers_in_texts,
    stray_bullets,
    stray_numbers,
)
from newsparse.reading.evidence.texts import (
    broken_texts,
    few_texts,
    joined_titles,
    left_sentences,
    lone_last_text,
    odd_paragraphs,
    out_of_order,
    past_credits,
    repeated_headings,
    text_below,
    texts_beside_dates,
)
from newsparse.reading.evidence.titles import odd_titles
from newsparse.reading.evidence.topics import (
    before_restarts,
    first_undated,
    glued_headings,
    headings_as_titles,
    headings_in_texts,
    left_topics,
    lone_kickers,
    parted_dates,
    set_apart,
    stuck_topics,
)
from newsparse.reading.lines.page_lines import Line


def unexplained(lines: Sequence[Line], entries: Entries) -> tuple[Evidence, ...]:
    """Named evidence that a reading leaves aside, in page order."""
    rows = [entry for part in entries.parts for entry in part.entries]
    if not rows:
        return ()
    fields = sorted(
        (field for entry in rows for field in entry.fields), key=lambda field: (field.start, field.end)
    )
    fields += [part.heading for part in entries.parts if part.heading is not None]
    fields.sort(key=lambda field: (field.start, field.end))
    found = [
        *stray_days(lines, rows, fields),
        *days_above(lines, entries),
        *days_in_headings(lines, entries),
        *short_below_days(lines, rows),
        *lone_years(rows),
        *first_lost(lines, rows),
        *entry_in_text(lines, rows),
        *list_in_entry(lines, rows),
        *deadlines(lines, rows),
        *side_by_side(lines, rows),
        *dated_outside(lines, rows, fields),
        *days_in_texts(lines, rows),
        *days_at_ends(lines, rows),
        *twin_days(lines, rows),
        *counted_days(lines, rows),
        *days_as_numbers(lines, rows),
        *days_below_titles(lines, rows, fields),
        *number_lost(lines, rows),
        *dates_in_titles(lines, rows),
        *stray_numbers(lines, rows, fields),
        *numbers_in_texts(lines, rows),
        *stray_bullets(lines, rows),
        *bullets_outside(lines, rows, fields),
        *odd_paragraphs(rows, lines),
        *odd_titles(lines, entries),
        *numbered_titles(lines, rows),
        *linked_titles(lines, rows),
        *bulleted_titles(lines, rows),
        *out_of_order(rows),
        *past_credits(rows),
        *before_restarts(entries, lines),
        *broken_texts(rows, lines),
        *left_sentences(rows, lines, fields),
        *lone_last_text(rows, lines),
        *few_texts(rows, lines),
        *text_below(rows, lines),
        *repeated_headings(entries, lines),
        *left_topics(rows, lines, fields),
        *set_apart(rows, lines),
        *first_undated(rows, lines),
        *glued_headings(entries, lines),
        *parted_dates(rows, lines),
        *headings_in_texts(rows, lines),
        *headings_as_titles(rows, lines),
        *lone_kickers(rows, lines),
        *stuck_topics(rows, lines),
        *joined_titles(rows, lines),
        *texts_beside_dates(rows, lines),
    ]
    return tuple(sorted(set(found), key=lambda evidence: (evidence.start, evidence.code, evidence.message)))
