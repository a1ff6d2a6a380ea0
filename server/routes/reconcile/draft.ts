import * as z from "zod";
import type { Route } from "../../http/route.ts";
import { defineRoute, none } from "../../http/route.ts";
import { type } from "./queries.ts";
import { FRAME, params, previewRoute, reconcileMatch, suggestEntity, suggestType, TYPES } from "./routes.ts";

/**
 * The service as version 1.0-draft has it, at an address of its own: of what can be suggested its manifest says only that
 * it can be, where that of 0.2 gives addresses, so that no one manifest is right for both.
 */
const DRAFT = "/api/reconcile/{dataset}/draft";

const manifest = z.object({
  versions: z.array(z.string()),
  name: z.string(),
  view: z.object({ url: z.string() }),
  defaultTypes: z.array(type),
  suggest: z.object({ entity: z.boolean(), property: z.boolean(), type: z.boolean() }),
  preview: z.object({ width: z.int(), height: z.int() }),
  standardizedScore: z.boolean(),
});

const draftManifest = defineRoute({
  method: "get",
  path: DRAFT,
  summary: "A case as a reconciliation service of version 1.0-draft",
  params,
  query: none,
  body: none,
  isShared: true,
  response: manifest,
  async handle({ params: { dataset } }, context) {
    const { id } = await context.datasets.resolve(dataset, context.signal);
    return {
      versions: ["1.0-draft"],
      name: `Entente: ${id}`,
      view: { url: `${context.origin}/?dataset=${encodeURIComponent(id)}&mode=explore&entity={id}` },
      defaultTypes: TYPES,
      suggest: { entity: true, property: false, type: true },
      preview: FRAME,
      standardizedScore: true,
    };
  },
});

/** What the draft looks for below the address of its manifest. */
export const DRAFT_ROUTES: readonly Route[] = [
  ...[draftManifest, reconcileMatch, { ...suggestEntity, path: `${DRAFT}/suggest/entity` }],
  ...[
    { ...suggestType, path: `${DRAFT}/suggest/type` },
    { ...previewRoute, path: `${DRAFT}/preview` },
  ],
];
