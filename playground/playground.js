// The page: one text, the answers of the worker to it, and what the reader does. State is here; view.js makes elements of answers.

import { decodeHtml, decodeText, htmlText, looksLikeHtml } from "./html_text.js";
import { editor } from "./editor.js";
import { fromFragment, isShared, MOST, toFragment } from "./share.js";
import * as view from "./view.js";

const $ = (id) => document.getElementById(id);
const root = document.documentElement;

const state = {
  text: "", // what is shown; unlike the editor it keeps its line ends
  template: "", // the reader's own; empty where the one that was found is used
  base: "", // what was opened: what the difference is told against
  undo: [], // texts before each edit and fix
  answer: null, // of the worker to the text
  all: false, // whether all cards are shown
  linked: null, // the text in the address bar
  opened: 0, // counts what was opened, so that a slow file does not replace a later one
};

// --- the worker: one request at a time; of texts typed meanwhile only the last counts ----------------------------------

const waiting = new Map();
let requests = 0;
let started;
const ready = new Promise((resolve) => (started = resolve));
const worker = startWorker();

function startWorker() {
  const script = JSON.stringify(new URL("worker.js", import.meta.url).href);
  const code = `import(${script}).catch((error) => postMessage({ broken: String(error.message) }));`;
  const blob = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const policy = globalThis.trustedTypes?.createPolicy("newsparse-playground", { createScriptURL: () => blob });
  const made = new Worker(policy ? policy.createScriptURL("") : blob, { type: "module", name: "newsparse" });
  made.addEventListener("message", ({ data }) => {
    if (data.broken !== undefined) return broken(data.broken);
    if (data.ready) return started();
    const { resolve, reject } = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.failed === undefined) resolve(data.answer);
    else reject(new Error(data.failed));
  });
  made.addEventListener("error", (event) => broken(event.message || "the worker did not start"));
  return made;
}

async function ask(request) {
  await ready;
  return new Promise((resolve, reject) => {
    const id = (requests += 1);
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, request });
  });
}

function broken(why) {
  root.dataset.state = "broken";
  const served = location.protocol === "file:" ? " A web server is needed: python -m http.server in this folder is one." : "";
  $("told").textContent = `Python could not be started: ${view.visible(why)}.${served}`;
}

let asked = 0; // the newest text that was sent
let timer = 0;

/** Read the text and show what is in it. */
async function read(announce) {
  clearTimeout(timer);
  const turn = (asked += 1);
  await free();
  if (turn !== asked) return; // a newer text came while the worker was busy
  const answer = await settle(ask({ do: "show", text: state.text, base: state.base, template: state.template, every: state.all }), announce, turn);
  if (answer?.error === undefined) return;
  if (answer.field === "template") templateTold(answer.error, true);
  tell(answer.error);
}

let busy = Promise.resolve();
const free = async () => {
  let last;
  do {
    last = busy;
    await last;
  } while (last !== busy);
};

/** Wait for an answer about a whole text and show it. The answer, or nothing where it came too late or not at all. */
async function settle(promise, announce, turn = (asked += 1)) {
  if (root.dataset.state !== "loading") root.dataset.state = "busy";
  const began = performance.now();
  let done;
  busy = new Promise((resolve) => (done = resolve));
  try {
    const answer = await promise;
    if (turn !== asked || answer.error !== undefined) return turn === asked ? answer : undefined;
    await render(answer, announce);
    timing(began);
    return answer;
  } catch (error) {
    if (root.dataset.state !== "broken") tell(`Python failed on this text: ${error.message}`);
    return undefined;
  } finally {
    done();
    if (turn === asked && root.dataset.state !== "broken") root.dataset.state = "ready";
  }
}

function timing(began) {
  const now = performance.now();
  if (root.dataset.first === undefined) {
    root.dataset.first = Math.round(now);
    $("timing").textContent = `The first text was read ${(now / 1000).toFixed(1)} seconds after this page opened.`;
  } else {
    root.dataset.last = Math.round(now - began);
    $("timing").textContent = `This text was read in ${Math.round(now - began)} milliseconds.`;
  }
}

const tell = (text) => ($("told").textContent = view.visible(text));

// --- the editor: it follows the items, and they follow it ---------------------------------------------------------------

