import { expect, test } from "vitest";
import { fromText } from "../../../../model/exchange/read/input.ts";
import { parseDay } from "../../../../model/time/day.ts";
import { readWhen } from "../../../../model/time/edtf.ts";
import { knowledgeOf } from "../../../../model/time/knowledge.ts";
import { dateLabel } from "../../../../model/time/label.ts";
import { dateInWords } from "../../../../model/time/words.ts";
import { applied, appliedTo, line, recipeOf } from "./support.ts";

const EDGES = `
tables:
  - relations:
      - type: RELATED_TO
        from: { kind: State, name: "{from}" }
        to: { kind: State, name: "{to}" }
        when: { start: since, end: until }
        statement: "{from} and {to} had a tie."
`;

test("reads a table of edges: entities by name, dates as they are written, sources by row", async () => {
  const { entities, relations, outcome, findings } = await appliedTo(
    EDGES,
    "from,to,since,until\nPerú,Chile,1879-04-05,1883\nChile,Bolivia,1904,\n",
  );
  expect(findings).toEqual([]);
  expect(entities.map(({ id, kind, name }) => [id, kind, name])).toEqual([
    ["state/peru", "State", "Perú"],
    ["state/chile", "State", "Chile"],
    ["state/bolivia", "State", "Bolivia"],
  ]);
  expect(relations).toEqual([
    {
      id: "related-to/peru/chile/1879-04-05",
      when: "1879-04-05/1883",
      type: "RELATED_TO",
      from: "state/peru",
      to: "state/chile",
      statement: "Perú and Chile had a tie.",
      sources: ["book#row 2"],
    },
    expect.objectContaining({ when: "1904/", sources: ["book#row 3"] }),
  ]);
  expect(outcome.rows).toEqual([
    expect.objectContaining({ rows: 2, made: 2, joined: 0, faulty: 0, leftOut: new Map() }),
  ]);
  expect(
    outcome.dates.map(({ column, exact, imprecise, unknown }) => [column, exact, imprecise, unknown]),
  ).toEqual([
    ["since", 1, 1, 0],
    ["until", 0, 1, 1],
  ]);
});

test("says the same each time it is read, and what it says is what was checked", async () => {
  const recipe = recipeOf(EDGES);
  const inputs = [fromText("ties.csv", "from,to,since,until\nPeru,Chile,1879,1883\nPeru,Chile,1879,1883\n")];
  expect((await applied(recipe, inputs)).stated).toEqual((await applied(recipe, inputs)).stated);
});

test("reads nodes and edges, and tells an end that no node describes", async () => {
  const recipe = recipeOf(`
tables:
  - file: nodes.csv
    entities:
      - { kind: "{kind}", key: "{id}", name: "{label}", when: { start: born, end: died }, identifiers: { wikidata: "{wd}" } }
  - file: edges.csv
    relations:
      - { type: RELATED_TO, from: { key: "{source}" }, to: { key: "{target}" }, when: { at: year } }
`);
  const { entities, relations, findings, outcome } = await applied(recipe, [
    fromText("edges.csv", "source,target,year\n1,2,1990\n1,3,1991\n"),
    fromText(
      "nodes.csv",
      "id,label,kind,born,died,wd\n1,Jane Doe,Leader,1921,1990,Q1\n2,Examplia,State,,,\n",
    ),
  ]);
  expect(entities).toEqual([
    expect.objectContaining({ id: "leader/jane-doe", when: "1921/1990", identifiers: ["wikidata:Q1"] }),
    expect.objectContaining({ id: "state/examplia", identifiers: [] }),
  ]);
  expect(relations.map(line)).toEqual(["leader/jane-doe RELATED_TO state/examplia 1990"]);
  expect(findings).toEqual([
    expect.objectContaining({ kind: "dangling", file: "edges.csv", row: 3, value: "3", weight: "fault" }),
  ]);
  expect(outcome.rows[1]).toMatchObject({ rows: 2, made: 1, faulty: 1 });
});

test("reads a table of participants as roles in one occasion", async () => {
  const { entities, relations, outcome } = await appliedTo(
    `
vocabulary: diplomatic
tables:
  - entities:
      - { as: treaty, kind: Agreement, id: "agreement/{treaty}", name: "{title}", when: { at: signed } }
    relations:
      - { type: PARTY_TO, from: { kind: State, name: "{state}" }, to: treaty, when: { start: joined }, sector: political }
`,
    "treaty,title,signed,state,joined\nT 1,Treaty One,1921-03-04,Peru,1921-03-04\nT 1,Treaty One,1921-03-04,Chile,1930\n",
  );
  expect(entities.map(({ id }) => id)).toEqual(["agreement/t-1", "state/peru", "state/chile"]);
  expect(relations.map(line)).toEqual([
    "state/peru PARTY_TO agreement/t-1 1921-03-04/",
    "state/chile PARTY_TO agreement/t-1 1930/",
  ]);
  expect(outcome.rows[0]).toMatchObject({ rows: 2, made: 2 });
});

