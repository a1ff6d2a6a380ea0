import { drawNetwork } from "../../model/graph/within/draw-network.ts";
import { binsOf } from "../../model/graph/within/histogram.ts";
import { parseDay } from "../../model/time/day.ts";
import type { LoadedDataset } from "../datasets/registry.ts";
import type { AppContext } from "../http/context.ts";

/**
 * Brings the dataset that a page opens on into memory while nobody asks yet: its columns, the indexes and counts that its
 * first picture makes for all later ones, and the plan by which the database finds texts.
 * @throws what is wrong in the database; whoever asks first is told then
 */
export async function openAhead(context: AppContext): Promise<void> {
  const { signal } = new AbortController();
  const meant = await context.datasets.resolveIfAny(undefined, signal);
  const dataset = meant ?? (await context.datasets.list(1, signal))[0];
  if (dataset === undefined) return;
  const held = await context.cases.of(dataset);
  const { columns } = held;
  const window = daysOf(dataset.opening);
  const drawn = drawNetwork(columns, { window, reading: "possible", filter: {}, draw: "pairs" });
  binsOf(columns, daysOf(dataset.span), undefined);
  const [relation] = drawn.relationIndexes;
  const [entity] = drawn.entityIndexes;
  const one = (index: number | undefined) => (index === undefined ? [] : [index]);
  await context.texts.tell({ ...context, signal }, held, { relations: one(relation), entities: one(entity) });
}

function daysOf({ start, end }: LoadedDataset["span"]) {
  return { start: parseDay(start), end: parseDay(end) };
}
