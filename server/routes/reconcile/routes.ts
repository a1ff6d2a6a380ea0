import * as z from "zod";
import { escapeXml } from "../../../model/exchange/write/xml.ts";
import { KINDS } from "../../../model/graph/kinds.ts";
import { findByName } from "../../../model/search/names.ts";
import { wordsOf } from "../../../model/search/words.ts";
import { dateInWords } from "../../../model/time/words.ts";
import { Problem, unfit } from "../../errors.ts";
import { Download, inOnePiece } from "../../http/download.ts";
import { integer } from "../../http/parameters.ts";
import { defineRoute, none } from "../../http/route.ts";
import { answerQueries, candidate, kindsOf, MOST_QUERIES, parseField, type } from "./queries.ts";

/** W3C Entity Reconciliation Community Group: Reconciliation Service API 0.2 (final report of 2023-04-10). */
const VERSIONS = ["0.2"];

export const params = z.strictObject({
  dataset: z.string().meta({ description: "The case to match against." }),
});
export const FRAME = { width: 380, height: 160 };
const PAGE = 20;

const manifest = z.object({
  versions: z.array(z.string()),
  name: z.string(),
  identifierSpace: z.string(),
  schemaSpace: z.string(),
  defaultTypes: z.array(type),
  view: z.object({ url: z.string() }),
  preview: z.object({ url: z.string(), width: z.int(), height: z.int() }),
  suggest: z.object({
    entity: z.object({ service_url: z.string(), service_path: z.string() }),
    type: z.object({ service_url: z.string(), service_path: z.string() }),
  }),
});

export const TYPES = KINDS.map((kind) => ({ id: kind, name: kind }));

export const reconcileManifest = defineRoute({
  method: "get",
  path: "/api/reconcile/{dataset}",
  summary: "A case as a reconciliation service, for OpenRefine and its like",
  params,
  query: z.strictObject({
    queries: z
      .string()
      .max(2 ** 20)
      .optional(),
  }),
  body: none,
  isShared: true,
  response: z.union([manifest, z.record(z.string(), z.object({ result: z.array(candidate) }))]),
  async handle({ params: { dataset }, query: { queries } }, context) {
    if (queries !== undefined) return answerBatch(dataset, queries, context);
    const loaded = await context.datasets.resolve(dataset, context.signal);
    const service = `${context.origin}/api/reconcile/${encodeURIComponent(loaded.id)}`;
    return {
      versions: VERSIONS,
      name: `Entente: ${loaded.id}`,
      identifierSpace: `${context.origin}/?dataset=${encodeURIComponent(loaded.id)}&entity=`,
      schemaSpace: `${context.origin}/api/schema`,
      defaultTypes: TYPES,
      view: { url: `${context.origin}/?dataset=${encodeURIComponent(loaded.id)}&mode=explore&entity={{id}}` },
      preview: { url: `${service}/preview?id={{id}}`, ...FRAME },
      suggest: {
        entity: { service_url: service, service_path: "/suggest/entity" },
        type: { service_url: service, service_path: "/suggest/type" },
      },
    };
  },
});

const batch = z.record(
  z.string(),
  z.object({
    query: z.string().max(500).default(""),
    // Some programs write null where nothing narrows the search.
    type: z.union([z.string(), z.array(z.string())]).nullish(),
    limit: z.int().min(1).nullish(),
  }),
);

async function answerBatch(
  dataset: string,
  queries: string,
  context: Parameters<typeof answerQueries>[2],
): Promise<Record<string, { result: z.infer<typeof candidate>[] }>> {
  const asked = Object.entries(parseField(batch, "queries", queries));
  if (asked.length > MOST_QUERIES) {
    const detail = `A batch holds ${MOST_QUERIES} queries at most, and this one ${asked.length}: send it in parts.`;
    throw unfit([{ parameter: "queries", detail }]);
  }
  const found = await answerQueries(
    dataset,
    asked.map(([, { query, type: of, limit }]) => ({
      text: query,
      kinds: kindsOf(of ?? undefined),
      limit: limit ?? undefined,
    })),
    context,
  );
  return Object.fromEntries(asked.map(([name], place) => [name, { result: found[place] ?? [] }]));
}

export const reconcileBatch = defineRoute({
  method: "post",
  path: "/api/reconcile/{dataset}",
  summary: "Candidates for texts, as version 0.2 asks: a form with `queries`",
  params,
  query: none,
  body: z.object({ queries: z.string() }),
  takes: "form",
  isShared: true,
  response: z.record(z.string(), z.object({ result: z.array(candidate) })),
  handle: ({ params: { dataset }, body: { queries } }, context) => answerBatch(dataset, queries, context),
});

const suggestion = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  notable: z.array(type).optional(),
});

const suggestQuery = z.object({ prefix: z.string().max(200), cursor: integer(0, 100_000).default(0) });

export const suggestEntity = defineRoute({
  method: "get",
  path: "/api/reconcile/{dataset}/suggest/entity",
  summary: "Entities whose name holds what was typed",
  params,
  query: suggestQuery,
  body: none,
  isShared: true,
  response: z.object({ result: z.array(suggestion) }),
  async handle({ params: { dataset }, query: { prefix, cursor } }, context) {
    const held = await context.cases.of(await context.datasets.resolve(dataset, context.signal));
    const words = wordsOf(prefix);
    const found = words.length === 0 ? [] : findByName(held.columns, words, [], cursor + PAGE).slice(cursor);
    const entities = found.map(({ entity }) => entity);
    const told = await context.texts.tell(context, held, { relations: [], entities });
    const result = told.entities.map(({ id, name, summary, kind }) => ({
      ...{ id, name, description: summary, notable: [{ id: kind, name: kind }] },
    }));
    return { result };
  },
});

export const suggestType = defineRoute({
  method: "get",
  path: "/api/reconcile/{dataset}/suggest/type",
  summary: "Kinds whose name holds what was typed",
  params,
  query: suggestQuery,
  body: none,
  isShared: true,
  response: z.object({ result: z.array(suggestion) }),
  handle: ({ query: { prefix, cursor } }) => ({
    result: TYPES.filter(({ id }) => id.toLowerCase().includes(prefix.toLowerCase())).slice(cursor),
  }),
});

export const previewRoute = defineRoute({
  method: "get",
  path: "/api/reconcile/{dataset}/preview",
  summary: "An entity in a few lines of HTML",
  params,
  query: z.strictObject({ id: z.string() }),
  body: none,
  isShared: true,
  response: z.instanceof(Download),
  media: ["text/html"],
  problems: ["notFound"],
  async handle({ params: { dataset }, query: { id } }, context) {
    const held = await context.cases.of(await context.datasets.resolve(dataset, context.signal));
    const entity = held.columns.entities.ids.indexOf(id);
    if (entity < 0) throw new Problem("notFound", `There is no entity "${id}" in ${dataset}.`);
    const [told] = (await context.texts.tell(context, held, { relations: [], entities: [entity] })).entities;
    const { name = id, kind = "", summary = "", dates } = told ?? {};
    const facts = [kind, dates && dateInWords(dates.when)].filter(Boolean).join(", ");
    const lines = [
      `<b>${escapeXml(name)}</b>`,
      escapeXml(facts),
      escapeXml(summary),
      `<code>${escapeXml(id)}</code>`,
    ];
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeXml(name)}</title><body>${lines.map((line) => `<p>${line}</p>`).join("")}</body></html>`;
    return new Download("text/html", "", inOnePiece(html));
  },
});