test("reads a wide table: one relation for each column that is filled", async () => {
  const { relations } = await appliedTo(
    `
vocabulary: diplomatic
tables:
  - missing: { c3: ["NA"] }
    entities: [{ as: treaty, kind: Agreement, name: "{name}" }]
    relations:
      - { each: "c*", type: PARTY_TO, from: { kind: State, code: { system: iso-numeric, column: cell } }, to: treaty, when: { at: year }, sector: economic, statement: "{head}" }
`,
    "name,year,c1,c2,c3,c4\nPact,1999,4,008,NA,\n",
  );
  expect(relations.map(({ from, statement }) => [from, statement])).toEqual([
    ["state/afghanistan", "c1"],
    ["state/albania", "c2"],
  ]);
});

const PANEL = `
tables:
  - relations:
      - type: RELATED_TO
        from: { kind: State, name: "{a}" }
        to: { kind: State, name: "{b}" }
        undirected: true
        fold: { year: year, from: 1816, to: 1820 }
        measures: { rank: { column: level } }
`;

test("folds the years of a panel into spells, cut off where the panel begins and ends", async () => {
  const { relations, outcome } = await appliedTo(
    PANEL,
    "a,b,year,level\nPeru,Chile,1816,1\nChile,Peru,1816,1\nPeru,Chile,1817,1\nPeru,Chile,1819,1\nPeru,Chile,1820,1\nChile,Peru,1818,2\n",
  );
  expect(relations.map(line)).toEqual([
    "state/chile RELATED_TO state/peru [..1816]/1817",
    "state/chile RELATED_TO state/peru 1819/..",
    "state/chile RELATED_TO state/peru 1818/1818",
  ]);
  expect(relations.map(({ sources }) => sources)).toEqual([
    ["book#row 2", "book#row 4"],
    ["book#row 5", "book#row 6"],
    ["book#row 7"],
  ]);
  expect(outcome.rows[0]).toMatchObject({ rows: 6, made: 3, joined: 3 });
});

test("says how little a panel knows that did not look in each year", async () => {
  const observed = PANEL.replace("from: 1816, to: 1820", "observed: [1840, 1844, 1849, 1854, 1859]");
  const { relations } = await appliedTo(
    observed,
    "a,b,year,level\nA,B,1844,1\nA,B,1849,1\nA,C,1840,1\nA,C,1859,1\n",
  );
  expect(relations.map(line)).toEqual([
    "state/a RELATED_TO state/b [1841..1844]/[1849..1853]",
    "state/a RELATED_TO state/c [..1840]/[1840..1843]",
    "state/a RELATED_TO state/c [1855..1859]/..",
  ]);
});

test("takes mirrored rows of an undirected tie as one, and keeps those of a directed one apart", async () => {
  const rows = "from,to,since,until\nPeru,Chile,1990,1995\nChile,Peru,1990,1995\n";
  const directed = await appliedTo(EDGES, rows);
  expect(directed.relations).toHaveLength(2);
  const undirected = await appliedTo(EDGES.replace("type:", "undirected: true\n        type:"), rows);
  expect(undirected.relations.map(line)).toEqual(["state/chile RELATED_TO state/peru 1990/1995"]);
  expect(undirected.outcome.rows[0]).toMatchObject({ rows: 2, made: 1, joined: 1 });
});

test("takes type, sector and certainty by value, and counts rows that a rule leaves out", async () => {
  const { relations, findings, outcome } = await appliedTo(
    `
vocabulary: events
tables:
  - skip:
      - { because: both ends are one state, if: [{ column: a, same: b }] }
      - { because: no target, if: [{ column: b, blank: true }] }
    relations:
      - type: { column: code, first: 2, map: { "04": CONSULTS, "19": FIGHTS } }
        from: { kind: State, name: "{a}" }
        to: { kind: State, name: "{b}" }
        when: { at: day }
        certainty: { column: sure, map: { y: stated }, otherwise: inferred }
        sector: military
        denied: "{denied}"
`,
    "a,b,code,day,sure,denied\nA,B,042,2001-01-01,y,0\nA,A,042,2001-01-01,y,0\nA,,042,2001-01-01,y,0\nA,B,193,2001-01-02,n,1\nA,B,550,2001-01-02,n,0\n",
  );
  expect(relations).toEqual([
    expect.objectContaining({ type: "CONSULTS", certainty: "stated", sector: "military", denied: false }),
    expect.objectContaining({ type: "FIGHTS", certainty: "inferred", denied: true }),
  ]);
  expect(findings).toEqual([expect.objectContaining({ kind: "value", row: 6, column: "code", value: "55" })]);
  const [counts] = outcome.rows;
  expect(counts).toMatchObject({ rows: 5, made: 2, faulty: 1 });
  expect(Object.fromEntries(counts?.leftOut ?? [])).toEqual({ "both ends are one state": 1, "no target": 1 });
});

