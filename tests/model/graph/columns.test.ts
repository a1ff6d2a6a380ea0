import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseColumns } from "../../../model/graph/columns.ts";
import { CERTAINTIES, KINDS, SECTORS, VOICES } from "../../../model/graph/kinds.ts";
import { CaseBuilder } from "../../../model/graph/pack/builder.ts";
import { boundsAt } from "../../../model/graph/pack/open.ts";
import { relationsOf } from "../../../model/graph/within/relations-of.ts";
import { columnsOf, packCase, plainCase, typeOf } from "./cases.ts";

/** A relation of the columns as a plain row again; of its places only the sources are kept. */
function readRow({ relations, entities, types, sourceSets, when }: CaseColumns, index: number) {
  const entity = (at: number | undefined) => entities.ids.at(at ?? -1);
  return {
    id: relations.ids.at(index),
    type: types[relations.type[index] ?? -1]?.type,
    from: entity(relations.from[index]),
    to: entity(relations.to[index]),
    when: when.at(relations.when[index] ?? -1),
    bounds: boundsAt(relations, index),
    certainty: CERTAINTIES[relations.certainty[index] ?? -1],
    voice: VOICES[relations.voice[index] ?? -1],
    denied: relations.denied[index] === 1,
    sector: SECTORS[relations.sector[index] ?? -1],
    sources: sourceSets[relations.sourceSet[index] ?? -1],
    occasion: entity(relations.occasion[index]),
  };
}

const byId = (one: { id?: string | undefined }, other: { id?: string | undefined }) =>
  (one.id ?? "") < (other.id ?? "") ? -1 : 1;

const isSame = (one: unknown, other: unknown) => expect(one).toEqual(other);

describe("a case in columns", () => {
  test("says of every entity and relation what its row says", () => {
    fc.assert(
      fc.property(plainCase, (plain) => {
        const columns = columnsOf(plain);
        const rows = plain.relations.map((row) => ({
          ...row,
          sources: [...new Set(row.sources.map((place) => place.split("#")[0]))].sort(),
        }));
        const read = rows.map(({ id }) => readRow(columns, columns.relations.ids.indexOf(id)));
        isSame(read.sort(byId), rows.sort(byId));
        plain.entities.forEach(({ id, kind, name, names, when }) => {
          const at = columns.entities.ids.indexOf(id);
          const lifespan = columns.entities.when[at] ?? -1;
          isSame(
            [
              KINDS[columns.entities.kind[at] ?? -1],
              columns.entities.names.at(at),
              columns.when.at(lifespan),
            ],
            [kind, name, when],
          );
          isSame(columns.entities.otherNames.at(at), names.join("\n"));
        });
      }),
    );
  });

  test("is the same in whatever order relations come", () => {
    fc.assert(
      fc.property(plainCase, fc.infiniteStream(fc.nat()), (plain, random) => {
        const keys = new Map(plain.relations.map((row) => [row, random.next().value]));
        const shuffled = plain.relations.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        const [one, other] = [columnsOf(plain), columnsOf({ ...plain, relations: shuffled })];
        const list = (columns: CaseColumns) =>
          Array.from(columns.relations.from, (_, index) => readRow(columns, index));
        isSame(list(one), list(other));
      }),
    );
  });

  test("finds every relation of an entity once, and marks what is doubted and what carries no influence", () => {
    fc.assert(
      fc.property(plainCase, (plain) => {
        const columns = columnsOf(plain);
        for (const { id } of plain.entities) {
          const entity = columns.entities.ids.indexOf(id);
          const found = [...relationsOf(columns, entity)].map((at) => columns.relations.ids.at(at));
          const touching = plain.relations.filter(({ from, to }) => from === id || to === id);
          isSame(found.sort(), touching.map((row) => row.id).sort());
          isSame(columns.entities.degree[entity], touching.length);
        }
        for (const { id, when, denied, voice } of plain.relations) {
          const at = columns.relations.ids.indexOf(id);
          isSame(columns.relations.doubted[at] === 1, /[?%]/.test(when));
          isSame(columns.relations.carries[at] === 1, !denied && voice !== "recommends");
        }
      }),
    );
  });

  test("knows which ids it does not have", () => {
    const columns = columnsOf({ types: [], entities: [], relations: [] });
    isSame([columns.relations.ids.indexOf("r"), columns.entities.ids.indexOf("")], [-1, -1]);
    isSame(columns.entities.ids.at(0), undefined);
    isSame(columns.pairs.count, 0);
  });

  test("takes ids of any script, and those that are the names of an object's own things", () => {
    const ids = ["constructor", "__proto__", "Перу", "秘鲁", "a,b/c d", "🜁", ""];
    const entities = ids.map((id) => ({ id, kind: "State" as const, name: id, names: [] }));
    const columns = columnsOf({ types: [], entities, relations: [] });
    isSame(
      ids.map((id) => columns.entities.ids.at(columns.entities.ids.indexOf(id))),
      ids,
    );
  });
});

describe("what is no case", () => {
  const row = { id: "a", kind: "State" as const, name: "A", names: [] };
  const relation = {
    id: "r",
    type: "AA",
    from: "a",
    to: "a",
    when: "1970",
    bounds: { startMin: 0, startMax: 0, endMin: 0, endMax: 0 },
    certainty: "stated" as const,
    voice: "reports" as const,
    denied: false,
    sector: "political" as const,
    sources: ["s#1"],
  };

  test("is named: an entity or a relation that stands there twice, and what a relation names in vain", () => {
    const builder = new CaseBuilder([typeOf("AA")], []);
    builder.addEntity(row);
    expect(() => builder.addEntity(row)).toThrow('two entities "a"');
    expect(() => builder.addRelation({ ...relation, to: "nowhere" })).toThrow('"nowhere"');
    expect(() => builder.addRelation({ ...relation, type: "ZZ" })).toThrow('"ZZ"');
    const twice = { types: [typeOf("AA")], entities: [row], relations: [relation, relation] };
    expect(() => packCase(twice)).toThrow('"r" stands there twice');
  });
});
