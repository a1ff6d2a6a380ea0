import { expect, test } from "vitest";
import { type FileInput, fromText } from "../../../../model/exchange/read/input.ts";
import { openFiles } from "../../../../model/exchange/read/open.ts";
import { guessRecipe } from "../../../../model/exchange/recipe/guess/guess-recipe.ts";
import { parseRecipe } from "../../../../model/exchange/recipe/parse-recipe.ts";
import { writeRecipe } from "../../../../model/exchange/recipe/write-recipe.ts";
import { applied, line } from "./support.ts";

/** What the recipe that is guessed for files makes of them, written down and read again in between. */
async function guessed(...inputs: FileInput[]) {
  const { recipe, evidence } = await guessRecipe(await openFiles(inputs), "2026-01-31");
  const made = await applied(parseRecipe(writeRecipe(recipe), "recipe.yaml"), inputs);
  return { recipe, evidence, ...made };
}

test("guesses a table of ties between states, with types and dates", async () => {
  const { relations, recipe, evidence, findings } = await guessed(
    fromText(
      "ties.csv",
      "From,To,Type,Start,End\nPeru,Rusia,trade treaty,18.10.1968,1975\nChile,Perú,dispute,05.04.1879,\n",
    ),
  );
  expect(findings).toEqual([]);
  expect(relations.map(line)).toEqual([
    "state/peru TRADE_TREATY state/russia 1968-10-18/1975",
    "state/chile DISPUTE state/peru 1879-04-05/",
  ]);
  expect(recipe.dataset.id).toBe("ties");
  expect(evidence.join("\n")).toContain('"18.10.1968" can be nothing else');
  expect(evidence.join("\n")).toContain("are names of states");
});

test("guesses states where one name of them is misspelt, and tells it; of codes nearly all must be known", async () => {
  const names = ["Peru", "Chile", "Bolivia", "Brazil", "Soviet Unoin"];
  const rows = names.map((name, at) => `${name},${names[(at + 1) % 5]},19${20 + at}`);
  const { relations, findings, evidence } = await guessed(
    fromText("ties.csv", `from,to,date\n${rows.join("\n")}\n`),
  );
  expect(relations[4]?.from).toMatch(/^state\/soviet-unoin/);
  expect(findings.map(({ value, weight }) => [value, weight])).toContainEqual(["Soviet Unoin", "notice"]);
  expect(evidence.join("\n")).toContain("80 % of the values of from are names of states");
  const numbers = ["135", "155", "145", "140", "999"];
  const codes = numbers.map((code, at) => `${code},${numbers[(at + 1) % 5]},1990`);
  const coded = await guessed(fromText("codes.csv", `from,to,date\n${codes.join("\n")}\n`));
  expect(coded.relations[0]?.from).toBe("organization/135");
});

test("guesses nodes and edges that refer to them", async () => {
  const { relations, entities } = await guessed(
    fromText("edges.csv", "Source,Target,Date\n1,2,1990\n2,1,1991-05\n"),
    fromText("nodes.csv", "Id,Label,Kind\n1,Jane Doe,Leader\n2,The Front,Organization\n"),
  );
  expect(entities.map(({ id }) => id)).toEqual(["leader/jane-doe", "organization/the-front"]);
  expect(relations.map(line)).toEqual([
    "leader/jane-doe RELATED_TO organization/the-front 1990",
    "organization/the-front RELATED_TO leader/jane-doe 1991-05",
  ]);
});

test("guesses a panel, and says that its numbers may be of two lists", async () => {
  const { relations, evidence } = await guessed(
    fromText("panel.csv", "ccode1,ccode2,year\n135,155,1990\n135,155,1991\n135,155,1995\n"),
  );
  expect(relations.map(line)).toEqual([
    "state/peru RELATED_TO state/chile 1990/1991",
    "state/peru RELATED_TO state/chile 1995/1995",
  ]);
  expect(evidence.join("\n")).toContain("“a Gleditsch–Ward number” would fit as well: check which it is");
});

