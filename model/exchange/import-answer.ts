import * as z from "zod";
import { counts, window } from "../graph/dataset.ts";
import { FINDINGS } from "./read/finding.ts";
import { recipe } from "./recipe/recipe.ts";

/**
 * How far an import is: its files are on their way, are being looked through, wait for what their reader says, are being
 * loaded, or are in. `unreadable` says that a file or the recipe has to be changed before anything can be made of it.
 */
export const IMPORT_STATES = ["receiving", "reading", "unreadable", "checked", "loading", "loaded"] as const;

const FINDING_KINDS = Object.keys(FINDINGS).filter((kind): kind is keyof typeof FINDINGS => kind in FINDINGS);

export const importFinding = z.object({
  kind: z.enum(FINDING_KINDS),
  weight: z.enum(["fault", "notice"]),
  file: z.string(),
  sheet: z.string().optional(),
  row: z.int().optional(),
  column: z.string().optional(),
  value: z.string().optional(),
  id: z.string().optional(),
  reason: z.string(),
  remedy: z.string(),
});

const foundKind = z.object({
  kind: z.enum(FINDING_KINDS),
  about: z.string(),
  faults: z.int(),
  notices: z.int(),
  kept: z.array(importFinding).meta({ description: "The first of them; /findings has more." }),
});

const importFile = z.object({
  name: z.string(),
  size: z.int().meta({ description: "In bytes, as it was announced." }),
  received: z.int().meta({ description: "Bytes that are here: where the next chunk goes on." }),
  sha256: z.string().optional(),
});

const columnSeen = z.object({
  name: z.string(),
  values: z.array(z.string()).meta({ description: "The first different texts." }),
  different: z.int(),
  blank: z.int(),
});

const tableSeen = z.object({
  name: z.string(),
  file: z.string(),
  sheet: z.string().optional(),
  columns: z.array(columnSeen),
  rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
});

export type TableSeen = z.infer<typeof tableSeen>;

const note = z.object({
  file: z.string(),
  sheet: z.string().optional(),
  what: z.string(),
  said: z.string(),
});

/** What the files hold, before any recipe makes something of it. */
export const filesSeen = z.object({
  tables: z.array(tableSeen),
  references: z.int().meta({ description: "Works that the files describe." }),
  notes: z.array(note),
});

export type FilesSeen = z.infer<typeof filesSeen>;

const rowCounts = z
  .object({
    table: z.string(),
    file: z.string(),
    rows: z.int(),
    made: z.int(),
    joined: z.int(),
    leftOut: z.record(z.string(), z.int()),
    faulty: z.int(),
  })
  .meta({ description: "rows = made + joined + all of leftOut + faulty" });

const dateTally = z.object({
  table: z.string(),
  column: z.string(),
  form: z.string(),
  exact: z.int(),
  imprecise: z.int(),
  unknown: z.int(),
  cutOff: z.int(),
  notUnderstood: z.int(),
});

/** A relation as a row of the files states it. */
export const sampleRelation = z.object({
  file: z.string(),
  sheet: z.string().optional(),
  row: z.int().optional(),
  from: z.string(),
  type: z.string(),
  to: z.string(),
  when: z.string().meta({ description: "EDTF (ISO 8601-2)." }),
  statement: z.string(),
  sources: z.array(z.string()).meta({ description: "Each with its place." }),
});

export type SampleRelation = z.infer<typeof sampleRelation>;

const changed = z.object({ count: z.int(), first: z.array(z.string()) });

/** What a load would change in the dataset that it takes the place of; places in sources are not compared. */
export const changesSeen = z.object({
  added: changed,
  ended: changed.meta({ description: "Still so before, ended now." }),
  altered: changed,
  gone: changed,
  same: z.int(),
});

export type ChangesSeen = z.infer<typeof changesSeen>;

const unmatchedName = z.object({
  kind: z.string(),
  name: z.string(),
  rows: z.int(),
  candidates: z.array(
    z.object({
      name: z.string(),
      is: z.string().meta({ description: "What a decision for it says: its name, or its id." }),
      reason: z.string(),
    }),
  ),
});

/** What a check of all rows found. */
export const importReport = z.object({
  isClean: z.boolean().meta({ description: "Whether nothing stops the load." }),
  findings: z.array(foundKind),
  rows: z.array(rowCounts),
  dates: z.array(dateTally),
  near: z.array(z.object({ kind: z.string(), names: z.tuple([z.string(), z.string()]), reason: z.string() })),
  unmatched: z
    .array(unmatchedName)
    .meta({ description: "What matches nothing of the list of entities, the most frequent first." }),
  sample: z.array(sampleRelation),
  entities: z.int(),
  relations: z.int(),
  sources: z.int(),
  span: window.optional(),
  changes: changesSeen.optional(),
});

export type ImportReport = z.infer<typeof importReport>;

/** Files that are being brought in. */
export const importAnswer = z.object({
  id: z.string(),
  state: z.enum(IMPORT_STATES),
  files: z.array(importFile),
  progress: z.object({ step: z.string(), done: z.int(), total: z.int() }).optional(),
  seen: filesSeen.optional(),
  recipe: recipe.optional(),
  evidence: z.array(z.string()).meta({ description: "What the recipe was guessed by." }),
  fitting: z
    .array(z.object({ name: z.string(), title: z.string() }))
    .meta({ description: "Shipped recipes that are made for such files." }),
  report: importReport.optional(),
  replaces: z
    .object({
      id: z.string(),
      title: z.string(),
      counts,
      edits: z
        .int()
        .optional()
        .meta({ description: "Changes by hand, of which a load keeps the history alone." }),
    })
    .optional()
    .meta({ description: "The dataset that has the recipe's id already." }),
  loaded: z.object({ dataset: z.string(), contentHash: z.string(), counts }).optional(),
  problem: z.object({ detail: z.string(), finding: importFinding.optional() }).optional(),
});

export type ImportAnswer = z.infer<typeof importAnswer>;
