import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CAMEO_ROOTS } from "../../model/exchange/vocabularies/events.ts";
import { seededRandom } from "../../model/graph/measures/seeded-random.ts";
import { type CommandRun, runCommand } from "./command.ts";
import { benchImportHttp } from "./import-http.ts";

const EVENTS = 460_000;

const RECIPE = `recipe: 1
dataset: { id: events, title: Events, summary: Made-up events., version: "1", licence: CC0-1.0 }
vocabulary: events
sources: [{ id: made-up, name: Made up, citation: Made up for a measurement., writtenAt: 2020-12-31, locatorName: event }]
cite: ["made-up#{id}"]
tables:
  - skip: [{ because: both sides are of one country, if: [{ column: source country, same: target country }] }]
    relations:
      - type: { column: code, first: 2, map: { ${CAMEO_ROOTS.map(({ code, type }) => `"${code}": ${type}`).join(", ")} } }
        id: "event/{id}"
        from: { kind: State, code: { system: cow, column: source country } }
        to: { kind: State, code: { system: cow, column: target country } }
        when: { at: { column: date, form: year-month-day } }
        measures: { intensity: { column: intensity } }
        statement: "{source}: {text}: {target}."
`;

const STATES = [
  2, 20, 70, 135, 140, 155, 160, 200, 220, 255, 290, 325, 365, 640, 666, 710, 732, 740, 750, 900,
];

async function writeEvents(path: string): Promise<void> {
  const random = seededRandom(7);
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)];
  const file = createWriteStream(path);
  file.write(
    "id,date,source,source country,text,code,intensity,target,target country,publisher,latitude,longitude\n",
  );
  for (let id = 1; id <= EVENTS; id++) {
    const day = new Date(Date.UTC(1995, 0, 1 + Math.floor(random() * 9_000))).toISOString().slice(0, 10);
    const { code = "", name = "" } = pick(CAMEO_ROOTS) ?? {};
    const actor = `"Ministry ${Math.floor(random() * 900)}, of an office"`;
    const line = [
      id,
      day,
      actor,
      pick(STATES),
      name,
      `${code}0`,
      1.5,
      "Citizen",
      pick(STATES),
      "Example News",
      1.5,
      2.5,
    ];
    if (!file.write(`${line.join(",")}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
}

/** A table of 460,000 events with a recipe: checked from its first to its last row, then loaded; by command and over HTTP. */
export async function benchImport(data: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "entente-import-"));
  try {
    const [table, recipe] = [join(folder, "events.csv"), join(folder, "recipe.yaml")];
    await Promise.all([writeEvents(table), writeFile(recipe, RECIPE)]);
    const checked = await runCommand(data, "import", table, "--recipe", recipe, "--check", "--json");
    const { relations, entities } = JSON.parse(checked.said);
    console.log(`Import: ${EVENTS} events checked in ${inWords(checked)}`);
    console.log(`  ${relations} relations, ${entities} entities`);
    const loaded = await runCommand(data, "import", table, "--recipe", recipe, "--json");
    console.log(`  checked and loaded, Neo4j's start included, in ${inWords(loaded)}`);
    await benchImportHttp(`${data}-http`, table, recipe);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function inWords({ seconds, peak }: CommandRun): string {
  return `${seconds.toFixed(1)} s, the program at most ${peak} MiB`;
}
