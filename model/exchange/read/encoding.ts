import { analyse } from "chardet";
import { unreadable } from "./finding.ts";
import { type Bytes, chunksOf, type FileInput } from "./input.ts";

/** The encoding of a text and how it is known. */
export interface Encoding {
  readonly name: string;
  readonly said: string;
  /** True where other encodings would read the bytes too. */
  readonly guessed: boolean;
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], name: "utf-8" },
  { bytes: [0xff, 0xfe], name: "utf-16le" },
  { bytes: [0xfe, 0xff], name: "utf-16be" },
];

const SAMPLE = 262_144;

/**
 * Finds the encoding of a text: by its mark, as UTF-8 where all of it is, else the likeliest by its letters.
 * @throws UnreadableError where the file is no text
 */
export async function findEncoding(input: FileInput): Promise<Encoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let before: Bytes | undefined;
  for await (const chunk of chunksOf(input.stream())) {
    if (before === undefined) {
      const mark = MARKS.find(({ bytes }) => bytes.every((byte, place) => chunk[place] === byte));
      if (mark) return { name: mark.name, said: `${mark.name}, by its mark`, guessed: false };
    }
    if (chunk.includes(0)) refuseBinary(input, chunk);
    if (!decodes(decoder, chunk)) return guess(around(before, chunk));
    before = chunk;
  }
  if (!decodes(decoder)) return guess(before ?? new Uint8Array());
  return { name: "utf-8", said: "utf-8", guessed: false };
}

/** The text of a file in an encoding, chunk by chunk, with every line break as `\n`. */
export async function* decode(input: FileInput, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = "";
  for await (const chunk of chunksOf(input.stream())) {
    const text = held + decoder.decode(chunk, { stream: true });
    // A carriage return at the end may be the first half of a line break.
    held = text.endsWith("\r") ? "\r" : "";
    yield withPlainBreaks(held === "" ? text : text.slice(0, -1));
  }
  yield withPlainBreaks(held + decoder.decode());
}

function withPlainBreaks(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function decodes(decoder: TextDecoder, chunk?: Bytes): boolean {
  try {
    if (chunk === undefined) decoder.decode();
    else decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function around(before: Bytes | undefined, chunk: Bytes): Bytes {
  const sample = new Uint8Array(Math.min(SAMPLE, (before?.length ?? 0) + chunk.length));
  const first = (before ?? new Uint8Array()).subarray(0, sample.length);
  sample.set(first);
  sample.set(chunk.subarray(0, sample.length - first.length), first.length);
  return sample;
}

// What the detector calls ISO-8859-1 is, on the Web, windows-1252, which holds all of it.
function guess(sample: Bytes): Encoding {
  const found = analyse(sample).filter(({ name }) =>
    /^(windows|ISO-8859|KOI8|Shift|GB|Big5|EUC)/i.test(name),
  );
  const likely = found.find(({ name }) => isKnown(name))?.name.toLowerCase() ?? "windows-1252";
  const name = likely === "iso-8859-1" ? "windows-1252" : likely;
  return { name, said: `${name}, the likeliest by its letters: it is not UTF-8`, guessed: true };
}

function isKnown(name: string): boolean {
  try {
    return new TextDecoder(name).encoding.length > 0;
  } catch {
    return false;
  }
}

function refuseBinary(input: FileInput, chunk: Bytes): never {
  const zeros = chunk.subarray(0, 1000).reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const wide = zeros > Math.min(chunk.length, 1000) * 0.3 && zeros < Math.min(chunk.length, 1000) * 0.6;
  throw unreadable(
    { file: input.name },
    wide ? "looks like UTF-16 without its mark" : "holds bytes that no text holds",
    wide ? "save it as UTF-8" : "give a table, not a picture, a program or a file of another kind",
  );
}