test("guesses that a column names works where a list of them is given", async () => {
  const { relations } = await guessed(
    fromText("ties.csv", "country1,country2,date,citation,page\nExamplia,Otherland,1990,doe_1999,12\n"),
    fromText("library.bib", "@book{doe_1999, title = {A Book}, author = {Doe, Jane}, year = {1999}}\n"),
  );
  expect(relations[0]?.sources).toEqual(["doe-1999#12"]);
});

test("leaves a date that reads both ways to its reader", async () => {
  const { findings } = await guessed(fromText("ties.csv", "from,to,date\nA,B,03/04/1921\nA,C,05/06/1922\n"));
  expect(findings.map(({ kind, column }) => [kind, column])).toEqual([["ambiguous", "date"]]);
});

test("says of a table in which it sees nothing that it is not read", async () => {
  const { evidence, recipe } = await guessed(fromText("x.csv", "alpha,beta\n1,2\n"));
  expect(recipe.tables).toEqual([]);
  expect(evidence).toEqual(["x: no column seems to name an end of a tie, or a thing; it is not read"]);
});

test("guesses dates with one odd value among them, which alone is a finding", async () => {
  const rows = Array.from({ length: 200 }, (_, row) => `Peru,Chile,18.10.${1968 + (row % 40)}`);
  const { findings, relations } = await guessed(
    fromText("ties.csv", `from,to,date\n${rows.join("\n")}\nPeru,Chile,c. 1970\n`),
  );
  expect(findings).toMatchObject([{ kind: "date", value: "c. 1970", row: 202, column: "date" }]);
  expect(relations[0]?.when).toBe("1968-10-18");
});

test("guesses dates that have a column for each part, and which of their codes mean that it is not known", async () => {
  const { relations, findings, recipe, evidence } = await guessed(
    fromText(
      "disputes.csv",
      [
        "state1,state2,stday,stmon,styear,endday,endmon,endyear",
        "Peru,Chile,5,4,1879,20,10,1883",
        "Peru,Ecuador,-9,7,1941,29,1,1942",
        "Bolivia,Chile,-9,-9,1904,-9,NA,1905",
      ].join("\n"),
    ),
  );
  expect(findings).toEqual([]);
  expect(relations.map(({ when }) => when)).toEqual([
    "1879-04-05/1883-10-20",
    "1941-07/1942-01-29",
    "1904/1905",
  ]);
  expect(recipe.tables?.[0]?.relations?.[0]?.when).toEqual({
    start: { year: "styear", month: "stmon", day: "stday", missing: ["-9"] },
    end: { year: "endyear", month: "endmon", day: "endday", missing: ["NA", "-9"] },
  });
  expect(evidence.join("\n")).toContain(
    'styear, stmon, stday: a column for each part of a date; "-9": not known',
  );
});

test.each([
  [
    "year,month,day",
    ["1990,5,4", "1991,NA,NA"],
    { at: { year: "year", month: "month", day: "day", missing: ["NA"] } },
  ],
  [
    "dyad_start_year,dyad_start_month",
    ["1990,5", "1991,6"],
    { start: { year: "dyad_start_year", month: "dyad_start_month" } },
  ],
  [
    "start_year,end_year",
    ["1990,1991", "1992,0"],
    { start: { column: "start_year", form: "year" }, end: { column: "end_year", missing: ["0"] } },
  ],
  [
    "date",
    ["1990-05-04", "NA", "-9"],
    { at: { column: "date", form: "year-month-day", missing: ["NA", "-9"] } },
  ],
  [
    "earliest,latest",
    ["1990-05-04,1990-05-06", "1991-05-04,1991-05-06"],
    { earliest: { column: "earliest" }, latest: { column: "latest" } },
  ],
  [
    "date_start,date_end,date_prec",
    ["1990-05-04,1990-05-06,2", "1991-05-04,1991-05-06,2"],
    { earliest: { column: "date_start" }, latest: { column: "date_end" } },
  ],
  [
    "date_start,date_end",
    ["1990-05-04,1990-05-06", "1991-05-04,1991-05-06"],
    { start: { column: "date_start" }, end: { column: "date_end" } },
  ],
])("guesses when rows were by the columns %s", async (head, rows, when) => {
  const { recipe } = await guessed(
    fromText("ties.csv", [`from,to,${head}`, ...rows.map((row) => `Peru,Chile,${row}`)].join("\n")),
  );
  expect(recipe.tables?.[0]?.relations?.[0]).toMatchObject({ when });
});

