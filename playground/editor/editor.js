// The text of the page in an editor: line numbers, what each line became, findings in the gutter, and the chosen item.
//
// It lives in a shadow root, where CodeMirror adopts its styles as style sheets: the page's policy allows no <style> element. The host
// speaks like a text area (`value`, `selected`, `focus()`, `select()`), with line ends that count as one character.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { Compartment, EditorSelection, EditorState, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutter, highlightActiveLine, highlightSpecialChars, hoverTooltip, keymap, lineNumbers } from "@codemirror/view";

const shown = StateEffect.define(); // what the worker said of the text
const chosen = StateEffect.define(); // from, to of the chosen item; null for none

class Told extends GutterMarker {
  constructor(text, kind, said) {
    super();
    Object.assign(this, { text, kind, said });
  }
  eq(other) {
    return other.text === this.text && other.kind === this.kind && other.said === this.said;
  }
  toDOM() {
    const element = document.createElement("span");
    element.className = this.kind;
    element.textContent = this.text;
    element.title = this.said;
    return element;
  }
}

/** Ranges in order as decorations; those that the text no longer has are left out. */
function decorations(ranges, length, make) {
  const builder = new RangeSetBuilder();
  for (const range of ranges) {
    const [from, to] = [range[0], Math.min(range[1], length)];
    if (from < to) builder.add(from, to, make(range));
  }
  return builder.finish();
}

const about = StateField.define({
  create: () => ({ roles: [], findings: new Map(), list: [], marks: Decoration.none }),
  update(value, change) {
    for (const effect of change.effects) if (effect.is(shown)) return effect.value;
    return change.docChanged ? { ...value, marks: value.marks.map(change.changes) } : value;
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.marks),
});

const line = Decoration.line({ class: "chosen" });
const choice = StateField.define({
  create: () => Decoration.none,
  update(value, change) {
    for (const effect of change.effects) {
      if (!effect.is(chosen)) continue;
      const builder = new RangeSetBuilder();
      const { doc } = change.state;
      if (effect.value && effect.value[0] <= doc.length) {
        const last = doc.lineAt(Math.min(Math.max(effect.value[0], effect.value[1] - 1), doc.length)).number;
        for (let at = doc.lineAt(effect.value[0]).number; at <= last; at += 1) {
          const { from } = doc.line(at);
          builder.add(from, from, line);
        }
      }
      return builder.finish();
    }
    return change.docChanged ? value.map(change.changes) : value;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--field)", fontSize: "0.85rem" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "-1px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.4rem 0" },
  ".cm-gutters": { backgroundColor: "var(--paper)", color: "var(--soft)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine": { backgroundColor: "transparent", boxShadow: "inset 2px 0 var(--accent)" },
  ".cm-line.chosen": { backgroundColor: "var(--chosen)" },
  ".cm-specialChar": { color: "var(--error)" },
  ".cm-tooltip": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--line)", borderRadius: "0.3rem", padding: "0.3rem 0.5rem", maxWidth: "24rem", font: "0.85rem/1.4 system-ui, sans-serif" },
  ".roles": { padding: "0 0.3rem", maxWidth: "6.5rem", overflow: "hidden", whiteSpace: "nowrap", fontSize: "0.75rem" },
  ".roles .cm-gutterElement": { lineHeight: "1.7", textOverflow: "ellipsis", overflow: "hidden" },
  "@media (max-width: 40rem)": { ".roles": { maxWidth: "4rem" }, ".cm-lineNumbers .cm-gutterElement": { minWidth: "0", padding: "0 2px" } },
  ".found": { width: "1rem" },
  ".found .cm-gutterElement": { textAlign: "center", cursor: "pointer" },
  ".error": { color: "var(--error)" },
  ".warning": { color: "var(--warning)" },
  ".info": { color: "var(--info)" },
  ".date": { backgroundColor: "var(--date)" },
  ".person": { backgroundColor: "var(--person)" },
  ".organization": { backgroundColor: "var(--organization)" },
  ".title, .heading": { fontWeight: "700" },
  ".outside, .kicker, .credit": { color: "var(--soft)" },
  ".wrong": { textDecoration: "underline wavy var(--warning)", textUnderlineOffset: "0.2em" },
});

