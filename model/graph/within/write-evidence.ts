import type { RelationCell } from "../../catalogue/query.ts";
import { dateInWords } from "../../time/words.ts";
import type { CaseColumns } from "../columns.ts";
import type { CitedSource, Evidence } from "../evidence.ts";
import { toCell } from "../lines.ts";
import { readReference } from "../locator.ts";
import type { Relation } from "../relation.ts";
import type { TextsTold } from "../told.ts";

/** The relations that one disputes, by index, as far as the case holds them. */
export function rivalsOf({ relations }: CaseColumns, { disputes = [] }: Relation): number[] {
  return disputes.map(relations.ids.indexOf).filter((at) => at >= 0);
}

/**
 * The evidence of a relation as it travels.
 * @param index of the relation
 * @param told the relation and its rivals in full
 */
export function writeEvidence(
  columns: CaseColumns,
  index: number,
  told: { readonly relation: Relation; readonly rivals: readonly Relation[]; readonly texts: TextsTold },
): Evidence {
  const { from, to, type } = columns.relations;
  const { relation, rivals, texts } = told;
  const declared = columns.types[type[index] ?? 0];
  return {
    relation,
    from: toCell(columns, from[index] ?? 0),
    to: toCell(columns, to[index] ?? 0),
    name: declared?.name ?? relation.type,
    inverseName: declared?.inverseName ?? relation.type,
    inWords: dateInWords(relation.dates.when),
    places: toPlaces(relation.sources, columns.sources),
    rivals: rivals.toSorted(compareStart).map(toRelationCell),
    texts,
  };
}

function toRelationCell({ id, type, dates, statement, sources }: Relation): RelationCell {
  return { id, type, when: dates.when, statement, sources };
}

function compareStart(one: Relation, other: Relation): number {
  const key = ({ dates, id }: Relation) => `${dates.startMin} ${id}`;
  return key(one) < key(other) ? -1 : 1;
}

function toPlaces(cited: readonly string[], known: readonly CitedSource[]): Evidence["places"] {
  const sources = new Map(known.map((source) => [source.id, source]));
  return cited.map(readReference).flatMap(({ sourceId, locator }) => {
    const source = sources.get(sourceId);
    return source ? [{ source, locator }] : [];
  });
}
