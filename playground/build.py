"""Build the playground: one folder of static files that any web server can serve, which fetches nothing from elsewhere.

``python playground/build.py docs/_build/html/playground`` makes newsparse's wheel from this repository, gets the pinned
wheels of what it needs (``requirements.txt``) and the pinned Pyodide, checks their SHA-256, and copies all of it beside the
page, the wheels as archives that Pyodide itself compiled (``pack.mjs``). It needs pip, npm and Node.js. What was fetched once is
kept in a cache and checked again each time, so the next build needs no network but for the wheel's own build.

Prints the folder and its size. Raises `SystemExit` with the reason where something cannot be had or is not what was pinned.
"""

import argparse
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent

PYODIDE = "314.0.7"  # its Python is 3.14
PYODIDE_SHA256 = "66b7949e5a0cba2250b586d7e368bf12fb482800748d182c4618254b685ffaa0"
PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")

UNUSED = (  # of Python's library: what serves no page, a third of it
    *(
        f"{name}/"
        for name in "_pyrepl ctypes ensurepip http multiprocessing pydoc_data sqlite3 sysconfig wsgiref xml xmlrpc".split()
    ),
    *(
        f"{name}.py"
        for name in "_pydatetime _pyio bdb cProfile cmd colorsys configparser doctest fileinput fractions ftplib getopt getpass graphlib gzip imaplib logging/config "
        "logging/handlers mailbox mimetypes modulefinder netrc optparse pdb pickletools plistlib poplib profile pstats pty pyclbr pydoc quopri rlcompleter sched "
        "shelve smtplib socketserver statistics tabnanny tarfile timeit trace turtle urllib/request uuid wave zipapp".split()
    ),
    *(
        f"email/{name}" for name in ("_encoded", "_header", "_parse", "_policy", *"abcdefghimpqu")
    ),  # but its __init__
    "_sysconfigdata_",
    *(f"asyncio/{name}" for name in "proactor windows".split()),
    *(f"concurrent/futures/{name}" for name in "interpreter process".split()),
    *(  # the page decodes its files itself; zipfile needs cp437
        f"encodings/{name}"
        for name in "cp0 cp10 cp11 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp2 cp5 cp7 cp8 hp_ iso8859_ koi8_ kz "
        "mac_ palmos ptcp tis_".split()
    ),
)

PAGE = (
    "index.html",
    "playground.css",
    "playground.js",
    "editor.js",
    "html_text.js",
    "share.js",
    "view.js",
    "worker.js",
    "icon.svg",
)
PAGES = "tests/renderers/fixtures/harbour"
EXAMPLES = {  # name in the page's folder: where it comes from
    "seed.txt": "examples/ilo_social_protection.txt",
    "resiliparse.txt": f"{PAGES}/resiliparse.txt",
    "lynx.txt": f"{PAGES}/lynx.txt",
    "html2text.txt": f"{PAGES}/html2text.txt",
    "page.html": f"{PAGES}.html",
    "broken.txt": "playground/examples/broken.txt",
}


