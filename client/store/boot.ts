import { createStore } from "zustand/vanilla";
import type { Dataset, DatasetSummary } from "../../model/graph/dataset.ts";
import { MOST_HELD } from "../../model/graph/network.ts";
import { fetchDataset, fetchDatasets, fetchWhole } from "../api.ts";
import { connection } from "../http/connection.ts";
import { type Failure, toFailure } from "../http/failure.ts";
import { buildCase, type Case } from "./case.ts";
import type { Features } from "./feature.ts";
import { openLargeCase } from "./large-case.ts";
import { createSession, type Session, startFollowing } from "./session.ts";

/** How the page comes to its case. */
export type Boot =
  | { readonly state: "loading" }
  | { readonly state: "empty" }
  | { readonly state: "failed"; readonly error: Failure }
  | {
      readonly state: "ready";
      readonly session: Session;
      readonly datasets: readonly DatasetSummary[];
      /** Whether the case came without its texts, the database being away. */
      readonly isMissingTexts: boolean;
    };

/** Hears what a case is while the rest of it is on the way. */
type OnDescribed = (dataset: Dataset) => void;

/** Loads the case that the URL names, or else the first; tries again by itself when the database comes back. */
export function startBoot(browser: Window, features: Features, onDescribed: OnDescribed) {
  const boot = createStore<Boot>(() => ({ state: "loading" }));

  async function load() {
    boot.setState({ state: "loading" }, true);
    boot.setState(await loadCase(browser, features, onDescribed).catch(toFailed), true);
  }

  connection.subscribe(({ away }) => {
    const now = boot.getState();
    const waiting = now.state === "empty" || (now.state === "failed" && now.error.isAway);
    if (!away && waiting) void load();
  });
  void load();
  return { boot, load };
}

async function loadCase(browser: Window, features: Features, onDescribed: OnDescribed): Promise<Boot> {
  const datasets = await fetchDatasets();
  const asked = new URLSearchParams(browser.location.search).get("dataset");
  const chosen = datasets.find(({ id }) => id === asked) ?? datasets[0];
  if (chosen === undefined) return { state: "empty" };
  const { opened, isMissingTexts } = await fetchCase(chosen, onDescribed);
  const session = createSession(opened, browser, features);
  await startFollowing(session, browser.innerWidth);
  if (asked !== null && asked !== chosen.id) {
    const what = `dataset=${asked} (it is not loaded; this is ${chosen.id})`;
    session.transient.setState(({ ignored }) => ({ ignored: [what, ...ignored] }));
  }
  return { state: "ready", session, datasets, isMissingTexts };
}

interface Fetched {
  readonly opened: Case;
  readonly isMissingTexts: boolean;
}

/** A case that the page holds, or one too large for it, whose texts come later with what is drawn. */
async function fetchCase({ id, counts }: DatasetSummary, onDescribed: OnDescribed): Promise<Fetched> {
  const describing = fetchDataset(id);
  // What fails here is told where the case is waited for.
  describing.then(onDescribed, () => undefined);
  if (counts.relations > MOST_HELD) return { opened: openLargeCase(await describing), isMissingTexts: false };
  const [dataset, whole] = await Promise.all([describing, fetchWhole(id)]);
  return { opened: buildCase(dataset, whole), isMissingTexts: whole.texts === "missing" };
}

function toFailed(error: unknown): Boot {
  return { state: "failed", error: toFailure(error, "The case cannot be shown") };
}
