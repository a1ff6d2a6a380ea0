import type { Table } from "../../read/table.ts";
import { guessCode } from "./guess-code.ts";
import { occasionName, occasionOf, occasionOr, ROLE_SECTOR } from "./occasions.ts";
import { cell, endOf, type GuessedTable, type Profiled, place, whenOf, whenOrFold } from "./parts.ts";
import type { ColumnProfile } from "./profile.ts";
import { partsIn } from "./roles.ts";

/** Columns of who takes part in something. */
const PARTY =
  /^(state|country|member|party|signatory|participant|nation|actor|c_?code|cow_?code|state_?(abb|nme|name|id|num)|country_?(name|code|id)|gw_?(no|code|id)|iso_?(2|3|a2|a3|code)|estado|país|pais|parte|miembro|pays|état|partie|membre|страна|государство|участник)(s|es|ies)?$/i;

/** What a number or a sign that stands for an occasion is called. */
const KEY = /(^|_|[a-z])(id|no|num|number|nr|key|code)$/i;

/** A key of an occasion that its head does not tell stands at least so often, on average. */
const REPEATED = 1.5;

/**
 * A table with a row for each party: who, and to what, which other rows name too.
 * @returns undefined where nothing says that it is one
 */
export async function guessParties({ table, columns, roles }: Profiled): Promise<GuessedTable | undefined> {
  const name = roles.get("name");
  // Where each row has a name of its own it is a thing.
  if (name && name.values.length === name.rows - name.blank && name.rows > 1) return undefined;
  const party = findParty(columns);
  if (party === undefined) return undefined;
  const others = columns.filter((column) => column !== party && !isDate(column, roles));
  const occasion = others.find((column) => occasionOf(column) && repeats(column, 1)) ?? others.find(isKey);
  if (occasion === undefined) return undefined;
  const evidence = [
    `${table.name}: rows of who takes part, as "${occasion.name}" is the same in several rows and "${party.name}" says who`,
  ];
  const { kind, type, status } = occasionOr(occasion);
  const from = endOf(party, evidence, kind === "Institution" ? "Institution" : "Organization");
  const dated = whenOrFold(table, roles, evidence);
  const isShared = "when" in dated && (await isOneEach(table, occasion, datesOf(roles)));
  const title = name && (await isOneEach(table, occasion, [name])) ? name : undefined;
  const entity = {
    ...{ as: "occasion", kind, name: title ? cell(title) : occasionName(occasion) },
    ...(title && { id: `${kind.toLowerCase()}/{${occasion.name}}` }),
    ...(status && { status }),
    ...(isShared && { when: whenOf(table, roles, []) }),
  };
  if ("when" in dated)
    evidence.push(`${table.name}: its dates are ${isShared ? "those of the occasion" : "each party's own"}`);
  const relations = [{ type, from, to: "occasion", ...ROLE_SECTOR, ...dated }];
  return {
    text: { ...place(table), entities: [entity], relations },
    types: [],
    evidence,
    vocabulary: "diplomatic",
  };
}

function findParty(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  const named = columns.filter(({ name }) => PARTY.test(name.trim()));
  const known = named.find((column) => guessCode(column)) ?? named[0];
  if (known) return known;
  // A column of numbers may fit a list of codes by chance; letters do not.
  return columns.find((column) => column.values.some((value) => /\p{L}/u.test(value)) && guessCode(column));
}

function isDate(column: ColumnProfile, roles: Profiled["roles"]): boolean {
  return datesOf(roles).includes(column);
}

const DATES = ["start", "end", "earliest", "latest", "at", "year"] as const;

function datesOf(roles: Profiled["roles"]): ColumnProfile[] {
  const whole = DATES.flatMap((role) => roles.get(role) ?? []);
  return [...whole.filter(({ parts }) => !parts), ...partsIn(roles)];
}

function isKey(column: ColumnProfile): boolean {
  return KEY.test(column.name.trim()) && !PARTY.test(column.name.trim()) && repeats(column, REPEATED);
}

function repeats({ values, rows, blank }: ColumnProfile, times: number): boolean {
  return values.length > 0 && rows - blank > values.length * times;
}

const LOOKED_AT = 5_000;

/** Whether some columns hold the same in all rows of one occasion. */
async function isOneEach(
  table: Table,
  occasion: ColumnProfile,
  columns: readonly ColumnProfile[],
): Promise<boolean> {
  const at = table.columns.indexOf(occasion.name);
  const places = columns.map(({ name }) => table.columns.indexOf(name));
  const seen = new Map<string, string>();
  let rows = 0;
  for await (const batch of table.rows(() => undefined)) {
    for (const { cells } of batch) {
      const text = places.map((where) => (cells[where] ?? "").trim()).join("\0");
      const known = seen.get(cells[at] ?? "") ?? text;
      if (known !== text) return false;
      seen.set(cells[at] ?? "", known);
    }
    rows += batch.length;
    if (rows >= LOOKED_AT) break;
  }
  return true;
}
