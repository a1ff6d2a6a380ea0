import * as z from "zod";
import { datasetId, namedId } from "../../model/graph/id.ts";

/** A parameter that may be given any number of times; left out, it is the empty list. */
export function repeatable<S extends z.ZodType>(item: S) {
  return z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item).max(100));
}

/** A whole number as a request writes it. */
export function integer(min: number, max: number) {
  return z.preprocess(toNumber, z.int().min(min).max(max));
}

/** A number as a request writes it. */
export function number(min = -Number.MAX_VALUE, max = Number.MAX_VALUE) {
  return z.preprocess(toNumber, z.number().min(min).max(max));
}

/** `true` or `false`. */
export const truth = z.preprocess(
  (value) => (value === "true" ? true : value === "false" ? false : value),
  z.boolean(),
);

/** What is not a number stays as it is, for the schema to refuse. */
function toNumber(value: unknown): unknown {
  return typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value))
    ? Number(value)
    : value;
}

/** The id of a source, an entity or a relation, or the name of a type or a kind. */
export const idParameter = namedId.max(300);

/** The language that entities are named in. */
export const languageParameter = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, "write it as a language tag, such as es or ru")
  .optional()
  .meta({
    description:
      "The language that entities are named in, as a BCP 47 tag of `languages` of the dataset; what has no name in it keeps the dataset's own.",
  });

/** The dataset that a question is asked of. */
export const datasetParameter = datasetId.max(300).optional().meta({
  description: "The dataset; left out, it is the operator's default or the only one that is loaded.",
});
