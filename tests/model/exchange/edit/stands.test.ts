import { expect, test } from "vitest";
import { type Based, standing } from "../../../../model/exchange/edit/stands.ts";

const change = (number: number, id: string, more: Partial<Based> = {}): Based => ({
  ...{ number, id, at: "2026-01-01T00:00:00.000Z", who: "Ana", what: "put", kind: "entity", base: "case@1" },
  ...more,
});

const told = (changes: readonly Based[], base = "case@1") =>
  standing(changes, base).map(({ stands, restedOn }) =>
    restedOn === undefined ? stands : `${stands} ${restedOn}`,
  );

test("changes of one thing rest on each other; those of others do not", () => {
  expect(told([change(1, "a"), change(2, "b"), change(3, "a"), change(4, "a", { kind: "source" })])).toEqual([
    ...["held 3", "held", "held", "held"],
  ]);
});

test("what was taken back frees what lay under it, and the thing can be changed again", () => {
  const taken = [change(1, "a"), change(2, "a"), change(3, "a", { undoes: 2 })];
  expect(told(taken)).toEqual(["held", "undone", "undoing"]);
  expect(told([...taken, change(4, "a")])).toEqual(["held 4", "undone", "undoing", "held"]);
  expect(told([...taken, change(4, "a", { undoes: 1 })])).toEqual(["undone", "undone", "undoing", "undoing"]);
});

test("a load from files leaves what was changed before behind", () => {
  expect(told([change(1, "a"), change(2, "a", { base: "case@5" })], "case@5")).toEqual(["before", "held"]);
});
