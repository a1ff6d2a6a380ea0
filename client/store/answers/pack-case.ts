import type { CaseColumns } from "../../../model/graph/columns.ts";
import { CaseBuilder } from "../../../model/graph/pack/builder.ts";
import { openCase } from "../../../model/graph/pack/open.ts";
import type { RelationType } from "../../../model/graph/vocabulary.ts";
import type { Case } from "../case.ts";
import { undeclaredType } from "./undeclared-type.ts";

const packed = new WeakMap<Case, CaseColumns>();

/** The case that the page holds as columns, packed once. */
export function packCase(loaded: Case): CaseColumns {
  const known = packed.get(loaded);
  if (known !== undefined) return known;
  const columns = pack(loaded);
  packed.set(loaded, columns);
  return columns;
}

const places = new WeakMap<Case, Int32Array>();

/** Per relation of a case, in its order, the place in the columns; −1 for what joins an entity that is not there. */
export function placesOf(loaded: Case): Int32Array {
  const known = places.get(loaded);
  if (known !== undefined) return known;
  const { ids } = packCase(loaded).relations;
  const found = Int32Array.from(loaded.relations, ({ id }) => ids.indexOf(id));
  places.set(loaded, found);
  return found;
}

function pack(loaded: Case): CaseColumns {
  const builder = new CaseBuilder(
    [...loaded.types.values(), ...undeclared(loaded)],
    [...loaded.sources.values()],
  );
  for (const { id, kind, name, names, dates, bounds } of loaded.entities.values()) {
    const others = Object.entries(names).map(([language, text]) => `${language}:${text}`);
    builder.addEntity({
      id,
      kind,
      name,
      names: others,
      ...(dates !== undefined && bounds !== null && { when: dates.when, bounds }),
    });
  }
  for (const { dates, ...relation } of loaded.relations) {
    if (loaded.entities.has(relation.from) && loaded.entities.has(relation.to))
      builder.addRelation({ ...relation, when: dates.when });
  }
  return openCase(builder.finish());
}

/** What an answer to free Cypher holds may be of types that the vocabulary does not declare. */
function undeclared({ types, relations }: Case): RelationType[] {
  const names = new Set(relations.map(({ type }) => type).filter((type) => !types.has(type)));
  return [...names].map((type) => undeclaredType(type, type.toLowerCase().replaceAll("_", " ")));
}
