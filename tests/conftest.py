"""What all tests share: where the listings stand, and how hard Hypothesis tries.

``HYPOTHESIS_PROFILE`` chooses the effort: ``quick`` for a second interpreter,
``nightly`` for 5,000 examples of each law. In CI a change is tried with the same examples each time. The fixtures read listings as they stand, without touching line ends.
"""

import os
from pathlib import Path

import pytest
from hypothesis import settings

PROFILE = os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "default")
EXAMPLES = {"quick": 20, "nightly": 5000}.get(PROFILE, 100)
settings.register_profile(
    "newsparse",
    deadline=None,
    max_examples=EXAMPLES,
    print_blob=True,
    derandomize=bool(os.environ.get("CI")) and PROFILE != "nightly",
)
settings.load_profile("newsparse")
if PROFILE in {"quick", "nightly"}:
    os.environ.setdefault("NEWSPARSE_EXAMPLES", str(EXAMPLES))  # of the laws, in tests/strategies.py

ROOT = Path(__file__).parent.parent
FIXTURES = Path(__file__).parent / "fixtures"


def read(path: Path) -> str:
    """A listing's text as it stands in its file."""
    return path.read_bytes().decode("utf-8")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def seed_path() -> Path:
    """The seed listing: 6 + 3 + 3 + 8 items of the ILO in Lao PDR and elsewhere."""
    return FIXTURES / "ilo_social_protection.txt"


@pytest.fixture(scope="session")
def seed(seed_path: Path) -> str:
    """The seed listing's text."""
    return read(seed_path)


@pytest.fixture(params=sorted((FIXTURES / "layouts").glob("*.txt")), ids=lambda path: path.stem)
def layout_path(request: pytest.FixtureRequest) -> Path:
    """Each labelled page of tests/fixtures/layouts, one after another; its labels are in the .json beside it."""
    path: Path = request.param
    return path


@pytest.fixture
def layout(layout_path: Path) -> str:
    """Each labelled page's text."""
    return read(layout_path)
