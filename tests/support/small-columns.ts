import * as z from "zod";
import { KINDS } from "../../model/graph/kinds.ts";
import type { EntityRow, RelationRow } from "../../model/graph/pack/rows.ts";
import { relation } from "../../model/graph/relation.ts";
import { relationType } from "../../model/graph/vocabulary.ts";
import { parseDay } from "../../model/time/day.ts";
import { readWhen } from "../../model/time/edtf.ts";
import type { PlainCase } from "../model/graph/cases.ts";
import { type SmallCase, smallCase } from "../server/datasets/small-case.ts";

const WRITTEN_AT = parseDay("1999-06-30");

const entityRow = z.object({
  id: z.string(),
  kind: z.enum(KINDS),
  name: z.string(),
  names: z.array(z.string()).default([]),
  when: z.string().optional(),
});

const relationRow = relation
  .pick({ id: true, type: true, from: true, to: true, statement: true, sources: true })
  .extend({ when: z.string().optional(), sector: relation.shape.sector.optional() });

/** The smallest case that has everything, or another, as plain rows with what a load derives. */
export function smallRows({ types, entities, relations }: SmallCase = smallCase()): PlainCase {
  const rows = z.array(entityRow).parse(entities).map(toEntityRow);
  const whens = new Map(rows.map(({ id, when }) => [id, when]));
  return {
    types: types.map((row) =>
      relationType.parse({ basis: "contact", ...row, sector: row.sector ?? undefined }),
    ),
    entities: rows,
    relations: z
      .array(relationRow)
      .parse(relations)
      .map((row) => toRelationRow(row, whens)),
  };
}

function toEntityRow({ when, ...row }: z.infer<typeof entityRow>): EntityRow {
  return when === undefined ? row : { ...row, when, bounds: readWhen(when, WRITTEN_AT).bounds };
}

/** A role has the date of its occasion. */
function toRelationRow(
  { when: own, sector = "political", ...row }: z.infer<typeof relationRow>,
  whens: ReadonlyMap<string, string | undefined>,
): RelationRow {
  const when = own ?? whens.get(row.to) ?? "";
  return {
    ...row,
    when,
    bounds: readWhen(when, WRITTEN_AT).bounds,
    certainty: "stated",
    voice: "reports",
    denied: false,
    sector,
    occasion: own === undefined ? row.to : undefined,
  };
}
