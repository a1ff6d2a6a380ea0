import { Neo4jError } from "neo4j-driver";
import { Problem } from "../errors.ts";
import { toProblem } from "../neo4j/problems.ts";
import type { Place } from "../place.ts";
import { inPlainWords } from "./plain-words.ts";

/** Where the database places an error: `(line 1, column 33 (offset: 32))`, then the line itself with a caret under it. */
const PLACE = /\s*\(line (\d+), column (\d+) \(offset: (\d+)\)\)[\s\S]*$/;

/**
 * What an error of the database means to who wrote the query: its own message, and the place.
 * @param shift characters put before the query when it was sent
 */
export function explainError(error: unknown, shift = 0): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const known = toProblem(error);
  if (known instanceof Problem) return known;
  const place = placeIn(error.message, shift);
  const detail = inPlainWords(error.message.replace(PLACE, ""));
  const errors = [{ parameter: "query", detail }];
  return new Problem("invalid", detail, { cause: error, errors, ...(place && { place }) });
}

function placeIn(message: string, shift: number): Place | undefined {
  const [, line, column, offset] = PLACE.exec(message)?.map(Number) ?? [];
  if (line === undefined || column === undefined || offset === undefined) return undefined;
  return {
    line,
    column: line === 1 ? Math.max(1, column - shift) : column,
    offset: Math.max(0, offset - shift),
  };
}
