import * as z from "zod";
import type { Relation } from "../../graph/relation.ts";
import type { Found, PathAnswer } from "../../influence/paths/answer-paths.ts";
import type { InfluencePath } from "../../influence/paths/path.ts";
import { formatDay } from "../../time/day.ts";
import { canonicalJson, sha256InTurns, sha256Of } from "./canonical.ts";
import { AT_ONCE, type Pause, sortInTurns } from "./in-turns.ts";

/** What a question was answered with, apart from how it is worded, drawn or written to a file. */
export interface Result {
  /** One thing that it says a line, as canonical JSON. */
  readonly lines: readonly string[];
  /** In a few words: `7 claims`, `verdict possible, 1 path`. */
  readonly summary: string;
  /** SHA-256 of it as a file. */
  readonly hash: string;
}

/** What the columns know of a claim. */
type Claim = Omit<Relation, "dataset" | "statement" | "measures">;

/** A result as a file, in pieces: its lines, each with a line feed behind it. */
export function* writeResult({ lines }: Pick<Result, "lines">): Generator<string> {
  for (let from = 0; from < lines.length; from += AT_ONCE)
    yield lines
      .slice(from, from + AT_ONCE)
      .map((line) => `${line}\n`)
      .join("");
}

/**
 * SHA-256 of a result as a file. Neither the dataset nor the wording of statements, names and titles is in it: other data
 * can give the same result.
 */
export function hashResult(result: Pick<Result, "lines">): string {
  return sha256Of([...writeResult(result)].join(""));
}

/** Lines that are few as a result. */
export function resultOf(lines: readonly string[], summary: string): Result {
  return { lines, summary, hash: hashResult({ lines }) };
}

/**
 * Claims as a result: by their ids, each with its ends, dates and standing.
 * @param pause lets others have their turn where there are hundreds of thousands
 */
export async function resultOfClaims(claims: Iterable<Claim>, pause: Pause): Promise<Result> {
  const said: { readonly id: string; readonly line: string }[] = [];
  for (const claim of claims) {
    if (said.length % AT_ONCE === 0) await pause();
    said.push({ id: claim.id, line: sayClaim(claim) });
  }
  const sorted = await sortInTurns(said, (one, other) => (one.id < other.id ? -1 : 1), pause);
  const lines = sorted.map(({ line }) => line);
  return {
    lines,
    summary: lines.length === 1 ? "1 claim" : `${lines.length} claims`,
    hash: await sha256InTurns(writeResult({ lines }), pause),
  };
}

function sayClaim({ id, type, from, to, dates, certainty, voice, denied, sector, sources }: Claim): string {
  return canonicalJson({
    ...{ claim: id, type, from, to, certainty, voice, denied, sector },
    ...{ when: dates.when, start: [dates.startMin, dates.startMax], end: [dates.endMin, dates.endMax] },
    sources: [...sources].sort(),
  });
}

/** An answer of influence as a result: the verdict, every path with its hops and days, and the same of claims alone. */
export function resultOfPaths({ explanation, truncated, ...answer }: PathAnswer): Result {
  const count = answer.paths.length;
  const lines = [
    ...sayFound("anything", answer),
    ...sayFound("claims", answer.claims),
    ...(explanation === undefined ? [] : [canonicalJson({ why: explanation.reason })]),
    ...(truncated ? [canonicalJson({ truncated })] : []),
  ];
  const summary = `verdict ${answer.verdict}, ${count === 1 ? "1 path" : `${count} paths`}`;
  return resultOf(lines, summary);
}

function sayFound(of: "anything" | "claims", { verdict, reading, paths }: Found): string[] {
  return [
    canonicalJson({ of, verdict, reading }),
    ...paths.map((path, place) => canonicalJson({ of, path: place + 1, ...sayPath(path) })),
  ];
}

function sayPath({ verdict, hops, departure, arrival, longestRest }: InfluencePath) {
  const days = ({ earliest, latest }: InfluencePath["arrival"]) => [formatDay(earliest), formatDay(latest)];
  return {
    verdict,
    hops: hops.map(({ from, relation, to }) => [from, relation, to]),
    departure: days(departure),
    arrival: days(arrival),
    ...(longestRest && { longestRest: [longestRest.min, longestRest.max] }),
  };
}

/** A dataset as a result: its content. */
export function resultOfDataset(contentHash: string, claims: number): Result {
  const lines = [canonicalJson({ contentHash })];
  return resultOf(lines, `all ${claims} claims`);
}

const named = z.object({
  claim: z.string().optional(),
  of: z.string().optional(),
  path: z.int().optional(),
  why: z.string().optional(),
  truncated: z.boolean().optional(),
  year: z.string().optional(),
  reached: z.string().optional(),
  tie: z.array(z.string()).optional(),
  row: z.record(z.string(), z.unknown()).optional(),
  shares: z.array(z.int()).optional(),
});

/** What a line of a result is about: it keeps that name while what is said of it may change. */
export function nameOf(line: string): string {
  const { claim, of, path, why, truncated, ...rest } = named.parse(JSON.parse(line));
  if (claim !== undefined) return `the claim ${claim}`;
  if (rest.year !== undefined) return `the time from ${rest.year}`;
  if (rest.reached !== undefined) return `that ${rest.reached} is reached`;
  if (rest.tie !== undefined) return `the tie ${rest.tie.join(" ")}`;
  if (rest.row !== undefined) return `the row ${canonicalJson(rest.row)}`;
  if (rest.shares !== undefined) return "how many are reached";
  if (path !== undefined) return `path ${path} through ${of}`;
  if (of !== undefined) return `the verdict on ${of}`;
  if (why !== undefined) return "why there is no path";
  return truncated ? "that the search was stopped" : "the dataset";
}
