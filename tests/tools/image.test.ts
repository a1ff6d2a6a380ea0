/** What the image is built of must reach the engine that builds it: `.dockerignore` names what does. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const linesOf = (file: string) => readFileSync(file, "utf8").split("\n");

const sent = new Set(
  linesOf(".dockerignore").flatMap((line) => (line.startsWith("!") ? [line.slice(1)] : [])),
);
const copied = linesOf("Dockerfile")
  .filter((line) => line.startsWith("COPY ") && !line.includes("--from"))
  .flatMap((line) => line.split(/\s+/).slice(1, -1));

test.each(copied)("%s is there and is sent to the engine", (source) => {
  expect(existsSync(source)).toBe(true);
  expect(sent).toContain(source);
});

test("every configuration that the build names is copied", () => {
  const named = [...manifest.scripts.build.matchAll(/--config (\S+)/g)].map(([, file]) => file);
  expect(named.length).toBeGreaterThan(0);
  expect(copied).toEqual(expect.arrayContaining(named));
});
