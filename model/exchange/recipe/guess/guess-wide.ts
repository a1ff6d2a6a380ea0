import { resolveState } from "../../codes/states.ts";
import { CODE_SYSTEMS } from "../../codes/systems.ts";
import { codesOf, guessCode } from "./guess-code.ts";
import { occasionName, occasionOf, occasionOr, ROLE_SECTOR } from "./occasions.ts";
import { endOf, type GuessedTable, type Profiled, place, whenOrFold } from "./parts.ts";
import type { ColumnProfile } from "./profile.ts";

/** Columns that each hold, or stand for, one who takes part. */
interface Members {
  readonly columns: readonly ColumnProfile[];
  /** The columns as a recipe names them. */
  readonly each: readonly string[];
  readonly from: ReturnType<typeof endOf>;
  /** Texts of cells that say "not this one". */
  readonly not: readonly string[];
  /** Whether cells hold the year in which it began. */
  readonly isDated: boolean;
  readonly evidence: string;
}

/** Fewer heads than this may be codes of states by chance. */
const FEWEST = 3;

const YES = /^(1|x|yes|y|true|✓|✔|sí|si|oui|да)$/i;
const NO = /^(0|no|n|false|-|–|non|нет)$/i;
const YEAR = /^1[5-9]\d\d$|^20\d\d$/;

const MEMBER =
  /^(c|members?|party|parties|signator(y|ies)|participants?|states?|country|countries|nations?|actor)[ _.]*$/i;

/**
 * A wide table: who takes part stands in one column each, or has a column each.
 * @returns undefined where nothing says that it is one
 */
export function guessWide({ table, columns, roles }: Profiled): GuessedTable | undefined {
  const members = findHeads(columns) ?? findFamily(columns);
  if (members === undefined) return undefined;
  const others = columns.filter((column) => !members.columns.includes(column));
  const row = roles.get("name") ?? others.find(occasionOf) ?? others[0];
  if (row === undefined) return undefined;
  const evidence = [`${table.name}: ${members.evidence}`];
  const dated = members.isDated
    ? { when: { start: { column: "cell", form: "year" as const } } }
    : whenOrFold(table, new Map([...roles].filter(([, column]) => others.includes(column))), evidence);
  const relation = {
    each: [...members.each],
    ...dated,
    ...(members.not.length > 0 && { if: [{ column: "cell", not: [...members.not] }] }),
  };
  // Rows that are states too: a matrix of who is tied to whom.
  const state = occasionOf(row) ? undefined : guessCode(row);
  if (state) {
    const relations = [{ type: "RELATED_TO", from: endOf(row, evidence), to: members.from, ...relation }];
    return { text: { ...place(table), relations }, types: [], evidence };
  }
  const { kind, type, status } = occasionOr(occasionOf(row) ? row : others.find(occasionOf));
  const entity = {
    as: "occasion",
    kind,
    name: occasionName(row),
    ...(status && { status }),
    ...whenIn(dated, members),
  };
  const relations = [{ type, from: members.from, to: "occasion", ...ROLE_SECTOR, ...relation }];
  return {
    text: { ...place(table), entities: [entity], relations },
    types: [],
    evidence,
    vocabulary: "diplomatic",
  };
}

/** The row's own date is that of the occasion. */
function whenIn(dated: ReturnType<typeof whenOrFold>, { isDated }: Members) {
  return "when" in dated && !isDated ? { when: dated.when } : {};
}

/** Columns whose heads are codes or names of states, with no more in them than yes and no, or since when. */
function findHeads(columns: readonly ColumnProfile[]): Members | undefined {
  const marked = columns.filter(({ values }) => values.every((value) => isMark(value)));
  const systems = CODE_SYSTEMS.map((system) => ({
    system,
    of: marked.filter(({ name }) => resolveState(system, name, undefined) !== undefined),
  })).sort((a, b) => b.of.length - a.of.length);
  const [best] = systems;
  if (!best || best.of.length < FEWEST) return undefined;
  const values = [...new Set(best.of.flatMap((column) => [...column.values]))];
  const from = { kind: "State", code: { system: best.system, column: "head" }, name: "{head}" };
  const said = `${best.of.length} columns have ${codesOf(best.system)} for heads (${namesOf(best.of)}): each says of one state whether it takes part`;
  return {
    ...{ columns: best.of, each: best.of.map(({ name }) => name), from, evidence: said },
    not: values.filter((value) => NO.test(value)),
    isDated: values.some((value) => YEAR.test(value)) && !values.some((value) => YES.test(value)),
  };
}

function isMark(value: string): boolean {
  return YES.test(value) || NO.test(value) || YEAR.test(value);
}

function namesOf(columns: readonly ColumnProfile[]): string {
  const [first = "", second = ""] = columns.map(({ name }) => name);
  return `${first}, ${second} …`;
}

/** Numbered columns (`c1`, `c2` …) of which each holds one who takes part. */
function findFamily(columns: readonly ColumnProfile[]): Members | undefined {
  const families = new Map<string, ColumnProfile[]>();
  for (const column of columns) {
    const [, head] = /^(.*\D)\d+$/.exec(column.name.trim()) ?? [];
    if (head !== undefined) families.set(head, [...(families.get(head) ?? []), column]);
  }
  const [found] = [...families]
    .filter(([head, of]) => of.length > 1 && MEMBER.test(head))
    .sort(([, one], [, other]) => other.length - one.length);
  if (found === undefined) return undefined;
  const [head, of] = found;
  const values = [...new Set(of.flatMap((column) => [...column.values]))];
  const times = new Map(values.map((value) => [value, 1]));
  const told: string[] = [];
  const from = endOf({ name: "cell", values, times, blank: 0, rows: values.length }, told);
  const evidence = `"${head}1", "${head}2" … hold one who takes part each${told.length > 0 ? `: ${told.join("; ")}` : ""}`;
  return { columns: of, each: [`${head}*`], from, not: [], isDated: false, evidence };
}
