/** The text ends within what is being read, and more of it may come. */
export class CutOff extends Error {}

/** Something else than a literal stands there. */
export class NotLiteral extends Error {
  /** @param at characters before it in the text held */
  constructor(readonly at: number) {
    super("not a literal");
  }
}

const [TAB, LINE, RETURN, SPACE, QUOTE, APOSTROPHE] = [9, 10, 13, 32, 34, 39];
const [STAR, PLUS, MINUS, DOT, SLASH, OPEN_LIST, BACKSLASH, BACKTICK, OPEN_MAP] = [
  42, 43, 45, 46, 47, 91, 92, 96, 123,
];
const [NO_BREAK_SPACE, BYTE_ORDER_MARK] = [0xa0, 0xfeff];
const END = -1;

const NUMBER = /^-?(?:\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|0|[1-9]\d*)$/;

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/** Reads literals of Cypher 5 from a text that grows at its end, character by character, as files may be large. */
export class LiteralText {
  #text = "";
  #at = 0;
  #whole = false;
  #line = 1;
  #counted = 0;

  /** Adds to the end what was read of the file, and lets go of what is behind. */
  append(more: string): void {
    this.#countLines();
    this.#text = this.#text.slice(this.#at) + more;
    this.#counted -= this.#at;
    this.#at = 0;
  }

  /** How many characters are held that have not been read. */
  get left(): number {
    return this.#text.length - this.#at;
  }

  /** Says that nothing more will come. */
  end(): void {
    this.#whole = true;
  }

  /** Where reading stands, to come back to after a `CutOff`. */
  get at(): number {
    return this.#at;
  }

  set at(at: number) {
    this.#at = at;
  }

  /** The line that reading stands in, from 1. */
  get line(): number {
    this.#countLines();
    return this.#line;
  }

  /** The line of a place in the text held. */
  lineAt(at: number): number {
    let line = this.line;
    for (let i = this.#at; i < at; i++) if (this.#text.charCodeAt(i) === LINE) line++;
    return line;
  }

  /** All that follows. */
  rest(): string {
    if (!this.#whole) throw new CutOff();
    return this.#text.slice(this.#at);
  }

  /** Whether a sign follows, which is taken if so. */
  takeSign(sign: "," | "]" | "}" | "[" | ":"): boolean {
    this.skipSpace();
    if (this.#code() !== sign.charCodeAt(0)) return false;
    this.#at++;
    return true;
  }

  expectSign(sign: "[" | "]" | "}" | ":"): void {
    if (!this.takeSign(sign)) throw new NotLiteral(this.#at);
  }

  /** Takes a word of letters, digits and underscores; empty where none follows. */
  takeWord(): string {
    this.skipSpace();
    const start = this.#at;
    while (isWordCode(this.#code())) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  readValue(): unknown {
    this.skipSpace();
    const code = this.#code();
    if (code === QUOTE || code === APOSTROPHE) return this.#readString(code);
    if (code === OPEN_MAP) return this.#readMap();
    if (code === OPEN_LIST) return this.#readList();
    if (code === MINUS || isDigit(code)) return this.#readNumber();
    const start = this.#at;
    const word = this.takeWord().toLowerCase();
    if (!WORDS.has(word)) throw new NotLiteral(start);
    return WORDS.get(word);
  }

  /** Passes over white space and comments. */
  skipSpace(): void {
    for (;;) {
      const code = this.#code();
      if (isSpace(code)) this.#at++;
      else if (code === SLASH && this.#next() === SLASH) this.#skipTo("\n", 1);
      else if (code === SLASH && this.#next() === STAR) this.#skipTo("*/", 2);
      else return;
    }
  }

  #skipTo(end: string, length: number): void {
    const found = this.#text.indexOf(end, this.#at + 2);
    if (found < 0 && !this.#whole) throw new CutOff();
    this.#at = found < 0 ? this.#text.length : found + length;
  }

  #readList(): unknown[] {
    const items: unknown[] = [];
    this.#at++;
    if (this.takeSign("]")) return items;
    do items.push(this.readValue());
    while (this.takeSign(","));
    this.expectSign("]");
    return items;
  }

  #readMap(): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    this.#at++;
    if (this.takeSign("}")) return map;
    do {
      const key = this.#readKey();
      this.expectSign(":");
      put(map, key, this.readValue());
    } while (this.takeSign(","));
    this.expectSign("}");
    return map;
  }

  #readKey(): string {
    this.skipSpace();
    const start = this.#at;
    if (this.#code() === BACKTICK) return this.#readName();
    const key = this.takeWord();
    if (key === "" || isDigit(key.charCodeAt(0))) throw new NotLiteral(start);
    return key;
  }

  #readName(): string {
    const end = this.#text.indexOf("`", this.#at + 1);
    if (end < 0) throw this.#whole ? new NotLiteral(this.#at) : new CutOff();
    const name = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    if (this.#code() === BACKTICK) throw new NotLiteral(this.#at);
    return name;
  }

  #readString(quote: number): string {
    const start = this.#at;
    const close = quote === QUOTE ? '"' : "'";
    const end = this.#text.indexOf(close, start + 1);
    const text = end < 0 ? "" : this.#text.slice(start + 1, end);
    // Most texts have no escapes; those with one may go on behind the quote that was found.
    if (end < 0 || text.includes("\\")) return this.#readEscaped(quote);
    this.#at = end + 1;
    return text;
  }

  #readEscaped(quote: number): string {
    const start = this.#at;
    const end = this.#endOfEscaped(quote, start + 1);
    if (end < 0) throw this.#whole ? new NotLiteral(start) : new CutOff();
    this.#at = end + 1;
    return this.#unescape(this.#text.slice(start + 1, end), start);
  }

  #endOfEscaped(quote: number, from: number): number {
    for (let at = from; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === BACKSLASH) at++;
      else if (code === quote) return at;
    }
    return -1;
  }

  #unescape(text: string, start: number): string {
    return text.replace(/\\(?:u([\da-fA-F]{4})|(.))/gs, (_, code: string | undefined, escaped: string) => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      if (escaped === "u" || escaped === "U") throw new NotLiteral(start);
      return ESCAPES[escaped] ?? escaped;
    });
  }

