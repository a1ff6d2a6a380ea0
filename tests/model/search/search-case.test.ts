import { beforeAll, describe, expect, test } from "vitest";
import type { Kind } from "../../../model/graph/kinds.ts";
import { readAsked } from "../../../model/search/asked.ts";
import { type CaseIndex, indexCase } from "../../../model/search/case-index.ts";
import { excerptOf } from "../../../model/search/excerpt.ts";
import type { EntityRow, RelationRow } from "../../../model/search/rows.ts";
import { searchCase } from "../../../model/search/search-case.ts";
import { termsOf } from "../../../model/search/terms.ts";
import { transliterate } from "../../../model/search/transliterate.ts";
import { fold } from "../../../model/search/words.ts";
import { parseDay } from "../../../model/time/day.ts";
import { readWhen } from "../../../model/time/edtf.ts";

const WRITTEN = parseDay("2019-12-31");

const entity = (
  id: string,
  kind: Kind,
  name: string,
  others: string[],
  summary = "",
  when: string | null = null,
): EntityRow => ({
  id,
  kind,
  name,
  others,
  summary,
  when,
  bounds: when === null ? null : readWhen(when, WRITTEN).bounds,
  degree: 1,
});

const ENTITIES = [
  entity("empire", "State", "Russian Empire", ["Российская империя"], "", "../1917"),
  entity("union", "State", "Soviet Union", ["Unión Soviética", "Советский Союз"], "", "1922/1991"),
  entity("federation", "State", "Russian Federation", ["Российская Федерация"], "", "1991/.."),
  entity("khrushchev", "Leader", "Nikita Khrushchev", ["Никита Хрущёв"], "First secretary after Stalin."),
  entity("velasco", "Leader", "Juan Velasco Alvarado", ["Хуан Веласко"], "General.", "1910/1977"),
  entity("junta", "Government", "Revolutionary Government", [], "Military government of Peru.", "1968/1980"),
  entity("presidency", "Institution", "Presidency of Peru", ["Presidencia del Perú"]),
  entity("garcia", "Leader", "Alan García", [], ""),
  entity("trade", "Agreement", "Trade agreement", ["Acuerdo comercial"], "", "1969-02"),
  entity("fish", "Agreement", "Fisheries agreement", [], "", "1971"),
  entity("athens", "Institution", "University of Athens", ["Πανεπιστήμιο Αθηνών"]),
  entity("weiss", "Leader", "Karl Weiß", []),
  entity("china", "State", "China", ["中华人民共和国"]),
  entity("peru-a", "Organization", "Peru", [], "A ship."),
  entity("peru", "State", "Peru", ["Perú", "Перу"], "Republic."),
];

const at = (id: string) => ENTITIES.findIndex((one) => one.id === id);

const relation = (
  id: string,
  from: string,
  verb: string,
  to: string,
  when: string,
  statement: string,
): RelationRow => ({
  id,
  from: at(from),
  to: at(to),
  reads: `${ENTITIES[at(from)]?.name} ${verb} ${ENTITIES[at(to)]?.name}`,
  statement,
  sector: "political",
  when,
  bounds: readWhen(when, WRITTEN).bounds,
  leads: verb === "succeeded by" ? "succession" : verb === "holds office in" ? "bearing" : null,
});

let index: CaseIndex;
beforeAll(async () => {
  index = await indexCase({
    entities: ENTITIES,
    relations: [
      relation("r1", "empire", "succeeded by", "union", "1917/1922", "The empire fell."),
      relation("r2", "velasco", "holds office in", "junta", "1968/1975", "Velasco led the government."),
      relation(
        "r3",
        "garcia",
        "holds office in",
        "presidency",
        "1985-07-28/1990-07-28",
        "García was president of Peru.",
      ),
      relation(
        "r4",
        "velasco",
        "holds office in",
        "presidency",
        "1968/1975",
        "Velasco was president of Peru.",
      ),
      relation("r5", "peru", "party to", "trade", "1969-02", "Peru bought machinery on credit."),
    ],
    sources: [
      {
        id: "adins",
        name: "Adins and Rooney 2019",
        citation: "Adins, S. and Rooney, M. (2019) Relations between Peru and Russia.",
      },
    ],
    questions: [
      {
        id: "q",
        title: "Causes",
        text: "What contributed to something?",
        more: "MATCH (c)-[:CONTRIBUTED_TO]->(e)",
      },
    ],
  });
});

