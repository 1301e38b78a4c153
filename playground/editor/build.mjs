// Bundle the editor: npm ci --prefix playground/editor && npm run build --prefix playground/editor
// The bundle is checked in, so that a build of the playground needs none of these packages; its first line names what it was made of.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const hash = createHash("sha256");
for (const name of ["editor.js", "package-lock.json"]) hash.update(readFileSync(join(here, name)));
await build({
  entryPoints: [join(here, "editor.js")],
  outfile: join(here, "../editor.js"),
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  banner: { js: `// Made by playground/editor/build.mjs of ${hash.digest("hex")}; holds CodeMirror 6 (MIT licence, Marijn Haverbeke and others).` },
  logLevel: "warning",
});
