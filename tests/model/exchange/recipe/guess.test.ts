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
  expect(evidence.join("\n")).toContain("gw would fit as well: check which it is");
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
