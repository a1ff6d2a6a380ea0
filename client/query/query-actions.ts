import type { Change, Commitment } from "../store/actions.ts";
import type { QueryView } from "./query-view.ts";

declare module "../store/view.ts" {
  interface View {
    readonly query: QueryView;
  }
}

declare module "../store/actions.ts" {
  interface Actions {
    /** Changes parts of what is asked in Cypher, or of how its answer is looked at. */
    setQuery(patch: Partial<QueryView>, commitment?: Commitment): void;
  }
}

/** What Query does to the view. */
export function queryActions(change: Change) {
  return {
    setQuery: (patch: Partial<QueryView>, commitment?: Commitment) =>
      change(nameChange(patch), ({ query }) => ({ query: { ...query, ...patch } }), commitment),
  };
}

function nameChange({ catalogue, parameters, show, window }: Partial<QueryView>): string {
  if (catalogue) return "opening a question";
  if (parameters) return "changing a parameter";
  return show || window ? "looking at the answer another way" : "changing the query";
}
