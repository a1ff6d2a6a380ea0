import { Neo4jError } from "neo4j-driver";
import { Problem } from "../errors.ts";
import { toProblem } from "../neo4j/problems.ts";
import { placeOf, type TextPosition } from "../text-position.ts";
import { isBoundOfRange } from "./bounded.ts";
import { LIMITS } from "./limits.ts";
import { inPlainWords } from "./plain-words.ts";

/** Where the database places an error: `(line 1, column 33 (offset: 32))`, then the line itself with a caret under it. */
const PLACE = /\s*\(line (\d+), column (\d+) \(offset: (\d+)\)\)[\s\S]*$/;

/**
 * What an error of the database means to who wrote the query: its own message, and the place.
 * @param toWritten where a character of the query that was sent stands in the one that was written
 */
export function explainError(error: unknown, toWritten: (offset: number) => number, query: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const known = toProblem(error);
  if (known instanceof Problem) return known;
  const place = placeIn(error.message, toWritten, query);
  const message = inPlainWords(error.message.replace(PLACE, ""));
  const detail = isBoundOfRange(message) ? TOO_LONG : message;
  const errors = [{ parameter: "query", detail }];
  return new Problem("unfit", detail, { cause: error, errors, ...(place && { place }) });
}

const TOO_LONG = `A range() inside an expression may have ${LIMITS.range} elements, and its step is not 0. For a longer one write UNWIND range(…) AS … and go on from its rows.`;

function placeIn(
  message: string,
  toWritten: (offset: number) => number,
  query: string,
): TextPosition | undefined {
  const offset = PLACE.exec(message)?.[3];
  return offset === undefined ? undefined : placeOf(query, toWritten(Number(offset)));
}
