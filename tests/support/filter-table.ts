import type { Filter } from "../../model/graph/filter.ts";
import { relation, type SmallCase, smallCase } from "../server/datasets/small-case.ts";

/** A filter over the smallest case that has everything, and the relations that it keeps. */
export interface FilterCase {
  readonly name: string;
  readonly filter: Filter;
  /** ISO days; all of time where it is not said. */
  readonly window?: { readonly start: string; readonly end: string };
  readonly reading?: "certain" | "possible";
  readonly keeps: readonly string[];
}

/** The smallest case with trade of which nobody says when it began: it ended in 1949. */
export function filterCase(): SmallCase {
  const small = smallCase();
  const ends = ["state/old-east", "state/west"] as const;
  const early = relation("early-trade", "TRADES_WITH", ...ends, { when: "/1949", sector: "economic" });
  return { ...small, relations: [...small.relations, early] };
}

const ALL = ["early-trade", "east-in-treaty", "governs", "succession", "trade", "west-in-treaty"];

const YEAR_1945 = { start: "1945-01-01", end: "1945-12-31" };

const YEAR_1949 = { start: "1949-01-01", end: "1949-12-31" };

const YEAR_1962 = { start: "1962-01-01", end: "1962-12-31" };

/** What a filter means, once for all that filter: the columns, the page, HTTP and questions of influence. */
export const FILTER_TABLE: readonly FilterCase[] = [
  { name: "nothing asked for keeps all", filter: {}, keeps: ALL },
  { name: "a type", filter: { types: ["PARTY_TO"] }, keeps: ["east-in-treaty", "west-in-treaty"] },
  {
    name: "two types",
    filter: { types: ["GOVERNS", "TRADES_WITH"] },
    keeps: ["early-trade", "governs", "trade"],
  },
  { name: "no type at all", filter: { types: [] }, keeps: [] },
  {
    name: "a kind, of both ends",
    filter: { kinds: ["State"] },
    keeps: ["early-trade", "succession", "trade"],
  },
  {
    name: "two kinds, in any mixture",
    filter: { kinds: ["State", "Agreement"] },
    keeps: ["early-trade", "east-in-treaty", "succession", "trade", "west-in-treaty"],
  },
  { name: "a sector", filter: { sectors: ["economic"] }, keeps: ["early-trade", "trade"] },
  { name: "a source, among others", filter: { sources: ["letter"] }, keeps: ["trade"] },
  { name: "a source that all cite", filter: { sources: ["paper"] }, keeps: ALL },
  { name: "without a source that others bear out", filter: { without: ["letter"] }, keeps: ALL },
  { name: "without the only source", filter: { without: ["paper"] }, keeps: ["trade"] },
  { name: "without every source", filter: { without: ["paper", "letter"] }, keeps: [] },
  {
    name: "without a type",
    filter: { without: ["PARTY_TO"] },
    keeps: ["early-trade", "governs", "succession", "trade"],
  },
  {
    name: "without an entity",
    filter: { without: ["state/west"] },
    keeps: ["east-in-treaty", "succession"],
  },
  {
    name: "without a statement",
    filter: { without: ["trade"] },
    keeps: ["early-trade", "east-in-treaty", "governs", "succession", "west-in-treaty"],
  },
  {
    name: "without several things at once",
    filter: { without: ["governs", "agreement/treaty", "letter"] },
    keeps: ["early-trade", "succession", "trade"],
  },
  {
    name: "a kept type of which something is left out",
    filter: { types: ["PARTY_TO", "TRADES_WITH"], without: ["trade", "state/new-east"] },
    keeps: ["early-trade", "west-in-treaty"],
  },
  { name: "a window", filter: {}, window: { start: "1950-01-01", end: "1950-12-31" }, keeps: ["succession"] },
  { name: "a window, possibly", filter: {}, window: YEAR_1962, keeps: ["governs", "trade"] },
  { name: "a window, certainly", filter: {}, window: YEAR_1962, reading: "certain", keeps: ["governs"] },
  { name: "what began when nobody says", filter: {}, window: YEAR_1945, keeps: ["early-trade"] },
  { name: "known beginnings alone", filter: { beginnings: "known" }, window: YEAR_1945, keeps: [] },
  {
    name: "known beginnings, where an unknown one had certainly come",
    filter: { beginnings: "known" },
    window: YEAR_1949,
    keeps: ["early-trade"],
  },
  { name: "known beginnings in all of time", filter: { beginnings: "known" }, keeps: ALL },
  {
    name: "a window with a filter",
    filter: { sectors: ["economic"] },
    window: YEAR_1962,
    reading: "certain",
    keeps: [],
  },
];
