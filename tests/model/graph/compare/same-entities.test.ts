import { expect, test } from "vitest";
import { matchEntities } from "../../../../model/graph/compare/same-entities.ts";
import { columnsOf } from "../cases.ts";

interface Known {
  readonly id: string;
  readonly name?: string;
  readonly names?: readonly string[];
  readonly days?: readonly [number, number];
  readonly identifiers: readonly string[];
}

const COW = "cow:365";

function caseOf(known: readonly Known[]) {
  const columns = columnsOf({
    types: [],
    entities: known.map(({ id, name = id, names = [], days }) => ({
      ...{ id, kind: "State" as const, name, names },
      ...(days && {
        when: days.join("/"),
        bounds: { startMin: days[0], startMax: days[0], endMin: days[1], endMax: days[1] },
      }),
    })),
    relations: [],
  });
  const identified = known.map(({ id, identifiers }) => ({
    index: columns.entities.ids.indexOf(id),
    identifiers,
  }));
  return { columns, identified };
}

/** What is matched as "second = first", and what is left open. */
function match(first: readonly Known[], second: readonly Known[]) {
  const [one, two] = [caseOf(first), caseOf(second)];
  const { sameAs, ambiguous } = matchEntities(one, two);
  const idOf = (index: number) => two.columns.entities.ids.at(index);
  const matched = [...sameAs].flatMap((a, b) =>
    a < 0 ? [] : [`${idOf(b)} = ${one.columns.entities.ids.at(a)}`],
  );
  return { matched: matched.sort(), ambiguous: ambiguous.map(idOf).sort() };
}

const RUSSIAS: readonly Known[] = [
  { id: "a-empire", name: "Russian Empire", days: [0, 100], identifiers: [COW] },
  {
    id: "b-union",
    name: "Soviet Union",
    names: ["es:Unión Soviética"],
    days: [110, 200],
    identifiers: [COW],
  },
  { id: "c-federation", name: "Russian Federation", days: [210, 300], identifiers: [COW, "wikidata:Q159"] },
];

test.each<[string, Known, string]>([
  ["most identifiers", { id: "x", days: [0, 100], identifiers: [COW, "wikidata:Q159"] }, "c-federation"],
  ["an equal name", { id: "x", name: "SOVIET UNION", identifiers: [COW] }, "b-union"],
  [
    "an equal name of another language",
    { id: "x", names: ["es:Union Sovietica"], identifiers: [COW] },
    "b-union",
  ],
  ["the time in which it existed", { id: "x", days: [120, 150], identifiers: [COW] }, "b-union"],
])("of several that share an identifier %s decides", (_, second, expected) => {
  expect(match(RUSSIAS, [second])).toEqual({ matched: [`x = ${expected}`], ambiguous: [] });
});

test("what stays open is matched with none and told, whichever side has several", () => {
  const one: Known = { id: "x", name: "Russia", identifiers: [COW] };
  const spanning: Known = { ...one, days: [90, 120] };
  expect(match(RUSSIAS, [one])).toEqual({ matched: [], ambiguous: ["x"] });
  expect(match(RUSSIAS, [spanning])).toEqual({ matched: [], ambiguous: ["x"] });
  expect(match([one], RUSSIAS)).toEqual({
    matched: [],
    ambiguous: ["a-empire", "b-union", "c-federation"],
  });
});

test("each of several is matched with its own, and one whose own is missing takes no other's place", () => {
  const [empire, union, federation] = RUSSIAS;
  if (!empire || !union || !federation) throw new Error("three states are meant");
  const matched = ["a-empire = a-empire", "b-union = b-union", "c-federation = c-federation"];
  expect(match(RUSSIAS, [...RUSSIAS].reverse())).toEqual({ matched, ambiguous: [] });
  expect(match([union], [empire, union])).toEqual({ matched: ["b-union = b-union"], ambiguous: [] });
});
