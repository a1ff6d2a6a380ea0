import Papa from "papaparse";
import type { Entity } from "../../graph/entity.ts";
import type { Relation } from "../../graph/relation.ts";
import { ENTITY_ATTRIBUTES, RELATION_ATTRIBUTES } from "./attributes.ts";
import { spellOf } from "./spell.ts";
import { type Cells, CLAIM_VIEWS, type ExportFormat, type Taken, type WriteOptions } from "./taken.ts";

export const TABLE_NOTE =
  "UTF-8, RFC 4180. A table has no room for the licence: say it where you publish it.";

/** All claims, a row each, with the names of both ends. */
export const claimsCsv = table({
  name: "csv",
  title: "Claims as a table",
  headings: [
    "id",
    "from",
    "fromName",
    "type",
    "reads",
    "to",
    "toName",
    ...RELATION_ATTRIBUTES.map(({ name }) => name),
  ],
  async *rows(taken) {
    const names = await namesOf(taken);
    const reads = new Map(taken.types.map(({ type, name }) => [type, name]));
    for await (const relations of taken.relations()) {
      yield relations.map((relation): Cells => {
        const { id, from, to, type } = relation;
        const told = RELATION_ATTRIBUTES.map(({ read }) => read(relation));
        return [id, from, names.get(from), type, reads.get(type), to, names.get(to), ...told];
      });
    }
  },
});

/** The entities that they name. */
export const entitiesCsv = table({
  name: "entities-csv",
  title: "Entities as a table",
  headings: ["id", "name", ...ENTITY_ATTRIBUTES.map(({ name }) => name)],
  async *rows(taken) {
    for await (const entities of taken.entities()) {
      yield entities.map(
        (entity: Entity): Cells => [
          entity.id,
          entity.name,
          ...ENTITY_ATTRIBUTES.map(({ read }) => read(entity)),
        ],
      );
    }
  },
});

/** Edges under the headings that Gephi's import of spreadsheets looks for. */
export const gephiCsv = table({
  name: "gephi-csv",
  title: "Edges for Gephi",
  headings: ["Id", "Source", "Target", "Type", "Kind", "Label", "Start", "End", "Weight"],
  async *rows(taken, { spell }) {
    for await (const relations of taken.relations()) {
      yield relations.flatMap((relation): Cells[] => {
        const within = spellOf(relation.dates, spell);
        return within === undefined ? [] : [toEdge(relation, within)];
      });
    }
  },
});

function toEdge(
  { id, from, to, type }: Relation,
  { start, end }: { start: string | undefined; end: string | undefined },
): Cells {
  return [id, from, to, "Directed", type, type, start, end, 1];
}

interface Table extends Pick<ExportFormat, "name" | "title"> {
  readonly headings: readonly string[];
  readonly rows: (taken: Taken, options: WriteOptions) => AsyncIterable<readonly Cells[]>;
}

function table({ name, title, headings, rows }: Table): ExportFormat {
  return {
    name,
    title,
    note: TABLE_NOTE,
    mediaType: "text/csv",
    extension: "csv",
    of: CLAIM_VIEWS,
    async *write(taken, options) {
      yield writeRows([headings], options);
      for await (const some of rows(taken, options)) yield writeRows(some, options);
    },
  };
}

/** Lines of CSV (RFC 4180). A cell that a spreadsheet would run has a quote before it, unless that is not wanted. */
export function writeRows(rows: readonly Cells[], { formulas }: Pick<WriteOptions, "formulas">): string {
  if (rows.length === 0) return "";
  const lines = rows.map((cells) => cells.map((cell) => cell ?? ""));
  return `${Papa.unparse(lines, { escapeFormulae: formulas === "neutralize", newline: "\r\n" })}\r\n`;
}

async function namesOf(taken: Taken): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const entities of taken.entities()) for (const { id, name } of entities) names.set(id, name);
  return names;
}
