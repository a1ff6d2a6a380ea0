import type { Feature } from "../store/feature.ts";
import { fetchCatalogue } from "./api.ts";
import { queryLink } from "./link.ts";
import { queryActions } from "./query-actions.ts";

/** The catalogue's questions and free Cypher. */
export const query = {
  ...queryLink,
  purpose: "Ask the graph in Cypher",
  // The editor is as large as the rest of the page: it comes when it is wanted.
  load: () => import("./query.tsx"),
  exports: () => import("./exports.ts"),
  actions: queryActions,
  shortcuts: [],
  questions: async ({ dataset }) =>
    (await fetchCatalogue(dataset.id)).map(({ name, title, question, text }) => ({
      id: `query ${name}`,
      text: question,
      title,
      more: text,
      act: ({ actions }) => actions.askCatalogue(name),
    })),
  help: {
    text: "A question of the list runs as it is; what you change in it, or write yourself, runs with Ctrl Enter and can only read. What an answer holds opens its dossier or its evidence.",
    keys: [
      { key: "Ctrl Enter", what: "run" },
      { key: "Ctrl Space", what: "what can stand here" },
      { key: "Tab", what: "take an offer, or leave the editor" },
      { key: "Ctrl ] [", what: "indent, less" },
      { key: "← ↑ → ↓", what: "in the table: from cell to cell" },
      { key: "Ctrl C", what: "in the table: copy the cell" },
    ],
  },
} satisfies Feature;
