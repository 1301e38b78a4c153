// From an answer of the bridge to elements. Text becomes text nodes and attributes only, never markup.

// What browsers hide or turn the reading direction with: shown by its number, as newsparse's own pages do.
const ODD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef]|\p{Surrogate}/gu;
const number = (sign) => `[U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;

/** A text with what cannot be seen spelled out. */
export const visible = (text) => text.replace(ODD, number);

// dir="auto" on a long text takes Chromium time in the square of its lines.
const RIGHT = /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a whole text: that of its first letter. */
export const direction = (text) => (RIGHT.test(text.slice(0, 1000)) ? "rtl" : "ltr");

/** An element. Properties: `class`, `on` (listeners by event), `dir`, and attributes; children: elements and strings. */
export function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name === "on") for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, visible(String(value)));
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    element.append(typeof child === "string" || typeof child === "number" ? visible(String(child)) : child);
  }
}

/** Put other children into an element. */
export function fill(element, ...children) {
  element.replaceChildren();
  add(element, children);
}

export const count = (many, what) => `${many} ${what}${many === 1 ? "" : "s"}`;

const MARKED = new Set(["date", "person", "organization"]);

/** Runs of text, each marked as what it is. */
function runs(found) {
  return found.map(([text, kinds, told]) => {
    if (!kinds.length) return text;
    const tag = kinds.some((kind) => MARKED.has(kind)) ? "mark" : "span";
    return h(tag, { class: kinds.join(" "), title: told || null }, text);
  });
}

// --- items: an overview and cards on a time line ---------------------------------------------------------------------

const FIRST = 200; // cards that are shown at once

export function items(answer, actions, all = false) {
  const total = answer.sections.reduce((sum, section) => sum + section.items.length, 0);
  if (!total) return [h("p", { class: "empty" }, "newsparse finds no list in this text. The check says what may be wrong.")];
  let shown = 0;
  const parts = [overview(answer, actions), answer.outside ? h("p", { class: "quiet" }, `${count(answer.outside, "line")} outside the list: see the marked text.`) : null];
  answer.sections.forEach((section, place) => {
    const room = all ? Infinity : FIRST - shown;
    if (room <= 0) return;
    const some = section.items.slice(0, room).filter((item) => item.titleRuns);
    shown += some.length;
    const id = `section-${place}`;
    parts.push(
      h(
        "section",
        { class: "group", "aria-labelledby": id },
        h("h3", { id, dir: "auto" }, section.heading ?? `Section ${place + 1}`, " ", h("small", { class: "quiet" }, count(section.items.length, "item"))),
        h("ol", { class: "timeline" }, some.map((item) => card(item, actions))),
      ),
    );
  });
  if (shown < total) {
    parts.push(h("p", {}, h("button", { type: "button", on: { click: actions.all } }, `Show all ${total} items`)));
  }
  parts.push(...people(answer.names));
  return parts;
}

function card(item, actions) {
  const title = item.titleRuns.length ? runs(item.titleRuns) : h("span", { class: "quiet" }, "no title");
  const [first, ...rest] = item.bodyRuns.map((found) => h("p", { dir: "auto" }, runs(found)));
  const about = [item.where, item.credit].filter(Boolean).map((text) => h("bdi", {}, text));
  const name = item.title || "the item without title";
  return h(
    "li",
    { id: `item-${item.place}`, on: { click: (event) => event.target.closest("a, button, summary, input, textarea, form") ?? (getSelection().isCollapsed && actions.choose(item)) } },
    h("div", { class: "when" }, when(item.date)),
    h(
      "article",
      { class: "card" },
      item.kicker ? h("p", { class: "kicker", dir: "auto" }, item.kicker) : null,
      h("h4", { dir: "auto" }, item.number === null ? null : [h("span", { class: "number" }, `${item.number}.`), " "], title),
      about.length ? h("p", { class: "quiet" }, about.flatMap((each, at) => (at ? [" \u00b7 ", each] : [each]))) : null,
      first,
      rest.length ? h("details", {}, h("summary", {}, `${count(rest.length, "paragraph")} more`), rest) : null,
      item.url ? h("p", { class: "url quiet" }, address(item.url)) : null,
      h(
        "div",
        { class: "row doing" },
        h("button", { type: "button", class: "small find", "aria-label": `Show ${name} in the text`, on: { click: () => actions.choose(item) } }, "Show in the text"),
        h("button", { type: "button", class: "small edit", "aria-label": `Edit ${name}`, on: { click: () => actions.form(item) } }, "Edit"),
      ),
    ),
  );
}

function address(url) {
  if (!/^https?:\/\/[^\s/?#\\"'<>`]+[^\s\\"'<>`]*$/i.test(url) || visible(url) !== url) return h("bdi", {}, url);
  return h("a", { href: url, rel: "nofollow noopener noreferrer", target: "_blank" }, url);
}

