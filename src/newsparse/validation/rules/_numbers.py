"""How the number rules fix: the numbers of a section, counted anew. Raises nothing."""

from newsparse.validation.model import Edit, Fix
from newsparse.validation.page import Page


def renumber(page: Page, section: int, start: int = 1) -> Fix | None:
    """The edits that count a section's numbers from `start`; `None` where that changes nothing."""
    place = sum(len(each.items) for each in page.sections[:section])
    edits = []
    number = start
    for item in page.sections[section].items:
        if item.number is not None:
            if item.number != number:
                first, end = page.field_span(place, "number")
                edits.append(Edit(first, end, str(number)))
            number += 1
        place += 1
    if not edits:
        return None
    return Fix(f"count the section's items from {start}", tuple(edits), frozenset({"number"}), safe=False)
