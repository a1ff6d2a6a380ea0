import { createContext, type ReactNode, useContext } from "react";
import type { DatasetSummary } from "../../model/graph/dataset.ts";
import { fetchListed } from "../api.ts";
import { useAnswer } from "./use-answer.ts";

const Datasets = createContext<readonly DatasetSummary[] | null>(null);

/** Which datasets are loaded, for all below that choose or name one. */
export function DatasetsProvider({ children }: { readonly children: ReactNode }) {
  const { answer } = useAnswer("datasets", fetchListed);
  return <Datasets value={answer?.datasets ?? null}>{children}</Datasets>;
}

/** The datasets that are loaded; null before that is known. */
export function useDatasets(): readonly DatasetSummary[] | null {
  return useContext(Datasets);
}
