import { formatCount, formatNumber } from "../format/number.ts";

/** How many rows a table shows of those in force, and how many filters hide. */
export function describeCount(shown: number, all: number, hidden: number): string {
  const relations = formatCount(all, "relation");
  const count = shown === all ? relations : `${formatNumber(shown)} of ${relations}`;
  return hidden > 0 ? `${count}; filters hide ${formatNumber(hidden)} more` : count;
}
