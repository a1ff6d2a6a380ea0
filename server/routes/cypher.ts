import * as z from "zod";
import { answer } from "../../model/console/answer.ts";
import { parametersOf } from "../../model/console/parameters.ts";
import { consoleOf } from "../console/console-of.ts";
import { notesOnDataset } from "../console/dataset-note.ts";
import { LIMITS } from "../console/limits.ts";
import type { RouteContext } from "../http/context.ts";
import { datasetParameter } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";

const body = z.strictObject({
  query: z
    .string()
    .min(1)
    .meta({
      description: `One Cypher statement that reads, of at most ${LIMITS.queryLength} characters; EXPLAIN or PROFILE before it asks for its plan.`,
      examples: ["MATCH (:Entity {id: $id})-[relation]-(other:Entity) RETURN relation, other LIMIT 25"],
    }),
  dataset: datasetParameter,
  parameters: z
    .record(z.string(), z.unknown())
    .default({})
    .meta({
      description:
        'By name: plain JSON, in which a number without a fraction is an INTEGER, or typed JSON, as in {"$type": "Date", "_value": "1968-10-03"}.',
      examples: [{ id: "state/peru", asOf: { $type: "Date", _value: "1970-01-01" } }],
    }),
});

/** Free Cypher, read-only and within limits. */
export const cypherRoute = defineRoute({
  method: "post",
  path: "/api/cypher",
  summary: "Run a Cypher query that reads",
  description: `Runs one statement in a read transaction, after its plan has been found to read this graph and nothing else. Values come in the typed JSON of Neo4j's Query API. At most ${LIMITS.time / 1000} seconds, ${LIMITS.rows} rows and ${LIMITS.bytes / 2 ** 20} MiB; summary.cut says which limit ended an answer early.`,
  params: none,
  query: none,
  body,
  response: answer,
  problems: ["refused", "tooMany", "busy"],
  async handle({ body: { query, parameters, dataset } }, context) {
    const { database, log, client, signal, gate, sent, turn } = context;
    const bound = await bindDataset(context, query, dataset ?? named(parameters));
    const charge = (milliseconds: number) => gate.chargeConsole(client, milliseconds);
    const asked = { query, parameters: { ...parameters, ...bound }, client, signal, sent, turn, charge };
    await gate.checkConsole(client);
    const [found, notes] = await Promise.all([
      consoleOf(database, log).ask(asked),
      notesOnDataset(query, context.datasets, signal),
    ]);
    const notifications = [...notes, ...found.summary.notifications];
    return { ...found, summary: { ...found.summary, notifications } };
  },
});

/** What a caller gives as the parameter `dataset`, as of any other parameter: the id of a dataset. */
function named({ dataset }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof dataset === "string" ? dataset : undefined;
}

/** `$dataset` as the key that the nodes and relations of the dataset carry; a query that asks for none needs none. */
async function bindDataset(
  { datasets, signal }: RouteContext,
  query: string,
  asked: string | undefined,
): Promise<{ dataset?: string }> {
  if (asked === undefined && !parametersOf(query).includes("dataset")) return {};
  return { dataset: (await datasets.resolve(asked, signal)).generation };
}