function when(date) {
  if (date.edtf === null) {
    if (date.text === null) return h("span", { class: "quiet" }, "no date");
    return [h("bdi", { class: "wrong" }, date.text), h("small", { class: "quiet" }, date.why)];
  }
  const time = /^\d{4}(-\d\d){0,2}$/.test(date.edtf) ? date.edtf : null;
  const said = date.text === date.edtf ? null : h("small", { class: "quiet" }, h("bdi", {}, date.text));
  return [h("time", { datetime: time }, date.edtf.replace("/", "/\u200b")), said];
}

function people([persons, organizations]) {
  const list = (title, kind, names) =>
    names.length
      ? h(
          "section",
          { class: "names" },
          h("h3", {}, title, " ", h("small", { class: "quiet" }, names.length)),
          h("ul", {}, names.map(([name, acronym, many]) => h("li", {}, h("bdi", { class: `key ${kind}` }, name), acronym ? [" ", h("bdi", { class: "quiet" }, acronym)] : null, many > 1 ? h("span", { class: "quiet" }, ` \u00d7\u00a0${many}`) : null))),
        )
      : null;
  return [list("People", "person", persons), list("Organizations", "organization", organizations)];
}

const SVG = "http://www.w3.org/2000/svg";

function svg(tag, attributes, text) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  if (text) element.textContent = text;
  return element;
}

const day = (iso) => Date.parse(`${iso}T00:00Z`) / 86_400_000;

/** All items on one axis of time, a row a section. What it shows is told by the cards too. */
function overview(answer, actions) {
  const rows = answer.sections
    .map((section) => section.items.filter((item) => item.date.start ?? item.date.end))
    .slice(0, 40);
  const spans = rows.flat().map(({ date }) => [day(date.start ?? date.end), day(date.end ?? date.start)]);
  if (spans.length < 2) return null;
  const low = Math.min(...spans.map(([start]) => start));
  const high = Math.max(...spans.map(([, end]) => end));
  if (low === high) return null;
  const x = (at) => 2 + (96 * (at - low)) / (high - low);
  const tall = 22 * rows.length + 22;
  const picture = svg("svg", { width: "100%", height: tall, "aria-hidden": "true", focusable: "false" });
  for (const [at, label] of ticks(low, high)) {
    picture.append(svg("line", { x1: `${x(at)}%`, x2: `${x(at)}%`, y1: 0, y2: tall - 18, class: "tick" }));
    picture.append(svg("text", { x: `${x(at)}%`, y: tall - 5, "text-anchor": "middle" }, label));
  }
  rows.forEach((items, row) => {
    const y = 22 * row + 13;
    picture.append(svg("line", { x1: "0%", x2: "100%", y1: y, y2: y, class: "row" }));
    const drawn = new Set(); // a place is drawn once: of thousands of items none could be told apart
    for (const item of items) {
      const [start, end] = [x(day(item.date.start ?? item.date.end)), x(day(item.date.end ?? item.date.start))];
      const where = `${Math.round(4 * start)} ${Math.round(4 * end)}`;
      if (items.length > 400 && drawn.has(where)) continue;
      drawn.add(where);
      const shape = end - start > 1.5
        ? svg("line", { x1: `${start}%`, x2: `${end}%`, y1: y, y2: y, class: "span" })
        : svg("circle", { cx: `${start}%`, cy: y, r: 5 });
      shape.append(svg("title", {}, visible(`${item.date.edtf}: ${item.title}`)));
      shape.addEventListener("click", () => actions.go(item.place));
      picture.append(shape);
    }
  });
  const undated = answer.sections.flatMap((section) => section.items).length - rows.flat().length;
  return h("figure", { class: "overview" }, picture, undated > 0 ? h("figcaption", { class: "quiet" }, `${count(undated, "item")} without a date that can be shown here`) : null);
}

