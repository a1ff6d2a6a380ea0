import type { SearchAnswer } from "../../model/search/search-case.ts";
import { searchDataset } from "../api.ts";
import { connection } from "../http/connection.ts";
import type { Case } from "../store/case.ts";
import type { AskableQuestion } from "../store/feature.ts";
import type { Session } from "../store/session.ts";

/** Searches a case and the questions that can be asked of it. */
export interface Finder {
  readonly questions: ReadonlyMap<string, AskableQuestion>;
  find(text: string, signal: AbortSignal): Promise<SearchAnswer>;
}

/** How many entities, and how many of each other group, are offered. */
const LIMITS = { entities: 10, others: 5 } as const;

const finders = new WeakMap<Case, Promise<Finder>>();

/** The finder of a case, made when one searches for the first time; made anew where that failed. */
export function finderOf({ loaded, features }: Pick<Session, "loaded" | "features">): Promise<Finder> {
  const known = finders.get(loaded);
  if (known !== undefined) return known;
  const making = makeFinder(loaded, features);
  making.catch(() => finders.delete(loaded));
  finders.set(loaded, making);
  return making;
}

async function makeFinder(loaded: Case, features: Session["features"]): Promise<Finder> {
  const [{ indexCase }, { searchCase }, { toSearchRows }] = await Promise.all([
    import("../../model/search/case-index.ts"),
    import("../../model/search/search-case.ts"),
    import("./case-rows.ts"),
  ]);
  // Without a connection the case is searched all the same, and its questions are asked for when there is one again.
  const asked = await Promise.all(
    features.map((feature) => feature.questions?.(loaded).catch(() => forgetOnReturn(loaded)) ?? []),
  );
  const questions = [...asked.flat(), ...helpOf(features)];
  const rows = toSearchRows(loaded, questions);
  const index = await indexCase(
    loaded.isWhole ? rows : { ...rows, entities: [], relations: [], sources: [] },
  );
  return {
    questions: new Map(questions.map((question) => [question.id, question])),
    async find(text, signal) {
      const here = searchCase(index, text, LIMITS);
      if (loaded.isWhole) return here;
      // What the page does not hold whole is searched where it is held.
      return { ...here, ...(await searchDataset(text, loaded.dataset.id, loaded.language, signal)) };
    },
  };
}

/** Has a finder that lacks questions made anew once they can be had. */
function forgetOnReturn(loaded: Case): AskableQuestion[] {
  const stop = connection.subscribe(({ away }) => {
    if (away) return;
    stop();
    finders.delete(loaded);
  });
  return [];
}

/** What the help says of each way of working, found as a question is. */
function helpOf(features: Session["features"]): AskableQuestion[] {
  return features.map(({ mode, name, purpose, help }) => ({
    id: `help ${mode}`,
    text: `${name}: ${purpose}`,
    title: "Help",
    more: [help.text, ...help.keys.map(({ what }) => what)].join(" "),
    act: ({ actions }) => actions.setMode(mode),
  }));
}
