import Papa, { type ParseResult } from "papaparse";
import { decode, findEncoding } from "./encoding.ts";
import { type Report, shown, unreadable } from "./finding.ts";
import { headed } from "./header.ts";
import { breaksIn, CHUNK, inChunks, LONGEST_ROW, type Parsed } from "./in-chunks.ts";
import type { FileInput } from "./input.ts";
import type { Batches, Note, ReadOptions, Row, Table } from "./table.ts";

const DELIMITERS = [",", ";", "\t", "|"];

const NAMES: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };

interface Dialect {
  readonly file: string;
  readonly delimiter: string;
  readonly quotes: boolean;
}

/**
 * A table in rows of text with a delimiter (RFC 4180 and its relatives): encoding, delimiter, quotation marks and heads
 * are found where they are not told, and noted.
 * @throws UnreadableError where the file is empty or is no text
 */
export async function readDelimited(
  input: FileInput,
  options: ReadOptions,
): Promise<{ table: Table; notes: Note[] }> {
  const encoding = await encodingOf(input, options);
  const head = await headText(input, encoding.name);
  if (head.trim() === "") throw unreadable({ file: input.name }, "is empty", "give a file that holds rows");
  const delimiter = options.delimiter ?? findDelimiter(head);
  const dialect = { file: input.name, delimiter, quotes: options.quotes ?? hasQuotes(head, delimiter) };
  const raw = (report: Report) => parseRows(decode(input, encoding.name), dialect, report);
  const { columns, rows, notes } = await headed(raw, { file: input.name }, { ...options, exact: true });
  const note = (what: string, said: string): Note => ({ file: input.name, what, said });
  return {
    table: { name: nameOf(input.name), file: input.name, columns, rows },
    notes: [
      note("encoding", encoding.said),
      note("delimiter", NAMES[delimiter] ?? delimiter),
      note("quotes", dialect.quotes ? 'cells may stand in "quotation marks"' : "quotation marks are letters"),
      ...notes,
    ],
  };
}

async function encodingOf(input: FileInput, { encoding }: ReadOptions) {
  if (encoding === undefined) return findEncoding(input);
  return { name: encoding, said: `${encoding}, as the recipe says`, guessed: false };
}

async function headText(input: FileInput, encoding: string): Promise<string> {
  let head = "";
  for await (const text of decode(input, encoding)) {
    head += text;
    if (head.length >= CHUNK) break;
  }
  return head.slice(0, CHUNK);
}

/** The delimiter under which the first rows have the same number of cells; a comma where there is but one column. */
export function findDelimiter(head: string): string {
  const { meta } = Papa.parse<string[]>(head, {
    preview: 50,
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: "greedy",
  });
  return DELIMITERS.includes(meta.delimiter) ? meta.delimiter : ",";
}

// Databases write tabs without quoting: there a quotation mark is a letter once it does not come in pairs.
function hasQuotes(head: string, delimiter: string): boolean {
  if (delimiter !== "\t") return true;
  const whole = head.slice(0, head.lastIndexOf("\n") + 1);
  return Papa.parse(whole, { delimiter, newline: "\n" }).errors.every(({ type }) => type !== "Quotes");
}

function parseRows(text: AsyncIterable<string>, dialect: Dialect, report: Report): Batches {
  const parser = new RowParser(dialect, report);
  return inChunks(
    text,
    (held, isLast) => parser.parse(held, isLast),
    () => tooLong(dialect.file, parser.line),
  );
}

class RowParser {
  /** The line that the next row begins on. */
  line = 1;
  readonly #parser: InstanceType<typeof Papa.Parser>;
  readonly #dialect: Dialect;
  readonly #report: Report;

  constructor(dialect: Dialect, report: Report) {
    this.#dialect = dialect;
    this.#report = report;
    const { delimiter, quotes } = dialect;
    this.#parser = new Papa.Parser({ delimiter, newline: "\n", ...(!quotes && { fastMode: true }) });
  }

  parse(text: string, isLast: boolean): Parsed {
    const { data, errors, meta }: ParseResult<string[]> = this.#parser.parse(text, 0, !isLast);
    // The first error of a row is what is wrong with it; others follow from it.
    const broken = new Map([...errors].reverse().map(({ row, code }) => [row, code]));
    if (text.length > LONGEST_ROW && data.some(isTooLong)) throw tooLong(this.#dialect.file, this.line);
    const rows: Row[] = [];
    for (const [place, cells] of data.entries()) {
      const row = this.line;
      this.line += 1 + breaksIn(cells);
      const code = broken.get(place);
      if (code !== undefined) this.#tellQuotes(row, code, cells);
      else if (cells.length > 1 || cells[0] !== "") rows.push({ row, cells });
    }
    return { rows, used: meta.cursor };
  }

  #tellQuotes(row: number, code: string, cells: readonly string[]): void {
    const open = code === "MissingQuotes";
    this.#report({
      file: this.#dialect.file,
      row,
      kind: "quotes",
      weight: "fault",
      value: shown(cells.join(this.#dialect.delimiter)),
      reason: open
        ? "a quotation mark opens in this row and never closes, so that all after it is one cell"
        : "a quotation mark stands where a cell has neither begun nor ended",
      remedy:
        'write a quotation mark within a cell as "", or say that the file has none (in a recipe: `quotes: false`)',
    });
  }
}

function isTooLong(cells: readonly string[]): boolean {
  return cells.reduce((length, cell) => length + cell.length, 0) > LONGEST_ROW;
}

function tooLong(file: string, row: number) {
  return unreadable(
    { file, row },
    `the row that begins here has more than ${LONGEST_ROW / 1_000_000} million letters`,
    "close the quotation mark that is open in it, or take the long text out of the table",
    "quotes",
  );
}

/** A file's name without folder and ending. */
export function nameOf(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}