/** Years, or months where there are few: at most six labels. */
function ticks(low, high) {
  const found = [];
  const [from, to] = [new Date(low * 86_400_000), new Date(high * 86_400_000)];
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  if (months > 14) {
    const step = Math.max(1, Math.ceil((to.getUTCFullYear() - from.getUTCFullYear()) / 6));
    for (let year = from.getUTCFullYear() + 1; year <= to.getUTCFullYear(); year += step) {
      found.push([Date.UTC(year, 0) / 86_400_000, String(year)]);
    }
  } else {
    const step = Math.max(1, Math.ceil(months / 4));
    for (let month = 0; month <= months; month += step) {
      const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + month);
      found.push([Math.max(low, first / 86_400_000), new Date(first).toISOString().slice(0, 7)]);
    }
  }
  const room = (high - low) * 0.08; // from the edges: labels are centred
  return found.filter(([at]) => at >= low && at - low >= (found.length > 1 ? room : 0) && high - at >= room * 0.8);
}

// --- the form that edits an item -------------------------------------------------------------------------------------

const FIELDS = [
  ["number", "Number"],
  ["title", "Title"],
  ["date", "Date"],
  ["place", "Place"],
  ["kicker", "Kicker"],
  ["credit", "Credit"],
  ["url", "Address"],
];

const values = (item) => ({
  number: item.number === null ? "" : String(item.number),
  title: item.title,
  date: item.date.text ?? "",
  place: item.where ?? "",
  kicker: item.kicker ?? "",
  credit: item.credit ?? "",
  url: item.url ?? "",
  body: item.body.join("\n\n"),
});

/** A form for an item; `save(changed fields)` and `close()` are called by it. */
export function form(item, { save, close }) {
  const before = values(item);
  const id = (name) => `edit-${item.place}-${name}`;
  const inputs = {};
  const rows = FIELDS.map(([name, label]) => {
    inputs[name] = h("input", { id: id(name), name, autocomplete: "off", inputmode: name === "number" ? "numeric" : null });
    inputs[name].value = before[name];
    return h("div", { class: `field field-${name}` }, h("label", { for: id(name) }, label), inputs[name]);
  });
  inputs.body = h("textarea", { id: id("body"), name: "body", rows: Math.min(12, 3 + 3 * item.body.length) });
  inputs.body.value = before.body;
  rows.push(h("div", { class: "field field-body" }, h("label", { for: id("body") }, "Body, with a blank line between paragraphs"), inputs.body));
  const error = h("p", { id: id("error"), class: "error", role: "alert", hidden: true });
  const element = h(
    "form",
    {
      class: "card",
      "aria-label": `Edit ${item.title || "the item"}`,
      on: {
        submit: (event) => {
          event.preventDefault();
          const changed = {};
          for (const [name, input] of Object.entries(inputs)) {
            if (input.value !== before[name]) changed[name] = input.value.trim();
          }
          if ("body" in changed) changed.body = changed.body.split(/\n[ \t]*\n/).map((text) => text.trim()).filter(Boolean);
          save(changed);
        },
        keydown: (event) => {
          if (event.key === "Escape") close();
        },
      },
    },
    h("div", { class: "fields" }, rows),
    error,
    h("div", { class: "row" }, h("button", { type: "submit", class: "first" }, "Save"), h("button", { type: "button", on: { click: close } }, "Cancel")),
  );
  return {
    element,
    focus: () => inputs.title.focus(),
    refuse(message, field) {
      for (const [name, input] of Object.entries(inputs)) {
        input.toggleAttribute("aria-invalid", name === field);
        if (name === field) input.setAttribute("aria-invalid", "true");
        if (name === field) input.setAttribute("aria-describedby", error.id);
        else input.removeAttribute("aria-describedby");
      }
      error.hidden = false;
      fill(error, message);
      (inputs[field] ?? inputs.title).focus();
    },
  };
}