const search = (text: string) => searchCase(index, text, { entities: 8, others: 5 });
const ids = (text: string) => search(text).entities.map(({ id }) => id);

describe("what is typed is found", () => {
  test.each([
    ["ХРУЩЕВ", "khrushchev", "ё is е, and case does not matter"],
    ["khruschev", "khrushchev", "a letter is missing"],
    ["Hruschev", "khrushchev", "a letter is missing at the beginning"],
    ["Velasko", "velasco", "another spelling"],
    ["alvarado juan", "velasco", "in any order"],
    ["velas", "velasco", "only begun"],
    ["Хуан", "velasco", "in another script"],
    ["ΑΘΗΝΩΝ", "athens", "Greek capitals"],
    ["Αθηνως", "athens", "a final sigma, misspelt"],
    ["athinon", "athens", "Greek in Latin letters"],
    ["weiss", "weiss", "ß is ss"],
    ["WEISS", "weiss", "in capitals"],
    ["ｗｅｉß", "weiss", "in letters of full width"],
    ["人民", "china", "within a text without spaces"],
    ["Rossiyskaya", "empire", "Cyrillic in Latin letters"],
    ["acuerdo", "trade", "in another language"],
    ["lvarad", "velasco", "within a word"],
    ["machinery", "", "a word of a statement"],
  ])("%s", (typed, id) => {
    const answer = search(typed);
    if (id === "") expect(answer.relations.map((one) => one.id)).toContain("r5");
    else expect(answer.entities.map((one) => one.id)).toContain(id);
  });

  test("Россия brings all Russian states", () => {
    expect(ids("Россия")).toEqual(expect.arrayContaining(["empire", "union", "federation"]));
  });

  test("a name brings what its bearer leads, and says why", () => {
    const { entities } = search("velasco");
    expect(entities[0]).toMatchObject({ id: "velasco", matched: "Juan Velasco Alvarado" });
    expect(entities.find(({ id }) => id === "junta")?.why).toContain(
      "holds office in Revolutionary Government",
    );
  });

  test("an office and a year bring who held it then", () => {
    const { entities, relations } = search("president 1985");
    expect(entities[0]).toMatchObject({ id: "garcia", why: expect.stringContaining("Presidency of Peru") });
    expect(relations.map(({ id }) => id)).toEqual(["r3"]);
  });

  test("a year brings what happened, began and ended in it, and words narrow it", () => {
    expect(search("1969").entities).toMatchObject([{ id: "trade", why: "happened in 1969" }]);
    expect(search("1991").entities.map(({ id, why }) => [id, why])).toEqual([
      ["federation", "began in 1991"],
      ["union", "ended in 1991"],
    ]);
    expect(ids("agreement 1969")).toEqual(["trade"]);
    expect(ids("agreement 1970s")).toEqual(["fish"]);
  });

  test("sources and questions have groups of their own", () => {
    expect(search("Adins").sources).toMatchObject([{ id: "adins" }]);
    expect(search("contributed").questions).toMatchObject([
      { id: "q", text: "What contributed to something?" },
    ]);
  });

  test("two of one name are told apart, the whole name first", () => {
    const both = search("Peru").entities.slice(0, 2);
    expect(both.map(({ name }) => name)).toEqual(["Peru", "Peru"]);
    expect(new Set(both.map(({ kind, summary }) => `${kind} ${summary}`)).size).toBe(2);
  });

  test("the name that holds what was typed is told", () => {
    expect(search("Перу").entities[0]).toMatchObject({ id: "peru", matched: "Перу" });
    expect(search("acuerdo").entities[0]).toMatchObject({ id: "trade", matched: "Acuerdo comercial" });
  });

  test("nothing is found where nothing fits", () => {
    expect(search("zzzzqqq")).toEqual({ entities: [], relations: [], sources: [], questions: [] });
  });
});

test("a number in a name is found, though it looks like a year", async () => {
  const numbered = ["Group 1300", "Group 1400"].flatMap((name, at) =>
    ENTITIES.slice(0, 1).map((one) => ({
      ...one,
      id: `group/${at}`,
      name,
      others: [],
      bounds: null,
      when: null,
    })),
  );
  const none = { relations: [], sources: [], questions: [] };
  const found = searchCase(await indexCase({ entities: numbered, ...none }), "group 1400", {
    entities: 8,
    others: 5,
  });
  expect(found.entities[0]).toMatchObject({ name: "Group 1400" });
});

