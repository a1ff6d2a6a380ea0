import type { AnsweredPath, PathsAnswer } from "../../../model/influence/answers.ts";
import { citeDataset, citePlace } from "../../evidence/citation.ts";
import { describeVerdict, WHAT_A_PATH_IS } from "../../format/verdict.ts";
import type { Case } from "../../store/case.ts";
import { explainNone } from "../answer/explain.ts";
import { type HopReading, readHops } from "../answer/hops.ts";
import {
  describeBasis,
  describeBothReaches,
  describeDoubts,
  describeEvidence,
  describePathArrival,
  describeQuestion,
} from "../answer/sentences.ts";
import type { TraceView } from "../trace-view.ts";

/** An answer as it is taken away: the question, what was answered, and the path that is shown. */
export interface Taken {
  readonly loaded: Case;
  readonly trace: TraceView;
  readonly answer: PathsAnswer;
  readonly path: AnsweredPath | null;
  readonly without: ReadonlySet<string>;
  readonly permalink: string;
}

/** An answer as plain text that can stand in a footnote: question, verdict, each hop with its sources, data and link. */
export function citePath({ loaded, trace, answer, path, without, permalink }: Taken): string {
  const { before, verdict, after } = describeVerdict(answer);
  const shares = path === null ? [] : describeBothReaches(loaded, trace, answer).map((share) => `${share}.`);
  return [
    describeQuestion(loaded, trace),
    `${before}${verdict}${after}`,
    ...(path === null ? explain({ loaded, trace, answer }) : describePath(loaded, path)),
    ...shares,
    ...(without.size > 0 ? [`Left out: ${[...without].sort().join(", ")}.`] : []),
    WHAT_A_PATH_IS,
    `Data: ${citeDataset(loaded.dataset)}.`,
    permalink,
  ].join("\n");
}

function describePath(loaded: Case, path: AnsweredPath): string[] {
  return [
    `${describeBasis(loaded, path)}.`,
    `${describePathArrival(path)}. Evidence: ${describeEvidence(path)}.`,
    ...describeDoubts(path),
    ...readHops(loaded, path).map((reading, index) => citeHop(loaded, reading, index + 1)),
  ];
}

function citeHop(loaded: Case, { reads, when, relation }: HopReading, number: number): string {
  const sources = relation.sources.map((reference) => citePlace(loaded, reference)).join(" ");
  return `${number}. ${reads} (${when}): ${relation.statement} ${sources}`;
}

function explain({ loaded, trace, answer }: Pick<Taken, "loaded" | "trace" | "answer">): readonly string[] {
  return answer.explanation ? explainNone(loaded, trace, answer.explanation, answer.reading).sentences : [];
}
