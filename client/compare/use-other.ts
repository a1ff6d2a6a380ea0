import type { DatasetSummary } from "../../model/graph/dataset.ts";
import { useCase, useView } from "../store/hooks.ts";
import type { SideName } from "./compare-view.ts";
import { useDatasets } from "./datasets.tsx";

/** The dataset of the second window where it is another one; null where it is not, or before it is known. */
export function useOther(): DatasetSummary | null {
  const other = useView(({ compare }) => compare.other);
  const datasets = useDatasets();
  return datasets?.find(({ id }) => id === other) ?? null;
}

/** What the datasets of both windows are called, where they are two. */
export function useDatasetNames(): Readonly<Record<SideName, string>> | null {
  const { dataset } = useCase();
  const other = useView(({ compare }) => compare.other);
  const known = useOther();
  return other === null ? null : { a: dataset.title, b: known?.title ?? other };
}
