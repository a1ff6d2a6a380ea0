import * as z from "zod";
import {
  type Column,
  type EntityCell,
  entityCell,
  type RelationCell,
  relationCell,
} from "../../model/catalogue/query.ts";
import { KINDS } from "../../model/graph/kinds.ts";
import { entityIn, toNames } from "../../model/graph/naming/names.ts";
import { listOf, nodeOf, relationshipOf } from "./graph.ts";
import { toPlain } from "./plain.ts";

const stored = z.looseObject({ name: z.string(), names: z.array(z.string()).default([]) });

/** What a reader needs to recognize an entity, of the node it is stored as, under its name in a language. */
export function toEntityCell(value: unknown, language: string | undefined): EntityCell {
  const { labels, properties } = nodeOf(value);
  const { names, ...row } = stored.parse(properties);
  const told = entityIn({ ...row, names: toNames(names) }, language ?? null);
  return entityCell.parse({ ...told, kind: KINDS.find((kind) => labels.includes(kind)) });
}

/** What a reader needs to check a relation, of the relationship it is stored as. */
export function toRelationCell(value: unknown): RelationCell {
  const { type, properties } = relationshipOf(value);
  return relationCell.parse({ ...properties, type });
}

/**
 * A cell of an answer as its column declares it.
 * @param language that entities are named in; the dataset's own names where there is none
 * @throws TypeError when the query returned something else
 */
export function toCell(
  { name, type, list, optional }: Column,
  value: unknown,
  language: string | undefined,
): unknown {
  if (value === null && optional) return null;
  if (list)
    return listOf(value).map((item) =>
      toCell({ name, title: name, type, list: false, optional }, item, language),
    );
  if (type === "entity") return toEntityCell(value, language);
  if (type === "relation") return toRelationCell(value);
  const plain = toPlain(value);
  if (fits[type](plain)) return plain;
  throw new TypeError(
    `Column "${name}" should hold ${type}, but the query returned ${JSON.stringify(plain)}`,
  );
}

const isText = (plain: unknown) => typeof plain === "string";

const fits = {
  text: isText,
  date: isText,
  integer: Number.isInteger,
  number: (plain: unknown) => typeof plain === "number",
  boolean: (plain: unknown) => typeof plain === "boolean",
};
