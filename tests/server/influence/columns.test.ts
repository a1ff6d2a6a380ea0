import { expect, test } from "vitest";
import type { GraphEntity } from "../../../model/graph/columns.ts";
import { ColumnPacker, unpack } from "../../../server/influence/columns.ts";

const entities = ["a", "b", "c"].map((id): GraphEntity => ({ id, kind: "State" }));
const types = [
  { type: "GOVERNS", influence: "forward" as const },
  { type: "PARTY_TO", influence: "both" as const },
];

/** A relation as the database sends it. */
const sent = (id: string, to: string, type = "GOVERNS", occasion: string | null = null) => [
  id,
  to,
  type,
  -1,
  0,
  10,
  20,
  "inferred",
  id !== "denied",
  ["adins-rooney-2019#p1", "adins-rooney-2019#p2"],
  occasion,
];

test("streams are packed side by side, in their own order whichever is faster", () => {
  const packer = new ColumnPacker(entities, types);
  const [first, second] = [packer.addStream(), packer.addStream()];
  second({ from: "c", relations: [sent("r3", "a", "PARTY_TO", "c")] });
  first({ from: "a", relations: [sent("r1", "b"), sent("denied", "c")] });
  first({ from: "b", relations: [] });
  const { columns, sourceSets } = unpack(packer.finish());
  expect(columns.ids).toEqual(["r1", "denied", "r3"]);
  expect([...columns.from]).toEqual([0, 0, 2]);
  expect([...columns.to]).toEqual([1, 2, 0]);
  expect([...columns.type]).toEqual([0, 0, 1]);
  expect([...columns.carries]).toEqual([1, 0, 1]);
  expect([...columns.occasion]).toEqual([-1, -1, 2]);
  expect([columns.startMin[2], columns.startMax[2], columns.endMin[2], columns.endMax[2]]).toEqual([
    -1, 0, 10, 20,
  ]);
  expect(sourceSets).toEqual([["adins-rooney-2019"]]);
});

test("nothing at all is a network too", () => {
  const { columns } = unpack(new ColumnPacker([], []).finish());
  expect(columns.ids).toEqual([]);
});

test("what cannot be packed is named", () => {
  const packer = new ColumnPacker(entities, types);
  const take = packer.addStream();
  expect(() => take({ from: "a", relations: [sent("r1", "nowhere")] })).toThrow('"nowhere"');
  const broken = new ColumnPacker(entities, types);
  broken.addStream()({ from: "a", relations: [sent("one\ntwo", "b")] });
  expect(() => unpack(broken.finish())).toThrow("line break");
});
