// From an HTML page to text, in the style of Resiliparse, which newsparse uses outside the browser and Pyodide lacks.
//
// An approximation, as docs/playground.md says: it knows lists, headings, paragraphs, line breaks, preformatted text and the cells
// of plain tables as Resiliparse 2 prints them. The page is parsed into an inert document: nothing in it runs or loads.

const TRUSTED = globalThis.trustedTypes?.createPolicy("newsparse-playground-html", { createHTML: (text) => text });

const BLOCKS = new Set(
  "address article aside blockquote center details dd dl dt div fieldset footer form header hgroup main nav pre section table tr"
    .split(" "),
);
const SPACED = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6"]);
const UNPRINTED = new Set(
  ("head figure figcaption label button select option textarea svg video audio object iframe noscript script style template")
    .split(" "),
);
const LISTS = new Set(["ol", "ul"]);
const [START, END, STOP] = ["\ufdd0", "\ufdd1", "\ufdd2"]; // the marks of newsparse.html
const BLANKS = /[ \t\n\v\f\r]+/g;

/** A page's text with marks around the words of its links, their addresses, and the page's `<base>`. */
export function htmlText(html) {
  const page = new DOMParser().parseFromString(TRUSTED ? TRUSTED.createHTML(html) : html, "text/html");
  for (const element of page.querySelectorAll("[hidden], [style]")) {
    if (element.hasAttribute("hidden") || /display\s*:\s*none/i.test(element.getAttribute("style"))) element.remove();
  }
  const base = page.querySelector("base[href]")?.getAttribute("href") ?? "";
  const hrefs = /[\ufdd0-\ufdd2]/.test(page.body.textContent) ? [] : markLinks(page.body);
  const printer = new Printer();
  printer.node(page.body, 0);
  return { marked: printer.out, hrefs, base };
}

function markLinks(body) {
  const hrefs = [];
  for (const link of body.querySelectorAll("a[href]")) {
    if (link.closest([...UNPRINTED].join())) continue;
    const words = textNodes(link).filter((node) => node.data.trim());
    const href = link.getAttribute("href");
    if (!href || !words.length) continue;
    const number = hrefs.push(href) - 1;
    const first = words[0], last = words.at(-1);
    first.data = first.data.replace(/\S/, (sign) => `${START}${number}${STOP}${sign}`);
    last.data = last.data.replace(/\s*$/, (blanks) => `${END}${number}${STOP}${blanks}`);
  }
  return hrefs;
}

function textNodes(node) {
  if (node.nodeType === Node.TEXT_NODE) return [node];
  if (UNPRINTED.has(node.localName)) return [];
  return [...node.childNodes].flatMap(textNodes);
}

class Printer {
  out = "";
  breaks = 0; // line ends due before the next text
  space = false; // a blank due before the next text
  sign = ""; // a number or bullet due before the next text
  signDepth = 0;

  node(node, depth, order) {
    if (node.nodeType === Node.TEXT_NODE) return this.text(node.data, depth);
    if (node.nodeType !== Node.ELEMENT_NODE || UNPRINTED.has(node.localName)) return;
    const tag = node.localName;
    if (tag === "br") {
      this.breaks += 1;
      this.space = false;
    } else if (tag === "hr") {
      this.block(1);
    } else if (tag === "li") {
      this.item(node, depth, order);
    } else if (tag === "pre") {
      this.block(1);
      this.verbatim(node.textContent, depth);
      this.block(1);
    } else {
      const room = SPACED.has(tag) ? 2 : BLOCKS.has(tag) || LISTS.has(tag) ? 1 : 0;
      this.block(room);
      this.children(node, depth + (LISTS.has(tag) ? 1 : 0), tag);
      this.block(room);
    }
  }

  children(node, depth, tag) {
    const count = { ordered: tag === "ol", next: 1 };
    let cells = 0;
    for (const child of node.childNodes) {
      if (tag === "tr" && (child.localName === "td" || child.localName === "th") && cells++) this.raw("\t\t", depth);
      this.node(child, depth, count);
    }
  }

  item(node, depth, order) {
    const own = LISTS.has(node.parentNode.localName) ? depth : depth + 1;
    this.block(1);
    this.sign = order?.ordered ? `${order.next++}. ` : "\u2022 ";
    this.signDepth = own;
    this.children(node, own, "li");
    this.sign = "";
    this.block(1);
  }

  block(breaks) {
    if (!breaks) return;
    this.breaks = Math.max(this.breaks, breaks);
    this.space = false;
  }

  text(text, depth) {
    text = text.replace(BLANKS, " ");
    if (text.startsWith(" ")) this.space = true;
    const words = text.replace(/^ | $/g, "");
    if (!words) return;
    this.raw(words, depth);
    this.space = text.endsWith(" ");
  }

  verbatim(text, depth) {
    const words = text.replace(/^\n|\n+$/g, "");
    if (words.trim()) this.raw(words, depth);
  }

  raw(text, depth) {
    if (this.breaks || !this.out) {
      if (this.out) this.out += "\n".repeat(this.breaks);
      if (this.sign) this.out += " ".repeat(2 * this.signDepth) + this.sign;
      else if (depth) this.out += " ".repeat(2 * depth + 2);
      this.sign = "";
      this.breaks = 0;
    } else if (this.space && text !== "\t\t") {
      this.out += " ";
    }
    this.space = false;
    this.out += text;
  }
}

/** The text of an HTML file's bytes, decoded as a browser would: byte order mark, `<meta>`, UTF-8, else Windows-1252. */
export function decodeHtml(bytes) {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const told = bomOf(bytes) ?? /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1];
  for (const label of [told, "utf-8"]) {
    try {
      if (label) return new TextDecoder(label, { fatal: label === "utf-8" && label !== told }).decode(bytes);
    } catch {
      // an unknown label, or not UTF-8: the next one
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

/** The text of a listing's bytes, or nothing where they are neither UTF-8 nor begin with a byte order mark of UTF-16. */
export function decodeText(bytes) {
  try {
    return new TextDecoder(bomOf(bytes) ?? "utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function bomOf(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : undefined;
}

/** Whether a text that was pasted is HTML rather than a listing. */
export function looksLikeHtml(text) {
  return /^\s*<(?:!doctype html|html|head|body|main|article|section|div|ol|ul|nav|header|h[1-6]|table)\b[^>]*>/i.test(text);
}
