import { createContext, type ReactNode, useContext } from "react";
import type { DatasetSummary } from "../../model/graph/dataset.ts";
import { fetchDatasets } from "../api.ts";
import { useAnswer } from "./use-answer.ts";

const Datasets = createContext<readonly DatasetSummary[] | null>(null);

/** Asks which datasets are loaded by now, others than the page has heard of among them, for all below that choose or name one. */
export function DatasetsProvider({ children }: { readonly children: ReactNode }) {
  const { answer } = useAnswer("datasets", fetchDatasets);
  return <Datasets value={answer}>{children}</Datasets>;
}

/** The datasets that are loaded; null before that is known. */
export function useDatasets(): readonly DatasetSummary[] | null {
  return useContext(Datasets);
}
