import { Problem } from "../errors.ts";
import { placeOf } from "../text-position.ts";

/** The problem of a query that the console does not run: why not, and where in the query if that is known. */
export function refusal(why: string, query?: string, offset?: number): Problem {
  const place = query !== undefined && offset !== undefined ? { place: placeOf(query, offset) } : {};
  return new Problem("refused", why, place);
}
