import { expect, test } from "vitest";
import { vocabularyOf } from "../../../../model/exchange/vocabularies/vocabulary-of.ts";
import { appliedTo } from "./support.ts";

const SOURCES = ["doe", "roe"]
  .map((id) => `{ id: ${id}, name: ${id}, citation: ${id}., writtenAt: 2000-06-30, locatorName: page }`)
  .join(", ");

test("sign and sector are said by values, the source by each row, and what a row has no text for by a sentence", async () => {
  const { relations, findings } = await appliedTo(
    `
vocabulary: events
sources: [${SOURCES}]
cite: ["doe#1"]
tables:
  - relations:
      - type: { column: tone, map: { good: CONSULTS, bad: FIGHTS } }
        from: { kind: State, name: "{a}" }
        to: { kind: State, name: "{b}" }
        when: { at: year }
        sector: { column: field, map: { arms: military }, otherwise: economic }
        statement: "{text}"
        sources: ["{ref}#{page}"]
`,
    "a,b,year,tone,field,text,ref,page\nPeru,Chile,1990,good,arms,They spoke.,doe,7\nPeru,Chile,1991,bad,wheat,,roe,\n",
  );
  expect(findings).toEqual([]);
  const signs = new Map(vocabularyOf("events").map(({ type, polarity }) => [type, polarity]));
  const told = relations.map(({ type, sector, statement, sources }) => [
    ...[signs.get(String(type)), sector, statement, sources],
  ]);
  const reads = vocabularyOf("events").find(({ type }) => type === "FIGHTS")?.name;
  expect(told).toEqual([
    ["+", "military", "They spoke.", ["doe#7"]],
    ["-", "economic", `Peru ${reads} Chile.`, ["roe#place not given"]],
  ]);
});

test("each of several columns may be a tie of its own, with a source and a type of its own", async () => {
  const tie = (type: string, column: string, source: string) =>
    `{ each: ${column}, type: ${type}, from: { kind: State, name: "{state}" }, to: { kind: State, name: "{cell}" }, when: { at: year }, sources: ["${source}#row {row}"] }`;
  const { relations, outcome } = await appliedTo(
    `
vocabulary: diplomatic
sources: [${SOURCES}]
cite: ["doe#1"]
tables:
  - relations:
      - ${tie("ALLIED_WITH", "ally", "doe")}
      - ${tie("DIPLOMATIC_RELATIONS_WITH", "embassy", "roe")}
`,
    "state,year,ally,embassy\nPeru,1990,Bolivia,Chile\nCuba,1991,,Chile\n",
  );
  expect(relations.map(({ type, to, sources }) => [type, to, sources])).toEqual([
    ["ALLIED_WITH", "state/bolivia", ["doe#row 2"]],
    ["DIPLOMATIC_RELATIONS_WITH", "state/chile", ["roe#row 2"]],
    ["DIPLOMATIC_RELATIONS_WITH", "state/chile", ["roe#row 3"]],
  ]);
  expect(outcome.rows).toMatchObject([{ rows: 2, made: 2 }]);
});
