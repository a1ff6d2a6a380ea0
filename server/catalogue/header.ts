import { parse } from "yaml";
import * as z from "zod";
import {
  COLUMN_TYPES,
  type Column,
  PARAMETER_TYPES,
  type Parameter,
  parameter,
} from "../../model/catalogue/query.ts";

/** What a type is written as: its name, `[]` for any number of it, `?` where there may be none. */
const notation = /^([a-z]+)(\[\])?(\?)?$/;

/** A type as a header writes it, such as `entity[]` or `date?`, in its parts. */
function typeOf<T extends string>(types: readonly [T, ...T[]]) {
  const name = z.enum(types);
  return z.string().transform((text, context) => {
    const [, word, list, optional] = notation.exec(text) ?? [];
    const type = name.safeParse(word);
    if (type.success) return { type: type.data, list: list !== undefined, optional: optional !== undefined };
    context.addIssue(`"${text}" is no type; there are ${types.join(", ")}, each with [] or ? behind it`);
    return z.NEVER;
  });
}

const parameterHeader = parameter
  .omit({ name: true, list: true, optional: true })
  .extend({ type: typeOf(PARAMETER_TYPES) })
  .strict();

/** A column is its type, or its type and what stands above it. */
const columnHeader = z.preprocess(
  (written) => (typeof written === "string" ? { type: written } : written),
  z.strictObject({ type: typeOf(COLUMN_TYPES), title: z.string().optional() }),
);

const header = z.strictObject({
  title: z.string(),
  question: z.string(),
  parameters: z.record(z.string().regex(/^[a-z]\w*$/), parameterHeader).default({}),
  columns: z.record(z.string().regex(/^[a-z]\w*$/), columnHeader).default({}),
});

/** A query file in its parts. */
export interface QueryFile {
  readonly title: string;
  readonly question: string;
  readonly parameters: Parameter[];
  readonly columns: Column[];
  /** The Cypher that follows the header. */
  readonly text: string;
}

/**
 * Reads a query file: a comment that holds YAML and declares the query, then its Cypher.
 * @param file named in the error
 * @throws SyntaxError that names the file and what is wrong in its header
 */
export function parseHeader(source: string, file: string): QueryFile {
  const [, yaml, text] = /^\/\*\*\n(.*?)\*\/\n(.*)$/s.exec(source) ?? [];
  if (yaml === undefined || text === undefined) {
    throw new SyntaxError(`${file}: begin with a comment /** … */ that declares the query`);
  }
  const result = header.safeParse(parse(yaml));
  if (!result.success) throw new SyntaxError(`${file}: ${z.prettifyError(result.error)}`);
  const { title, question, parameters, columns } = result.data;
  return {
    title,
    question,
    parameters: Object.entries(parameters).map(([name, { type, ...rest }]) => ({ name, ...type, ...rest })),
    columns: Object.entries(columns).map(([name, { type, title }]) => ({
      name,
      ...type,
      title: title ?? capitalized(name),
    })),
    text: text.trim(),
  };
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
