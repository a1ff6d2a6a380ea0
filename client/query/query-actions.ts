import type { Change, Commitment } from "../store/change.ts";
import { NO_QUERY, type QueryView } from "./query-view.ts";

declare module "../store/view.ts" {
  interface View {
    readonly query: QueryView;
  }
}

declare module "../store/actions.ts" {
  interface Actions {
    /** Changes parts of what is asked in Cypher, or of how its answer is looked at. */
    setQuery(patch: Partial<QueryView>, commitment?: Commitment): void;
    /** Opens a question of the catalogue, unchanged, and goes to where it is answered. */
    askCatalogue(name: string): void;
  }
}

/** What Query does to the view. */
export function queryActions(change: Change) {
  return {
    setQuery: (patch: Partial<QueryView>, commitment?: Commitment) =>
      change(nameChange(patch), ({ query }) => ({ query: { ...query, ...patch } }), commitment),
    askCatalogue: (name: string) =>
      change("opening a question", () => ({ mode: "query", query: { ...NO_QUERY, catalogue: name } })),
  };
}

function nameChange({ catalogue, parameters, show, window }: Partial<QueryView>): string {
  if (catalogue) return "opening a question";
  if (parameters) return "changing a parameter";
  return show || window ? "looking at the answer another way" : "changing the query";
}
