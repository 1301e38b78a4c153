// Unpack wheels in Pyodide, compile them there, and pack them, so that the page need not compile them each time: packages.zip, which the
// page starts with, and languages.zip, which it loads for the first text that is not in English. Python's own library too.
// Run by build.py: node pack.mjs PYODIDE_FOLDER OUT_FOLDER FILE... (wheels, and modules that stand alone)

import { readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, out, ...files] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(resolve(folder, "pyodide.mjs")).href);
const python = await loadPyodide({ indexURL: `${resolve(folder)}/` });
python.FS.mkdir("/packages");
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file));
  if (file.endsWith(".whl")) python.unpackArchive(bytes.buffer, "zip", { extractDir: "/packages" });
  else python.FS.writeFile(`/packages/${basename(file)}`, bytes);
}
python.runPython(`
import _imp, compileall, pathlib, shutil, sys, zipfile

def pack(name, members, folder):
    with zipfile.ZipFile(f"/{name}", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(members):
            packed.write(path, path.relative_to(folder))

def files(folder):
    return {path for path in pathlib.Path(folder).rglob("*") if path.is_file()}

# Pyodide has Python's library as source, which each start would compile anew: what the page imports of it is compiled here.
[library] = pathlib.Path("/lib").glob("python3*.zip")
zipfile.ZipFile(library).extractall("/library")
sys.path.insert(0, "/packages")
import bridge
for module in list(sys.modules.values()):
    origin = getattr(module.__spec__, "origin", None) or ""
    if origin.startswith(f"{library}/"):
        source = pathlib.Path("/library", origin.removeprefix(f"{library}/"))
        assert compileall.compile_file(source, quiet=1, legacy=True, stripdir="/library", prependdir=str(library), optimize=2)
        source.unlink()
for source in pathlib.Path("/library").rglob("*.py"):
    if _imp.is_frozen(".".join(source.relative_to("/library").with_suffix("").parts)):
        source.unlink()  # Python holds it itself
pack("python_stdlib.zip", files("/library"), "/library")

for folder in pathlib.Path("/packages").rglob("__pycache__"):
    shutil.rmtree(folder)
for path in pathlib.Path("/packages").iterdir():
    level = 0 if path.stem.startswith(("newsparse", "bridge")) else 2  # the rules are explained by their docstrings
    compile = compileall.compile_dir if path.is_dir() else compileall.compile_file
    assert compile(path, quiet=1, legacy=True, optimize=level)  # x.pyc in the place of x.py
for source in pathlib.Path("/packages").rglob("*.py"):
    source.unlink()
for record in pathlib.Path("/packages").glob("*/RECORD"):
    record.unlink()
unused = "dateutil/rrule dateutil/zoneinfo newsparse/arrow newsparse/cli newsparse/parquet newsparse/spark newsparse/testing"
for name in [*unused.split(), *"pyparsing/ai pyparsing/diagram".split()]:
    path = pathlib.Path("/packages", name)
    shutil.rmtree(path) if path.is_dir() else path.with_suffix(".pyc").unlink(missing_ok=True)
languages = set(pathlib.Path("/packages/newsparse/mentions/languages").glob("*.*.txt"))  # but xx.txt tells a text's language
pack("packages.zip", files("/packages") - languages, "/packages")
pack("languages.zip", languages, "/packages")
`);
for (const name of ["packages.zip", "languages.zip"]) writeFileSync(resolve(out, name), python.FS.readFile(`/${name}`));
writeFileSync(resolve(folder, "python_stdlib.zip"), python.FS.readFile("/python_stdlib.zip"));