const area = editor($("text"), {
  label: "Text of the listing",
  changed: typed,
  moved(offset) {
    const found = (state.answer?.sections ?? []).flatMap((section) => section.items).find(({ span: [start, end] }) => start <= offset && offset <= end);
    choose(found, false);
  },
  found(place) {
    select($("tab-check"));
    const card = $(`finding-${place}`);
    const notes = card?.closest("details");
    if (notes) notes.open = true;
    card?.scrollIntoView({ block: "nearest" });
    card?.querySelector("button, summary")?.focus({ preventScroll: true });
  },
});
const wide = matchMedia("(min-width: 62rem)"); // the editor is beside the items

/** Mark an item in the editor and among the cards; go to the one that the reader is not at. */
function choose(item, fromCard) {
  for (const old of document.querySelectorAll(".timeline > .chosen")) old.classList.remove("chosen");
  area.choose(item?.span ?? null, fromCard);
  const card = item && $(`item-${item.place}`);
  card?.classList.add("chosen");
  if (card && !fromCard && wide.matches && !$("panel-items").hidden) card.scrollIntoView({ block: "nearest" });
  if (fromCard && !wide.matches) $("text").scrollIntoView({ block: "center" });
}

/** What the editor shows of an answer, with places as it counts. */
function showInEditor(answer) {
  const marks = [];
  let at = 0;
  let before = "";
  for (const [text, kinds, told] of answer.source.runs) {
    const halves = before.endsWith("\r") && text.startsWith("\n"); // of one line end
    const end = at + plain(text).length - (halves ? 1 : 0);
    if (kinds.length && end > at) marks.push([at, end, kinds.join(" "), told]);
    [at, before] = [end, text];
  }
  const findings = answer.findings.filter((each) => each.span || each.line).map((each) => ({ ...each, from: each.span?.[0] ?? 0, to: each.span?.[1] ?? 0 }));
  area.show({ roles: answer.roles, marks, findings, rightToLeft: view.direction(answer.text) === "rtl" });
}

// --- the template: the one that was found, or the reader's own ----------------------------------------------------------

async function showTemplate() {
  const turn = asked;
  const answer = await ask({ do: "template", text: state.text, template: state.template });
  if (turn !== asked) return;
  const { template, given, reads, items, confidence, others, misfit } = answer;
  $("template-reset").hidden = !given;
  if (given) return templateTold(misfit ? `No entry fits: ${misfit}.` : `Your template reads ${view.count(reads, "item")}.`, Boolean(misfit));
  if (document.activeElement !== $("template")) $("template").value = template;
  const sure = confidence == null ? "" : `, confidence ${confidence.toFixed(2)}`;
  const more = others ? ` ${view.count(others, "section")} of another form.` : "";
  templateTold(template ? `Found: reads ${reads} of ${view.count(items, "item")}${sure}.${more} Edit it to read the page your way.` : "No template says how this page was read. Write one to read it your way.");
}

function templateTold(text, bad = false) {
  $("template-told").textContent = view.visible(text);
  $("template-told").classList.toggle("error", bad);
  $("template").setAttribute("aria-invalid", bad);
}

function useTemplate(template) {
  state.template = template;
  clearTimeout(timer);
  asked += 1;
  timer = setTimeout(read, pause());
}
$("template").addEventListener("input", ({ target }) => useTemplate(target.value));
$("template-reset").addEventListener("click", () => {
  $("template").value = "";
  $("template-reset").hidden = true;
  useTemplate("");
});

// --- showing an answer -------------------------------------------------------------------------------------------------

