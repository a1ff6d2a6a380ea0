import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CERTAINTIES, SECTORS } from "../../model/graph/kinds.ts";
import { bytesBesideTexts, type PackedCase } from "../../model/graph/pack/arrays.ts";
import { CaseBuilder } from "../../model/graph/pack/builder.ts";
import { openCase } from "../../model/graph/pack/open.ts";
import { drawNetwork } from "../../model/graph/within/draw-network.ts";
import { countBins } from "../../model/graph/within/histogram.ts";
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

/** The processor's time of some work, in milliseconds, at its median: other programs' share is left out. */
function cost(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
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
  const year = { start: parseDay("1975-01-01"), end: parseDay("1975-12-31") };
  const all = { start: parseDay("1900-01-01"), end: parseDay("2019-12-31") };
  const ask = (window: typeof year) => () =>
    drawNetwork(columns, { window, reading: "possible", filter: {}, draw: "pairs" });
  tell("slice with counts, a year", cost(ask(year)));
  tell("slice with counts, all of time", cost(ask(all)));
  tell(
    "histogram by year and sector",
    cost(() => countBins(columns, all, undefined, "year")),
  );
  await benchDisk(packed);
}

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
