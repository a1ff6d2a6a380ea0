import { CutOff, LiteralText, NotLiteral } from "./literal-text.ts";
import { type KnownTail, readTail } from "./tail.ts";

/** A row of a script and the line that it begins in. */
export interface LiteralRow {
  readonly row: unknown;
  readonly line: number;
}

/** A script that does more than put down rows that stand in it: only running it tells what it asserts. */
export class ComputesError extends Error {
  override readonly name = "ComputesError";

  /** @param line where that shows, from 1 */
  constructor(readonly line: number) {
    super(`computes in line ${line}`);
  }
}

const ROWS_AT_ONCE = 1_000;

/**
 * Reads a script of the form `UNWIND [ literals ] AS row`, with one of the known endings, without holding it whole.
 * @param pieces the text as it is read
 * @returns what the ending does with the rows
 * @throws ComputesError where the script is of another form, which may show only at its end
 */
export async function* readScript(
  pieces: AsyncIterable<string>,
): AsyncGenerator<readonly LiteralRow[], KnownTail> {
  const script = new Script(pieces);
  try {
    await script.begin();
    for (let rows = await script.readRows(); rows.length > 0; rows = await script.readRows()) yield rows;
    return await script.readEnding();
  } catch (error) {
    if (error instanceof NotLiteral) throw new ComputesError(script.lineAt(error.at));
    throw error;
  } finally {
    await script.close();
  }
}

class Script {
  readonly #text = new LiteralText();
  readonly #pieces: AsyncIterator<string>;
  #ended = false;
  #first = true;

  constructor(pieces: AsyncIterable<string>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  lineAt(at: number): number {
    return this.#text.lineAt(at);
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  begin(): Promise<void> {
    return this.#attempt(() => {
      const word = this.#text.takeWord();
      if (word.toUpperCase() !== "UNWIND") throw new NotLiteral(this.#text.at);
      this.#text.expectSign("[");
    });
  }

  /** The next rows; none at the end of the list. */
  async readRows(): Promise<LiteralRow[]> {
    const rows: LiteralRow[] = [];
    while (!this.#ended && rows.length < ROWS_AT_ONCE) {
      try {
        // What is read in vain at the end of a piece is read again with the next.
        while (!this.#ended && rows.length < ROWS_AT_ONCE) this.#readRow(rows);
      } catch (error) {
        if (!(error instanceof CutOff)) throw error;
        await this.#more();
      }
    }
    return rows;
  }

  async readEnding(): Promise<KnownTail> {
    await this.#attempt(() => this.#text.skipSpace());
    const rest = await this.#attempt(() => this.#text.rest());
    const tail = readTail(rest);
    if (!tail) throw new NotLiteral(this.#text.at);
    return tail;
  }

  #readRow(rows: LiteralRow[]): void {
    const start = this.#text.at;
    try {
      if (this.#first && this.#text.takeSign("]")) {
        this.#ended = true;
        return;
      }
      this.#text.skipSpace();
      const line = this.#text.line;
      const row = this.#text.readValue();
      if (!this.#text.takeSign(",")) {
        this.#text.expectSign("]");
        this.#ended = true;
      }
      this.#first = false;
      rows.push({ row, line });
    } catch (error) {
      if (error instanceof CutOff) this.#text.at = start;
      throw error;
    }
  }

  async #attempt<T>(read: () => T): Promise<T> {
    for (;;) {
      const start = this.#text.at;
      try {
        return read();
      } catch (error) {
        if (!(error instanceof CutOff)) throw error;
        this.#text.at = start;
        await this.#more();
      }
    }
  }

  /** Reads on, twice as far each time while one thing does not end, so that a large one is not read again too often. */
  async #more(): Promise<void> {
    let more = "";
    for (;;) {
      const { value, done } = await this.#pieces.next();
      if (done) break;
      more += value;
      if (more.length >= this.#text.left) return this.#text.append(more);
    }
    this.#text.append(more);
    this.#text.end();
  }
}
