// Python with newsparse in it, beside the page so that the page stays alive. Takes {id, request}, posts {id, answer} or {id, failed}.
// It is started from a blob of the page, so that the page's Content-Security-Policy holds here too.

// Pyodide calls it to learn whether this is a classic worker. It is not, and the page's policy would note the try as a violation.
globalThis.importScripts = () => {
  throw new TypeError("this is a module worker");
};

const here = (name) => new URL(name, import.meta.url).href;

async function get(name) {
  const response = await fetch(here(name));
  if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
  return response;
}

const archive = async (name) => (await get(name)).arrayBuffer();

async function start() {
  const packages = archive("packages.zip");
  const { loadPyodide } = await import("./pyodide/pyodide.mjs");
  const python = await loadPyodide({
    indexURL: here("pyodide/"),
    stdout: () => {},
    stderr: () => {},
  });
  const folder = python.runPython("import site; site.getsitepackages()[0]");
  python.unpackArchive(await packages, "zip", { extractDir: folder });
  const answer = python.runPython("import importlib; importlib.invalidate_caches(); import bridge; bridge.answer");
  const asked = (request) => JSON.parse(answer(JSON.stringify(request)));
  return async (request) => {
    const found = asked(request);
    if (!found.lacks) return found;
    python.unpackArchive(await archive(found.lacks), "zip", { extractDir: folder });
    return asked(request);
  };
}

const broken = (error) => postMessage({ broken: String(error?.message ?? error) });
const { warn } = console;
console.warn = (...told) => {
  warn(...told);
  if (told[0] instanceof Error) broken(told[0]); // of a damaged WebAssembly file Pyodide only warns, and waits for ever
};
const ready = start();
ready.then(() => {
  console.warn = warn;
  postMessage({ ready: true });
}, broken);
addEventListener("message", async ({ data: { id, request } }) => {
  try {
    postMessage({ id, answer: await (await ready)(request) });
  } catch (error) {
    postMessage({ id, failed: String(error?.message ?? error).trim().split("\n").at(-1) }); // the last line of a traceback
  }
});
