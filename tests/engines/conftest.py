"""What the tests of the engines share."""

from pathlib import Path

import pytest

LAYOUTS = Path(__file__).parent.parent / "fixtures" / "layouts"


@pytest.fixture(scope="session")
def layout_texts() -> list[str]:
    """The labelled pages, in one list."""
    return [path.read_bytes().decode("utf-8") for path in sorted(LAYOUTS.glob("*.txt"))]