  #readNumber(): number | bigint {
    const start = this.#at;
    if (this.#code() === MINUS) this.#at++;
    for (let code = this.#code(); isNumberCode(code); code = this.#code()) {
      this.#at++;
      // The sign of an exponent.
      if ((code === 69 || code === 101) && (this.#code() === MINUS || this.#code() === PLUS)) this.#at++;
    }
    const text = this.#text.slice(start, this.#at);
    if (!NUMBER.test(text)) throw new NotLiteral(start);
    const number = Number(text);
    // Kept whole, so that the check can say that it is too large.
    return Number.isSafeInteger(number) || !/^-?\d+$/.test(text) ? number : BigInt(text);
  }

  #code(): number {
    if (this.#at < this.#text.length) return this.#text.charCodeAt(this.#at);
    if (this.#whole) return END;
    throw new CutOff();
  }

  #next(): number {
    if (this.#at + 1 < this.#text.length) return this.#text.charCodeAt(this.#at + 1);
    if (this.#whole) return END;
    throw new CutOff();
  }

  #countLines(): void {
    // Reading may have come back to before what was counted.
    if (this.#counted >= this.#at) return;
    let found = this.#text.indexOf("\n", this.#counted);
    while (found >= 0 && found < this.#at) {
      this.#line++;
      found = this.#text.indexOf("\n", found + 1);
    }
    this.#counted = this.#at;
  }
}

function put(map: Record<string, unknown>, key: string, value: unknown): void {
  // Set as others are, this one key would change what the map inherits.
  if (key === "__proto__") Object.defineProperty(map, key, { value, enumerable: true, configurable: true });
  else map[key] = value;
}

function isSpace(code: number): boolean {
  return (
    code === SPACE || (code >= TAB && code <= RETURN) || code === NO_BREAK_SPACE || code === BYTE_ORDER_MARK
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

// Letters beyond ASCII are taken as they come: whether a name may begin so is left to Neo4j.
function isWordCode(code: number): boolean {
  return (
    isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 0xbf
  );
}

function isNumberCode(code: number): boolean {
  return isWordCode(code) || code === DOT;
}