/** Fill a host element. `label` is its name; `changed()`, `moved(offset)` and `found(place)` are called by the reader's doing. */
export function editor(host, { label, changed, moved, found }) {
  const root = host.attachShadow({ mode: "open" });
  const direction = new Compartment();
  let own = false; // whether the page itself changes the text
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      extensions: [
        gutter({
          class: "roles",
          lineMarker(view, { from }) {
            const role = view.state.field(about).roles[view.state.doc.lineAt(from).number - 1];
            return role ? new Told(role.replace("number title", "title"), "role", role) : null; // the number is to be seen
          },
          lineMarkerChange: (update) => update.transactions.some((each) => each.effects.some((effect) => effect.is(shown))),
          initialSpacer: () => new Told("heading", "role", ""),
        }),
        lineNumbers(),
        gutter({
          class: "found",
          lineMarker(view, { from }) {
            const here = view.state.field(about).findings.get(view.state.doc.lineAt(from).number);
            return here ? new Told({ error: "●", warning: "▲", info: "○" }[here.severity], here.severity, here.message) : null;
          },
          lineMarkerChange: (update) => update.transactions.some((each) => each.effects.some((effect) => effect.is(shown))),
          domEventHandlers: {
            click(view, { from }) {
              const here = view.state.field(about).findings.get(view.state.doc.lineAt(from).number);
              if (here) found(here.place);
              return Boolean(here);
            },
          },
        }),
        highlightSpecialChars(),
        highlightActiveLine(),
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        about,
        choice,
        theme,
        direction.of([]),
        hoverTooltip((view, offset) => {
          const here = view.state.field(about).list.filter((each) => each.from <= offset && offset <= each.to);
          if (!here.length) return null;
          return {
            pos: here[0].from,
            create() {
              const dom = document.createElement("div");
              dom.textContent = here.map((each) => `${each.severity} ${each.code}: ${each.message}`).join("\n");
              return { dom };
            },
          };
        }),
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocorrect: "off", autocapitalize: "off" }),
        EditorView.domEventHandlers({ drop: (event) => Boolean(event.dataTransfer?.files.length) }), // the page opens files
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !own) changed();
          if (update.selectionSet && update.transactions.some((each) => each.isUserEvent("select"))) moved(update.state.selection.main.head);
        }),
      ],
    }),
  });

  Object.defineProperty(host, "value", { get: () => view.state.doc.toString(), set: (text) => set(text) });
  Object.defineProperty(host, "selected", { get: () => view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to) });
  host.focus = () => view.focus();
  host.select = () => view.dispatch({ selection: { anchor: 0, head: view.state.doc.length } });

  /** Show another text: only what differs is replaced, so the place of the reader stays. */
  function set(text) {
    const old = view.state.doc.toString();
    const fresh = text.replace(/\r\n?/g, "\n");
    if (fresh === old) return;
    let [from, tail] = [0, 0];
    const most = Math.min(old.length, fresh.length);
    while (from < most && old[from] === fresh[from]) from += 1;
    while (tail < most - from && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail += 1;
    own = true;
    view.dispatch({ changes: { from, to: old.length - tail, insert: fresh.slice(from, fresh.length - tail) } });
    own = false;
  }

  return {
    set,
    /** What the worker said: `roles` a line, `marks` ([from, to, class, told]), `findings` (line, from, to, severity, code, message, place). */
    show({ roles, marks, findings, rightToLeft }) {
      const { length } = view.state.doc;
      const byLine = new Map();
      for (const each of findings) if (!byLine.has(each.line)) byLine.set(each.line, each); // the gravest comes first
      const made = (range) => Decoration.mark({ class: range[2], attributes: range[3] ? { title: range[3] } : {} });
      view.dispatch({
        effects: [
          shown.of({ roles, findings: byLine, list: findings, marks: decorations(marks, length, made) }),
          direction.reconfigure(EditorView.contentAttributes.of({ dir: rightToLeft ? "rtl" : "ltr" })),
        ],
      });
    },
    /** Mark the lines of an item, or none. */
    choose(range, scroll) {
      const effects = [chosen.of(range)];
      if (range && scroll) effects.push(EditorView.scrollIntoView(EditorSelection.range(Math.min(range[0], view.state.doc.length), Math.min(range[1], view.state.doc.length)), { y: "center" }));
      view.dispatch({ effects });
    },
    /** Select a place and go there. */
    select(from, to) {
      const { length } = view.state.doc;
      view.dispatch({ selection: { anchor: Math.min(from, length), head: Math.min(to, length) }, effects: EditorView.scrollIntoView(Math.min(from, length), { y: "center" }) });
      view.focus();
    },
  };
}
