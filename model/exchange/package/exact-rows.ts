import Papa from "papaparse";
import { decode } from "../decode.ts";
import { unreadable } from "../read/finding.ts";
import { breaksIn, inChunks, type Parsed } from "../read/in-chunks.ts";
import { chunksOf, type FileInput } from "../read/input.ts";
import type { Row } from "../read/table.ts";

/**
 * The rows of a table of CSV letter by letter, its head among them: no blank is taken off, no line break within a cell
 * changed, as what is read is to be what was written.
 * @throws EncodingError where it is not UTF-8; UnreadableError where quotation marks do not fit
 */
export function readExactRows(input: FileInput): AsyncGenerator<Row[]> {
  let line = 1;
  let newline: "\r\n" | "\n" | undefined;
  const parse = (text: string, isLast: boolean): Parsed => {
    newline ??= /^[^\n]*\r\n/.test(text) ? "\r\n" : "\n";
    const parser = new Papa.Parser({ delimiter: ",", newline });
    const { data, errors, meta }: Papa.ParseResult<string[]> = parser.parse(text, 0, !isLast);
    const rows = data.map((cells): Row => {
      const row = line;
      line += 1 + breaksIn(cells);
      return { row, cells };
    });
    // In a row that the text cuts off a quotation mark may close too soon for all that can be seen: it is parsed again.
    const fault = errors.find(({ row = 0 }) => row < rows.length);
    if (fault !== undefined) throw brokenQuotes(input.name, rows[fault.row ?? 0]?.row ?? line);
    return { rows: rows.filter(({ cells }) => cells.length > 1 || cells[0] !== ""), used: meta.cursor };
  };
  return inChunks(decode(chunksOf(input.stream())), parse, () => brokenQuotes(input.name, line));
}

function brokenQuotes(file: string, row: number) {
  return unreadable(
    { file, row },
    "has a quotation mark that does not close, or closes too soon",
    'write a quotation mark within a cell as ""',
    "quotes",
  );
}
