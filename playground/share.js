// A text in a link: compressed, in the fragment, which browsers never send to a server.

export const MOST = 1_000_000; // characters that a text may have, here and in files
const NAME = "#text=";

/** The fragment that holds a text. Lone surrogates become U+FFFD: a link is UTF-8. */
export async function toFragment(text) {
  const packed = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"), Infinity);
  let binary = "";
  for (let at = 0; at < packed.length; at += 0x8000) binary += String.fromCharCode(...packed.subarray(at, at + 0x8000));
  return NAME + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Whether a fragment says that it holds a text. */
export function isShared(fragment) {
  return fragment.startsWith(NAME);
}

/** The text in a fragment. Throws an `Error` that says what is wrong with it. */
export async function fromFragment(fragment) {
  const code = fragment.slice(NAME.length).replaceAll("-", "+").replaceAll("_", "/");
  try {
    const packed = Uint8Array.from(atob(code), (sign) => sign.charCodeAt(0));
    const bytes = await through(packed, new DecompressionStream("deflate-raw"), 4 * MOST);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw error instanceof TooLong ? error : new Error("This link is cut off or damaged: its text cannot be read.");
  }
}

class TooLong extends Error {}

async function through(bytes, stream, most) {
  const parts = [];
  let length = 0;
  for await (const part of chunks(new Blob([bytes]).stream().pipeThrough(stream))) {
    length += part.length;
    if (length > most) throw new TooLong("The text in this link is too long for this page.");
    parts.push(part);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function* chunks(stream) {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
