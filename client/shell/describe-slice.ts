import { formatCount, formatNumber } from "../format/number.ts";
import type { Case } from "../store/case.ts";
import type { InForce, WindowSlice } from "../store/slice.ts";

/**
 * What a slice shows and what it leaves out, in sentences: how many relations are in force and how surely, how many
 * are not plain facts, how many are hidden or not drawn.
 */
export function describeSlice(slice: WindowSlice, of: Case): string[] {
  const { relations, drawn, entities, hidden } = slice;
  const certain = count(relations, ({ standing }) => standing === "certain");
  const caveats = [
    part(
      count(relations, ({ relation }) => relation.denied),
      "denied",
    ),
    part(
      count(relations, ({ relation }) => !relation.denied && relation.voice === "recommends"),
      "recommended",
    ),
  ].filter((text) => text !== null);
  return [
    `${formatCount(relations.length, "relation")} ${howSurely(certain, relations.length)}, of ${formatNumber(of.total)} in the case, between ${formatCount(entities.length, "entity", "entities")}.`,
    caveats.length > 0 ? `${caveats.join(" and ")}: shown, but not as facts.` : null,
    drawn.length < relations.length
      ? `${formatNumber(relations.length)} relations, ${formatNumber(drawn.length)} drawn: those between the best connected.`
      : null,
    hidden > 0 ? `${formatNumber(hidden)} hidden by what is switched off.` : null,
    of.relations.length < of.total
      ? `Only ${formatNumber(of.relations.length)} of the case's relations were sent to the page.`
      : null,
  ].filter((sentence) => sentence !== null);
}

function howSurely(certain: number, all: number): string {
  if (certain === all) return all === 0 ? "in force" : "certainly in force";
  return `in force (${formatNumber(certain)} certainly, ${formatNumber(all - certain)} possibly)`;
}

function part(number: number, word: string): string | null {
  return number > 0 ? `${formatNumber(number)} ${word}` : null;
}

function count(relations: readonly InForce[], test: (inForce: InForce) => boolean): number {
  return relations.filter(test).length;
}
