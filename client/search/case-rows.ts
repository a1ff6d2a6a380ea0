import { leadOf, type SearchRows } from "../../model/search/rows.ts";
import { readAsSentence } from "../evidence/reading.ts";
import type { Case } from "../store/case.ts";
import type { AskableQuestion } from "../store/feature.ts";

/** A case that the page holds whole, with the questions that can be asked of it, as rows for searching. */
export function toSearchRows(loaded: Case, questions: readonly AskableQuestion[]): SearchRows {
  const places = new Map([...loaded.entities.keys()].map((id, at) => [id, at]));
  return {
    entities: [...loaded.entities.values()].map(
      ({ id, kind, name, ownName, names, summary, dates, bounds }) => ({
        id,
        kind,
        name,
        others: [
          ...(ownName === undefined ? [] : [ownName]),
          ...Object.values(names).flatMap((text) => text.split("; ")),
        ],
        summary,
        when: dates?.when ?? null,
        bounds,
        degree: loaded.relationsOf.get(id)?.length ?? 0,
      }),
    ),
    relations: loaded.relations.flatMap((relation) => {
      const { id, from, to, statement, sector, dates, bounds, denied } = relation;
      const [fromAt, toAt] = [places.get(from), places.get(to)];
      const type = loaded.types.get(relation.type);
      if (fromAt === undefined || toAt === undefined) return [];
      return [
        {
          id,
          from: fromAt,
          to: toAt,
          reads: readAsSentence(loaded, relation),
          statement,
          sector,
          when: dates.when,
          bounds,
          leads: leadOf(type, denied),
        },
      ];
    }),
    sources: [...loaded.sources.values()].map(({ id, name, citation }) => ({ id, name, citation })),
    questions,
  };
}
