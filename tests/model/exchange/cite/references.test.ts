import { expect, test } from "vitest";
import * as z from "zod";
import { citedBy, citePlaces, STYLES, writeReference } from "../../../../model/exchange/cite/bibliography.ts";
import { toBibtex } from "../../../../model/exchange/cite/bibtex.ts";
import { toCsl } from "../../../../model/exchange/cite/csl-record.ts";
import { toRis } from "../../../../model/exchange/cite/ris.ts";
import { works } from "./works.ts";

/** What citation-js reads out of a text: works in CSL-JSON. */
const csl = z.array(z.looseObject({ type: z.string(), title: z.string() }));

async function readBack(text: string, forceType: "@bibtex/text" | "@ris/file") {
  const { plugins } = await import("@citation-js/core");
  await Promise.all([import("@citation-js/plugin-bibtex"), import("@citation-js/plugin-ris")]);
  return csl.parse(plugins.input.chain(text, { forceType, generateGraph: false }));
}

test("BibTeX is read by citation-js as the works that were written, special characters and all", async () => {
  const records = works().map(toCsl);
  const read = await readBack(await toBibtex(records), "@bibtex/text");
  expect(read.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
  for (const [place, record] of records.entries()) {
    const { title, author, DOI, URL, volume, issue, publisher } = record;
    expect(read[place]).toMatchObject({
      title,
      ...(DOI && { DOI }),
      ...(URL && { URL }),
      ...(volume && { volume, issue }),
      ...(publisher && { publisher }),
    });
    expect(read[place]?.issued).toEqual(record.issued);
    // The reader takes the braces around the name of a body for a family name.
    const names = (author ?? []).map((name) => ("literal" in name ? { family: name.literal } : name));
    expect(read[place]?.author ?? []).toEqual(names);
  }
});

test("RIS is read by citation-js as the works that were written", async () => {
  const records = works().map(toCsl);
  const read = await readBack(toRis(records), "@ris/file");
  expect(read.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
  for (const [place, record] of records.entries()) {
    expect(read[place]).toMatchObject({ title: record.title, ...(record.URL && { URL: record.URL }) });
  }
});

test("RIS has the tags from which Zotero fills its fields", () => {
  const [journal = "", newspaper = ""] = toRis(works().map(toCsl)).split("ER  - ");
  const tags = (text: string) => Object.fromEntries(text.split("\r\n").map((line) => line.split("  - ")));
  expect(tags(journal)).toMatchObject({
    TY: "JOUR",
    TI: "Trade & power in 50% of cases: a_b",
    T2: "Revista de Política",
    VL: "5",
    IS: "2",
    SP: "101",
    EP: "119",
    DO: "10.1234/rp.5.2",
    LA: "es",
    PY: "2019",
    DA: "2019//",
  });
  expect(journal.match(/^AU {2}- .+$/gm)).toEqual(["AU  - Rojas, Ana-María", "AU  - Lund, Per O."]);
  expect(tags(newspaper)).toMatchObject({
    TY: "NEWS",
    AU: "Иванов, Пётр",
    DA: "2024/02/02",
    Y2: "2024/03/05",
  });
});

/** The fields of BibTeX that Zotero's translator reads into fields of its own. */
const OF_ZOTERO = new Set(
  [
    "author",
    "editor",
    "title",
    "journal",
    "booktitle",
    "publisher",
    "address",
    "volume",
    "number",
    "pages",
  ].concat([
    "year",
    "month",
    "day",
    "date",
    "doi",
    "url",
    "urldate",
    "language",
    "note",
    "howpublished",
    "institution",
    "abstract",
  ]),
);

test("BibTeX has the fields from which Zotero fills its own, and no other", async () => {
  const entries = (await toBibtex(works().map(toCsl))).split(/^@/m).slice(1);
  const fieldsOf = (entry = "") =>
    [...entry.matchAll(/^\s*(\w+) = /gm)].map(([, name = ""]) => name.toLowerCase());
  for (const entry of entries) for (const name of fieldsOf(entry)) expect(OF_ZOTERO).toContain(name);
  expect(entries[0]).toMatch(/^article\{/);
  expect(fieldsOf(entries[0])).toEqual(
    expect.arrayContaining(["author", "title", "journal", "volume", "number", "pages", "year", "doi"]),
  );
});

/** By style the entry of each work, in their order, as the manuals give the shape. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  "chicago-author-date": [
    "Rojas, Ana-María, and Per O. Lund. 2019. “Trade & power in 50% of cases: a_b.” Revista de Política 5, no. 2: 101–119. https://doi.org/10.1234/rp.5.2",
    "Иванов, Пётр. 2024. “Fifty-five years.” El Diario, February 2. Accessed March 5, 2024. https://example.org/55?a=1&b=2",
    "Lund, Per, Emi Sato, João Abreu, and Ada Okoye. 2001. Alliances. Oslo: Northern Press.",
    "Sato, Emi. 1999. “Credit.” In Money between States, 11–30. Oslo: Northern Press.",
    "Court of the Seas. 2014. Boundary (A v. B), Judgment.",
    "Treaty on Rivers. 2014.",
    "Bare, Tom. A sentence of 1999.",
  ],
  "chicago-notes": [
    "Rojas, Ana-María, and Per O. Lund. “Trade & power in 50% of cases: a_b.” Revista de Política 5, no. 2 (2019): 101–119. https://doi.org/10.1234/rp.5.2",
    "Иванов, Пётр. “Fifty-five years.” El Diario, February 2, 2024. Accessed March 5, 2024. https://example.org/55?a=1&b=2",
    "Lund, Per, Emi Sato, João Abreu, and Ada Okoye. Alliances. Oslo: Northern Press, 2001.",
    "Sato, Emi. “Credit.” In Money between States, 11–30. Oslo: Northern Press, 1999.",
    "Court of the Seas. Boundary (A v. B), Judgment. 2014.",
    "Treaty on Rivers. 2014.",
    "Bare, Tom. A sentence of 1999.",
  ],
  apa: [
    "Rojas, A.-M., & Lund, P. O. (2019). Trade & power in 50% of cases: a_b. Revista de Política, 5(2), 101–119. https://doi.org/10.1234/rp.5.2",
    "Иванов, П. (2024, February 2). Fifty-five years. El Diario. Retrieved March 5, 2024, from https://example.org/55?a=1&b=2",
    "Lund, P., Sato, E., Abreu, J., & Okoye, A. (2001). Alliances. Northern Press.",
    "Sato, E. (1999). Credit. In Money between States (pp. 11–30). Northern Press.",
    "Court of the Seas. (2014). Boundary (A v. B), Judgment.",
    "Treaty on Rivers. (2014).",
    "Bare, Tom. A sentence of 1999.",
  ],
};

test.each(STYLES.map((style) => [style.name, style] as const))("entries in the style %s", (name, style) => {
  expect(works().map((work) => writeReference(style, work))).toEqual(ENTRIES[name]);
});

test.each([
  [
    "chicago-author-date",
    "(Rojas and Lund 2019, 105)",
    "(Lund et al. 2001)",
    "(Court of the Seas 2014, para. 5)",
    "(Bare 1999, para. 7)",
  ],
  [
    "apa",
    "(Rojas & Lund, 2019, p. 105)",
    "(Lund et al., 2001)",
    "(Court of the Seas, 2014, para. 5)",
    "(Bare 1999, para. 7)",
  ],
  [
    "chicago-notes",
    "Ana-María Rojas and Per O. Lund, “Trade & power in 50% of cases: a_b,” Revista de Política 5, no. 2 (2019): 101–119, 105, https://doi.org/10.1234/rp.5.2.",
    "Per Lund et al., Alliances (Oslo: Northern Press, 2001).",
    "Court of the Seas, Boundary (A v. B), Judgment (2014), para. 5.",
    "Bare, Tom. A sentence of 1999, para. 7.",
  ],
])("places in the style %s", (name, ...expected) => {
  const style = STYLES.find((one) => one.name === name);
  const sources = new Map(works().map((work) => [work.id, work]));
  const places = ["rojas-lund-2019#p105", "lund-2001#", "court-2014#p5", "bare#p7"];
  expect(style && places.map((place) => citePlaces(style, sources, [place]))).toEqual(expected);
});

test("a bibliography has just the sources that some claim rests on, each once, by the alphabet", () => {
  const claims = [{ sources: ["lund-2001#3", "bare#p1"] }, { sources: ["lund-2001#9"] }];
  expect(citedBy(works(), claims).map(({ id }) => id)).toEqual(["bare", "lund-2001"]);
});
