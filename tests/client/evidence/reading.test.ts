import { expect, test } from "vitest";
import { formatCitation } from "../../../client/evidence/citation.ts";
import { groupRelations, listRivals, readAsSentence } from "../../../client/evidence/reading.ts";
import { smallCase } from "./small-case.ts";

const loaded = smallCase();

test("relations read away from the entity, by type and then in time", () => {
  const groups = groupRelations(loaded, "government/grfa");
  expect(groups.map(({ phrase, entries }) => [phrase, entries.map(({ other }) => other.name)])).toEqual([
    ["governs", ["Perú"]],
    ["held by", ["Juan Velasco", "Juan Velasco", "Francisco Morales"]],
  ]);
});

test("what is denied says so before all else", () => {
  expect(readAsSentence(loaded, relation("refuses"))).toBe("Denied: Perú receives Tanks");
});

test("rival claims are those that the dataset declares: two terms of one leader are none", () => {
  expect(listRivals(loaded, relation("receives")).map(({ id }) => id)).toEqual(["refuses"]);
  expect(listRivals(loaded, relation("governs"))).toEqual([]);
  expect(listRivals(loaded, relation("velasco"))).toEqual([]);
});

test("a citation says what, when, where it stands, in which data, and where to see it", () => {
  const claim = {
    sentence: "Perú receives Tanks",
    date: "some time in the 1970s",
    statement: "Said of it.",
    sources: ["history#p5"],
  };
  expect(formatCitation(loaded, claim, "https://entente.example/?relation=receives")).toBe(
    [
      "Perú receives Tanks (some time in the 1970s).",
      "Said of it.",
      "Source: Doe, Jane (2019). A History, paragraph 5.",
      "Data: A small case (dataset small, version 1.2.0, content 0123456789ab).",
      "https://entente.example/?relation=receives",
    ].join("\n"),
  );
});

function relation(id: string) {
  const found = loaded.relationsById.get(id);
  if (!found) throw new Error(`the small case has no relation ${id}`);
  return found;
}
