import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CaseColumns } from "../../model/graph/columns.ts";
import type { Filter } from "../../model/graph/filter.ts";
import { CERTAINTIES, SECTORS } from "../../model/graph/kinds.ts";
import { bytesBesideTexts, type PackedCase } from "../../model/graph/pack/arrays.ts";
import { CaseBuilder } from "../../model/graph/pack/builder.ts";
import { openCase } from "../../model/graph/pack/open.ts";
import { BIN_UNITS } from "../../model/graph/within/bins.ts";
import { drawNetwork } from "../../model/graph/within/draw-network.ts";
import { binsOf } from "../../model/graph/within/histogram.ts";
import type { Interval } from "../../model/time/bounds.ts";
import { formatDay, parseDay } from "../../model/time/day.ts";
import { readCaseFile, writeCaseFile } from "../../server/cases/case-file.ts";
import { share } from "../../server/cases/shared-case.ts";
import { generateNetwork } from "./temporal-network.ts";

const SIZE = 1_000_000;
const RUNS = 15;

/** A generated network as a case, its actors shared by relations as in event data. */
export function packNetwork(relationCount: number, seed: number): PackedCase {
  const { columns, entities, types, sourceSets } = generateNetwork(relationCount, seed);
  const vocabulary = types.map(({ type, influence }) => ({
    type,
    influence,
    name: type,
    inverseName: type,
    from: [],
    to: [],
    sameKind: false,
    polarity: "0" as const,
    basis: "contact" as const,
    role: false,
  }));
  const builder = new CaseBuilder(vocabulary, []);
  for (const { id, kind } of entities) builder.addEntity({ id, kind, name: id, names: [] });
  for (let at = 0; at < relationCount; at++) {
    const bounds = {
      startMin: columns.startMin[at] ?? 0,
      startMax: columns.startMax[at] ?? 0,
      endMin: columns.endMin[at] ?? 0,
      endMax: columns.endMax[at] ?? 0,
    };
    builder.addRelation({
      id: columns.ids.at(at) ?? "",
      type: types[columns.type[at] ?? 0]?.type ?? "",
      from: entities[columns.from[at] ?? 0]?.id ?? "",
      to: entities[columns.to[at] ?? 0]?.id ?? "",
      when: formatDay(bounds.startMin),
      bounds,
      certainty: CERTAINTIES[columns.certainty[at] ?? 0] ?? "stated",
      voice: "reports",
      denied: false,
      sector: SECTORS[at % SECTORS.length] ?? "political",
      sources: sourceSets[columns.sourceSet[at] ?? 0] ?? [],
    });
  }
  return builder.finish();
}

/** The processor's time of some work, in milliseconds: other programs' share is left out. */
function once(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The same at the median of several times. */
function cost(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => once(work));
  return times.sort((one, other) => one - other)[RUNS >> 1] ?? Number.NaN;
}

/** Prints what a case of a million relations costs in memory, on disk and to ask, beside a plain pass over a column. */
export async function benchColumns(): Promise<void> {
  const began = process.cpuUsage();
  const packed = packNetwork(SIZE, 1);
  const { user } = process.cpuUsage(began);
  const columns = openCase(packed);
  const { startMin } = columns.relations;
  let sum = 0;
  const plain = cost(() => {
    for (let at = 0; at < startMin.length; at++) sum += startMin[at] ?? 0;
  });
  console.log(
    `\n${SIZE.toLocaleString("en")} relations in columns (processor's time; sum of a column ${sum})`,
  );
  console.log(`  ${(bytesBesideTexts(packed.arrays) / SIZE).toFixed(1)} bytes a relation beside the texts`);
  console.log(`  generated and built in ${(user / 1e6).toFixed(1)} s`);
  console.log(`  a plain pass over one column: ${plain.toFixed(1)} ms`);
  const tell = (what: string, ms: number) =>
    console.log(`  ${what}: ${ms.toFixed(1)} ms, ${(ms / plain).toFixed(1)} plain passes`);
  const ask = (asked: CaseColumns, window: Interval, filter: Filter = {}) =>
    drawNetwork(asked, { window, reading: "possible", filter, draw: "pairs" });
  const all = years(1900, 2019);
  tell(
    "the first question, whose indexes all others use",
    once(() => ask(columns, years(1975, 1975))),
  );
  tell(
    "the first histogram, whose counts by day all others use",
    once(() => binsOf(columns, all, undefined)),
  );
  for (const [what, window] of WINDOWS) {
    tell(
      `slice with counts, ${what}`,
      cost(() => ask(columns, window)),
    );
    tell(
      `  and with two of five sectors`,
      cost(() => ask(columns, window, { sectors: ["political", "military"] })),
    );
  }
  let other = 0;
  for (const unit of BIN_UNITS) {
    // Another span each time, since the last histogram is remembered.
    const span = () => (unit === "day" ? years(1975, 1976) : { ...all, end: all.end - other++ });
    tell(
      `histogram by ${unit} and sector`,
      cost(() => binsOf(columns, span(), undefined, unit)),
    );
  }
  await benchDisk(packed);
}

function years(first: number, last: number): Interval {
  return { start: parseDay(`${first}-01-01`), end: parseDay(`${last}-12-31`) };
}

const WINDOWS: readonly [string, Interval][] = [
  ["a year", years(1975, 1975)],
  ["ten years", years(1970, 1979)],
  ["forty years", years(1940, 1979)],
  ["all of time", years(1900, 2019)],
];

async function benchDisk(packed: PackedCase): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "entente-columns-"));
  try {
    const path = join(folder, "case");
    const shared = share(packed);
    const began = performance.now();
    await writeCaseFile(path, shared);
    const written = performance.now();
    openCase(packed);
    await readCaseFile(path);
    const megabytes = (shared.memory.byteLength / 1e6).toFixed(0);
    console.log(`  ${megabytes} MB written in ${(written - began).toFixed(0)} ms (by the clock)`);
    console.log(`  read and checked in ${(performance.now() - written).toFixed(0)} ms (by the clock)`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
