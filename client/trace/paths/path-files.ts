import { csvOf } from "../../../model/exchange/write/csv.ts";
import type { PageFile } from "../../store/take-away.ts";
import { readHops } from "../answer/hops.ts";
import type { Taken } from "./path-citation.ts";

const HEADINGS = [
  "path",
  "hop",
  "from_id",
  "from",
  "to_id",
  "to",
  "reads",
  "relation_id",
  "type",
  "when",
  "earliest",
  "latest",
  "gap_min_days",
  "gap_max_days",
  "certainty",
  "path_verdict",
  "statement",
  "sources",
];

/** The hops of all answered paths, a row each, for a spreadsheet or a script; days as ISO dates. */
export function pathsToCsv({ loaded, answer }: Pick<Taken, "loaded" | "answer">): string {
  const rows = answer.paths.flatMap((path, index) =>
    readHops(loaded, path).map(({ hop, relation, from, to, reads }, at) => [
      String(index + 1),
      String(at + 1),
      hop.from,
      from,
      hop.to,
      to,
      reads,
      hop.relation,
      hop.type,
      relation.dates.when,
      hop.moment.earliest,
      hop.moment.latest,
      String(hop.rest?.min ?? ""),
      String(hop.rest?.max ?? ""),
      hop.certainty,
      path.verdict,
      relation.statement,
      relation.sources.join(" "),
    ]),
  );
  return csvOf([HEADINGS, ...rows]);
}

/** Question and answer whole, as the program gave it, with the data that it rests on. */
export function answerToJson({
  loaded,
  answer,
  permalink,
}: Pick<Taken, "loaded" | "answer" | "permalink">): string {
  const { id, title, version, contentHash } = loaded.dataset;
  return `${JSON.stringify({ link: permalink, data: { id, title, version, contentHash }, ...answer }, null, 2)}\n`;
}

/**
 * The files that an answer is taken away as.
 * @param take the answer as it is when a file is written
 */
export function filesOfAnswer(take: () => Taken): { readonly hops: PageFile; readonly whole: PageFile } {
  const { from, to } = take().trace;
  const name = `${from}-to-${to}`.replaceAll(/[^\w]+/g, "-");
  return {
    hops: {
      title: "Hops as CSV",
      name: `${name}.csv`,
      type: "text/csv",
      text: () => pathsToCsv(take()),
    },
    whole: {
      title: "Answer as JSON",
      name: `${name}.json`,
      type: "application/json",
      text: () => answerToJson(take()),
    },
  };
}
