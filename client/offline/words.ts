import type { PathAnswer } from "../../model/influence/paths/answer-paths.ts";
import type { Hop } from "../../model/influence/paths/path.ts";
import { formatDay } from "../../model/time/day.ts";
import { dateLabel } from "../../model/time/label.ts";
import { citePlace } from "../evidence/citation.ts";
import { nameOf, readAsSentence } from "../evidence/reading.ts";
import { describeArrival } from "../format/arrival.ts";
import { formatCount } from "../format/number.ts";
import { describeVerdict } from "../format/verdict.ts";
import type { Case, DatedRelation } from "../store/case.ts";
import type { Question } from "./trace.ts";

/** The verdict on what was asked, and when influence arrives, over how many hops. */
export function describeAnswer(answer: PathAnswer): string {
  const { before, verdict, after } = describeVerdict(answer);
  const [path] = answer.paths;
  if (path === undefined) return `${before}${verdict}${after}`;
  const { earliest, latest } = path.arrival;
  const arrival = describeArrival({ earliest: formatDay(earliest), latest: formatDay(latest) });
  return `${before}${verdict}${after} Arrives ${arrival}, in ${formatCount(path.hops.length, "hop")}.`;
}

/** A hop as a sentence, worded as its relation is everywhere. */
export function describeHop(loaded: Case, { relation }: Hop): string {
  const found = loaded.relationsById.get(relation);
  if (found === undefined) return relation;
  return `${readAsSentence(loaded, found)} (${dateLabel(found.dates.when)})`;
}

/** What is asked, in words. */
export function describeQuestion(loaded: Case, { from, to }: Question): string {
  return `How could influence have travelled from ${nameOf(loaded, from)} to ${nameOf(loaded, to)}?`;
}

/** The evidence of a relation, sentence by sentence. */
export function tellEvidence(loaded: Case, relation: DatedRelation): string[] {
  const { denied, voice, certainty, statement, sources, accordingTo } = relation;
  const how = [
    denied ? "denied" : "",
    voice === "recommends" ? "only recommended" : voice === "judges" ? "the author’s judgement" : "",
    accordingTo === undefined ? "" : `according to ${accordingTo}`,
  ].filter(Boolean);
  return [
    statement,
    `Date: ${relation.dates.when}. Certainty: ${certainty}${how.length > 0 ? `; ${how.join("; ")}` : ""}.`,
    ...sources.map((reference) => citePlace(loaded, reference)),
  ];
}