async function render(answer, announce) {
  state.answer = answer;
  state.text = answer.text;
  area.set(answer.text);
  const parts = [
    () => showInEditor(answer),
    () => view.fill($("panel-items"), view.items(answer, itemActions, state.all)),
    () => view.fill($("panel-check"), view.findings(answer, checkActions)),
    () => view.fill($("panel-source"), view.source(answer)),
    () => view.fill($("panel-printed"), view.printed(answer, printedActions)),
  ];
  for (const part of parts) {
    part();
    if (answer.text.length > 100_000) await new Promise((resolve) => setTimeout(resolve)); // keys and clicks go first
  }
  view.showCarets($("panel-check"));
  showTemplate();
  const total = answer.sections.reduce((sum, section) => sum + section.items.length, 0);
  label("items", "Items", total);
  label("check", "Check", answer.counted, worst(answer.findings));
  label("printed", "Printed", answer.difference.lines ? `${answer.difference.lines} \u0394` : "");
  if (answer.difference.lines) $("tab-printed").setAttribute("aria-label", `Printed, ${view.count(answer.difference.lines, "line")} changed`);
  else $("tab-printed").removeAttribute("aria-label");
  $("edited").hidden = !state.undo.length;
  $("edited-told").textContent = `${view.count(answer.difference.lines, "line")} changed.`;
  const summary = `${answer.summary}, as ${answer.dialect} prints them. Check: ${answer.check}`;
  tell(announce ? `${announce} ${summary}` : summary);
  if (isShared(location.hash) && state.linked !== state.text) {
    history.replaceState(null, "", location.pathname + location.search); // the link's text is no longer the one shown
  }
  $("shared").hidden ||= state.linked !== state.text;
  root.dataset.answers = Number(root.dataset.answers ?? 0) + 1;
  if (!$("panel-data").hidden) showData();
  else $("data").textContent = "";
}

const worst = (found) => ["error", "warning"].find((severity) => found.some((each) => each.severity === severity));

function label(tab, name, badge, kind = "") {
  view.fill($(`tab-${tab}`), name, badge === "" ? null : [" ", view.h("span", { class: `badge ${kind}` }, badge)]);
}

/** A text as the editor holds it: each line end is one LF. */
const plain = (text) => text.replace(/\r\n?/g, "\n");

const itemActions = {
  async all() {
    state.all = true;
    await read();
    $("panel-items").focus();
  },
  choose: (item) => choose(item, true),
  go(place) {
    const card = $(`item-${place}`);
    card?.scrollIntoView({ block: "center" });
    card?.querySelector(".edit")?.focus({ preventScroll: true });
  },
  form(item) {
    const card = $(`item-${item.place}`).querySelector(".card");
    const close = () => {
      form.element.replaceWith(card);
      card.querySelector(".edit").focus();
    };
    const save = (fields) => {
      const names = Object.keys(fields).join(", ");
      if (!names) {
        tell("Nothing was changed.");
        return close();
      }
      const then = () => $(`item-${item.place}`)?.querySelector(".edit").focus();
      return change({ do: "edit", item: item.place, fields }, `Changed the ${names}.`, form.refuse, then);
    };
    const form = view.form(item, { save, close });
    card.replaceWith(form.element);
    form.focus();
  },
};

const checkActions = {
  fix: (each) => change({ do: "fix", finding: each.place }, `Fixed: ${each.fix.message}.`, tell, () => $("panel-check").focus()),
  fixAll: () => change({ do: "fix-all" }, "Made all safe fixes.", tell, () => $("panel-check").focus()),
  async rule(code, place) {
    const answer = await ask({ do: "rule", code });
    view.fill(place, view.rule(answer.rule));
  },
  select: ([start, end]) => area.select(start, Math.max(end, start + 1)),
};

const printedActions = {
  copy: () => copy(state.text, "The text"),
  save: () => save(state.text, "listing.txt"),
};

/** An edit or a fix: the worker makes the new text, and the old one can be had back. */
async function change(request, announce, refuse, then) {
  await free();
  if (state.answer?.text !== state.text) await read();
  const before = state.text;
  state.undo.push(before);
  const answer = await settle(ask({ ...request, text: before, base: state.base, template: state.template }), announce);
  if (answer === undefined || answer.error !== undefined) {
    state.undo.pop();
    if (answer) refuse(answer.error, answer.field);
    return;
  }
  $("edited-told").textContent = `${view.count(answer.difference.lines, "line")} changed.`;
  tell(`${announce} ${view.count(answer.difference.lines, "line")} of the text changed. ${answer.summary}.`);
  then();
}

// --- what is opened ----------------------------------------------------------------------------------------------------

/** Show another text; what was edited before is gone. */
function open(text, { announce = "", html = false, example = "" } = {}) {
  if (text.length > MOST) return tooLong(text);
  state.opened += 1;
  state.text = state.base = text;
  state.undo = [];
  state.all = false;
  if (!html) state.template = "";
  area.set(text);
  $("example").value = example;
  $("html-note").hidden = !html;
  $("html-offer").hidden = html || !looksLikeHtml(text);
  $("edited").hidden = true;
  return read(announce);
}

