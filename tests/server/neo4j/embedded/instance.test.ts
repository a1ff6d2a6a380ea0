import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { claimFolder, readInstance } from "../../../../server/neo4j/embedded/instance.ts";
import { emptyFolder } from "../../../support/folder.ts";

const claim = "00000000-0000-4000-8000-000000000000";

/** The number of a process that has just ended. */
const endedProcess = () => spawnSync("true").pid;

test("a claimed folder is refused to others, by process and way out", async () => {
  const folder = emptyFolder();
  const file = join(folder, "instance.json");
  const held = await claimFolder(file, folder);
  const second = claimFolder(file, folder);
  await expect(second).rejects.toMatchObject({ kind: "folder-in-use" });
  await expect(second).rejects.toThrow(`Another Entente (process ${process.pid}) is using ${folder}.`);
  await expect(second).rejects.toThrow("ENTENTE_DATA");
  await held.release();
  expect(await readdir(folder)).toEqual([]);
});

test("the port is told once Neo4j answers", async () => {
  const file = join(emptyFolder(), "instance.json");
  const held = await claimFolder(file, "");
  expect(await readInstance(file)).not.toHaveProperty("port");
  await held.publish(7687);
  expect(await readInstance(file)).toMatchObject({ pid: process.pid, port: 7687 });
  await held.release();
});

test("the claim of a program that has ended is cleared", async () => {
  const file = join(emptyFolder(), "instance.json");
  await writeFile(file, JSON.stringify({ pid: endedProcess(), claim }));
  const held = await claimFolder(file, "");
  expect(await readInstance(file)).toMatchObject({ pid: process.pid });
  await held.release();
});

test("so is one whose number another process has by now: it gives no sign of life", async () => {
  const file = join(emptyFolder(), "instance.json");
  await writeFile(file, JSON.stringify({ pid: process.ppid, claim }));
  expect(await readInstance(file)).toMatchObject({ pid: process.ppid });
  const before = new Date(Date.now() - 60_000);
  await utimes(file, before, before);
  const held = await claimFolder(file, "");
  await held.release();
});

test("and one that was cut off while it was written", async () => {
  const file = join(emptyFolder(), "instance.json");
  await writeFile(file, '{"pid": 1');
  const held = await claimFolder(file, "");
  await held.release();
  expect(existsSync(file)).toBe(false);
});

const leftBehind = [
  { what: "a program that has ended", beside: [] },
  { what: "and another that ended as it cleared that", beside: [".clearing"] },
  { what: "and a third that ended as it cleared that", beside: [".clearing", ".clearing.clearing"] },
];

test.each(leftBehind)(
  "of many claims at once on what was left behind by $what, one is granted",
  async ({ beside }) => {
    for (let round = 0; round < 20; round += 1) {
      const folder = emptyFolder();
      const file = join(folder, "instance.json");
      const ended = JSON.stringify({ pid: endedProcess(), claim });
      for (const name of ["", ...beside]) await writeFile(file + name, ended);
      const claims = await Promise.allSettled(Array.from({ length: 20 }, () => claimFolder(file, folder)));
      const granted = claims.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
      expect(granted).toHaveLength(1);
      for (const held of granted) await held.release();
      expect(await readdir(folder)).toEqual([]);
    }
  },
);

const one = `
  import { once } from "node:events";
  import { claimFolder } from ${JSON.stringify(new URL("../../../../server/neo4j/embedded/instance.ts", import.meta.url).href)};
  console.log("ready");
  await once(process.stdin, "data");
  console.log(await claimFolder(process.argv[1], "").then(() => "granted", (refusal) => refusal.kind));
  await once(process.stdin, "end");
`;

test("so it is among programs", async () => {
  const file = join(emptyFolder(), "instance.json");
  await writeFile(file, JSON.stringify({ pid: endedProcess(), claim }));
  const node = ["--import", "tsx", "--input-type=module", "--eval", one, file];
  const programs = Array.from({ length: 4 }, () =>
    spawn(process.execPath, node, { stdio: ["pipe", "pipe", "inherit"] }),
  );
  const lines = programs.map(({ stdout }) => createInterface(stdout)[Symbol.asyncIterator]());
  const hear = async () => (await Promise.all(lines.map((line) => line.next()))).map(({ value }) => value);
  expect(await hear()).toEqual(Array(4).fill("ready"));
  for (const { stdin } of programs) stdin.write("claim\n");
  expect((await hear()).sort()).toEqual([...Array(3).fill("folder-in-use"), "granted"]);
  for (const { stdin } of programs) stdin.end();
});
