import * as z from "zod";
import {
  changesMade,
  draft,
  editFinding,
  history,
  versionAsked,
  whoSays,
} from "../../../model/exchange/edit/change.ts";
import { datasetId } from "../../../model/graph/id.ts";
import { consider } from "../../editing/consider.ts";
import { readHistory } from "../../editing/history.ts";
import { findEdited, makeChanges, openEdited } from "../../editing/save.ts";
import { undoChange } from "../../editing/undo.ts";
import { integer } from "../../http/parameters.ts";
import { defineRoute, none } from "../../http/route.ts";

const common = {
  needs: "write",
  params: z.strictObject({ id: datasetId }),
  problems: ["notFound"],
} as const;

const drafts = z.array(draft).min(1).max(100);

export const historyRoute = defineRoute({
  ...common,
  method: "get",
  path: "/api/datasets/{id}/changes",
  summary: "The changes that were made to a dataset by hand, the newest first, and how each stands",
  query: z.strictObject({
    offset: integer(0, Number.MAX_SAFE_INTEGER).prefault(0),
    limit: integer(0, 1_000).prefault(100),
  }),
  body: none,
  response: history,
  async handle({ params: { id }, query: { offset, limit } }, context) {
    const { contentHash } = await findEdited(context, id);
    const { changes } = await readHistory(context.database, id);
    const page = changes.toReversed().slice(offset, offset + limit);
    return { version: contentHash, total: changes.length, changes: page };
  },
});

export const changeRoute = defineRoute({
  ...common,
  method: "post",
  path: "/api/datasets/{id}/changes",
  summary:
    "Writes, mends or removes entities, relations, sources and relation types; saved as a new version of the dataset",
  description:
    "All of them or none. The dataset is loaded anew with them, by the checks of every load, and answers as it did before until then; as events, `progress` meanwhile. 409 where it has been changed since `version`.",
  query: none,
  body: z.strictObject({ version: versionAsked, who: whoSays, changes: drafts }),
  takes: 2 ** 20,
  response: changesMade,
  problems: ["notFound", "conflict"],
  handle: ({ params: { id }, body: { version, who, changes } }, context) =>
    makeChanges(context, { id, version, who, drafts: changes }),
});

export const checkRoute = defineRoute({
  ...common,
  method: "post",
  path: "/api/datasets/{id}/changes/check",
  summary: "What a load would have against changes; nothing is written",
  query: none,
  body: z.strictObject({ changes: drafts }),
  takes: 2 ** 20,
  response: z.object({ version: z.string(), findings: z.array(editFinding) }),
  async handle({ params: { id }, body: { changes } }, context) {
    const { held, manifest } = await openEdited(context, id);
    const { findings } = await consider(context, held, manifest, changes);
    return { version: held.dataset.contentHash, findings: [...findings] };
  },
});

export const undoRoute = defineRoute({
  ...common,
  method: "delete",
  path: "/api/datasets/{id}/changes/{number}",
  summary: "Takes one change back, which is a change of its own; refused where a later one rests on it",
  params: z.strictObject({ id: datasetId, number: integer(1, 2 ** 31) }),
  query: z.strictObject({ version: versionAsked, who: whoSays }),
  body: none,
  response: changesMade,
  problems: ["notFound", "conflict"],
  handle: ({ params: { id, number }, query }, context) => undoChange(context, { id, ...query }, number),
});
