import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** Significant digits of a number, and letters of a text, that count (UNF v6, the defaults). */
const DIGITS = 7;
const LETTERS = 128;

const END = "\n\0";
const MISSING = "\0\0\0";

/** Digits beyond which no number that a computer holds (IEEE 754, 64 bits) lies next to the middle of two. */
const EXACT = 60;

/**
 * A number as UNF v6 writes it: seven significant digits, rounded half to even, as `-1.234568e-3`, `+1.e+`, `+0.e+`.
 * @see Altman (2008), A Fingerprint Method for Scientific Data Verification; guides.dataverse.org, "UNF version 6"
 */
export function normalNumber(value: number): string {
  if (Number.isNaN(value)) return "+nan";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "+";
  if (!Number.isFinite(value)) return `${sign}inf`;
  const [digits = "", exponent = "0"] = rounded(Math.abs(value)).split("e");
  const [whole = "", fraction = ""] = digits.split(".");
  const power = Number(exponent);
  return `${sign}${whole}.${fraction.replace(/0+$/, "")}e${power < 0 ? "-" : "+"}${power === 0 ? "" : Math.abs(power)}`;
}

/** In exponential notation; where a number lies just between two, the even one is taken, not the larger. */
function rounded(value: number): string {
  const text = value.toExponential(DIGITS - 1);
  const [exact = ""] = value.toExponential(EXACT).split("e");
  const isHalf = /^50*$/.test(exact.slice(1 + DIGITS));
  const isEven = /[02468]$/.test(exact.slice(0, 1 + DIGITS));
  if (!isHalf || !isEven) return text;
  return `${exact.slice(0, 1 + DIGITS)}e${value.toExponential(EXACT).split("e")[1]}`;
}

/** The fingerprint of one column, value by value. */
export class ColumnUnf {
  readonly #hash = sha256.create();

  add(values: readonly (string | number | undefined)[]): void {
    this.#hash.update(utf8ToBytes(values.map(normal).join("")));
  }

  /** `UNF:6:…`; to be asked once. */
  read(): string {
    return write(this.#hash.digest());
  }
}

function normal(value: string | number | undefined): string {
  if (value === undefined) return MISSING;
  return `${typeof value === "number" ? normalNumber(value) : cut(value)}${END}`;
}

function cut(text: string): string {
  return text.length <= LETTERS ? text : [...text].slice(0, LETTERS).join("");
}

function write(digest: Uint8Array): string {
  return `UNF:6:${btoa(String.fromCharCode(...digest.subarray(0, 16)))}`;
}

/** The fingerprint of a table of its columns', or of a dataset of its tables', whatever their order. */
export function joinUnf(parts: readonly string[]): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const joined = new ColumnUnf();
  joined.add([...parts].sort());
  return joined.read();
}

/** The fingerprint of a table of cells: numbers as numbers, all else as text; a blank cell is a missing value. */
export class TableUnf {
  readonly #columns: readonly ColumnUnf[];
  readonly #isNumber: readonly boolean[];

  /** @param isNumber of each column whether numbers stand in it */
  constructor(isNumber: readonly boolean[]) {
    this.#isNumber = isNumber;
    this.#columns = isNumber.map(() => new ColumnUnf());
  }

  add(rows: readonly (readonly string[])[]): void {
    for (const [place, column] of this.#columns.entries()) {
      const isNumber = this.#isNumber[place] === true;
      column.add(rows.map((cells) => valueIn(cells[place], isNumber)));
    }
  }

  /** `UNF:6:…`; to be asked once. */
  read(): string {
    return joinUnf(this.#columns.map((column) => column.read()));
  }
}

function valueIn(cell: string | undefined, isNumber: boolean): string | number | undefined {
  if (cell === undefined || cell === "") return undefined;
  return isNumber ? Number(cell) : cell;
}