/** Show the listing of an HTML page. */
async function openHtml(html, options) {
  const turn = (state.opened += 1);
  tell("Reading the page.");
  const { marked, hrefs, base } = htmlText(html);
  const answer = await ask({ do: "page", marked, hrefs, base_url: base });
  if (turn === state.opened) await open(answer.text, { ...options, html: true });
}

async function openFile(file) {
  if (file.size > 4 * MOST) return tell(`${file.name} is too large for this page.`);
  const turn = (state.opened += 1);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (turn !== state.opened) return;
  const announce = `Opened ${file.name}.`;
  if (/\.x?html?$/i.test(file.name) || file.type === "text/html") return openHtml(decodeHtml(bytes), { announce });
  const text = decodeText(bytes);
  if (text === undefined) return tell(`${file.name} is not UTF-8, and this page guesses no encoding. Save it as UTF-8 first.`);
  return open(text, { announce });
}

async function openExample(name) {
  const turn = (state.opened += 1);
  const response = await fetch(new URL(`examples/${name}`, import.meta.url));
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (turn !== state.opened) return;
  if (name.endsWith(".html")) return openHtml(decodeHtml(bytes), { example: name });
  return open(decodeText(bytes), { example: name });
}

async function openLink() {
  try {
    state.linked = await fromFragment(location.hash);
    await open(state.linked, { announce: "Opened the text in the link." });
  } catch (error) {
    await openExample("seed.txt");
    tell(`${error.message} An example is shown instead.`);
  }
}

// --- controls ----------------------------------------------------------------------------------------------------------

function typed() {
  const end = /\r\n?|\n/.exec(state.text)?.[0] ?? "\n"; // an editor knows LF only: keep the text's own line ends
  const { value } = $("text");
  state.text = end === "\n" ? value : value.replaceAll("\n", end);
  if (!state.undo.length) state.base = state.text;
  state.opened += 1;
  $("example").value = "";
  $("html-offer").hidden = !looksLikeHtml(state.text);
  if (!state.text) $("html-note").hidden = true;
  clearTimeout(timer);
  asked += 1; // what is under way is out of date
  if (state.text.length > MOST) return tooLong(state.text);
  timer = setTimeout(read, pause());
}

/** How long to wait for the next key: longer where a text takes long. */
const pause = () => Math.min(1500, Math.max(250, Number(root.dataset.last ?? 0) / 4));

const tooLong = (text) => tell(`This text is too long for this page: ${text.length.toLocaleString("en")} characters, and it takes ${MOST.toLocaleString("en")} at most.`);

$("example").addEventListener("change", ({ target }) => (target.value ? openExample(target.value) : open("")));
$("open").addEventListener("click", () => $("file").click());
$("file").addEventListener("change", ({ target }) => {
  if (target.files[0]) openFile(target.files[0]);
  target.value = "";
});
$("clear").addEventListener("click", () => {
  open("", { announce: "Cleared." });
  $("text").focus();
});
$("html-read").addEventListener("click", () => openHtml(state.text));

let drags = 0;
const carriesFile = (event) => event.dataTransfer?.types.includes("Files");
addEventListener("dragenter", (event) => carriesFile(event) && (drags += 1) && root.classList.add("dragging"));
addEventListener("dragleave", (event) => carriesFile(event) && !(drags = Math.max(0, drags - 1)) && root.classList.remove("dragging"));
addEventListener("dragover", (event) => carriesFile(event) && event.preventDefault());
addEventListener("drop", (event) => {
  if (!carriesFile(event)) return;
  event.preventDefault();
  drags = 0;
  root.classList.remove("dragging");
  openFile(event.dataTransfer.files[0]);
});

$("undo").addEventListener("click", () => back(state.undo.pop(), "Undone."));
$("revert").addEventListener("click", () => back(state.base, "All changes are undone."));
function back(text, announce) {
  if (text === undefined) return;
  if (text === state.base) state.undo = [];
  state.text = text;
  area.set(text);
  read(announce);
  if (!state.undo.length) $("results").focus();
}
$("see").addEventListener("click", () => {
  select($("tab-printed"));
  $("difference-title").focus();
});

