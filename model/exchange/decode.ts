/** Bytes that are text in none of the encodings that are read; the message says which byte, and how to mend the file. */
export class EncodingError extends Error {
  override readonly name = "EncodingError";

  constructor(
    /** Bytes before the one that is wrong. */
    readonly offset: number,
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(`${reason}; ${remedy}`);
  }
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** How many bytes a text can begin with that tell its encoding. */
const LONGEST_MARK = 3;

/**
 * The text of bytes that come in pieces: UTF-8 with or without a byte order mark, or UTF-16 with one (Unicode 15, §23.8).
 * @throws EncodingError for the first byte that is no text
 */
export async function* decode(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let held: Uint8Array = new Uint8Array();
  for await (const piece of pieces) {
    held = join(held, piece);
    if (!decoder && held.length < LONGEST_MARK) continue;
    decoder ??= new Decoder(held);
    const { text, rest } = decoder.take(held);
    held = rest;
    if (text !== "") yield text;
  }
  decoder ??= new Decoder(held);
  const text = decoder.end(held);
  if (text !== "") yield text;
}

class Decoder {
  readonly #encoding: Encoding;
  #offset = 0;

  constructor(first: Uint8Array) {
    this.#encoding = encodingOf(first);
  }

  /** The characters that are whole, and the bytes of one that is not. */
  take(bytes: Uint8Array): { text: string; rest: Uint8Array } {
    const whole = bytes.length - unfinished(bytes, this.#encoding);
    return { text: this.#decode(bytes.subarray(0, whole)), rest: bytes.slice(whole) };
  }

  /** All that is left; a character that is cut off is an error. */
  end(bytes: Uint8Array): string {
    return this.#decode(bytes);
  }

  #decode(bytes: Uint8Array): string {
    const text = this.#read(bytes);
    const zero = text.indexOf("\0");
    if (zero >= 0) throw this.#zero(text.slice(0, zero));
    // The library keeps a mark that does not stand at the beginning of what it is given at once.
    const begins = this.#offset === 0 && text.startsWith("\uFEFF");
    this.#offset += bytes.length;
    return begins ? text.slice(1) : text;
  }

  #read(bytes: Uint8Array): string {
    try {
      return new TextDecoder(this.#encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw this.#fault(bytes);
    }
  }

  #fault(bytes: Uint8Array): EncodingError {
    const at = validLength(bytes, this.#encoding);
    const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
    const where = `byte ${byte} at offset ${this.#offset + at}`;
    if (this.#encoding !== "utf-8")
      return new EncodingError(
        this.#offset + at,
        `${where} begins no character of UTF-16`,
        "save it as UTF-8",
      );
    return new EncodingError(
      this.#offset + at,
      `${where} is not UTF-8, as in a file saved as Windows-1252 or Latin-1`,
      "save it as UTF-8",
    );
  }

  #zero(before: string): EncodingError {
    const width = this.#encoding === "utf-8" ? new TextEncoder().encode(before).length : before.length * 2;
    const offset = this.#offset + width;
    return new EncodingError(
      offset,
      `a zero byte at offset ${offset} is no text, as in a spreadsheet, an archive or UTF-16 without its mark`,
      "save it as UTF-8 text",
    );
  }
}

function encodingOf([a, b]: Uint8Array): Encoding {
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
}

/** How many bytes at the end belong to a character that goes on in the next piece. */
function unfinished(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding !== "utf-8") return unfinishedUnits(bytes, encoding);
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
  }
  return 0;
}

function unfinishedUnits(bytes: Uint8Array, encoding: Encoding): number {
  const odd = bytes.length % 2;
  const high = bytes[bytes.length - odd - (encoding === "utf-16le" ? 1 : 2)] ?? 0;
  return high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
}

/** How many bytes a character of UTF-8 has that begins with this one. */
function lengthOf(byte: number): number {
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

/** How many bytes from the beginning can be read, found by halving. */
function validLength(bytes: Uint8Array, encoding: Encoding): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (reads(bytes.subarray(0, middle), encoding, true)) good = middle;
    else bad = middle;
  }
  // What is left in suspense at the end belongs to the character that is wrong.
  while (!reads(bytes.subarray(0, good), encoding, false)) good--;
  return good;
}

/** @param stream whether a character may be cut off at the end */
function reads(bytes: Uint8Array, encoding: Encoding, stream: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
