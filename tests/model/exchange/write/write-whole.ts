import { USUAL_SETTING } from "../../../../model/exchange/figure/setting.ts";
import type { ExportFormat, Taken, WriteOptions } from "../../../../model/exchange/write/taken.ts";
import { smallTaken } from "./small-taken.ts";

/** The bytes of a file that is made of the small case, or of another. */
export async function writeBytes(
  format: ExportFormat,
  taken: Taken = smallTaken(),
  options: Partial<WriteOptions> = {},
): Promise<ArrayBuffer> {
  const pieces: (string | Uint8Array<ArrayBuffer>)[] = [];
  const chosen: WriteOptions = {
    spell: "possible",
    formulas: "neutralize",
    figure: USUAL_SETTING,
    ...options,
  };
  for await (const piece of format.write(taken, chosen)) {
    pieces.push(typeof piece === "string" ? piece : new Uint8Array(piece));
  }
  return new Blob(pieces).arrayBuffer();
}

/** The same as text. */
export async function writeWhole(format: ExportFormat, options: Partial<WriteOptions> = {}): Promise<string> {
  return new TextDecoder().decode(await writeBytes(format, smallTaken(), options));
}