// --- the marked text -------------------------------------------------------------------------------------------------

const KEYS = [
  ["mark", "date", "date"],
  ["mark", "person", "person"],
  ["mark", "organization", "organization"],
  ["span", "wrong", "found by the check"],
  ["span", "outside", "outside the list"],
];

export function source(answer) {
  const { runs: found, cut } = answer.source;
  return [
    h("p", { class: "keys quiet" }, KEYS.map(([tag, kind, label]) => [h(tag, { class: kind }, label), " "])),
    h("pre", { class: "source", dir: direction(answer.text), tabindex: "0", "aria-label": "The text with its marks" }, runs(found)),
    cut ? h("p", { class: "quiet" }, `${cut.toLocaleString("en")} more characters are not shown with marks.`) : null,
  ];
}

// --- findings --------------------------------------------------------------------------------------------------------

export function findings(answer, actions) {
  const { findings: found, check } = answer;
  const summary = h("p", { id: "check-summary" }, h("code", {}, "newsparse check"), ` says: ${check}`);
  if (!found.length) return [summary];
  const safe = found.filter((each) => each.fix?.safe).length;
  const counted = found.filter((each) => each.severity !== "info");
  const notes = found.filter((each) => each.severity === "info");
  const list = (some) => h("ul", { class: "findings" }, some.map((each) => finding(each, actions)));
  return [
    summary,
    safe ? h("p", { class: "fix-all" }, h("button", { type: "button", class: "first", on: { click: actions.fixAll } }, `Fix all that is safe (${safe})`)) : null,
    counted.length ? list(counted) : null,
    notes.length ? h("details", { class: "notes" }, h("summary", {}, `${count(notes.length, "note")} that only --level info shows`), list(notes)) : null,
    answer.found > found.length ? h("p", { class: "quiet" }, `${answer.found - found.length} more are not shown.`) : null,
  ];
}

function finding(each, actions) {
  const rule = h("div", { class: "rule" });
  const more = h("details", { on: { toggle: () => more.open && !rule.firstChild && actions.rule(each.code, rule) } }, h("summary", {}, `About ${each.code}`), rule);
  const [line, below] = each.snippet;
  const [, margin, carets] = /^(.*?)(\^*)$/.exec(below ?? "");
  return h(
    "li",
    { id: `finding-${each.place}`, class: `finding ${each.severity}` },
    h("p", { class: "head" }, h("strong", { class: "severity" }, each.severity), " ", h("code", {}, each.code), " ", h("span", { class: "quiet" }, each.name)),
    h("p", { dir: "auto" }, each.message),
    line !== undefined
      ? h("pre", { class: "snippet", tabindex: "0", "aria-label": `Line ${each.line}, column ${each.column}` }, line, "\n", h("span", { "aria-hidden": "true" }, margin, h("span", { class: "carets" }, carets)))
      : null,
    h(
      "div",
      { class: "row" },
      each.fix ? h("button", { type: "button", class: each.fix.safe ? "first" : null, on: { click: () => actions.fix(each) } }, `Fix: ${each.fix.message}`, each.fix.safe ? null : " (then look at the result)") : null,
      each.span ? h("button", { type: "button", class: "go", "aria-label": `Show line ${each.line} in the text`, on: { click: () => actions.select(each.span) } }, `Line ${each.line}`) : null,
    ),
    more,
  );
}

/** Scroll each snippet to its carets, where they stand too far right to be seen. */
export function showCarets(panel) {
  for (const carets of panel.querySelectorAll(".carets")) {
    const snippet = carets.closest("pre");
    const start = carets.offsetLeft - snippet.offsetLeft;
    if (start + Math.min(carets.offsetWidth, 120) > snippet.clientWidth) snippet.scrollLeft = start - snippet.clientWidth / 2;
  }
}

