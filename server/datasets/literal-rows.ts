import neo4j from "neo4j-driver";

/** A script whose rows travel as the parameter `$rows`, beside the text. */
export interface ParameterizedScript {
  readonly query: string;
  readonly rows: readonly unknown[];
}

/**
 * Takes the rows out of a script that begins with `UNWIND [ … ]`, a list of literals, and leaves a query that says the
 * same with the parameter `$rows`. Neo4j plans a text for as long as it is, and again for every other text: scripts of
 * one form become one short query, planned once.
 * @returns undefined where the script is not of this form or its list holds more than literals
 */
export function takeRows(script: string): ParameterizedScript | undefined {
  const reader = new LiteralReader(script);
  try {
    reader.expect(/UNWIND\b/iy);
    const rows = reader.readList();
    return { query: `UNWIND $rows${reader.rest()}`, rows };
  } catch (error) {
    if (error instanceof NotLiteral) return undefined;
    throw error;
  }
}

class NotLiteral extends Error {}

const SPACE = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;

const STRING = /'(?:[^'\\]|\\[^uU])*'|"(?:[^"\\]|\\[^uU])*"/y;

const NUMBER = /-?(?:\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|0|[1-9]\d*)(?![\w.])/y;

const KEY = /[\p{L}_][\p{L}\p{N}_]*/uy;

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/** Reads literals of Cypher from a text, one after the other; anything else is left to Neo4j. */
class LiteralReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** What has not been read. */
  rest(): string {
    return this.#text.slice(this.#at);
  }

  expect(pattern: RegExp): string {
    const token = this.#take(pattern);
    if (token === undefined) throw new NotLiteral();
    return token;
  }

  readList(): unknown[] {
    this.expect(/\[/y);
    return this.#readUntil(/\]/y, () => this.#readValue());
  }

  #readMap(): Record<string, unknown> {
    return Object.fromEntries(
      this.#readUntil(/\}/y, (): [string, unknown] => {
        const key = this.expect(KEY);
        this.expect(/:/y);
        return [key, this.#readValue()];
      }),
    );
  }

  #readUntil<T>(end: RegExp, readItem: () => T): T[] {
    const items: T[] = [];
    if (this.#take(end) !== undefined) return items;
    do items.push(readItem());
    while (this.#take(/,/y) !== undefined);
    this.expect(end);
    return items;
  }

  #readValue(): unknown {
    const string = this.#take(STRING);
    if (string !== undefined) return unquote(string);
    const number = this.#take(NUMBER);
    if (number !== undefined) return toNumber(number);
    if (this.#take(/\{/y) !== undefined) return this.#readMap();
    const word = this.#take(KEY)?.toLowerCase();
    if (word === undefined) return this.readList();
    if (!WORDS.has(word)) throw new NotLiteral();
    return WORDS.get(word);
  }

  #take(pattern: RegExp): string | undefined {
    const start = this.#match(SPACE, this.#at)?.length ?? 0;
    const token = this.#match(pattern, this.#at + start);
    if (token !== undefined) this.#at += start + token.length;
    return token;
  }

  #match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.#text)?.[0];
  }
}

function unquote(string: string): string {
  return string.slice(1, -1).replace(/\\(.)/gs, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
}

// A whole number of Cypher is an INTEGER, which the driver sends only when it is told to.
function toNumber(text: string): unknown {
  return /^-?\d+$/.test(text) ? neo4j.int(text) : Number(text);
}
