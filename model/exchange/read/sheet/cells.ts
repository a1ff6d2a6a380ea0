/** A cell as a sheet holds it: its text, and what is odd about it. */
export interface SheetCell {
  readonly text: string;
  readonly oddity?: "error" | "uncomputed" | "no-day";
}

/** The column that an address names, counted from 1: `C7` is in column 3. */
export function columnOf(address: string): number {
  let column = 0;
  for (const letter of address) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column;
}

/** The letters of a column that is counted from 1. */
export function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? lettersOf(before) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A number as a sheet stores it, as a person would write it: without the noise of its last bits. */
export function plainNumber(text: string): string {
  const value = Number(text);
  return text.trim() === "" || Number.isNaN(value) ? text : String(Number(value.toPrecision(15)));
}
