import jsonldReader from "jsonld";
import Papa from "papaparse";
import { expect, test } from "vitest";
import * as z from "zod";
import { EXPORTS } from "../../../../model/exchange/exports.ts";
import { jsonld } from "../../../../model/exchange/write/jsonld.ts";
import { claimsCsv, entitiesCsv, gephiCsv } from "../../../../model/exchange/write/tables.ts";
import type { ExportFormat, WriteOptions } from "../../../../model/exchange/write/taken.ts";
import { VIEWS } from "../../../../model/exchange/write/taken.ts";
import { ENTITIES, RELATIONS } from "./small-taken.ts";
import { writeWhole } from "./write-whole.ts";

async function rows(
  format: ExportFormat,
  options: Partial<WriteOptions> = {},
): Promise<Record<string, string>[]> {
  const { data, errors } = Papa.parse<Record<string, string>>(await writeWhole(format, options), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

test("each claim is a row with its names, whatever stands in its texts", async () => {
  const claims = await rows(claimsCsv);
  expect(claims.map(({ id }) => id)).toEqual(RELATIONS.map(({ id }) => id));
  for (const [place, { statement, dates, denied }] of RELATIONS.entries()) {
    expect(claims[place]).toMatchObject({
      statement,
      when: dates.when,
      endMax: dates.endMax,
      denied: String(denied),
    });
  }
  expect(claims[0]).toMatchObject({
    fromName: 'The "A" & <B> Republic',
    reads: "trades with",
    measures: "amountUsd=48000000000 (about)",
    sources: "book#p5; paper#12-13",
  });
});

test("what a spreadsheet would run is made harmless, unless that is not wanted", async () => {
  const [neutralized, kept] = [await rows(entitiesCsv), await rows(entitiesCsv, { formulas: "keep" })];
  expect(neutralized.map(({ name }) => name)).toEqual(ENTITIES.map(({ name }) => name.replace(/^=/, "'=")));
  expect(kept.map(({ name }) => name)).toEqual(ENTITIES.map(({ name }) => name));
  expect((await rows(claimsCsv))[4]).toMatchObject({ accordingTo: "'-its own view" });
});

test("edges for Gephi have its headings, and by certain days only what has some", async () => {
  const edges = await rows(gephiCsv);
  expect(Object.keys(edges[0] ?? {}).slice(0, 4)).toEqual(["Id", "Source", "Target", "Type"]);
  expect(edges[2]).toMatchObject({ Id: "rel/3", Type: "Directed", Start: "", End: "" });
  const certain = await rows(gephiCsv, { spell: "certain" });
  expect(certain.map(({ Id, Start, End }) => [Id, Start, End])).toEqual([
    ["rel/1", "1968-10-03", "1975-08-29"],
    ["rel/5", "1985-03-04", "2001-06-30"],
  ]);
});

const OWN = "urn:entente:small";

const term = z.object({ value: z.string(), datatype: z.object({ value: z.string() }).optional() });

const quadList = z.array(z.object({ subject: term, predicate: term, object: term, graph: term }));

async function quads() {
  const document = JSON.parse(await writeWhole(jsonld));
  // The reader keeps no network: a context that has to be fetched would fail here.
  const documentLoader = (address: string) => Promise.reject(new Error(`asks for ${address}`));
  return quadList.parse(await jsonldReader.toRDF(document, { documentLoader }));
}

test("JSON-LD is read as a named graph for each claim, that holds its one statement", async () => {
  const found = (await quads()).filter(({ graph }) => graph.value !== "");
  const told = found.map(({ graph, subject, predicate, object }) =>
    [graph, subject, predicate, object].map(({ value }) => decodeURIComponent(value)),
  );
  expect(told).toEqual(
    RELATIONS.map(({ id, from, type, to }) => [
      `${OWN}:claim:${id}`,
      `${OWN}:entity:${from}`,
      `${OWN}:type:${type}`,
      `${OWN}:entity:${to}`,
    ]),
  );
});

test("JSON-LD says when, how surely and from which place of which source a claim is", async () => {
  const all = await quads();
  const of = (subject: string, predicate: string) =>
    all.filter((quad) => quad.subject.value === subject && quad.predicate.value.endsWith(predicate));
  const claim = `${OWN}:claim:rel%2F1`;
  expect(of(claim, "temporal").map(({ object }) => [object.value, object.datatype?.value])).toEqual([
    ["1968-10-03/1975-08-29", "http://id.loc.gov/datatypes/edtf/EDTF"],
  ]);
  expect(of(claim, "startMin")[0]?.object).toMatchObject({
    value: "1968-10-03",
    datatype: { value: "http://www.w3.org/2001/XMLSchema#date" },
  });
  expect(of(claim, "certainty")[0]?.object.value).toBe("stated");
  expect(
    of(claim, "hadPrimarySource")
      .map(({ object }) => object.value)
      .sort(),
  ).toEqual([`${OWN}:source:book`, `${OWN}:source:paper`]);
  const places = of(claim, "qualifiedPrimarySource").map(({ object }) => [
    of(object.value, "prov#entity")[0]?.object.value,
    of(object.value, "locator")[0]?.object.value,
  ]);
  expect(places).toEqual([
    [`${OWN}:source:book`, "p5"],
    [`${OWN}:source:paper`, "12-13"],
  ]);
  expect(of(`${OWN}:claim:rel%2F4`, "denied")[0]?.object.value).toBe("true");
});

test("a bibliography names the sources of the claims and no other, and each claim with its places", async () => {
  const bibtex = await writeWhole(format("bibtex"));
  expect([...bibtex.matchAll(/^@\w+\{([^,]+)/gm)].map(([, key]) => key)).toEqual(["book", "paper"]);
  const text = await writeWhole(format("chicago-author-date"));
  expect(text).toContain("Lund, Per. 2001. Alliances.\nSato (1999). Credit.\n");
  expect(text).toContain(
    '"Quoted" at the start, then a comma, and ü (Lund 2001, para. 5) (Sato 1999, p. 12-13)',
  );
});

test.each(VIEWS)("every format of %s has a name of its own", (view) => {
  const names = EXPORTS.filter(({ of }) => of.includes(view)).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(5);
});

test("every format says what it is for", () => {
  for (const { note, of, title } of EXPORTS) expect([note, title, of.length > 0]).not.toContain("");
});

function format(name: string): ExportFormat {
  const found = EXPORTS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no format ${name}`);
  return found;
}
