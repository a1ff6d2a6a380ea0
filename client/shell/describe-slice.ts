import { formatCount, formatNumber } from "../format/number.ts";
import type { Case } from "../store/case.ts";
import type { WindowSlice } from "../store/slice.ts";

/**
 * What a slice shows and what it leaves out, in sentences: how many relations are in force and how surely, how many
 * are not plain facts, how many are hidden or not drawn.
 */
export function describeSlice(slice: WindowSlice, loaded: Case): string[] {
  const { relations, certain, denied, recommended, entities } = slice.totals;
  const caveats = [part(denied, "denied"), part(recommended, "recommended")].filter((text) => text !== null);
  return [
    `${formatCount(relations, "relation")} ${howSurely(certain, relations)}, of ${formatNumber(loaded.total)} in the case, between ${formatCount(entities, "entity", "entities")}.`,
    caveats.length > 0 ? `${caveats.join(" and ")}: shown, but not as facts.` : null,
    describeDrawn(slice, loaded),
    slice.hidden > 0 ? `${formatNumber(slice.hidden)} hidden by what is switched off.` : null,
  ].filter((sentence) => sentence !== null);
}

/** What of all is drawn, and by which rule; null where all is. */
function describeDrawn({ drawn, pairs, entities, totals }: WindowSlice, loaded: Case): string | null {
  const lines = pairs.reduce((sum, { count }) => sum + count, drawn.length);
  if (lines >= totals.relations) return null;
  const all = `${formatNumber(totals.relations)} relations, ${formatNumber(lines)} drawn`;
  if (loaded.isWhole) return `${all}: those between the best connected.`;
  const as = `in ${formatCount(drawn.length + pairs.length, "line")}`;
  const joined = new Set([
    ...pairs.flatMap(({ ends }) => ends),
    ...drawn.flatMap(({ relation }) => [relation.from, relation.to]),
  ]);
  const left = totals.entities - entities.filter(({ id }) => joined.has(id)).length;
  return `${all} ${as}: the strongest pairs; ${formatCount(left, "entity", "entities")} not drawn.`;
}

function howSurely(certain: number, all: number): string {
  if (certain === all) return all === 0 ? "in force" : "certainly in force";
  return `in force (${formatNumber(certain)} certainly, ${formatNumber(all - certain)} possibly)`;
}

function part(number: number, word: string): string | null {
  return number > 0 ? `${formatNumber(number)} ${word}` : null;
}
