"""Fail unless the wheel and the sdist in a folder hold what they should, and little else: check_package.py DIST."""

import sys
import tarfile
import zipfile
from pathlib import Path

LIMIT = 1_000_000  # bytes; a fixture or a built page that slipped in would show


def main(dist: Path) -> None:
    """Check the one wheel and the one sdist in `dist`."""
    [wheel], [sdist] = dist.glob("*.whl"), dist.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
    with tarfile.open(sdist) as packed_source:
        inside = packed_source.getnames()
    for end in [
        "newsparse/py.typed",
        "newsparse/interchange/listing.schema.json",
        ".dist-info/licenses/LICENSE",
        ".dist-info/entry_points.txt",
    ]:
        if not any(name.endswith(end) for name in names):
            sys.exit(f"{wheel.name} lacks {end}")
    strangers = [name for name in names if not name.startswith(("newsparse/", "newsparse-"))]
    if strangers:
        sys.exit(f"{wheel.name} holds {strangers}")
    for end in [
        "/README.md",
        "/LICENSE",
        "/CHANGELOG.md",
        "/tests/conftest.py",
        "/examples/ilo_social_protection.txt",
    ]:
        if not any(name.endswith(end) for name in inside):
            sys.exit(f"{sdist.name} lacks {end}")
    for package in (wheel, sdist):
        size = package.stat().st_size
        print(f"{package.name}: {size:,} bytes")
        if size > LIMIT:
            sys.exit(f"{package.name} is larger than {LIMIT:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
