import { describe, expect, test } from "vitest";
import { chainOf, lightOf, sliceAround, timeOf } from "../../../client/trace/network/traced-slice.ts";
import { parseDay } from "../../../model/time/day.ts";
import { smallCase } from "../evidence/small-case.ts";
import { answer, PATH } from "./answers.ts";

const loaded = smallCase();
const span = { start: parseDay("1960-01-01"), end: parseDay("1989-12-31") };
const ends = { from: "leader/velasco", to: "state/peru" };
const PATH_CHAIN = { entities: PATH.entities, relations: ["velasco", "governs"] };

describe("the chain that the picture is about", () => {
  test("is the chosen path, or what explains that there is none, or the bare ends", () => {
    expect(chainOf(ends, answer(), PATH)).toEqual(PATH_CHAIN);
    const would = answer({ paths: [], verdict: "none", explanation: { reason: "barred", path: PATH } });
    expect(chainOf(ends, would, null)).toEqual(PATH_CHAIN);
    expect(chainOf(ends, null, null)).toEqual({ entities: ["leader/velasco", "state/peru"], relations: [] });
    expect(chainOf({ from: null, to: null }, null, null)).toBeNull();
  });
});

describe("the network around a path", () => {
  const time = timeOf(loaded, PATH_CHAIN, PATH, span);
  test("is that of the time that the path runs through", () => {
    expect(time).toEqual({ start: parseDay("1968-10-03"), end: parseDay("1969-12-31") });
  });
  test("has the path and what it touches then, and nothing that is denied", () => {
    const { drawn, entities } = sliceAround(loaded, PATH_CHAIN, span);
    expect(entities.map(({ id }) => id)).toEqual([...PATH.entities, "transfer/tanks", "leader/morales"]);
    expect(drawn.map(({ relation }) => relation.id).sort()).toEqual([
      "governs",
      "morales",
      "receives",
      "velasco",
      "velasco-again",
    ]);
  });
  test("keeps the path however many neighbours there are", () => {
    const crowd = Array.from({ length: 60 }, (_, index) => `leader/${index}`);
    const [pattern] = loaded.relations.filter(({ id }) => id === "velasco");
    const sample = loaded.entities.get("leader/velasco");
    if (!pattern || !sample) throw new Error("the small case lacks what it is known for");
    const more = crowd.map((id) => ({ ...pattern, id: `of ${id}`, from: id }));
    const crowded = {
      ...loaded,
      entities: new Map([...loaded.entities, ...crowd.map((id) => [id, { ...sample, id }] as const)]),
      relationsOf: new Map([
        ...loaded.relationsOf,
        ["government/grfa", [...(loaded.relationsOf.get("government/grfa") ?? []), ...more]] as const,
      ]),
    };
    const { entities } = sliceAround(crowded, PATH_CHAIN, time);
    expect(entities).toHaveLength(25);
    expect(entities.slice(0, 3).map(({ id }) => id)).toEqual(PATH.entities);
  });
  test("draws a hop of a large case as surely as it is in force, though nothing else of its ends is known", () => {
    const large = { ...loaded, isWhole: false, relationsOf: new Map() };
    const standings = sliceAround(large, PATH_CHAIN, time).drawn.map(({ relation: { id }, standing }) => [
      id,
      standing,
    ]);
    expect(standings).toEqual([
      ["velasco", "certain"],
      ["governs", "certain"],
    ]);
  });
  test("is lit with its hops numbered, each pointing the way that influence passes", () => {
    const backwards = { entities: [...PATH.entities].reverse(), relations: ["governs", "velasco"] };
    expect(lightOf(loaded, PATH_CHAIN).hops?.get("governs")).toEqual({ label: "2", isBackward: false });
    expect(lightOf(loaded, backwards).hops?.get("governs")).toEqual({ label: "1", isBackward: true });
  });
});
