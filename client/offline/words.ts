import type { PathAnswer } from "../../model/influence/paths/answer-paths.ts";
import type { Hop } from "../../model/influence/paths/path.ts";
import { dateLabel } from "../../model/time/label.ts";
import { citePlace } from "../evidence/citation.ts";
import { nameOf, readFrom } from "../evidence/reading.ts";
import { describeInterval } from "../format/day.ts";
import { formatCount } from "../format/number.ts";
import type { Case, DatedRelation } from "../store/case.ts";
import type { Question } from "./trace.ts";

/** What the dates do to the order that was asked about, in one sentence. */
export function describeVerdict({ verdict, paths, explanation }: PathAnswer): string {
  if (verdict === "certain") return "The dates leave room for it, however the uncertain ones fall.";
  if (verdict === "possible" && paths.length > 0)
    return "The dates leave room for it only if the uncertain ones fall so.";
  if (explanation?.reason === "no-chain") return "There is no chain of relations from the one to the other.";
  return "The dates rule it out: every chain of relations from the one to the other runs against time.";
}

/** When influence arrives, and over how many hops. */
export function describeArrival({ paths: [path] }: PathAnswer): string {
  if (path === undefined) return "";
  const { earliest, latest } = path.arrival;
  return `Arrives ${describeInterval({ start: earliest, end: latest })}, in ${formatCount(path.hops.length, "hop")}.`;
}

/** A hop as a sentence. */
export function describeHop(of: Case, { relation, from, to }: Hop): string {
  const found = of.relationsById.get(relation);
  if (found === undefined) return relation;
  const { phrase } = readFrom(of, found, from);
  return `${nameOf(of, from)} ${phrase} ${nameOf(of, to)} (${dateLabel(found.dates.when)})`;
}

/** What is asked, in words. */
export function describeQuestion(of: Case, { from, to }: Question): string {
  return `How could influence have travelled from ${nameOf(of, from)} to ${nameOf(of, to)}?`;
}

/** What every answer is, and is not. */
export const WHAT_A_PATH_IS = "A path is an opportunity that time allows, not a proof.";

/** The evidence of a relation, sentence by sentence. */
export function tellEvidence(of: Case, relation: DatedRelation): string[] {
  const { denied, voice, certainty, statement, sources, accordingTo } = relation;
  const how = [
    denied ? "denied" : "",
    voice === "recommends" ? "only recommended" : voice === "judges" ? "the author’s judgement" : "",
    accordingTo === undefined ? "" : `according to ${accordingTo}`,
  ].filter(Boolean);
  return [
    statement,
    `Date: ${relation.dates.when}. Certainty: ${certainty}${how.length > 0 ? `; ${how.join("; ")}` : ""}.`,
    ...sources.map((reference) => citePlace(of, reference)),
  ];
}
