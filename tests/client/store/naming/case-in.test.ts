import { describe, expect, test } from "vitest";
import { comparisonQuery, measuresQuery } from "../../../../client/compare/api.ts";
import { readTie } from "../../../../client/compare/changes/words.ts";
import { nameInSentence, nameOf, readAsSentence } from "../../../../client/evidence/reading.ts";
import { addressOf } from "../../../../client/figure/menu/formats.ts";
import { toSearchRows } from "../../../../client/search/case-rows.ts";
import { addressOfExport } from "../../../../client/store/answers/remote.ts";
import { buildCase } from "../../../../client/store/case.ts";
import { openLargeCase } from "../../../../client/store/large-case.ts";
import { caseIn } from "../../../../client/store/naming/case-in.ts";
import { sessionIn } from "../../../../client/store/session.ts";
import { sortRows, toRow } from "../../../../client/table/columns.ts";
import { listLandmarks } from "../../../../client/timeline/lanes/landmarks.ts";
import { parseInterval } from "../../../../model/time/bounds.ts";
import { smallCase } from "../../evidence/small-case.ts";
import { smallBrowser } from "../small-browser.ts";
import { createSession } from "../whole-page.ts";

const NAMES: Readonly<Record<string, Record<string, string>>> = {
  "state/peru": { es: "Perú", ru: "Перу" },
  "government/grfa": { ru: "Революционное правительство" },
  "leader/velasco": { ru: "Веласко; Хуан Веласко" },
};

/** The small case with names in two languages. */
function namedCase() {
  const { dataset, entities, relations } = smallCase();
  const languages = [
    { language: "ru", entities: 3 },
    { language: "es", entities: 1 },
  ];
  const periods = dataset.periods.map((period) => ({ ...period, names: { ru: "Оттепель" } }));
  const named = [...entities.values()].map(({ bounds: _, ...one }) => ({
    ...one,
    names: NAMES[one.id] ?? {},
  }));
  return buildCase(
    { ...dataset, languages, periods },
    {
      entities: named,
      relations: relations.map(({ bounds: _, ...one }) => one),
      total: relations.length,
      drawn: relations.length,
    },
  );
}

const own = namedCase();
const russian = caseIn(own, "ru");

describe("a case in a language", () => {
  test("names whatever is looked up, listed or walked through, and is the case itself in none", () => {
    expect(caseIn(own, null)).toBe(own);
    expect(caseIn(own, "ru")).toBe(russian);
    expect(russian.entities.get("state/peru")).toBe(russian.entities.get("state/peru"));
    const byId = { ...Object.fromEntries([...russian.entities].map(([id, { name }]) => [id, name])) };
    expect(byId).toEqual({
      "state/peru": "Перу",
      "government/grfa": "Революционное правительство",
      "leader/velasco": "Веласко",
      "leader/morales": "Francisco Morales",
      "transfer/tanks": "Tanks",
    });
    const walked: string[] = [];
    russian.entities.forEach(({ name }) => {
      walked.push(name);
    });
    expect(walked).toEqual(Object.values(byId));
    expect([...russian.entities.values()].map(({ name }) => name)).toEqual(walked);
    expect([...russian.entities.keys()]).toEqual([...own.entities.keys()]);
    expect([russian.entities.size, russian.entities.has("state/peru"), russian.entities.has("x")]).toEqual([
      5,
      true,
      false,
    ]);
    expect(own.entities.get("state/peru")?.name).toBe("Perú");
  });

  test("says sentences, tables, timeline and search in it; English articles stand before English names alone", () => {
    const relation = russian.relationsById.get("velasco");
    if (relation === undefined) throw new Error("there is no such relation");
    expect(readAsSentence(russian, relation)).toBe("Веласко holds office in Революционное правительство");
    expect(nameInSentence(own, "government/grfa")).toBe("the Revolutionary Government");
    expect(nameInSentence(russian, "government/grfa")).toBe("Революционное правительство");
    const row = toRow(russian, { relation, standing: "certain" });
    expect([row.from, row.to]).toEqual(["Веласко", "Революционное правительство"]);
    expect(sortRows([row], { key: "from", descending: false })).toEqual([row]);
    const { left, periods } = listLandmarks(russian, parseInterval(own.dataset.span), createdView());
    expect([left.name, periods[0]?.name]).toEqual(["Перу", "Оттепель"]);
    const velasco = toSearchRows(russian, []).entities.find(({ id }) => id === "leader/velasco");
    expect(velasco?.name).toBe("Веласко");
    expect(velasco?.others).toEqual(["Juan Velasco", "Веласко", "Хуан Веласко"]);
    const government = { id: "g", kind: "Government", name: "Революционное правительство" } as const;
    const peru = { id: "p", kind: "State", name: "Перу" } as const;
    expect(readTie({ from: peru, reads: "hosts", to: { ...government, nameLanguage: "ru" } })).toBe(
      "Перу hosts Революционное правительство",
    );
  });

  test("asks the program in it, where names come from there, and says it in addresses of files", () => {
    const view = createSession(own, smallBrowser().browser).view.getState();
    const language = (query: string) => new URLSearchParams(query).getAll("language");
    expect(language(comparisonQuery(russian, view))).toEqual(["ru"]);
    expect(language(comparisonQuery(own, view))).toEqual([]);
    expect(language(measuresQuery(russian, view, "b"))).toEqual(["ru"]);
    const narrowed = { window: view.window, reading: view.reading, filter: {} };
    expect(addressOfExport(russian, narrowed)).toContain("language=ru");
    const gexf = { name: "gexf", title: "", note: "", extension: "gexf", of: [], ofTwo: false };
    const asked = new URLSearchParams("view=network&language=es");
    expect(addressOf(gexf, asked, "ru")).toBe("api/export/gexf?view=network&language=ru");
    expect(addressOf(gexf, asked, null)).toBe("api/export/gexf?view=network");
  });
});