test("accounts for every row, whatever becomes of it", async () => {
  const { outcome } = await appliedTo(
    `${EDGES}leaveOut: [order]\n`,
    "from,to,since,until\nA,B,1990,1991\nA,B,1990,1991\nA,A,1990,1991\nA,C,1995,1991\nA,D,,\nA,E,spring,\n",
  );
  for (const { rows, made, joined, leftOut, faulty } of outcome.rows) {
    const left = [...leftOut.values()].reduce((sum, count) => sum + count, 0);
    expect(made + joined + left + faulty).toBe(rows);
    expect(left).toBe(1);
  }
});

test("lets the undated and the unsourced through only where the recipe says so, and marks them", async () => {
  const rows = "from,to,since,until\nA,B,,\nA,C,1990~,1995\n";
  const strict = await appliedTo(`${EDGES}cite: []\n`, rows);
  expect(strict.findings.map(({ kind, weight }) => [kind, weight])).toEqual([
    ["undated", "fault"],
    ["unsourced", "fault"],
  ]);
  expect(strict.relations).toEqual([]);
  const lenient = await appliedTo(`${EDGES}cite: []\nallow: [undated, unsourced]\n`, rows);
  expect(lenient.relations).toEqual([
    expect.objectContaining({ when: "XXXX?/XXXX?", certainty: "inferred", sources: ["unsourced#row 2"] }),
    expect.objectContaining({ when: "1990%/1995?", certainty: "inferred", sources: ["unsourced#row 3"] }),
  ]);
});

test("doubts the date of what is undated, whether it has a source or not, and tells it as undated", async () => {
  const rows = "from,to,since,until\nA,B,,\n";
  for (const cite of ["cite: []\nallow: [undated, unsourced]", "allow: [undated]"]) {
    const { relations } = await appliedTo(`${EDGES}${cite}\n`, rows);
    const when = String(relations[0]?.when);
    expect(readWhen(when, parseDay("2019-12-31"))).toEqual({
      bounds: readWhen("/", parseDay("2019-12-31")).bounds,
      doubted: true,
    });
    expect([dateInWords(when), dateLabel(when)]).toEqual(["undated", "undated"]);
    expect(knowledgeOf(when)).toEqual(knowledgeOf("/"));
  }
});

test("reads a code by the year of what it tells, and tells one that is outside its years", async () => {
  const { entities, findings } = await appliedTo(
    `
tables:
  - relations:
      - { type: RELATED_TO, from: { kind: State, code: { system: cow, column: a } }, to: { kind: State, code: { system: cow, column: b } }, when: { at: year } }
`,
    "a,b,year\n135,365,1969\n135,265,1995\n135,999,1995\n",
  );
  expect(entities.map(({ id, identifiers }) => [id, identifiers])).toEqual([
    ["state/peru", ["iso3166:PE", "cow:135", "gw:135"]],
    ["state/russia", ["iso3166:RU", "cow:365", "gw:365"]],
    ["state/east-germany", ["cow:265", "gw:265", "iso3166:DD"]],
  ]);
  expect(findings.map(({ kind, weight, row, value }) => [kind, weight, row, value])).toEqual([
    ["code-years", "notice", 3, "265"],
    ["code", "fault", 4, "999"],
  ]);
});

test("offers names that are nearly the same, and joins them once the reader says so", async () => {
  const rows =
    "from,to,since,until\nPeru,Rusia,1990,1991\nPeru,Russia,1992,1993\nExamplia,Exampila,1990,1991\n";
  const { outcome } = await appliedTo(EDGES, rows);
  expect(outcome.near).toEqual([
    { kind: "State", names: ["Rusia", "Russia"], reason: "both are names of Russia" },
    { kind: "State", names: ["Examplia", "Exampila"], reason: "they differ in one letter" },
  ]);
  const joined = await appliedTo(`${EDGES}same: [{ kind: State, names: [Rusia], is: Russia }]\n`, rows);
  expect(joined.entities.map(({ name }) => name)).toEqual(["Peru", "Russia", "Examplia", "Exampila"]);
  expect(joined.outcome.near).toHaveLength(1);
});

test("tells columns and tables that the recipe reads and the files lack", async () => {
  const { findings } = await appliedTo(EDGES, "from,to,since\nA,B,1990\n");
  expect(findings).toContainEqual(
    expect.objectContaining({ kind: "column", column: "until", weight: "fault", file: "ties.csv" }),
  );
  const absent = await applied(recipeOf(EDGES.replace("- relations", "- file: other.csv\n    relations")), [
    fromText("ties.csv", "a,b\n1,2\n"),
  ]);
  expect(absent.findings).toEqual([expect.objectContaining({ kind: "changed", weight: "fault" })]);
});
