import type { Feature } from "../store/feature.ts";
import { askQuestion } from "./ask/questions.ts";
import { DossierEnds } from "./dossier-ends.tsx";
import { traceLink } from "./link.ts";
import { TRACE_SHORTCUTS } from "./shortcuts.ts";
import { traceActions } from "./trace-actions.ts";

/** How influence could have travelled from one to another. */
export const trace = {
  ...traceLink,
  purpose: "How influence could have travelled from one to another",
  load: () => import("./trace.tsx"),
  exports: () => import("./exports.ts"),
  actions: traceActions,
  shortcuts: TRACE_SHORTCUTS,
  help: {
    text: "A path is lit, its hops numbered. Over the time axis its line rests with an entity and goes down where influence passes on: solid at the earliest, dashed at the latest that the uncertain dates allow. A path is an opportunity, not a proof.",
    keys: [],
  },
  questions: async ({ dataset }) =>
    dataset.questions.map((question) => ({
      id: `trace ${question.text}`,
      text: question.text,
      title: "Trace",
      more: "",
      act: ({ actions }) => actions.trace(askQuestion(question, dataset)),
    })),
  dossierTools: DossierEnds,
} satisfies Feature;
