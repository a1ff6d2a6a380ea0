import * as z from "zod";
import { defineRoute, none, type Route } from "../../http/route.ts";
import { answerQueries, candidate, kindsOf, MOST_QUERIES, type } from "./queries.ts";
import { FRAME, params, previewRoute, suggestEntity, suggestType, TYPES } from "./routes.ts";

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

// The draft has named these in two ways.
const condition = z.object({
  matchType: z.string().optional(),
  match_type: z.string().optional(),
  propertyValue: z.unknown().optional(),
  v: z.unknown().optional(),
});

const matchQuery = z.object({
  type: z.string().optional(),
  limit: z.int().min(1).optional(),
  conditions: z.array(condition).min(1),
});

const draftMatch = defineRoute({
  method: "post",
  path: `${DRAFT}/match`,
  summary: "Candidates for texts, as version 1.0-draft asks: JSON with conditions on the name",
  params,
  query: none,
  body: z.object({ queries: z.array(matchQuery).max(MOST_QUERIES) }),
  takes: 2 ** 20,
  isShared: true,
  response: z.object({ results: z.array(z.object({ candidates: z.array(candidate) })) }),
  async handle({ params: { dataset }, body: { queries } }, context) {
    const asked = queries.map(({ type: of, limit, conditions }) => ({
      text: nameIn(conditions),
      kinds: kindsOf(of),
      limit,
    }));
    const found = await answerQueries(dataset, asked, context);
    return { results: found.map((candidates) => ({ candidates })) };
  },
});

function nameIn(conditions: readonly z.infer<typeof condition>[]): string {
  const named = conditions.find((one) => (one.matchType ?? one.match_type) === "name");
  const value = named?.propertyValue ?? named?.v;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? first : "";
}

/** What the draft looks for below the address of its manifest. */
export const DRAFT_ROUTES: readonly Route[] = [
  draftManifest,
  draftMatch,
  { ...suggestEntity, path: `${DRAFT}/suggest/entity` },
  { ...suggestType, path: `${DRAFT}/suggest/type` },
  { ...previewRoute, path: `${DRAFT}/preview` },
];