/** A rule's documentation: headings, paragraphs, code blocks; the rest of its Markdown stays as written. */
export function rule(text) {
  return text
    .split(/(```[\s\S]*?```)/)
    .flatMap((part, at) => (at % 2 ? [h("pre", { tabindex: "0" }, part.replace(/^```\w*\n|\n?```$/g, ""))] : part.trim().split(/\n{2,}/)))
    .filter((part) => part !== "")
    .map((part) => {
      if (typeof part !== "string") return part;
      const heading = /^#+ (.*)$/.exec(part);
      return heading ? h("h3", {}, heading[1]) : h("p", {}, part);
    });
}

// --- data ------------------------------------------------------------------------------------------------------------

const COLOURED = 300_000; // characters of data that are coloured
const TOKENS = {
  json: /(?<key>"(?:[^"\\]|\\.)*")(?=\s*:)|(?<string>"(?:[^"\\]|\\.)*")|(?<number>-?\d[\d.eE+-]*)|(?<word>true|false|null)/g,
  python: /(?<comment>#[^\n]*)|(?<string>"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?<word>\b(?:import|for|in|and|print)\b)/g,
};
TOKENS.mentions = TOKENS.jsonl = TOKENS.json;

/** Data with its parts coloured: text and spans, which say the same. */
export function data(text, form) {
  const tokens = TOKENS[form];
  if (!tokens || text.length > COLOURED) return [document.createTextNode(text)];
  const parts = [];
  let at = 0;
  for (const found of text.matchAll(tokens)) {
    const [kind] = Object.entries(found.groups).find(([, words]) => words !== undefined);
    const span = document.createElement("span");
    span.className = `token-${kind}`;
    span.textContent = found[0];
    parts.push(document.createTextNode(text.slice(at, found.index)), span);
    at = found.index + found[0].length;
  }
  return [...parts, document.createTextNode(text.slice(at))];
}

// --- the printed text ------------------------------------------------------------------------------------------------

const SHOWN = 200_000; // characters of the text
const SIGNS = { "-": ["del", "removed: "], "+": ["ins", "added: "], " ": ["same", ""] };

export function printed(answer, actions) {
  const { lines, hunks } = answer.difference;
  const proof = answer.printed
    ? "The records, printed, give this text: byte for byte the same."
    : "The records, printed, do not give this text. That is a fault of newsparse: please report it.";
  return [
    h("p", { id: "proof" }, proof),
    h("h3", { tabindex: "-1", id: "difference-title" }, lines ? `${count(lines, "line")} changed` : "Nothing changed yet"),
    lines
      ? h("div", { class: "difference" }, hunks.map((rows) => h("div", { class: "hunk", role: "group", tabindex: "0", "aria-label": "Lines that changed, and those around" }, rows.map(row))))
      : h("p", { class: "quiet" }, "Edit a field of an item, or fix a finding, and see here which lines it changes."),
    h("h3", {}, "The whole text"),
    h("div", { class: "row" }, h("button", { type: "button", on: { click: actions.copy } }, "Copy"), h("button", { type: "button", on: { click: actions.save } }, "Save")),
    h("pre", { class: "source", dir: direction(answer.text), tabindex: "0", "aria-label": "The printed text" }, answer.text.slice(0, SHOWN)),
    answer.text.length > SHOWN ? h("p", { class: "quiet" }, "The rest is not shown here: copy or save the text to have it all.") : null,
  ];
}

function row({ sign, parts: [before, middle, after], note }) {
  const [kind, said] = SIGNS[sign];
  const end = /\s+$/.exec(before + middle + after)?.[0].length ?? 0;
  return h(
    "div",
    { class: `line ${kind}` },
    h("span", { class: "sign", "aria-hidden": "true" }, sign),
    h("span", { class: "said" }, said),
    h("span", { class: "words" }, before, middle ? h("span", { class: end > after.length ? "part blank" : "part" }, middle) : null, after, note ? h("span", { class: "end" }, note) : null),
  );
}