function createdView() {
  return createSession(own, smallBrowser().browser).view.getState();
}

describe("the language of a view", () => {
  test("stands in the link, is one step of undo, and names slice, steps and all that hangs on the session", () => {
    const { browser, searches } = smallBrowser();
    const session = createSession(own, browser);
    const { view, slice, actions, trail } = session;
    const drawn = () => slice.getState().entities.find(({ id }) => id === "state/peru")?.name;
    expect([view.getState().language, drawn()]).toEqual([null, "Perú"]);
    actions.setLanguage("ru");
    expect(searches().at(-1)).toBe("?dataset=small&language=ru");
    expect(drawn()).toBe("Перу");
    actions.select({ kind: "entity", id: "leader/velasco" });
    expect(trail.getState().steps).toEqual(["naming in Russian", "opening Веласко"]);
    const named = sessionIn(session, "ru");
    expect([named.loaded, named.slice, named.view]).toEqual([russian, slice, view]);
    expect(sessionIn(session, null)).toBe(session);
    actions.undo();
    actions.undo();
    expect([view.getState().language, drawn()]).toEqual([null, "Perú"]);
  });

  test("is read from a link, and one that the case names nothing in is said and left out", () => {
    const read = (search: string) => {
      const { view, transient } = createSession(own, smallBrowser(search).browser);
      return [view.getState().language, transient.getState().ignored];
    };
    expect(read("?dataset=small&language=es")).toEqual(["es", []]);
    expect(read("?dataset=small&language=fr")).toEqual([
      null,
      ["language=fr (the case names nothing in it)"],
    ]);
  });
});

test("a large case takes names as answers tell them, in whatever language they came last", () => {
  const large = openLargeCase(own.dataset);
  const inRussian = caseIn(large, "ru");
  const cell = (name: string) => ({
    ...({ id: "state/chile", kind: "State", name, names: {}, summary: "" } as const),
    ...{ measures: [], sources: [], identifiers: [] },
  });
  large.learn({ entities: [cell("Chile")] });
  expect(nameOf(inRussian, "state/chile")).toBe("Chile");
  inRussian.learn({ entities: [{ ...cell("Чили"), nameLanguage: "ru" }] });
  expect(nameOf(inRussian, "state/chile")).toBe("Чили");
  large.learn({ entities: [{ ...cell("Chile"), names: { ru: "Чили" } }] });
  large.learn({ entities: [{ ...cell("Чили"), nameLanguage: "ru" }] });
  expect([nameOf(large, "state/chile"), nameOf(inRussian, "state/chile")]).toEqual(["Chile", "Чили"]);
});
