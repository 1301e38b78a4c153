"""The playground as part of the site: built beside the pages, or taken from the folder that ``NEWSPARSE_PLAYGROUND`` names.

Where it cannot be built (no npm, no Node.js), the site has a page in its place that says so.
"""

import os
import runpy
import shutil
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util import logging

BUILD = Path(__file__).resolve().parents[2] / "playground" / "build.py"
INSTEAD = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>newsparse playground</title>
<p>The playground was not built with this site. It needs npm and Node.js: <code>python playground/build.py FOLDER</code>.</p>
<p><a href="../index.html">Back to the documentation</a></p></html>
"""


def add(app: Sphinx, error: Exception | None) -> None:
    """Put the playground beside the pages."""
    if error is not None or app.builder.format != "html":
        return
    folder = Path(app.outdir) / "playground"
    built = os.environ.get("NEWSPARSE_PLAYGROUND")
    if built and (Path(built) / "manifest.json").exists():
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(built, folder)
        return
    build = runpy.run_path(str(BUILD))
    try:
        build["build"](folder, build["default_cache"]())
    except build["Unreachable"] as reason:
        logging.getLogger(__name__).info("the playground is left out: %s", reason)
        folder.mkdir(exist_ok=True)
        (folder / "index.html").write_text(INSTEAD, "utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("build-finished", add)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
