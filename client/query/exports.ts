import type { Answer } from "../../model/console/answer.ts";
import type { Caption } from "../../model/exchange/figure/caption.ts";
import { shownFigure } from "../figure/network/network-figure.ts";
import { describeData, describeSources, sourcesOf } from "../figure/words/caption.ts";
import { formatCount } from "../format/number.ts";
import type { Case } from "../store/case.ts";
import type { Held, TakeAway } from "../store/take-away.ts";
import { widenCase } from "./answer/answer-case.ts";
import { toCsv, toPlainJson, toPlainRows } from "./answer/take-away.ts";
import { askCypher } from "./asks.ts";
import { type Answered, consoleStoreOf, isAnswerTo } from "./console.ts";
import { declaredBy } from "./query-text.ts";
import type { QueryView } from "./query-view.ts";

/** The rows of the answer to what is asked, and its picture where it has one; while it is not there, that alone. */
export function takeAway(held: Held): TakeAway {
  const store = consoleStoreOf(held.view);
  const { last, catalogue } = store?.getState() ?? { last: null, catalogue: null };
  if (last === null || !isAnswerTo(last, held.view.getState().query, catalogue)) return nothing(held);
  const { answer, asked } = last;
  const loaded = widenCase(held.loaded, answer.graph);
  const title = declaredBy(asked.query, catalogue)?.question ?? "The answer to a query in Cypher";
  const caption = explain(loaded, answer, title, asked.text);
  const name = `${loaded.dataset.id}-${nameOfQuery(asked.query)}`;
  const network = shownFigure(held.transient, caption);
  const naming = { loaded, ids: false };
  const { columns, rows } = answer;
  return {
    name,
    caption,
    figures: network === null ? [] : [network],
    table: { title, columns, rows: toPlainRows(rows, naming) },
    sources: sourcesOf(loaded, relationsIn(loaded, answer)).map(({ citation }) => citation),
    asked: askFor(loaded, last),
    files: [
      {
        title: "Rows as CSV",
        name: `${name}.csv`,
        type: "text/csv",
        text: () => toCsv(columns, rows, naming),
      },
      {
        title: "Rows as CSV, with ids",
        name: `${name}-ids.csv`,
        type: "text/csv",
        text: () => toCsv(columns, rows, { loaded, ids: true }),
      },
      {
        title: "Rows as JSON",
        name: `${name}.json`,
        type: "application/json",
        text: () => toPlainJson({ columns, rows }),
      },
    ],
  };
}

/** The same rows as the program is asked for them; null for a plan, which has none, and for what no address can hold. */
function askFor({ dataset }: Case, { asked, values, answer }: Answered): URLSearchParams | null {
  if (answer.summary.mode !== "run") return null;
  return askCypher(dataset.id, asked.text, values);
}

const MISSING = "What is asked has no answer yet: run it, or wait until it is there.";

function nothing({ loaded }: Held): TakeAway {
  const caption = { title: loaded.dataset.title, sentences: [describeData(loaded)] };
  return {
    name: loaded.dataset.id,
    caption,
    figures: [],
    table: null,
    sources: [],
    asked: null,
    files: [],
    missing: MISSING,
  };
}

function nameOfQuery({ catalogue, text }: QueryView): string {
  return catalogue !== null && text === null ? catalogue : "query";
}

function explain(loaded: Case, answer: Answer, title: string, text: string): Caption {
  const cuts = answer.summary.cut.map(({ detail }) => detail);
  return {
    title,
    sentences: [
      `${formatCount(answer.rows.length, "row")}.`,
      ...cuts,
      ...describeSources(loaded, relationsIn(loaded, answer)),
      describeData(loaded),
      `Cypher: ${text.replaceAll(/\s+/g, " ").trim()}`,
    ],
  };
}

function relationsIn(loaded: Case, { graph }: Answer) {
  return graph.relations.flatMap(({ id }) => loaded.relationsById.get(id) ?? []);
}
