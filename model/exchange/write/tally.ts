import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Written } from "../package/descriptor.ts";
import type { Pieces } from "./zip.ts";

/** Counts a file while it is written, and takes its fingerprint. */
export class Tally {
  readonly #path: string;
  readonly #hash = sha256.create();
  readonly #encoder = new TextEncoder();
  #bytes = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** The file as a member of an archive, counted as it is read. */
  count(pieces: Pieces): { readonly name: string; readonly pieces: AsyncIterable<Uint8Array> } {
    return { name: this.#path, pieces: this.#count(pieces) };
  }

  /** What was counted; to be asked once, when the file has been read to its end. */
  written(): Written {
    return { path: this.#path, bytes: this.#bytes, hash: bytesToHex(this.#hash.digest()) };
  }

  async *#count(pieces: Pieces): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      const bytes = typeof piece === "string" ? this.#encoder.encode(piece) : piece;
      this.#hash.update(bytes);
      this.#bytes += bytes.length;
      yield bytes;
    }
  }
}
