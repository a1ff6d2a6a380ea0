import { expect, test } from "vitest";
import { takeAway } from "../../../client/explore/exports.ts";
import { buildCase } from "../../../client/store/case.ts";
import { SECTORS } from "../../../model/graph/kinds.ts";
import { smallCase } from "../evidence/small-case.ts";
import { smallBrowser } from "../store/small-browser.ts";
import { createSession } from "../store/whole-page.ts";

test("what a filter leaves nothing of is asked for as the table asks for it", () => {
  const loaded = smallCase();
  const session = createSession(loaded, smallBrowser().browser);
  expect(takeAway(session).asked?.getAll("without")).toEqual([]);
  for (const sector of SECTORS) session.actions.toggleSector(sector);
  const { asked, figures } = takeAway(session);
  expect(asked?.getAll("without")).toEqual(loaded.dataset.vocabulary.map(({ type }) => type));
  expect(asked?.has("sectors")).toBe(false);
  expect(figures.map(({ name }) => name)).toEqual(["network", "timeline"]);
});

const captionOf = (search: string) => {
  const { figures } = takeAway(createSession(smallCase(), smallBrowser(search).browser));
  return { told: figures[0]?.caption.sentences.join(" "), years: figures[1]?.caption.sentences.join(" ") };
};

test.each([
  ["", "5 relations certainly in force"],
  [
    "&around=leader/velasco",
    "5 relations, 2 drawn. Drawn alone, with their neighbours: Juan Velasco. 2 of 5 entities in the picture.",
  ],
  ["&aside=transfer/tanks", "5 relations, 4 drawn. Hidden: Tanks. 4 of 5 entities in the picture."],
  ["&layout=lanes", "5 lanes, the best joined first."],
  [
    "&layout=lanes&around=leader/velasco",
    "5 relations, 2 drawn. 2 lanes, the best joined first. Drawn alone, with their neighbours: Juan Velasco.",
  ],
  ["&layout=matrix", "5 relations, 4 drawn. 4 actors by actors, the best joined first."],
])("a caption counts what is drawn and says what is left out: %s", (arranged, said) => {
  const { told, years } = captionOf(`?start=1968-01-01&end=1979-12-31${arranged}`);
  expect(told).toContain("5 relations certainly in force");
  expect(told).toContain(said);
  expect(years).not.toContain("drawn");
});

test("lanes without room are counted in the caption", () => {
  const loaded = smallCase();
  const peru = loaded.entities.get("state/peru");
  const governs = loaded.relationsById.get("governs");
  if (peru === undefined || governs === undefined) throw new Error("the small case has changed");
  const states = Array.from({ length: 90 }, (_, at) => ({ ...peru, id: `state/${at}`, name: `State ${at}` }));
  const entities = [...loaded.entities.values(), ...states];
  const relations = states.map(({ id }) => ({ ...governs, id: `of-${id}`, to: id }));
  const large = buildCase(loaded.dataset, { entities, relations, total: 90, drawn: 90 });
  const { figures } = takeAway(createSession(large, smallBrowser("?layout=lanes").browser));
  const words = figures[0]?.caption.sentences.join(" ");
  expect(words).toContain("80 lanes, the best joined first.");
  expect(words).toMatch(/1[0-9] entities have no lane for want of room\./);
});
