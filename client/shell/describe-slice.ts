import { formatCount, formatNumber } from "../format/number.ts";
import type { Case } from "../store/case.ts";
import { DRAW_LIMIT, type WindowSlice } from "../store/slice.ts";

/**
 * What a slice shows and what it leaves out, in sentences.
 * @param drawn what is said of what is drawn, where not the whole slice is; left out, by which rule the picture chose
 */
export function describeSlice(slice: WindowSlice, loaded: Case, drawn?: string | null): string[] {
  return [describeTotals(slice, loaded), ...describeRest(slice, loaded, drawn)];
}

/** How many relations are in force, and how surely. */
export function describeTotals({ totals }: WindowSlice, loaded: Case): string {
  const { relations, certain, entities } = totals;
  return `${formatCount(relations, "relation")} ${howSurely(certain, relations)}, of ${formatNumber(loaded.total)} in the case, between ${formatCount(entities, "entity", "entities")}.`;
}

/** How many of them are not plain facts, and how many are hidden or not drawn. */
export function describeRest(
  slice: WindowSlice,
  loaded: Case,
  drawn: string | null = describeDrawn(slice, loaded),
): string[] {
  const { denied, recommended } = slice.totals;
  const caveats = [part(denied, "denied"), part(recommended, "recommended")].filter((text) => text !== null);
  return [
    caveats.length > 0 ? `${caveats.join(" and ")}: shown, but not as facts.` : null,
    drawn,
    slice.hidden > 0 ? `${formatNumber(slice.hidden)} hidden by what is switched off.` : null,
  ].filter((sentence) => sentence !== null);
}

/** What of all is drawn, and by which rule; null where all is. */
export function describeDrawn({ drawn, pairs, entities, totals }: WindowSlice, loaded: Case): string | null {
  const lines = pairs.reduce((sum, { count }) => sum + count, drawn.length);
  const told = countDrawn(totals.relations, lines);
  if (told === null) return null;
  const all = told.slice(0, -1);
  // Where there was room for more, the reader asked for less, and that is told elsewhere.
  if (loaded.isWhole) return drawn.length < DRAW_LIMIT ? told : `${all}: those between the best connected.`;
  const as = `in ${formatCount(drawn.length + pairs.length, "line")}`;
  const joined = new Set([
    ...pairs.flatMap(({ ends }) => ends),
    ...drawn.flatMap(({ relation }) => [relation.from, relation.to]),
  ]);
  const left = totals.entities - entities.filter(({ id }) => joined.has(id)).length;
  return `${all} ${as}: the strongest pairs; ${formatCount(left, "entity", "entities")} not drawn.`;
}

/** "100 relations, 30 drawn."; null where all are. */
export function countDrawn(all: number, drawn: number): string | null {
  if (drawn >= all) return null;
  return `${formatCount(all, "relation")}, ${formatNumber(drawn)} drawn.`;
}

function howSurely(certain: number, all: number): string {
  if (certain === all) return all === 0 ? "in force" : "certainly in force";
  return `in force (${formatNumber(certain)} certainly, ${formatNumber(all - certain)} possibly)`;
}

function part(number: number, word: string): string | null {
  return number > 0 ? `${formatNumber(number)} ${word}` : null;
}
