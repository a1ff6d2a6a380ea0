import * as z from "zod";
import { manifest } from "../../graph/dataset.ts";
import { joinUnf } from "../cited/unf.ts";
import type { Column, Form, TableLayout } from "./columns.ts";
import { licenceLink } from "./licence.ts";

/** Raised when the tables of a package are read in another way than before. */
export const FORMAT = 1;

/** What only this program reads of `datapackage.json`. */
export const ownPart = z.object({
  format: z.literal(FORMAT),
  formulas: z.enum(["neutralize", "keep"]),
  /** Of the dataset, as its load gave it: what is read from the package has the same again. */
  contentHash: z.string().optional(),
  manifest,
});

export type OwnPart = z.infer<typeof ownPart>;

/** A file of the package, as the descriptor tells of it. */
export interface Written {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, in hexadecimal. */
  readonly hash: string;
}

/** A table with all its columns, those of figures among them. */
export interface WrittenTable extends Written {
  readonly layout: TableLayout;
  readonly columns: readonly Column[];
  /** Its fingerprint after UNF, version 6, which Dataverse knows it by. */
  readonly unf: string;
}

const TYPES: Readonly<Record<Form, string>> = {
  text: "string",
  day: "date",
  list: "array",
  truth: "boolean",
  whole: "integer",
  number: "number",
};

/** `datapackage.json` after Data Package 2.0 (datapackage.org), in words that readers of version 1 know too. */
export function describePackage(
  own: OwnPart,
  tables: readonly WrittenTable[],
  others: readonly Written[],
): string {
  const { id, title, summary, version, licence } = own.manifest;
  const path = licenceLink(licence);
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    profile: "data-package",
    name: id,
    title,
    description: summary,
    version,
    licenses: [{ name: licence, ...(path !== undefined && { path }) }],
    unf: joinUnf(tables.map(({ unf }) => unf)),
    resources: [...tables.map(describeTable), ...others.map(describeFile)],
    entente: own,
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function describeTable({ layout, columns, unf, ...written }: WrittenTable) {
  const keys = columns.flatMap(({ name, refersTo }) =>
    refersTo === undefined
      ? []
      : [{ fields: name, reference: { resource: refersTo[0], fields: refersTo[1] } }],
  );
  return {
    name: layout.name,
    title: layout.title,
    type: "table",
    profile: "tabular-data-resource",
    ...fileOf(written),
    unf,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: columns.map(describeColumn),
      missingValues: [""],
      primaryKey: layout.key,
      ...(keys.length > 0 && { foreignKeys: keys }),
    },
  };
}

function describeColumn({ name, form, says, isRequired, values }: Column) {
  const constraints = { ...(isRequired && { required: true }), ...(values && { enum: values }) };
  return {
    name,
    type: TYPES[form],
    description: says,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function describeFile(written: Written) {
  return { name: written.path.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"), ...fileOf(written) };
}

function fileOf({ path, bytes, hash }: Written) {
  return { path, bytes, hash: `sha256:${hash}` };
}
