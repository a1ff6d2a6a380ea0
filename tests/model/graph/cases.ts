import fc from "fast-check";
import { CERTAINTIES, KINDS, SECTORS, VOICES } from "../../../model/graph/kinds.ts";
import { CaseBuilder } from "../../../model/graph/pack/builder.ts";
import { openCase } from "../../../model/graph/pack/open.ts";
import type { EntityRow, RelationRow } from "../../../model/graph/pack/rows.ts";
import type { RelationType } from "../../../model/graph/vocabulary.ts";
import type { Bounds } from "../../../model/time/bounds.ts";
import { FIRST_DAY, LAST_DAY } from "../../../model/time/day.ts";

/** A case as plain rows: what columns are compared with. */
export interface PlainCase {
  readonly types: RelationType[];
  readonly entities: EntityRow[];
  readonly relations: RelationRow[];
}

const ENTITIES = 6;

export const typeOf = (type: string): RelationType => ({
  type,
  name: `name of ${type}`,
  inverseName: `inverse of ${type}`,
  from: [],
  to: [],
  sameKind: false,
  polarity: "0",
  influence: "forward",
  basis: "contact",
  role: false,
});

const TYPES = ["BB", "AA", "CC"].map(typeOf);

const SOURCES = ["one#p1", "one#p2", "two#p1", "three#p9"];

/** Four bounds in any order that the rules allow, open sides among them. */
const bounds: fc.Arbitrary<Bounds> = fc
  .tuple(fc.nat(100), fc.nat(40), fc.nat(40), fc.nat(60), fc.boolean(), fc.boolean())
  .map(([start, vague, later, vagueEnd, openStart, openEnd]) => {
    const startMin = openStart ? FIRST_DAY : start;
    const endMax = openEnd ? LAST_DAY : start + later + vagueEnd;
    return { startMin, startMax: Math.min(start + vague, endMax), endMin: start + later, endMax };
  });

const entity = (index: number): fc.Arbitrary<EntityRow> =>
  fc.record({
    id: fc.constant(`entity/${(index * 7) % ENTITIES}-é`),
    kind: fc.constantFrom(...KINDS.slice(0, 3)),
    name: fc.constantFrom("Perú", "Peru 10", "peru 9", "Россия", "Ecuador"),
    names: fc.constantFrom([], ["es:Perú", "ru:Перу"], ["en:A; B"]),
    when: fc.constantFrom(undefined, "1900/.."),
    bounds: fc.constant({ startMin: 3, startMax: 4, endMin: 5, endMax: LAST_DAY }),
  });

/** A stretch whose first and last day are known, as in event data; one in four leaves one of them open. */
const exactBounds: fc.Arbitrary<Bounds> = fc
  .tuple(fc.nat(100), fc.nat(60), fc.integer({ min: 1, max: 80 }), fc.nat(7))
  .map(([start, later, vague, side]) => {
    const end = start + later;
    return {
      startMin: side === 0 ? start - vague : start,
      startMax: start,
      endMin: end,
      endMax: side === 1 ? end + vague : end,
    };
  });

const relation = (index: number, bounded: fc.Arbitrary<Bounds>): fc.Arbitrary<RelationRow> =>
  fc
    .record({
      id: fc.constant(`r${index}/${String.fromCharCode(0x61 + ((index * 11) % 26))}`),
      type: fc.constantFrom(...TYPES.map(({ type }) => type)),
      from: fc.nat(ENTITIES - 1).map((at) => `entity/${at}-é`),
      to: fc.nat(ENTITIES - 1).map((at) => `entity/${at}-é`),
      when: fc.constantFrom("1970", "1970?", "197X", "1980%", "/1980"),
      bounds: bounded,
      certainty: fc.constantFrom(...CERTAINTIES),
      voice: fc.constantFrom(...VOICES),
      denied: fc.boolean(),
      sector: fc.constantFrom(...SECTORS),
      sources: fc.uniqueArray(fc.constantFrom(...SOURCES), { minLength: 1, maxLength: 3 }),
      shares: fc.boolean(),
    })
    .map(({ shares, ...row }) => ({ ...row, occasion: shares ? row.to : undefined }));

const caseOf = (bounded: fc.Arbitrary<Bounds>): fc.Arbitrary<PlainCase> =>
  fc.record({
    types: fc.constant(TYPES),
    entities: fc.tuple(...Array.from({ length: ENTITIES }, (_, index) => entity(index))),
    relations: fc
      .nat(40)
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => relation(index, bounded)))),
  });

/** Small cases with loops, parallel and opposite relations, doubted and open dates, and beginnings that nobody says. */
export const plainCase = caseOf(bounds);

/** The same with few dates that leave anything open. */
export const exactCase = caseOf(exactBounds);

/** A window that lies within the span, or reaches beyond. */
export const windowOfDays = fc
  .tuple(fc.integer({ min: -20, max: 140 }), fc.nat(80))
  .map(([start, length]) => ({ start, end: start + length }));

export const packCase = ({ types, entities, relations }: PlainCase) => {
  const builder = new CaseBuilder(types, []);
  for (const row of entities) builder.addEntity(row);
  for (const row of relations) builder.addRelation(row);
  return builder.finish();
};

export const columnsOf = (plain: PlainCase) => openCase(packCase(plain));
