import { expect, test } from "vitest";
import { fromText } from "../../../../model/exchange/read/input.ts";
import { applied, line, recipeOf } from "./support.ts";

const LIST = `
tables:
  - file: edges.csv
    relations:
      - type: RELATED_TO
        from: { kind: State, name: "{from}" }
        to: { kind: State, name: "{to}" }
        when: { at: year }
  - file: entities.csv
    entities:
      - kind: "{kind}"
        id: "{id}"
        key: "{key}"
        name: "{name}"
        names: { en: "{other}" }
        identifiers: { own: "{code}" }
        when: { start: start, end: { column: end, blank: open } }
        list: true
`;

const ENTITIES = fromText(
  "entities.csv",
  [
    "id,key,kind,name,other,code,start,end",
    "state/russian-empire,1,State,Russian Empire,Russia,RUE,1721,1917",
    "state/russia,2,State,Russian Federation,Russia; Rusia; es:Federación de Rusia,RUS,1991,",
    "state/peru,3,State,Peru,Republic of Peru,PER,1821,",
    "organization/comintern,4,Organization,Comintern,Third International,COM,1919,1943",
    "state/chile,5,State,Chile,,CHL,1810,",
  ].join("\n"),
);

const matched = (edges: string, more = "") =>
  applied(recipeOf(LIST + more), [fromText("edges.csv", `from,to,year\n${edges}`), ENTITIES]);

test("matches names, keys, ids and codes with a list of the reader's own, by the year where several are called so", async () => {
  const { relations, entities, findings, outcome } = await matched(
    [
      "PERÚ,Russia,1900",
      "per,rusia,1995",
      "3,state/russia,1996",
      "of Peru: Republic,own:RUS,1997",
      "Peru,third international,1920",
    ].join("\n"),
  );
  expect(findings).toEqual([]);
  expect(relations.map(line)).toEqual([
    "state/peru RELATED_TO state/russian-empire 1900",
    "state/peru RELATED_TO state/russia 1995",
    "state/peru RELATED_TO state/russia 1996",
    "state/peru RELATED_TO state/russia 1997",
    "state/peru RELATED_TO organization/comintern 1920",
  ]);
  // As the list describes them, and only those that something names.
  expect(entities.map(({ id, kind }) => [id, kind])).toEqual([
    ["state/peru", "State"],
    ["state/russian-empire", "State"],
    ["state/russia", "State"],
    ["organization/comintern", "Organization"],
  ]);
  expect(entities[2]).toMatchObject({
    names: ["en:Russia", "en:Rusia", "es:Federación de Rusia"],
    identifiers: ["own:RUS"],
    when: "1991/..",
  });
  expect(outcome.rows).toEqual([
    expect.objectContaining({ rows: 5, made: 4, leftOut: new Map([["nothing names it", 1]]) }),
    expect.objectContaining({ rows: 5, made: 5 }),
  ]);
});

test("offers what is like it for what matches nothing, counts it, and takes nothing by itself", async () => {
  const { relations, findings, outcome } = await matched(
    ["Peru,Russian Empyre,1900", "Chile,Russian Empyre,1901", "Peru,Atlantis,1990", "Peru,Russia,1950"].join(
      "\n",
    ),
  );
  expect(relations.map(line)).toContain("state/peru RELATED_TO state/atlantis 1990");
  // Called as one of the list is, it is not taken for it.
  expect(relations.map(line)).toContain("state/peru RELATED_TO state/russia-2 1950");
  expect(outcome.unmatched).toMatchObject([
    {
      name: "Russian Empyre",
      rows: 2,
      candidates: [{ is: "Russian Empire", reason: "they differ in one letter" }],
    },
    { name: "Atlantis", rows: 1, candidates: [] },
    // Neither was there in that year.
    {
      name: "Russia",
      rows: 1,
      candidates: [{ is: "Russian Empire" }, { is: "Russian Federation" }],
    },
  ]);
  expect(findings).toMatchObject([
    { kind: "unmatched", weight: "notice", file: "edges.csv", row: 2, column: "to", value: "Russian Empyre" },
    { kind: "unmatched", value: "Atlantis", row: 4 },
    { kind: "unmatched", value: "Russia", row: 5 },
  ]);
  expect(findings[0]?.reason).toContain('in 2 rows; it may be "Russian Empire" (they differ in one letter)');
});

