import { createStore } from "zustand/vanilla";
import type { DatasetSummary } from "../../model/graph/dataset.ts";
import { ApiError, fetchDataset, fetchDatasets, fetchWhole } from "../api.ts";
import { connection } from "../http/connection.ts";
import { buildCase } from "./case.ts";
import { createSession, type Session } from "./session.ts";

/** How the page comes to its case. */
export type Boot =
  | { readonly state: "loading" }
  | { readonly state: "empty" }
  | { readonly state: "failed"; readonly error: ApiError }
  | { readonly state: "ready"; readonly session: Session; readonly datasets: readonly DatasetSummary[] };

/** Loads the case that the URL names, or else the first; tries again by itself when the database comes back. */
export function startBoot(browser: Window) {
  const boot = createStore<Boot>(() => ({ state: "loading" }));

  async function load() {
    boot.setState({ state: "loading" }, true);
    boot.setState(await loadCase(browser).catch(toFailure), true);
  }

  connection.subscribe(({ away }) => {
    const now = boot.getState();
    const waiting = now.state === "empty" || (now.state === "failed" && now.error.isAway);
    if (!away && waiting) void load();
  });
  void load();
  return { boot, load };
}

async function loadCase(browser: Window): Promise<Boot> {
  const datasets = await fetchDatasets();
  const asked = new URLSearchParams(browser.location.search).get("dataset");
  const chosen = datasets.find(({ id }) => id === asked) ?? datasets[0];
  if (chosen === undefined) return { state: "empty" };
  const [dataset, whole] = await Promise.all([fetchDataset(chosen.id), fetchWhole(chosen.id)]);
  const session = createSession(buildCase(dataset, whole), browser);
  if (asked !== null && asked !== chosen.id) {
    const what = `dataset=${asked} (it is not loaded; this is ${chosen.id})`;
    session.transient.setState(({ ignored }) => ({ ignored: [what, ...ignored] }));
  }
  return { state: "ready", session, datasets };
}

function toFailure(error: unknown): Boot {
  if (error instanceof ApiError) return { state: "failed", error };
  const detail = error instanceof Error ? error.message : String(error);
  return { state: "failed", error: new ApiError(200, "The case cannot be shown", detail, error) };
}
