"""Fail unless the wheel and the sdist in a folder hold what they should, and nothing else: check_package.py DIST.

Run in a clone: what git does not know (a cache, a built page, a key that lies about) has no place in either.
"""

import email
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

WHEEL = 2_000_000  # bytes: word lists of ten languages and the words of dates in 125 are in it
SDIST = 6_000_000  # bytes: the same, with tests, some 5,500 labelled pages and docs
ONE = 100_000  # bytes of a file that is no list of words or pages: fixtures are short, pictures and pages are made small
BUNDLE = ("playground/editor.js", 320_000)  # CodeMirror, minified: the one file that is made of packages
LISTS = (
    "data/words.txt",
    "data/words.json",
    ".words.txt",
    ".names.txt",
    "tests/dates/cldr.txt",
    "tests/fixtures/readers.jsonl",
)

IN_WHEEL = (".dist-info/licenses/LICENSE", ".dist-info/entry_points.txt", ".dist-info/METADATA")
IN_SDIST = (
    "CHANGELOG.md",
    "CITATION.cff",
    "LICENSE",
    "PKG-INFO",
    "README.md",
    "SECURITY.md",
    "docs/index.md",
    "examples/ilo_social_protection.txt",
    "pyproject.toml",
    "src/newsparse/py.typed",
    "tests/conftest.py",
)


def main(dist: Path) -> None:
    """Check the one wheel and the one sdist in `dist`."""
    [wheel], [sdist] = dist.glob("*.whl"), dist.glob("*.tar.gz")
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, check=True)
    tracked = set(listed.stdout.split("\0")) - {""}
    faults: list[str] = []

    with zipfile.ZipFile(wheel) as packed:
        sizes = {each.filename: each.file_size for each in packed.infolist()}
        [metadata] = [name for name in sizes if name.endswith(".dist-info/METADATA")]
        told = email.message_from_bytes(packed.read(metadata))
        [licence] = [name for name in sizes if name.endswith("/LICENSE")] or [""]
        if not licence or packed.read(licence) != Path("LICENSE").read_bytes():
            faults.append("the wheel's licence is not the repository's")
    own = {name.removeprefix("src/") for name in tracked if name.startswith("src/")}
    ours = {name for name in sizes if ".dist-info/" not in name}
    faults += [f"the wheel lacks {name}" for name in sorted(own - ours)]
    faults += [f"the wheel holds {name}, which git does not know" for name in sorted(ours - own)]
    faults += [f"the wheel lacks {end}" for end in IN_WHEEL if not any(name.endswith(end) for name in sizes)]
    if "newsparse/py.typed" not in ours:
        faults.append("the wheel has no py.typed: type checkers would not look at it")
    if wheel.name.split("-")[1] != told["Version"] or told["Version"] not in sdist.name:
        faults.append(f"{wheel.name} and {sdist.name} are not of version {told['Version']}")
    if told["License-Expression"] != "MIT":
        faults.append(f"the licence of the metadata is {told['License-Expression']!r}")

    with tarfile.open(sdist) as packed_source:
        files = [each for each in packed_source.getmembers() if each.isfile()]
        inside = {each.name.partition("/")[2]: each.size for each in files}
    faults += [f"the sdist lacks {name}" for name in IN_SDIST if name not in inside]
    faults += [
        f"the sdist holds {name}, which git does not know"
        for name in sorted(set(inside) - tracked - {"PKG-INFO"})
    ]
    faults += [
        f"the sdist's {name} has {size:,} bytes, more than {ONE:,}"
        for name, size in inside.items()
        if size > (BUNDLE[1] if name == BUNDLE[0] else ONE) and not name.endswith(LISTS)
    ]

    for package, count, most in ((wheel, len(sizes), WHEEL), (sdist, len(inside), SDIST)):
        size = package.stat().st_size
        print(f"{package.name}: {count} files, {size:,} bytes")
        if size > most:
            faults.append(f"{package.name} is larger than {most:,} bytes")
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
