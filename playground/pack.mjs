// Unpack wheels in Pyodide, compile them there, and pack them, so that the page need not compile them each time: packages.zip, which the
// page starts with, and languages.zip, which it loads for the first text that is not in English.
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
import compileall, pathlib, shutil, zipfile
assert compileall.compile_dir("/packages", quiet=1, legacy=True)  # x.pyc in the place of x.py
for source in pathlib.Path("/packages").rglob("*.py"):
    source.unlink()
unused = "dateutil/rrule dateutil/zoneinfo newsparse/arrow newsparse/cli newsparse/parquet newsparse/spark newsparse/testing"
for name in [*unused.split(), *"pyparsing/ai pyparsing/diagram".split()]:
    path = pathlib.Path("/packages", name)
    shutil.rmtree(path) if path.is_dir() else path.with_suffix(".pyc").unlink(missing_ok=True)
files = {path for path in pathlib.Path("/packages").rglob("*") if path.is_file()}
languages = set(pathlib.Path("/packages/newsparse/mentions/languages").glob("*.*.txt"))  # but xx.txt tells a text's language
for name, members in {"packages.zip": files - languages, "languages.zip": languages}.items():
    with zipfile.ZipFile(f"/{name}", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(members):
            packed.write(path, path.relative_to("/packages"))
`);
for (const name of ["packages.zip", "languages.zip"]) writeFileSync(resolve(out, name), python.FS.readFile(`/${name}`));
