import * as z from "zod";
import type { Parameter } from "../../../model/catalogue/query.ts";
import type { Answer } from "../../../model/console/answer.ts";
import { resultOfRows } from "../../../model/exchange/cited/answer-results.ts";
import type { TakenAnswer } from "../../../model/exchange/write/taken.ts";
import { inLanguage } from "../../cases/in-language.ts";
import { consoleOf } from "../../console/console-of.ts";
import { LIMITS } from "../../console/limits.ts";
import type { LoadedDataset } from "../../datasets/registry.ts";
import { unfit } from "../../errors.ts";
import { datasetParameter, languageParameter } from "../../http/parameters.ts";
import { parse } from "../../http/parse.ts";
import type { ParameterValue } from "../../neo4j/parameters.ts";
import { tellUnknownQuery, valuesFor } from "../../routes/queries.ts";
import type { ExportContext } from "../taken.ts";
import type { Part } from "./part.ts";
import { tabulate, valueOfCell } from "./query-rows.ts";

const parameters = z.record(z.string(), z.unknown());

const json = z.string().transform((text, context) => {
  try {
    return parameters.parse(JSON.parse(text));
  } catch {
    context.addIssue("give the parameters as a JSON object");
    return z.NEVER;
  }
});

const cypherQuery = z.strictObject({
  dataset: datasetParameter,
  language: languageParameter,
  cypher: z.string().min(1).max(LIMITS.queryLength),
  parameters: json.optional(),
});

const catalogueQuery = z.looseObject({
  dataset: datasetParameter,
  language: languageParameter,
  query: z.string(),
});

/** The rows of a query, and the claims and entities among them. */
export async function query(given: unknown, context: ExportContext): Promise<Part> {
  const { loaded, language, text, values } = await read(given, context);
  const held = inLanguage(await context.cases.of(loaded), language);
  const answer = await run(text, { ...values, dataset: loaded.generation }, context);
  const { entities, relations } = held.columns;
  const known = (indexes: number[]) => indexes.filter((at) => at >= 0);
  const isCut = answer.summary.cut.length > 0;
  const plain = answer.rows.map((row) => row.map((cell) => valueOfCell(cell, loaded)));
  const byName = plain.map((row) => Object.fromEntries(answer.columns.map((name, at) => [name, row[at]])));
  return {
    held,
    relations: known(answer.graph.relations.map(({ id }) => relations.ids.indexOf(id))),
    entities: known(answer.graph.entities.map(({ id }) => entities.ids.indexOf(id))),
    result: async () => resultOfRows(byName, isCut),
    answer: (): TakenAnswer => ({
      ...tabulate(answer, held),
      whole: { cypher: text, columns: answer.columns, rows: plain, cut: answer.summary.cut },
    }),
  };
}

interface Read {
  readonly loaded: LoadedDataset;
  readonly language: string | undefined;
  readonly text: string;
  readonly values: Readonly<Record<string, unknown>>;
}

async function read(given: unknown, context: ExportContext): Promise<Read> {
  const isCypher = typeof given === "object" && given !== null && "cypher" in given;
  if (!isCypher) return readCatalogue(given, context);
  const { dataset, language, cypher, parameters: values = {} } = parse(cypherQuery, given, false);
  return { loaded: await context.datasets.resolve(dataset, context.signal), language, text: cypher, values };
}

async function readCatalogue(given: unknown, context: ExportContext): Promise<Read> {
  const { dataset, language, query: name, ...rest } = parse(catalogueQuery, given, false);
  const found = context.catalogue.queries.get(name);
  if (found === undefined)
    throw unfit([{ parameter: "query", detail: tellUnknownQuery(name, context.catalogue) }]);
  const loaded = await context.datasets.resolve(dataset, context.signal);
  const asked = await valuesFor(found, loaded, rest, context);
  const typed = found.parameters.map(({ name: one, type }) => [one, toTyped(type, asked[one] ?? null)]);
  return { loaded, language, text: found.text.trim(), values: Object.fromEntries(typed) };
}

/** A value as the console takes it. */
function toTyped(type: Parameter["type"], value: ParameterValue): unknown {
  if (Array.isArray(value)) return value.map((item) => toTyped(type, item));
  return type === "date" && typeof value === "string" ? { $type: "Date", _value: value } : value;
}

/** Within the limits of the console, which those who ask over HTTP share. */
async function run(text: string, values: Record<string, unknown>, context: ExportContext): Promise<Answer> {
  const { database, log, signal, gate, sent, turn, client = "this machine" } = context;
  await gate?.checkConsole(client);
  return consoleOf(database, log).ask({
    query: text,
    parameters: values,
    client,
    signal,
    ...(sent && { sent }),
    turn,
    ...(gate && { charge: (milliseconds: number) => gate.chargeConsole(client, milliseconds) }),
  });
}
