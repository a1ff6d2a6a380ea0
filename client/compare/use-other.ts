import type { DatasetSummary } from "../../model/graph/dataset.ts";
import { fetchDatasets } from "../api.ts";
import { useCase, useView } from "../store/hooks.ts";
import type { SideName } from "./compare-view.ts";
import { useAnswer } from "./use-answer.ts";

/** The dataset of the second window where it is another one; null where it is not, or before it is known. */
export function useOther(): DatasetSummary | null {
  const other = useView(({ compare }) => compare.other);
  const { answer } = useAnswer(other === null ? null : "datasets", fetchDatasets);
  return answer?.find(({ id }) => id === other) ?? null;
}

/** What the datasets of both windows are called, where they are two. */
export function useDatasetNames(): Readonly<Record<SideName, string>> | null {
  const { dataset } = useCase();
  const other = useView(({ compare }) => compare.other);
  const known = useOther();
  return other === null ? null : { a: dataset.title, b: known?.title ?? other };
}
