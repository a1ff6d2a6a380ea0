import type { Notification } from "../../model/console/answer.ts";
import { tokenize } from "../../model/console/lexer.ts";
import { parametersOf } from "../../model/console/parameters.ts";
import type { Registry } from "../datasets/registry.ts";

const NOTE: Notification = {
  code: "Entente.DatasetNotAsked",
  title: "This query does not ask for $dataset",
  detail:
    "Several datasets are loaded, and its answer is of all of them together, with what others keep in the database. For one alone write {dataset: $dataset}, as in MATCH (n:Entity {dataset: $dataset}).",
  severity: "INFORMATION",
};

/**
 * What is to be said of a query that reads the graph without a word of `$dataset` while several datasets are loaded.
 * @throws Problem as `read` does
 */
export async function notesOnDataset(
  query: string,
  datasets: Registry,
  signal: AbortSignal,
): Promise<Notification[]> {
  if (!readsGraph(query) || parametersOf(query).includes("dataset")) return [];
  const loaded = await datasets.list(2, signal);
  return loaded.length > 1 ? [NOTE] : [];
}

function readsGraph(query: string): boolean {
  return tokenize(query).some(({ kind, text }) => kind === "word" && /^(match|call)$/i.test(text));
}