describe("what looks like a year is a number too", () => {
  const DATED: EntityRow[] = [
    entity("credit", "Agreement", "Plan of credit", [], "", "2000-05"),
    entity("named", "Policy", "Plan 2000", ["План 2000"], "", "1995"),
    entity("other", "Policy", "Plan 2010", [], "", "1995"),
    entity("council", "Institution", "Council", [], "It passed resolution 1325.", "1946/.."),
  ];
  let dated: CaseIndex;
  beforeAll(async () => {
    dated = await indexCase({ entities: DATED, relations: [], sources: [], questions: [] });
  });
  const found = (text: string) =>
    searchCase(dated, text, { entities: 8, others: 5 }).entities.map(({ id }) => id);

  test.each([
    ["plan 2000", ["named", "credit"], "beside what happened in that year"],
    ["план 2000", ["named", "credit"], "in another script"],
    ["2000", ["credit", "named"], "alone, after what happened in that year"],
    ["resolution 1325", ["council"], "in a text, where nothing else fits"],
    ["1325", ["council"], "alone in a text"],
    ["plan 2010", ["other"], "and no other number"],
  ])("%s", (text, ids) => {
    expect(found(text)).toEqual(ids);
  });
});

describe("where thousands share a beginning, as actors of event data do", () => {
  const many = Array.from({ length: 12_000 }, (_, n) => ({
    ...entity(`police/${n}`, "Organization", `Police ${n}`, []),
    degree: 20_000 - n,
  }));
  const few = [
    entity("bare", "Organization", "Police", []),
    entity("po", "Leader", "Li Po", []),
    entity("river", "Region", "Po valley", []),
    entity("poland", "State", "Poland", []),
    entity("academy", "Institution", "Academy of the Police", []),
  ];
  let large: CaseIndex;
  beforeAll(async () => {
    large = await indexCase({
      entities: [...many, ...few].map((one) => (few.includes(one) ? { ...one, degree: 0 } : one)),
      relations: [],
      sources: [],
      questions: [],
    });
  });
  const ids = (text: string) =>
    searchCase(large, text, { entities: 30, others: 0 }).entities.map(({ id }) => id);

  test("the weightiest come first", () => {
    expect(ids("pol").slice(0, 3)).toEqual(["police/0", "police/1", "police/2"]);
    expect(ids("p")).toHaveLength(30);
  });

  test("who bears just that name is among the first, however little it weighs", () => {
    expect(ids("police")).toContain("bare");
    expect(ids("PÓLICE")).toContain("bare");
  });

  test("so is what holds it as a whole word", () => {
    expect(ids("po")).toEqual(expect.arrayContaining(["po", "river"]));
  });

  test.each([
    ["police 11999", "police/11999"],
    ["11999 pol", "police/11999"],
    ["acad pol", "academy"],
    ["polices academy", "academy"],
    ["poland", "poland"],
  ])("a rarer word beside it leads to it: %s", (text, id) => {
    expect(ids(text)[0]).toBe(id);
  });
});

test("years are taken off where they stand, not where their digits stand first", () => {
  expect(readAsked("R2000 engine 2000")).toMatchObject({ words: "R2000 engine", named: "2000" });
  expect(readAsked("decree 19690 of 1969")).toMatchObject({ words: "decree 19690 of", named: "1969" });
  expect(readAsked(" 1968–1975 ")).toMatchObject({ words: "", named: "1968–1975" });
});

test("the excerpt of a text without spaces is where its words stand", () => {
  const text = "两国签署了关于渔业合作的协定。";
  expect(excerptOf(text, termsOf("渔业合作"))).toContain("渔业合作");
  expect(excerptOf("日本とペルーの関係", termsOf("ペルー"))).toContain("ペルー");
  expect(excerptOf(text, termsOf("石油"))).toBeNull();
});

test("letters are folded in every script that has accents or final forms", () => {
  expect(fold("PERÚ, Óscar")).toBe("peru, oscar");
  expect(fold("Хрущёв")).toBe("хрущев");
  expect(fold("ΑΘΗΝΑΣ")).toBe(fold("Αθηνας"));
  expect(fold("Αθήνα")).toBe("αθηνα");
  expect(fold("Straße ﬁn")).toBe("strasse fin");
  expect(fold("Российская")).toBe("российская".normalize("NFC"));
  expect(transliterate(fold("Хрущёв"))).toBe("khrushchev");
  expect(transliterate(fold("Αθήνα"))).toBe("athina");
  expect(transliterate("peru")).toBeNull();
});
