import Papa from "papaparse";
import { decode } from "../decode.ts";
import { unreadable } from "../read/finding.ts";
import { chunksOf, type FileInput } from "../read/input.ts";
import type { Row } from "../read/table.ts";

// Parsed at a time, in letters: enough that a row that is cut at its end is seldom parsed again.
const CHUNK = 262_144;

/** The longest row in letters: beyond it a quotation mark was left open. */
const LONGEST_ROW = 4_000_000;

/**
 * The rows of a table of CSV letter by letter, its head among them: no blank is taken off, no line break within a cell
 * changed, as what is read is to be what was written.
 * @throws EncodingError where it is not UTF-8; UnreadableError where quotation marks do not fit
 */
export async function* readExactRows(input: FileInput): AsyncGenerator<Row[]> {
  let held = "";
  let line = 1;
  let newline: "\r\n" | "\n" | undefined;
  let wanted = CHUNK;
  const parse = (isLast: boolean) => {
    newline ??= /^[^\n]*\r\n/.test(held) ? "\r\n" : "\n";
    const parser = new Papa.Parser({ delimiter: ",", newline });
    const { data, errors, meta }: Papa.ParseResult<string[]> = parser.parse(held, 0, !isLast);
    const rows = data.map((cells): Row => {
      const row = line;
      line += 1 + cells.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
      return { row, cells };
    });
    const [fault] = errors;
    if (fault !== undefined) throw brokenQuotes(input.name, rows[fault.row ?? 0]?.row ?? line);
    held = held.slice(meta.cursor);
    return rows.filter(({ cells }) => cells.length > 1 || cells[0] !== "");
  };
  for await (const text of decode(chunksOf(input.stream()))) {
    held += text;
    if (held.length < wanted) continue;
    const rows = parse(false);
    if (held.length > LONGEST_ROW) throw brokenQuotes(input.name, line);
    wanted = Math.max(CHUNK, 2 * held.length);
    if (rows.length > 0) yield rows;
  }
  const rows = parse(true);
  if (rows.length > 0) yield rows;
}

function brokenQuotes(file: string, row: number) {
  return unreadable(
    { file, row },
    "has a quotation mark that does not close, or closes too soon",
    'write a quotation mark within a cell as ""',
    "quotes",
  );
}
