import * as z from "zod";
import { counts } from "../../graph/dataset.ts";
import { namedId } from "../../graph/id.ts";
import { FINDING_KINDS } from "../finding.ts";

/** What can be written and mended one by one. */
export const EDITABLE = ["entity", "relation", "source", "type"] as const;

export type Editable = (typeof EDITABLE)[number];

/** The field by which a thing is known: a relation type is called by what it is. */
export function idField(kind: Editable): "id" | "type" {
  return kind === "type" ? "type" : "id";
}

/** The fields of a row as a request or the history holds them: those of docs/data-model.md. */
export const editFields = z
  .record(
    z.string().max(100),
    z.union([z.string(), z.number(), z.boolean(), z.array(z.string().max(10_000)).max(1_000)]),
  )
  .meta({
    description: "Fields as a table of the dataset has them (docs/data-model.md), figures among them.",
  });

export type EditFields = z.infer<typeof editFields>;

/** One thing that is to be said otherwise, or no longer. */
export const draft = z
  .strictObject({
    what: z.enum(["put", "remove"]),
    kind: z.enum(EDITABLE),
    id: namedId.max(300).meta({
      description: "Of what is there, or a new one; of a relation type what it is called: ALLIED_WITH.",
    }),
    isNew: z.boolean().default(false).meta({ description: "Whether nothing of this id may be there yet." }),
    fields: editFields.optional().meta({ description: "All that it says from now on; of `put` alone." }),
  })
  .meta({ id: "Draft" });

export type Draft = z.infer<typeof draft>;

/** What is wrong with a draft. */
export const editFinding = z.object({
  draft: z.int().meta({ description: "Its place among those that were sent, from 0." }),
  id: z.string().optional().meta({ description: "What it is about, where that is another thing." }),
  field: z.string().optional(),
  kind: z.enum([...FINDING_KINDS, "referred", "unchanged"]),
  reason: z.string(),
  remedy: z.string(),
});

export type EditFinding = z.infer<typeof editFinding>;

/** A change that was made, as the history keeps it. */
export const change = z.object({
  number: z.int().min(1),
  at: z.string().meta({ description: "The moment, ISO 8601." }),
  who: z.string(),
  what: z.enum(["put", "remove"]),
  kind: z.enum(EDITABLE),
  id: z.string(),
  before: editFields.optional().meta({ description: "What was there; absent of what is new." }),
  after: editFields.optional().meta({ description: "What is there since; absent of what was removed." }),
  undoes: z.int().optional().meta({ description: "The change that this one takes back." }),
});

export type Change = z.infer<typeof change>;

/** The same with how it stands now. */
export const changeStands = change.extend({
  stands: z.enum(["held", "undone", "undoing", "before"]).meta({
    description:
      "It holds; it was taken back; it takes another back; or it was made before the dataset was loaded from its files the last time.",
  }),
  restedOn: z
    .int()
    .optional()
    .meta({ description: "The later change of the same thing that is to be undone first." }),
});

export type ChangeStands = z.infer<typeof changeStands>;

/** The version that a draft is made on: a dataset changes its content hash with every change. */
export const versionAsked = z
  .string()
  .min(1)
  .max(100)
  .meta({ description: "The content hash of the version that the change was written on." });

/** Who says so. */
export const whoSays = z
  .string()
  .trim()
  .min(1, "say who makes the change")
  .max(100)
  .meta({ description: "The name that the history gives.", examples: ["A. Quispe"] });

/** What came of changes. */
export const changesMade = z.object({
  version: z.string().meta({ description: "The content hash of the new version." }),
  numbers: z.array(z.int()),
  counts,
});

export type ChangesMade = z.infer<typeof changesMade>;

/** The changes of a dataset, the newest first. */
export const history = z.object({
  version: z.string(),
  total: z.int(),
  changes: z.array(changeStands),
});

export type History = z.infer<typeof history>;

/** A thing as it is stated, and what would be left hanging without it. */
export const statedThing = z.object({
  version: z.string(),
  kind: z.enum(EDITABLE),
  id: z.string(),
  fields: editFields,
  referring: z.object({
    total: z.int(),
    first: z.array(z.object({ kind: z.enum([...EDITABLE, "manifest"]), id: z.string(), how: z.string() })),
  }),
});

export type StatedThing = z.infer<typeof statedThing>;