class Unreachable(SystemExit):
    """Something that the build needs could not be had; its code is the reason."""


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description="Build newsparse's playground into a folder.")
    parser.add_argument("folder", type=Path, help="where to; made anew if it is a playground of old")
    parser.add_argument("--cache", type=Path, default=default_cache(), help="where fetched files are kept")
    parser.add_argument("--wheel", type=Path, help="a wheel of newsparse to use instead of this repository's")
    options = parser.parse_args()
    build(options.folder, options.cache, options.wheel)
    files = [path for path in options.folder.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    print(f"{options.folder}: {len(files)} files, {size / 1e6:.1f} MB")


def default_cache() -> Path:
    """The folder of fetched files: ``$XDG_CACHE_HOME/newsparse-playground``."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "newsparse-playground"


def build(folder: Path, cache: Path, wheel: Path | None = None) -> None:
    """Build into a folder, which may be there only if it was built before."""
    if folder.exists() and any(folder.iterdir()) and not (folder / "manifest.json").exists():
        sys.exit(f"{folder} holds files of others: name a new folder, or an empty one")
    cache.mkdir(parents=True, exist_ok=True)
    archive = pyodide(cache)
    wheels = [*dependencies(cache), wheel]
    with tempfile.TemporaryDirectory() as temporary:
        wheels[-1] = wheel or own_wheel(Path(temporary))
        made = Path(temporary) / "playground"
        made.mkdir()
        for name in PAGE:
            shutil.copyfile(HERE / name, made / name)
        (made / "examples").mkdir()
        for name, source in EXAMPLES.items():
            shutil.copyfile(ROOT / source, made / "examples" / name)
        unpack(archive, made / "pyodide")
        pack(made, wheels)
        hashes = {
            path.relative_to(made).as_posix(): sha256(path)
            for path in sorted(made.rglob("*"))
            if path.is_file()
        }
        manifest = {
            "pyodide": PYODIDE,
            "wheels": {each.name: sha256(each) for each in wheels},  # that the archives were made of
            "sha256": hashes,
        }
        (made / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", "utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(made, folder)


def own_wheel(folder: Path) -> Path:
    """The wheel of this repository."""
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(folder), str(ROOT))
    [wheel] = folder.glob("newsparse-*.whl")
    return wheel


def dependencies(cache: Path) -> list[Path]:
    """The wheels of ``requirements.txt``, from the cache where it has them as they were pinned."""
    pinned = [
        line.rpartition("sha256:")[2]
        for line in (HERE / "requirements.txt").read_text("utf-8").splitlines()
        if "sha256:" in line
    ]
    if not set(pinned) <= set(map(sha256, cache.glob("*.whl"))):
        only = ("--require-hashes", "--no-deps", "--only-binary", ":all:", "--python-version", "3.14")
        run(
            *(sys.executable, "-m", "pip", "download", "-q", *only),
            *("-d", str(cache), "-r", str(HERE / "requirements.txt")),
        )
    by_hash = {sha256(path): path for path in cache.glob("*.whl")}
    lacking = [each for each in pinned if each not in by_hash]
    if lacking:
        sys.exit(f"pip fetched no wheel with SHA-256 {lacking[0]}")
    return [by_hash[each] for each in pinned]


def pyodide(cache: Path) -> Path:
    """Pyodide's npm package, from the cache where it is there as it was pinned."""
    archive = cache / f"pyodide-{PYODIDE}.tgz"
    if not archive.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise Unreachable(f"npm is needed to fetch Pyodide, or its package as {archive}")
        with tempfile.TemporaryDirectory() as temporary:
            run(
                npm,
                "pack",
                "--loglevel=error",
                "--fetch-retries=1",
                f"pyodide@{PYODIDE}",
                "--pack-destination",
                temporary,
            )
            shutil.copyfile(Path(temporary) / archive.name, archive)
    if (found := sha256(archive)) != PYODIDE_SHA256:
        sys.exit(
            f"{archive} is not Pyodide {PYODIDE}: its SHA-256 is {found}, not {PYODIDE_SHA256}; delete it"
        )
    return archive


def unpack(archive: Path, folder: Path) -> None:
    """Those of Pyodide's files that the page needs."""
    folder.mkdir()
    with tarfile.open(archive) as packed:
        for name in PYODIDE_FILES:
            stream = packed.extractfile(f"package/{name}")
            assert stream is not None
            (folder / name).write_bytes(stream.read())
        trim(folder / "python_stdlib.zip")
        stream = packed.extractfile("package/pyodide-lock.json")
        assert stream is not None
        lock = {**json.load(stream), "packages": {}}  # none of Pyodide's own packages is loaded
        (folder / "pyodide-lock.json").write_text(json.dumps(lock), "utf-8")


def trim(archive: Path) -> None:
    """Leave out of Python's library what the page has no use for, and compress the rest as well as it goes."""
    with zipfile.ZipFile(io.BytesIO(archive.read_bytes())) as whole, zipfile.ZipFile(archive, "w") as kept:
        for entry in whole.infolist():
            if not entry.is_dir() and not entry.filename.startswith(UNUSED):
                kept.writestr(entry, whole.read(entry), zipfile.ZIP_DEFLATED, 9)


def pack(made: Path, wheels: list[Path]) -> None:
    """The wheels and the bridge as archives beside the page, compiled by the Python that runs them there; its library too."""
    node = shutil.which("node")
    if node is None:
        raise Unreachable("Node.js is needed to compile the packages with Pyodide")
    script = str(HERE / "pack.mjs")
    run(node, script, str(made / "pyodide"), str(made), *map(str, wheels), str(HERE / "bridge.py"))


def sha256(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def run(*command: str) -> None:
    """Run a command; where it fails, raise `Unreachable` with what it said."""
    options = {"capture_output": True, "text": True, "encoding": "utf-8", "errors": "replace"}
    try:
        result = subprocess.run(command, check=False, timeout=600, **options)
    except subprocess.TimeoutExpired:
        raise Unreachable(f"{' '.join(command)} did not end within ten minutes") from None
    if result.returncode:
        raise Unreachable(f"{' '.join(command)} failed:\n{result.stderr or result.stdout}")


if __name__ == "__main__":
    main()
