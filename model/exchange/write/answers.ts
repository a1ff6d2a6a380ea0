import { TABLE_NOTE, writeRows } from "./tables.ts";
import { ANSWER_VIEWS, type ExportFormat, type Taken, type TakenAnswer } from "./taken.ts";

/** What a view answers as rows: years and counts, whom influence reaches, changes, what a query returns. */
export const answerCsv: ExportFormat = {
  name: "csv",
  title: "The answer as a table",
  note: TABLE_NOTE,
  mediaType: "text/csv",
  extension: "csv",
  of: ANSWER_VIEWS,
  ofTwo: true,
  async *write(taken, options) {
    const { columns, rows } = answerOf(taken);
    yield writeRows([columns, ...rows], options);
  },
};

/** The same as the program answers it over HTTP. */
export const answerJson: ExportFormat = {
  name: "json",
  title: "The answer as JSON",
  note: "With the dataset that it was asked of, its version, content hash and licence.",
  mediaType: "application/json",
  extension: "json",
  of: [...ANSWER_VIEWS, "paths"],
  ofTwo: true,
  async *write(taken) {
    const { about, view, asked } = taken;
    const { parameters } = asked;
    yield `${JSON.stringify({ about, view, parameters, answer: answerOf(taken).whole }, null, 2)}\n`;
  },
};

/** Claims and the entities that they name as JSON, a thing a line. */
export const claimsJson: ExportFormat = {
  name: "json",
  title: "Claims as JSON",
  note: "With the dataset that they are taken from, its version, content hash and licence.",
  mediaType: "application/json",
  extension: "json",
  of: ["network", "dataset"],
  async *write({ about, view, asked, entities, relations }) {
    const { parameters } = asked;
    yield `${JSON.stringify({ about, view, parameters }).slice(0, -1)},\n"entities": [\n`;
    yield* listed(entities());
    yield '],\n"relations": [\n';
    yield* listed(relations());
    yield "]}\n";
  },
};

async function* listed(parts: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const part of parts) {
    if (part.length === 0) continue;
    yield `${isFirst ? "" : ",\n"}${part.map((one) => JSON.stringify(one)).join(",\n")}`;
    isFirst = false;
  }
  yield "\n";
}

function answerOf({ answer, view }: Taken): TakenAnswer {
  if (answer === undefined) throw new TypeError(`A view "${view}" has no answer of its own`);
  return answer;
}
