import type { CaseColumns, CaseRelations } from "../columns.ts";

/** How much is said of each entity at all times: by how many statements and in how many sources. */
export interface Attention {
  readonly statements: Int32Array;
  readonly sources: Int32Array;
}

const remembered = new WeakMap<CaseRelations, Attention>();

/** How many statements speak of each entity, and how many sources those rest on. One pass, once for a case. */
export function attentionOf(columns: CaseColumns): Attention {
  const known = remembered.get(columns.relations);
  if (known !== undefined) return known;
  const { relations, entities, sourceSets } = columns;
  const statements = new Int32Array(entities.kind.length);
  const sources = Array.from(entities.kind, () => new Set<string>());
  for (let relation = 0; relation < relations.from.length; relation++) {
    const set = sourceSets[relations.sourceSet[relation] ?? 0] ?? [];
    for (const entity of new Set([relations.from[relation] ?? 0, relations.to[relation] ?? 0])) {
      statements[entity] = (statements[entity] ?? 0) + 1;
      for (const source of set) sources[entity]?.add(source);
    }
  }
  const attention = { statements, sources: Int32Array.from(sources, ({ size }) => size) };
  remembered.set(columns.relations, attention);
  return attention;
}
