// Unpack wheels in Pyodide, compile them there, and pack them into one archive, so that the page need not compile them each time.
// Run by build.py: node pack.mjs PYODIDE_FOLDER OUT.zip FILE... (wheels, and modules that stand alone)

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
import compileall, pathlib, shutil
assert compileall.compile_dir("/packages", quiet=1, legacy=True)  # x.pyc in the place of x.py
for source in pathlib.Path("/packages").rglob("*.py"):
    source.unlink()
shutil.make_archive("/packed", "zip", "/packages")
`);
writeFileSync(out, python.FS.readFile("/packed.zip"));