$("share").addEventListener("click", async () => {
  const url = new URL(location.href);
  const text = state.text;
  url.hash = await toFragment(text);
  history.replaceState(null, "", url.hash);
  state.linked = text;
  $("link").value = url.href;
  $("shared").hidden = false;
  const long = url.href.length > 8000;
  $("link-long").hidden = !long;
  if (long) $("link-long").textContent = `It has ${url.href.length.toLocaleString("en")} characters: some programs for mail and chat cut such links.`;
  $("link").select();
  tell("Here is the link; the address bar shows it too.");
});
$("copy-link").addEventListener("click", () => copy($("link").value, "The link"));
addEventListener("hashchange", () => isShared(location.hash) && openLink());

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    tell(`${what} is copied.`);
  } catch {
    tell("Your browser doesn't let this page copy. Select the text and copy it yourself.");
  }
}

function save(text, name) {
  const link = view.h("a", { download: name });
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// data

let dataTurn = 0;
async function showData() {
  const turn = (dataTurn += 1);
  $("data").setAttribute("aria-busy", "true");
  const answer = await ask({ do: "data", text: state.text, form: $("form").value, template: state.template }).catch((error) => ({ error: error.message }));
  if (turn !== dataTurn) return;
  $("data").setAttribute("aria-busy", "false");
  view.fill($("data"), ...view.data(answer.data ?? "", $("form").value));
  if (answer.error !== undefined) tell(answer.error);
}
$("form").addEventListener("change", showData);
for (const form of ["python", "command"]) {
  $(`as-${form}`).addEventListener("click", async () => {
    $("form").value = form;
    select($("tab-data"), false);
    await showData();
    await copy($("data").textContent, form === "python" ? "The Python program" : "The command");
  });
}
$("copy-data").addEventListener("click", () => copy($("data").textContent, "The data"));
$("save-data").addEventListener("click", () => {
  const end = { json: "json", mentions: "json", jsonl: "jsonl", csv: "csv", python: "py", command: "sh" }[$("form").value];
  save($("data").textContent, `listing.${end}`);
});

// tabs: arrow keys go from one to the next, as in the ARIA pattern

const tabs = [...$("tabs").children];
function select(tab, showsData = true) {
  for (const each of tabs) {
    const chosen = each === tab;
    each.setAttribute("aria-selected", chosen);
    each.tabIndex = chosen ? 0 : -1;
    $(each.getAttribute("aria-controls")).hidden = !chosen;
  }
  if (tab.id === "tab-data" && state.answer && showsData) showData();
  if (tab.id === "tab-check") view.showCarets($("panel-check"));
}
$("tabs").addEventListener("click", ({ target }) => target.closest("[role=tab]") && select(target.closest("[role=tab]")));
$("tabs").addEventListener("keydown", (event) => {
  const at = tabs.indexOf(document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  const tab = tabs[(to + tabs.length) % tabs.length];
  tab.focus();
  select(tab);
});

// theme: as the system, or as chosen, kept in this browser

const THEMES = { system: "system", light: "light", dark: "dark" };
const kept = (value) => {
  try {
    return value === undefined ? localStorage.getItem("newsparse-theme") : localStorage.setItem("newsparse-theme", value);
  } catch {
    return null; // no storage: the choice holds until the page is closed
  }
};
function theme(name) {
  root.dataset.theme = name;
  document.querySelector("meta[name=color-scheme]").content = name === "system" ? "light dark" : name;
  $("theme").textContent = `Theme: ${THEMES[name]}`;
}
theme(THEMES[kept()] ? kept() : "system");
$("theme").addEventListener("click", () => {
  const names = Object.keys(THEMES);
  const next = names[(names.indexOf(root.dataset.theme) + 1) % names.length];
  theme(next);
  kept(next);
});

// start

addEventListener("unhandledrejection", ({ reason }) => tell(`That did not work: ${reason?.message ?? reason}`));
tell("Starting: your browser loads Python once, 13 MB.");
fetch(new URL("manifest.json", import.meta.url))
  .then((response) => response.json())
  .then(({ pyodide, wheels }) => {
    $("version").textContent = `newsparse ${/newsparse-([^-]+)/.exec(Object.keys(wheels).join())[1]}`;
    $("pyodide").textContent = `Pyodide ${pyodide}`;
  })
  .catch(() => {});
if (isShared(location.hash)) openLink();
else openExample("seed.txt").catch((error) => broken(error.message));
