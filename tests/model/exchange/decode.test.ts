import fc from "fast-check";
import { expect, test } from "vitest";
import { decode, EncodingError } from "../../../model/exchange/decode.ts";

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, size = 5): Promise<string> {
  let text = "";
  for await (const piece of decode(inPieces(bytes, size))) text += piece;
  return text;
}

const UTF8_MARK = [0xef, 0xbb, 0xbf];

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
  return bigEndian ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
}

const texts = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0"));
const sizes = fc.integer({ min: 1, max: 9 });

test("any text comes back from each encoding, however it is cut", async () => {
  await fc.assert(
    fc.asyncProperty(texts, sizes, async (text, size) => {
      const utf8 = new TextEncoder().encode(text);
      // A mark at the beginning of the text itself cannot be told from that of the file.
      fc.pre(!text.startsWith("\uFEFF"));
      expect(await read(utf8, size)).toBe(text);
      expect(await read(new Uint8Array([...UTF8_MARK, ...utf8]), size)).toBe(text);
      expect(await read(utf16(text, false), size)).toBe(text);
      expect(await read(utf16(text, true), size)).toBe(text);
    }),
  );
});

test.each([
  ["Windows-1252", [...Buffer.from("name: 'Per"), 0xfa, 0x27], 10, /0xFA at offset 10 is not UTF-8/],
  ["a character cut off at the end", [0x61, 0x62, 0x63, 0xc3], 3, /0xC3 at offset 3/],
  ["a byte that only continues", [0x61, 0x80, 0x62, 0x63], 1, /0x80 at offset 1/],
  ["an overlong form", [0x61, 0xc0, 0xaf, 0x62], 1, /0xC0 at offset 1/],
  ["a surrogate in UTF-8", [0x61, 0xed, 0xa0, 0x80, 0x62], 1, /0xED at offset 1/],
  ["UTF-16 without a mark", [0x61, 0x00, 0x62, 0x00], 1, /zero byte at offset 1/],
  ["UTF-32", [0xff, 0xfe, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], 2, /zero byte at offset 2/],
  ["half a pair in UTF-16", [0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00], 2, /offset 2 begins no character/],
  ["an odd byte in UTF-16", [0xff, 0xfe, 0x61, 0x00, 0x62], 4, /offset 4/],
])("%s is told with its byte", async (_, bytes, offset, message) => {
  for (const size of [1, 2, 3, 100]) {
    const error = await read(new Uint8Array(bytes), size).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(EncodingError);
    expect(error).toMatchObject({ offset, remedy: expect.stringContaining("UTF-8") });
    expect(String(error)).toMatch(message);
  }
});
