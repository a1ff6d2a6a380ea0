import type { Layout } from "../../graph/dataset.ts";
import type { Dates } from "../../graph/dates.ts";
import { spellOf } from "./spell.ts";
import { CLAIM_VIEWS, type ExportFormat, type Taken, type WriteOptions } from "./taken.ts";

/** Pajek's `.net` with time intervals in years: one network of many relations, each type with its number and name. */
export const pajek: ExportFormat = {
  name: "pajek",
  title: "Pajek, with time intervals",
  note: "For Pajek and its relatives: years only, a relation type as a relation of its own. Title, version and licence stand in a comment.",
  mediaType: "text/plain",
  extension: "net",
  of: CLAIM_VIEWS,
  write,
};

async function* write(taken: Taken, { spell }: WriteOptions): AsyncIterable<string> {
  const { about } = taken;
  const numbers = new Map<string, number>();
  const lines: string[] = [];
  const place = placing(taken.layout);
  for await (const entities of taken.entities()) {
    for (const { id, name, dates } of entities) {
      numbers.set(id, numbers.size + 1);
      const years = dates && (writeYears(dates, spell) ?? writeYears(dates, "possible"));
      lines.push(`${numbers.size} ${quote(name)} ${place(id)} ${years ?? "[1-*]"}\n`);
    }
  }
  yield `% ${oneLine(`${about.title} (${about.id} ${about.version}), ${about.licence}, content ${about.contentHash}`)}\n`;
  yield `*Vertices ${lines.length}\n${lines.join("")}`;
  const arcs = await listArcs(taken, numbers, spell);
  for (const [index, [type, ofType]] of [...arcs].entries()) {
    yield `*Arcs :${index + 1} ${quote(type)}\n${ofType.join("")}`;
  }
}

/** The lines of each type, as a type's have to stand together. */
async function listArcs(
  taken: Taken,
  numbers: ReadonlyMap<string, number>,
  spell: WriteOptions["spell"],
): Promise<Map<string, string[]>> {
  const arcs = new Map<string, string[]>();
  for await (const relations of taken.relations()) {
    for (const { type, from, to, dates } of relations) {
      const years = writeYears(dates, spell);
      if (years === undefined) continue;
      const ofType = arcs.get(type) ?? [];
      arcs.set(type, ofType);
      ofType.push(`${numbers.get(from)} ${numbers.get(to)} 1 ${years}\n`);
    }
  }
  return arcs;
}

/** `[1968-1975]`; `*` is an end that is open. */
function writeYears(dates: Dates, choice: WriteOptions["spell"]): string | undefined {
  const spell = spellOf(dates, choice);
  if (spell === undefined) return undefined;
  const year = (day: string | undefined, open: string) =>
    day === undefined ? open : String(Number(day.slice(0, 4)));
  return `[${year(spell.start, "1")}-${year(spell.end, "*")}]`;
}

/** Pajek draws between 0 and 1. */
function placing(layout: Layout): (id: string) => string {
  const all = Object.values(layout);
  const [x, y] = [scaling(all.map(([at]) => at)), scaling(all.map(([, at]) => at))];
  return (id) => {
    const [left, top] = layout[id] ?? [];
    return `${x(left)} ${y(top)} 0.5`;
  };
}

function scaling(values: readonly number[]): (value: number | undefined) => string {
  const least = values.reduce((one, other) => Math.min(one, other), Infinity);
  const most = values.reduce((one, other) => Math.max(one, other), -Infinity);
  return (value) =>
    (value === undefined || most <= least ? 0.5 : (value - least) / (most - least)).toFixed(4);
}

function quote(text: string): string {
  return `"${oneLine(text).replaceAll('"', "'")}"`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
