import type { Standing } from "../../time/in-force.ts";
import type { Reading } from "../../time/reading.ts";
import type { CaseColumns } from "../columns.ts";
import { SECTORS, type Sector } from "../kinds.ts";
import type { ChangeKind } from "./change-kind.ts";
import { type Matching, matchCases } from "./match.ts";
import type { Side, Stated } from "./side.ts";
import { type Tie, tiesOf } from "./ties.ts";

/** What became of a tie. */
export interface TieChange {
  readonly change: ChangeKind;
  /** Whether it is so however the uncertain dates fall, or only if they fall so. */
  readonly certainty: Reading;
  readonly sector: Sector;
  /** The statements of each side, by index in its own case, in order of time. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Two sides compared. */
export interface Compared {
  readonly matching: Matching;
  readonly changes: readonly TieChange[];
}

/**
 * Compares two sides tie by tie. A tie has begun where only the second side has it, ended where only the first has it,
 * is changed where both have it by other statements, and unchanged else. Begun and ended are certain where the tie is
 * certainly on one side and cannot have been on the other. O(relations) of both.
 * @param sameAs per entity of the second case the entity of the first that it is, or −1; unasked within one case
 */
export function compareSides(first: Side, second: Side, sameAs: Int32Array = new Int32Array(0)): Compared {
  const matching = matchCases(first.columns, second.columns, sameAs);
  const changes = tiesOf(first, second, matching).flatMap((tie): TieChange[] => {
    const judged = judge(first, second, tie, matching.isOneCase);
    if (judged === undefined) return [];
    const [side, [shown]] = tie.after.length > 0 ? [second, tie.after] : [first, tie.before];
    const sector = SECTORS[side.columns.relations.sector[shown?.relation ?? 0] ?? 0] ?? "political";
    return [{ ...judged, sector, before: listOf(tie.before), after: listOf(tie.after) }];
  });
  return { matching, changes };
}

type Judged = Pick<TieChange, "change" | "certainty">;

function judge(first: Side, second: Side, tie: Tie, isOneCase: boolean): Judged | undefined {
  const [before, after] = [strongest(tie.before), strongest(tie.after)];
  const [seenBefore, seenAfter] = [seenBy(first, before), seenBy(second, after)];
  if (seenBefore === "none" && seenAfter === "none") return undefined;
  if (seenBefore === "none")
    return { change: "begun", certainty: sure(after === "certain" && before === "none") };
  if (seenAfter === "none")
    return { change: "ended", certainty: sure(before === "certain" && after === "none") };
  if (before !== after) return { change: before === "certain" ? "ended" : "begun", certainty: "possible" };
  return compareStatements(first, second, tie, isOneCase);
}

/** A tie that both sides have just as surely: by the same statements, or by others. */
function compareStatements(first: Side, second: Side, tie: Tie, isOneCase: boolean): Judged {
  const mark = isOneCase ? (_: CaseColumns, relation: number) => String(relation) : whatIsSaid;
  const before = standings(tie.before, (relation) => mark(first.columns, relation));
  const after = standings(tie.after, (relation) => mark(second.columns, relation));
  const differing = [...new Set([...before.keys(), ...after.keys()])]
    .map((key): [Standing, Standing] => [before.get(key) ?? "none", after.get(key) ?? "none"])
    .filter(([one, other]) => one !== other);
  if (differing.length === 0)
    return { change: "unchanged", certainty: sure(strongest(tie.before) === "certain") };
  const isSure = differing.some((pair) => pair.includes("certain") && pair.includes("none"));
  return { change: "changed", certainty: sure(isSure) };
}

/** What a statement says that another case can say too: its date and its sector, not its words or its sources. */
function whatIsSaid({ relations, when }: CaseColumns, relation: number): string {
  return `${when.at(relations.when[relation] ?? -1)} ${relations.sector[relation]}`;
}

function standings(stated: readonly Stated[], markOf: (relation: number) => string): Map<string, Reading> {
  const found = new Map<string, Reading>();
  for (const { relation, standing } of stated) {
    const mark = markOf(relation);
    if (found.get(mark) !== "certain") found.set(mark, standing);
  }
  return found;
}

function strongest(stated: readonly Stated[]): Standing {
  if (stated.length === 0) return "none";
  return stated.some(({ standing }) => standing === "certain") ? "certain" : "possible";
}

/** What is only possible is not there for who reads with certainty. */
function seenBy({ reading }: Side, standing: Standing): Standing {
  return reading === "certain" && standing === "possible" ? "none" : standing;
}

function sure(isSure: boolean): Reading {
  return isSure ? "certain" : "possible";
}

function listOf(stated: readonly Stated[]): number[] {
  return stated.map(({ relation }) => relation);
}
