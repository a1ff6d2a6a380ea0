import { hint } from "../../http/closest.ts";
import type { Places } from "./places.ts";

// Comparing a name with each of more than these takes longer than a hint is worth.
const MOST_COMPARED = 2_000;

/** What would mend a reference to something that is stated nowhere. */
export function remedyFor(id: string, known: Omit<Places, "get" | "set">, otherwise: string): string {
  const near = known.size <= MOST_COMPARED ? hint(id, [...known.keys()]) : "";
  return near === ""
    ? otherwise
    : `${otherwise} (${near.charAt(0).toLowerCase()}${near.slice(1).replace(/[.]$/, "")})`;
}