test("guesses that days stand among years in a column that is kept by hand", async () => {
  const { relations, findings, recipe } = await guessed(
    fromText(
      "ties.csv",
      "from,to,start\nPeru,Chile,27/12/1893\nPeru,Cuba,1905\nPeru,Brazil,31/08/1907\nPeru,Bolivia,1911-07\nPeru,Ecuador,30/01/1902\n",
    ),
  );
  expect(findings).toEqual([]);
  expect(recipe.tables?.[0]?.relations?.[0]).toMatchObject({
    when: { start: { column: "start", form: ["day-month-year", "edtf"] } },
  });
  expect(relations.map(({ when }) => when)).toEqual([
    ...["1893-12-27/", "1905/", "1907-08-31/", "1911-07/", "1902-01-30/"],
  ]);
});

test.each([
  [
    "a.gexf",
    `<gexf><graph defaultedgetype="undirected"><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges><edge id="1" source="b" target="a" start="1990"/><edge id="2" source="a" target="b" type="directed" start="1991"/></edges></graph></gexf>`,
  ],
  ["a.csv", "Source,Target,Type,Start\nb,a,Undirected,1990\na,b,Directed,1991\n"],
])("guesses of %s which ties have a direction, which is no type of theirs", async (name, text) => {
  const { relations, recipe } = await guessed(fromText(name, text));
  const [relation] = recipe.tables?.find(({ relations: some }) => some?.length)?.relations ?? [];
  expect(relation).toMatchObject({
    type: "RELATED_TO",
    undirected: { is: [expect.stringMatching(/^undirected$/i)] },
  });
  expect(relations.map(({ type, from, to, when }) => [type, from, to, when])).toEqual([
    ["RELATED_TO", "organization/a", "organization/b", "1990/"],
    ["RELATED_TO", "organization/a", "organization/b", "1991/"],
  ]);
});

test("asks what a column called kind means, where no other tells the direction of ties", async () => {
  const { relations } = await guessed(fromText("ties.csv", "from,to,kind,since\nPeru,Chile,pact,1990\n"));
  expect(relations.map(line)).toEqual(["state/peru RELATED_TO state/chile 1990/"]);
});

test("guesses rows of who takes part, with dates of the occasion or of each party", async () => {
  const shared = await guessed(
    fromText(
      "treaties.csv",
      "treaty,state,date\nPact of Lima,Peru,1856-06-24\nPact of Lima,Chile,1856-06-24\nPact of Quito,Peru,1857\n",
    ),
  );
  expect(shared.findings).toEqual([]);
  // The type has no sector of its own.
  expect(shared.relations[0]?.sector).toBe("political");
  expect(shared.entities.map(({ id, when }) => [id, when])).toEqual([
    ["agreement/pact-of-lima", "1856-06-24"],
    ["state/peru", undefined],
    ["state/chile", undefined],
    ["agreement/pact-of-quito", "1857"],
  ]);
  expect(shared.relations.map(line)).toEqual([
    "state/peru PARTY_TO agreement/pact-of-lima 1856-06-24",
    "state/chile PARTY_TO agreement/pact-of-lima 1856-06-24",
    "state/peru PARTY_TO agreement/pact-of-quito 1857",
  ]);
  const own = await guessed(
    fromText(
      "disputes.csv",
      "dispnum,stateabb,name,start,end\n257,PER,War,1932-09-01,1933\n257,COL,War,1932-09-02,1933\n258,PER,Raid,1941,1942\n",
    ),
  );
  expect(own.findings).toEqual([]);
  expect(own.relations.map(line)).toEqual([
    "state/peru PARTICIPATES_IN event/257 1932-09-01/1933",
    "state/colombia PARTICIPATES_IN event/257 1932-09-02/1933",
    "state/peru PARTICIPATES_IN event/258 1941/1942",
  ]);
  expect(own.entities[0]).toMatchObject({ name: "War" });
  expect(own.evidence.join("\n")).toContain("its dates are each party's own");
});

