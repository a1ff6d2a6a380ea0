import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromBytes } from "../../model/exchange/read/input.ts";
import { openFiles } from "../../model/exchange/read/open.ts";
import { findBarriers, noteComplaints, openStage, type Stage } from "./support/open-page.ts";

let stage: Stage;
let folder: string;
let file: string;

beforeAll(async () => {
  stage = await openStage();
  const page = await stage.visit("?mode=trace");
  await page.getByRole("list", { name: "Paths over time" }).waitFor();
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Figure that traces offline" }).click(),
  ]);
  // A browser takes a file for a page by its name.
  folder = await mkdtemp(join(tmpdir(), "entente-offline-"));
  file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  await stage.leave(page);
});

afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

test("it holds its code within 600 kB, and its policy lets nothing else run or load", async () => {
  const html = await readFile(file, "utf8");
  const data = /<script type="application\/json"[^>]*>([^<]*)</.exec(html)?.[1] ?? "";
  expect(data.length).toBeGreaterThan(100_000);
  expect(html.length - data.length).toBeLessThan(600_000);
  expect(html).toMatch(/<style>[^<]*\.timeline/);
  expect(html).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/);
});

test("it traces from a disk between any two of its entities, and asks nobody", async () => {
  const page = await stage.visit();
  // What the program's own page still asks is not the file's.
  await page.goto("about:blank");
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  noteComplaints(page, complaints);
  await page.goto(pathToFileURL(file).href);
  await page.getByRole("heading", { name: "Peru and Russia, 1863–2019" }).waitFor();
  const answer = page.getByRole("region", { name: "Trace" });
  await expect.poll(() => answer.locator("li").count()).toBeGreaterThan(0);

  for (const criterion of ["earliest", "fewest"]) {
    await page.getByLabel("From", { exact: true }).first().fill("Juan Velasco Alvarado");
    await page.getByLabel("To", { exact: true }).first().fill("Soviet Union");
    await page.getByLabel("Criterion").selectOption(criterion);
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Trace" }).click();
    await answer.getByRole("heading", { name: /Juan Velasco Alvarado to Soviet Union/ }).waitFor();
    const [from, to] = ["leader/juan-velasco-alvarado", "state/soviet-union"];
    const query = new URLSearchParams({ dataset: "peru-russia", from, to, criterion });
    const told: { verdict: string; paths: { hops: unknown[] }[] } = await (
      await fetch(`${stage.url}/api/paths?${query}`)
    ).json();
    expect(await answer.locator("li").count()).toBe(told.paths[0]?.hops.length ?? 0);
  }

  await page.getByLabel("To", { exact: true }).first().fill("nobody of this name");
  await page.getByRole("button", { name: "Trace" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("Choose from the list");

  const before = await page.locator(".window").textContent();
  await page.getByLabel("From", { exact: true }).last().focus();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => page.locator(".window").textContent()).not.toBe(before);
  await page.getByRole("application", { name: /Network/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Evidence" }).getByRole("heading").waitFor();

  expect(await findBarriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
  expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
  await stage.leave(page);
});

test("its data are read again by import", async () => {
  const { tables } = await openFiles([fromBytes("figure.html", new Uint8Array(await readFile(file)))]);
  const whole: { entities: unknown[]; relations: unknown[] } = await (
    await fetch(`${stage.url}/api/network?dataset=peru-russia&limit=20000`)
  ).json();
  const counts = await Promise.all(
    tables.map(async ({ name, rows }) => {
      let count = 0;
      for await (const batch of rows(() => undefined)) count += batch.length;
      return [name, count] as const;
    }),
  );
  expect(Object.fromEntries(counts)).toMatchObject({
    entities: whole.entities.length,
    relations: whole.relations.length,
  });
});
