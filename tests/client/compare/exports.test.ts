import { expect, test } from "vitest";
import { noteComparison } from "../../../client/compare/compared-now.ts";
import { takeAway } from "../../../client/compare/exports.ts";
import { drawComparison } from "../../../client/compare/figure/draw-comparison.ts";
import { pictureComposer } from "../../../client/network/picture/compose-picture.ts";
import { showPicture } from "../../../client/network/picture/pictures.ts";
import { NO_FILTERS, sliceWithin } from "../../../client/store/slice.ts";
import { widthOf } from "../../../model/exchange/figure/measure.ts";
import { PALETTES } from "../../../model/exchange/figure/palette.ts";
import type { TextMark } from "../../../model/exchange/figure/scene.ts";
import { parseInterval } from "../../../model/time/bounds.ts";
import { smallCase } from "../evidence/small-case.ts";
import { smallBrowser } from "../store/small-browser.ts";
import { createSession } from "../store/whole-page.ts";

const none = { certain: 0, possible: 0 };
const counts = { begun: none, ended: none, changed: none, unchanged: none };
const other = { id: "large", title: "A large case", version: "2.0.0", contentHash: "fedcba9876543210" };
const WINDOWS = "?mode=compare&a=1968-01-01/1975-12-31&b=1980-01-01/1987-12-31";

/** The captions of the picture and of the counts, as the page with an address would give them. */
function captionsOf(search: string, second: typeof other | null) {
  const loaded = smallCase();
  const session = createSession(loaded, smallBrowser(WINDOWS + search).browser);
  const slice = sliceWithin(loaded, parseInterval(loaded.dataset.span), NO_FILTERS);
  const picture = pictureComposer(loaded, { width: 960, height: 560 })(slice, null);
  showPicture(session.transient, () => picture);
  const side = { dataset: "small", start: "1968-01-01", end: "1975-12-31", reading: "possible" as const };
  const b = { ...side, dataset: second?.id ?? "small", start: "1980-01-01", end: "1987-12-31" };
  const answer = { a: side, b, counts, listed: 0, total: 0, sectors: [], relations: { a: [], b: [] } };
  noteComparison(session.transient, { answer: { ...answer, texts: "whole" }, other: second });
  const { figures } = takeAway(session);
  return figures.map(({ caption }) => [caption.title, ...caption.sentences].join(" "));
}

test("both figures name both datasets, with version and hash", () => {
  const captions = captionsOf("&other=large", other);
  expect(captions).toHaveLength(2);
  for (const words of captions) {
    expect(words).toContain("A small case: 1968–1975 and 1980–1987 in A large case compared.");
    expect(words).toContain("A small case (dataset small, version 1.2.0, content 0123456789ab)");
    expect(words).toContain("A large case (dataset large, version 2.0.0, content fedcba987654)");
  }
  for (const words of captionsOf("", null)) expect(words).not.toContain("Data of the second");
});

test.each([
  ["", "Both windows at once."],
  ["&moved=0", "First window: 1968–1975."],
  ["&moved=50", "On the way: "],
  ["&moved=100", "Second window: 1980–1987."],
  ["&entity=state/peru", "Chosen: Perú."],
])("the picture says where it stands and who is chosen: %s", (search, said) => {
  expect(captionsOf(search, null)[0]).toContain(said);
});

test("what is printed has each listed change with its statements and sources, and says how many there are", () => {
  const loaded = smallCase();
  const session = createSession(loaded, smallBrowser(WINDOWS).browser);
  const statement = (id: string) => loaded.relationsById.get(id) ?? expect.fail(`there is no ${id}`);
  const [governs, velasco] = [statement("governs"), statement("velasco")];
  const side = { dataset: "small", start: "1968-01-01", end: "1975-12-31", reading: "possible" as const };
  const cell = (id: string) => ({ id, kind: "State" as const, name: loaded.entities.get(id)?.name ?? id });
  const change = {
    ...{
      change: "ended" as const,
      certainty: "certain" as const,
      type: "HOLDS_OFFICE_IN",
      reads: "holds office in",
    },
    ...{ from: cell("leader/velasco"), to: cell("government/grfa"), before: ["velasco"], after: [] },
  };
  const actors = [{ actor: cell("leader/velasco"), changes: [change] }];
  const answer = {
    ...{ a: side, b: { ...side, start: "1980-01-01", end: "1987-12-31" }, counts, listed: 1, total: 3 },
    sectors: [{ sector: "political" as const, counts, actors }],
    ...{ relations: { a: [velasco, governs], b: [] }, texts: "whole" as const },
  };
  noteComparison(session.transient, { answer, other: null });
  const { table, sources, figures } = takeAway(session);
  expect(table?.title).toBe("What changed (1 of 3; the file has all of them)");
  expect(table?.rows).toEqual([
    [
      "political",
      "Ended",
      "Juan Velasco holds office in the Revolutionary Government",
      "1968–75: Said of velasco.",
      "",
    ],
  ]);
  expect(sources).toEqual(["Doe, Jane (2019). A History."]);
  expect(figures.at(-1)?.caption.sentences).toContain("Sources: History.");
});

test.each([317, 658])("no count runs into the next column, %i units wide", (width) => {
  const many = {
    begun: { certain: 950, possible: 1204 },
    ended: { certain: 12, possible: 0 },
    changed: { certain: 1000, possible: 1000 },
    unchanged: { certain: 2154, possible: 0 },
  };
  const sector = { sector: "political" as const, counts: many, actors: [] };
  const side = { dataset: "small", start: "1968-01-01", end: "1975-12-31", reading: "possible" as const };
  const { drawing } = drawComparison(
    { a: side, b: side, sectors: [sector] },
    { width, palette: PALETTES.colour },
  );
  const texts = drawing.marks.filter((mark): mark is TextMark => mark.kind === "text");
  const heads = texts.filter(({ of }) => of?.head !== undefined).map(({ x }) => x);
  const labels = texts.filter(({ of }) => of?.count !== undefined);
  expect(labels).toHaveLength(4);
  for (const [at, { x, lines, size }] of labels.entries())
    expect(x + widthOf(lines.join(""), size)).toBeLessThan(heads[at + 1] ?? width);
});
