import { createStore } from "zustand/vanilla";
import type { DatasetSummary } from "../../../model/graph/dataset.ts";
import { fetchDatasets } from "../../api.ts";
import { ApiError } from "../../http/api-error.ts";
import { type Failure, toFailure } from "../../http/failure.ts";
import { fetchImports, fetchRemoved, type UnderWay } from "../api.ts";

export interface Removed {
  readonly id: string;
  readonly title: string;
  readonly removedAt: string;
}

/** What is there, as far as the reader may see it. */
export interface Kept {
  readonly datasets: readonly DatasetSummary[] | null;
  readonly removed: readonly Removed[];
  readonly underWay: readonly UnderWay[];
  /** Why nothing may be changed here; null where it may, or is not known yet. */
  readonly barred: string | null;
  readonly isKnown: boolean;
  readonly failure: Failure | null;
}

export const kept = createStore<Kept>(() => ({
  ...{ datasets: null, removed: [], underWay: [], barred: null, isKnown: false, failure: null },
}));

/** Reads anew what is there. */
export async function refresh(): Promise<void> {
  try {
    // Asked at once: the program makes itself ready for files. What is there is shown though the rest cannot be told.
    const writable = seeWritable();
    writable.catch(() => undefined);
    kept.setState({ datasets: await fetchDatasets(), failure: null });
    kept.setState({ ...(await writable), isKnown: true });
  } catch (error) {
    kept.setState({ failure: toFailure(error, "The datasets cannot be listed") });
  }
}

async function seeWritable(): Promise<Pick<Kept, "removed" | "underWay" | "barred">> {
  try {
    const [underWay, removed] = await Promise.all([fetchImports(), fetchRemoved()]);
    return { underWay, removed, barred: null };
  } catch (error) {
    const isBarred = error instanceof ApiError && (error.status === 401 || error.status === 403);
    if (!isBarred) throw error;
    return { underWay: [], removed: [], barred: error.detail };
  }
}

/** Does something to a dataset, and reads anew what is there. */
export async function change(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
    await refresh();
  } catch (error) {
    kept.setState({ failure: toFailure(error, what) });
  }
}
