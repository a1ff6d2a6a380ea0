import { slug } from "../slug.ts";
import { STATES } from "./state-lines.ts";
import { CODE_SYSTEMS, type CodeSystem } from "./systems.ts";

/** A stretch of years, both included. */
interface Years {
  readonly from: number;
  readonly to: number;
}

/** A state as lists of codes know it. */
export interface State {
  /** Part of a readable id: `peru`. */
  readonly id: string;
  /** In English. */
  readonly name: string;
  /** In other languages, as `es:Perú`. */
  readonly names: readonly string[];
  readonly codes: readonly Code[];
  /** The state that this is a period of, where a code covers both: the Soviet Union within Russia. */
  readonly partOf: string | undefined;
}

interface Code {
  readonly system: CodeSystem;
  readonly code: string;
  /** When the code is valid; empty where that is not recorded here. */
  readonly years: readonly Years[];
}

/** What a code means in a year. */
export interface Resolved {
  readonly state: State;
  /** The years in which the code is valid, where the year that was asked for is not among them. */
  readonly outside: string | undefined;
}

const LANGUAGES = ["es", "fr", "ru"];

const states = STATES.map(([id, names, others, codes, partOf]): State => {
  const [name = id, ...translated] = names.split("|");
  return {
    id,
    name,
    names: [
      ...translated.map((text, place) => `${LANGUAGES[place]}:${text}`),
      ...others
        .split("|")
        .filter(isLatin)
        .map((text) => `en:${text}`),
    ],
    codes: codes.split("; ").flatMap(parseCode),
    partOf,
  };
});

function isLatin(text: string): boolean {
  return /^[\p{Script=Latin}\p{P}\p{Zs}]+$/u.test(text);
}

const index = new Map<string, { state: State; years: readonly Years[] }[]>();

for (const state of states) {
  for (const { system, code, years } of state.codes) addTo(system, code, state, years);
}
for (const [id, names, others] of STATES) {
  const state = states.find((candidate) => candidate.id === id);
  for (const name of [...names.split("|"), ...others.split("|")]) {
    if (state && name !== "") addTo("name", name, state, []);
  }
}

function addTo(system: CodeSystem, code: string, state: State, years: readonly Years[]): void {
  const key = keyOf(system, code);
  const listed = index.get(key) ?? [];
  if (listed.some((other) => other.state === state && system === "name")) return;
  index.set(key, [...listed, { state, years }]);
}

// Numbers are written with and without leading zeros, letters large and small.
function keyOf(system: CodeSystem, code: string): string {
  if (system === "name") return `name ${slug(code)}`;
  const plain = code.trim().toUpperCase().replace(/\.0+$/, "");
  return `${system} ${/^\d+$/.test(plain) ? String(Number(plain)) : plain}`;
}

function parseCode(text: string): Code[] {
  const [name = "", code = "", years = ""] = text.split(" ");
  const system = CODE_SYSTEMS.find((known) => known === name);
  return system === undefined ? [] : [{ system, code, years: parseYears(years) }];
}

function parseYears(text: string): Years[] {
  if (text === "") return [];
  return text.split(",").map((years) => {
    const [from = "", to = ""] = years.split("-");
    return { from: Number(from || 0), to: Number(to || 9999) };
  });
}

/**
 * The state that a code, or a name in any of our languages, stands for in a year.
 * @param year where it is not known, the years of the code are not asked
 * @param successors `one` where what followed each other under one code is one state; `apart` for the one of the year
 * @returns undefined where no list knows the code
 */
export function resolveState(
  system: CodeSystem,
  code: string,
  year: number | undefined,
  successors: "one" | "apart" = "one",
): Resolved | undefined {
  const listed = index.get(keyOf(system, code)) ?? [];
  const candidates = successors === "one" ? withoutPeriods(listed) : listed;
  const within = candidates.filter(({ years }) => isWithin(years, year));
  const parts = within.filter(({ state }) => state.partOf !== undefined);
  const [found] = [...parts, ...within, ...candidates];
  if (!found) return undefined;
  const outside = isWithin(found.years, year) ? undefined : found.years.map(written).join(" and ");
  return { state: found.state, outside };
}

function withoutPeriods<T extends { state: State }>(listed: readonly T[]): readonly T[] {
  const whole = listed.filter(({ state }) => !listed.some((other) => other.state.id === state.partOf));
  return whole.length > 0 ? whole : listed;
}

function isWithin(years: readonly Years[], year: number | undefined): boolean {
  return year === undefined || years.length === 0 || years.some(({ from, to }) => from <= year && year <= to);
}

function written({ from, to }: Years): string {
  return `${from}–${to === 9999 ? "" : to}`;
}

/** What identifiers call the systems that they take codes of. */
export const IDENTIFIERS: Partial<Record<CodeSystem, string>> = {
  cow: "cow",
  gw: "gw",
  "iso-alpha-2": "iso3166",
};

/** The codes of a state as identifiers: `cow:135`, `gw:135`, `iso3166:PE`. */
export function identifiersOf({ codes }: State): string[] {
  return codes.flatMap(({ system, code }) => {
    const scheme = IDENTIFIERS[system];
    return scheme === undefined ? [] : [`${scheme}:${code}`];
  });
}
