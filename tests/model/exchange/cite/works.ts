import type { CitedSource } from "../../../../model/graph/evidence.ts";

const base = { citation: "Its citation.", writtenAt: "2019-02-28", locatorName: "page" };

/** A work of each shape that references have; persons, places and titles are made up. */
export const WORKS = {
  journal: {
    ...base,
    id: "rojas-lund-2019",
    name: "Rojas and Lund 2019",
    type: "article-journal",
    authors: ["Rojas, Ana-María", "Lund, Per O."],
    title: "Trade & power in 50% of cases: a_b",
    container: "Revista de Política",
    volume: "5",
    issue: "2",
    pages: "101-119",
    doi: "10.1234/rp.5.2",
    language: "es",
  },
  newspaper: {
    ...base,
    id: "ivanov-2024",
    name: "Ivanov 2024",
    type: "article-newspaper",
    authors: ["Иванов, Пётр"],
    title: "Fifty-five years",
    container: "El Diario",
    issued: "2024-02-02",
    writtenAt: "2024-02-02",
    url: "https://example.org/55?a=1&b=2",
    accessed: "2024-03-05",
    locatorName: "paragraph",
  },
  book: {
    ...base,
    id: "lund-2001",
    name: "Lund 2001",
    type: "book",
    authors: ["Lund, Per", "Sato, Emi", "Abreu, João", "Okoye, Ada"],
    title: "Alliances",
    publisher: "Northern Press",
    place: "Oslo",
    writtenAt: "2001-06-30",
  },
  chapter: {
    ...base,
    id: "sato-1999",
    name: "Sato 1999",
    type: "chapter",
    authors: ["Sato, Emi"],
    title: "Credit",
    container: "Money between States",
    publisher: "Northern Press",
    place: "Oslo",
    pages: "11-30",
    writtenAt: "1999-12-31",
  },
  body: {
    ...base,
    id: "court-2014",
    name: "Court 2014",
    type: "legal_case",
    authors: ["Court of the Seas"],
    title: "Boundary (A v. B), Judgment",
    writtenAt: "2014-01-27",
    locatorName: "paragraph",
  },
  nobody: {
    ...base,
    id: "treaty-2014",
    name: "Treaty on Rivers",
    type: "treaty",
    title: "Treaty on Rivers",
    issued: "2014-05",
    writtenAt: "2014-05-29",
    locatorName: "article",
  },
  bare: {
    ...base,
    id: "bare",
    name: "Bare 1999",
    citation: "Bare, Tom. A sentence of 1999.",
    locatorName: "paragraph",
  },
} as const satisfies Record<string, CitedSource | { readonly authors?: readonly string[] }>;

/** The same as the model has them. */
export function works(): CitedSource[] {
  return Object.values(WORKS).map((work) => ({
    ...work,
    ...("authors" in work ? { authors: [...work.authors] } : { authors: undefined }),
  }));
}