test("guesses members by the year of a panel", async () => {
  const { relations, findings } = await guessed(
    fromText("igo.csv", "igo,country,year\nLeague,Peru,1920\nLeague,Peru,1921\nLeague,Chile,1920\n"),
  );
  expect(findings).toEqual([]);
  expect(relations.map(line)).toEqual([
    "state/peru MEMBER_OF institution/league 1920/1921",
    "state/chile MEMBER_OF institution/league 1920/1920",
  ]);
});

test("takes no table of things for one of parties, though states and kinds stand in it again and again", async () => {
  const { relations, entities } = await guessed(
    fromText(
      "people.csv",
      "name,country,party_id,born\nJane,Peru,1,1900\nJohn,Peru,1,1901\nJoan,Chile,2,1902\n",
    ),
  );
  expect(relations).toEqual([]);
  expect(entities).toHaveLength(3);
});

test.each([
  ["yes and no", "Pact of Lima,1856,1,0,1\nPact of Quito,1857,,1,1\n"],
  ["marks", "Pact of Lima,1856,x,,X\nPact of Quito,1857,,x,x\n"],
])("guesses a column for each state, with %s in it", async (_, rows) => {
  const { relations, findings, evidence } = await guessed(
    fromText("wide.csv", `treaty,year signed,PER,CHL,ECU\n${rows}`.replace("year signed", "year")),
  );
  expect(findings).toEqual([]);
  expect(evidence.join("\n")).toContain("3 columns have codes of");
  expect(relations.map(({ from, to }) => `${from} ${to}`)).toEqual([
    "state/peru agreement/pact-of-lima",
    "state/ecuador agreement/pact-of-lima",
    "state/chile agreement/pact-of-quito",
    "state/ecuador agreement/pact-of-quito",
  ]);
});

test("guesses a column for each state with the year of its accession, and numbered columns of members", async () => {
  const accessions = await guessed(
    fromText("wide.csv", "agreement,Peru,Chile,Bolivia\nPact of Lima,1856,1860,\n"),
  );
  expect(accessions.findings).toEqual([]);
  expect(accessions.relations.map(line)).toEqual([
    "state/peru PARTY_TO agreement/pact-of-lima 1856/",
    "state/chile PARTY_TO agreement/pact-of-lima 1860/",
  ]);
  const numbered = await guessed(
    fromText(
      "desta.csv",
      "number,name,year,c1,c2,c3\n1,Pact,1990,Peru,Chile,\n2,Accord,1991,Peru,Bolivia,Ecuador\n",
    ),
  );
  expect(numbered.findings).toEqual([]);
  expect(numbered.relations).toHaveLength(5);
  expect(numbered.recipe.tables?.[0]?.relations?.[0]?.each).toEqual(["c*"]);
});

test("guesses a matrix of states", async () => {
  const { relations, findings } = await guessed(
    fromText("matrix.csv", "country,PER,CHL,BOL\nPER,0,1,1\nCHL,1,0,0\n"),
  );
  // No date stands anywhere in it.
  expect([...new Set(findings.map(({ kind }) => kind))]).toEqual(["undated"]);
  expect(relations).toEqual([]);
});

test("guesses a list of the reader's own, which names are matched with", async () => {
  const { entities, relations, recipe, findings, evidence } = await guessed(
    fromText("edges.csv", "from,to,date\nPeruu,Republic of Chile,1990\nPeru,ROC,1991\n"),
    fromText(
      "mine.csv",
      "id,name,other names,kind,cow,start\nstate/pe,Peru,Perú,State,135,1821\nstate/cl,Chile,Republic of Chile; ROC,State,155,1810\nstate/xx,Nowhere,,State,,\n",
    ),
  );
  expect(recipe.tables?.[0]?.entities?.[0]).toMatchObject({
    list: true,
    id: "{id}",
    names: { en: "{other names}" },
  });
  expect(evidence.join("\n")).toContain("a list that the other tables' names and codes are matched with");
  expect(findings).toMatchObject([{ kind: "unmatched", value: "Peruu" }]);
  expect(relations.map(line)).toContain("state/pe RELATED_TO state/cl 1991");
  expect(entities.map(({ id }) => id)).not.toContain("state/xx");
});
