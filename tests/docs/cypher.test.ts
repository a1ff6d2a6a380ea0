import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedCase, serveCase } from "../support/served-case.ts";
import { blocksOf } from "./blocks.ts";

let served: ServedCase;
beforeAll(async () => {
  served = await serveCase();
});
afterAll(() => served.close());

const examples = blocksOf("cypher.md").filter(({ language }) => language === "cypher");

function ask(query: string, parameters: unknown): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return served.get("/api/cypher", { method: "POST", headers, body: JSON.stringify({ query, parameters }) });
}

test("the guide has examples", () => {
  expect(examples.length).toBeGreaterThan(20);
});

test.each(examples)("the example in line $line", async ({ code, info }) => {
  const refused = info === "refused";
  const response = await ask(code, refused || info === "" ? {} : JSON.parse(info));
  const body = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(refused ? 403 : 200);
  if (refused) return;
  expect(body.rows.length).toBeGreaterThan(0);
  expect(body.summary.cut).toEqual([]);
});