test("keeps what the reader decided, by name and by id, and that something is none of the list", async () => {
  const same = `
same:
  - { kind: State, names: [Russian Empyre, Zarenreich], is: state/russian-empire }
  - { kind: State, names: [Pirú], is: Peru }
  - { kind: State, names: [Atlantis], is: Atlantis }
`;
  const { relations, findings } = await matched("Pirú,Russian Empyre,1900\nAtlantis,Zarenreich,1901\n", same);
  expect(findings).toEqual([]);
  expect(relations.map(line)).toEqual([
    "state/peru RELATED_TO state/russian-empire 1900",
    "state/atlantis RELATED_TO state/russian-empire 1901",
  ]);
});

test("counts a row of the list with a fault once, and takes back all that it may be called by", async () => {
  const list = [
    "id,key,kind,name,other,code,start,end",
    "state/peru,1,State,Peru,Republic of Peru,PER,1821,",
    "state/chile,2,State,Chile,Republic of Chile,CHL,long ago,",
  ].join("\n");
  const { relations, outcome, findings } = await applied(recipeOf(LIST), [
    fromText("edges.csv", "from,to,year\nPeru,Republic of Chile,1990\nPER,2,1991\n"),
    fromText("entities.csv", list),
  ]);
  expect(relations.map(line)).toEqual([
    "state/peru RELATED_TO state/republic-of-chile 1990",
    "state/peru RELATED_TO state/2 1991",
  ]);
  expect(findings.map(({ kind, row }) => [kind, row])).toEqual([
    ["date", 3],
    ["unmatched", 2],
    ["unmatched", 3],
  ]);
  expect(outcome.rows[0]).toMatchObject({ rows: 2, made: 1, faulty: 1, leftOut: new Map() });
});

test("counts a name in each row that has it, but not in rows that another fault leaves out", async () => {
  const edges = "Peru,Atlantis,1990\nAtlantis,Lemuria,1991\nPeru,Atlantis,spring\nAtlantis,Atlantis,1992\n";
  const told = async (more: string) => {
    const { outcome } = await matched(edges, more);
    return outcome.unmatched.map(({ name, rows }) => [name, rows]);
  };
  // What is to be mended will be in the case.
  expect(await told("")).toEqual([
    ["Atlantis", 4],
    ["Lemuria", 1],
  ]);
  expect(await told("leaveOut: [date, self]\n")).toEqual([
    ["Atlantis", 2],
    ["Lemuria", 1],
  ]);
});

test("counts rows of one number in two tables apart", async () => {
  const recipe = recipeOf(LIST.replace("file: edges.csv", "file: edges*.csv"));
  const { outcome } = await applied(recipe, [
    fromText("edges-1.csv", "from,to,year\nPeru,Atlantis,1990\n"),
    fromText("edges-2.csv", "from,to,year\nChile,Atlantis,1990\n"),
    ENTITIES,
  ]);
  expect(outcome.unmatched).toMatchObject([{ name: "Atlantis", rows: 2 }]);
});

test("leaves rows out that name what the list does not have, where the reader says so", async () => {
  const { relations, outcome, findings } = await matched(
    "Peru,Atlantis,1990\nPeru,Chile,1991\n",
    "leaveOut: [unmatched]\n",
  );
  expect(relations.map(line)).toEqual(["state/peru RELATED_TO state/chile 1991"]);
  expect(findings).toMatchObject([{ kind: "unmatched", weight: "fault", row: 2, value: "Atlantis" }]);
  expect(outcome.rows[1]?.leftOut).toEqual(new Map([["names that the list of entities does not have", 1]]));
});

test("matches codes of states by the list's identifiers, and by what the state is called", async () => {
  const recipe = recipeOf(`
tables:
  - file: edges.csv
    relations:
      - type: RELATED_TO
        from: { kind: State, code: { system: cow, column: a } }
        to: { kind: State, code: { system: iso-alpha-3, column: b } }
        when: { at: year }
  - file: mine.csv
    entities: [{ kind: State, id: "{id}", name: "{name}", identifiers: { cow: "{cow}" }, list: true }]
`);
  const { relations, findings } = await applied(recipe, [
    fromText("edges.csv", "a,b,year\n135,CHL,1990\n155,PER,1991\n"),
    fromText("mine.csv", "id,name,cow\nstate/pe,Republic of my own,135\nstate/cl,Chile,\nstate/none,Perú,\n"),
  ]);
  expect(findings).toEqual([]);
  expect(relations.map(line)).toEqual([
    "state/pe RELATED_TO state/cl 1990",
    // ISO's PER is COW's 135 too.
    "state/cl RELATED_TO state/pe 1991",
  ]);
});
