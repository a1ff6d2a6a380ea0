import { resultOfClaims } from "../../../../model/exchange/cited/result.ts";
import type { Taken } from "../../../../model/exchange/write/taken.ts";
import type { Dates } from "../../../../model/graph/dates.ts";
import type { Entity } from "../../../../model/graph/entity.ts";
import type { CitedSource } from "../../../../model/graph/evidence.ts";
import type { Relation } from "../../../../model/graph/relation.ts";
import { formatDay, parseDay } from "../../../../model/time/day.ts";
import { readWhen } from "../../../../model/time/edtf.ts";

/** Three actors and five claims, in which stands whatever a format may stumble over; all of it is made up. */
export const ENTITIES: readonly Entity[] = [
  entity("state/a", "State", 'The "A" & <B> Republic', {
    dates: dates("1821/.."),
    names: { es: "República A" },
  }),
  entity("state/b", "State", "=SUM(1;2)", { identifiers: ["wikidata:Q1", "cow:1"] }),
  entity("event/meeting", "Event", "Встреча, «meeting»\nin two lines", {
    dates: dates("1985-03?"),
    doubted: true,
  }),
];

export const RELATIONS: readonly Relation[] = [
  relation("rel/1", "TRADES_WITH", "state/a", "state/b", "1968-10-03/1975-08-29", {
    statement: '"Quoted" at the start, then a comma, and ü',
    measures: [{ name: "amountUsd", value: 48_000_000_000, bound: "about" }],
    sources: ["book#p5", "paper#12-13"],
  }),
  relation("rel/2", "TRADES_WITH", "state/a", "state/b", "197X", { disputes: ["rel/3"], disputesOn: "date" }),
  relation("rel/3", "TRADES_WITH", "state/a", "state/b", "/", { disputes: ["rel/2"], disputesOn: "date" }),
  relation("rel/4", "MET_AT", "state/b", "event/meeting", "1985-03?", {
    doubted: true,
    occasion: "event/meeting",
    denied: true,
  }),
  relation("rel/5", "MET_AT", "state/a", "event/meeting", "1985-03-04/..", { accordingTo: "-its own view" }),
];

const SOURCES: readonly CitedSource[] = [
  {
    id: "book",
    name: "Lund 2001",
    citation: "Lund (2001). Alliances.",
    writtenAt: "2001-06-30",
    locatorName: "paragraph",
    type: "book",
    authors: ["Lund, Per"],
    title: "Alliances",
  },
  {
    id: "paper",
    name: "Sato 1999",
    citation: "Sato (1999). Credit.",
    writtenAt: "1999-12-31",
    locatorName: "page",
  },
  { id: "unused", name: "Unused", citation: "Unused.", writtenAt: "1990-01-01", locatorName: "page" },
];

/** What stands in its tables; the tests of packages have whole cases. */
const WHOLE: Taken["whole"] = {
  manifest: {
    ...{ id: "small", title: "A small case", summary: "Made up.", version: "1.2.0", licence: "CC0-1.0" },
    span: { start: "1900-01-01", end: "1999-12-31" },
    opening: { start: "1960-01-01", end: "1969-12-31" },
    ...{ poles: { left: [], right: [] }, questions: [] },
  },
  figures: async () => ({ entity: [], relation: ["amountUsd"] }),
  async *rows(asserts) {
    if (asserts === "entity") yield ENTITIES.map(({ id, kind, name }) => ({ id, kind, name }));
    if (asserts === "relation")
      yield RELATIONS.map(({ id, type, from, to, statement }) => ({ id, type, from, to, statement }));
  },
};

/** All of it, as files are made of it: in parts of two, so that what is joined between parts is seen. */
export function smallTaken(): Taken {
  return {
    about: {
      id: "small",
      title: "A small case",
      version: "1.2.0",
      contentHash: "0123abcd",
      licence: "CC0-1.0",
    },
    view: "network",
    types: ["TRADES_WITH", "MET_AT"].map((type) => ({
      type,
      name: type === "MET_AT" ? "met at" : "trades with",
      inverseName: "…",
      from: ["State"],
      to: ["State", "Event"],
      sameKind: false,
      polarity: "+",
      influence: "both",
      basis: "contact",
      role: type === "MET_AT",
    })),
    sources: SOURCES,
    layout: { "state/a": [-10, 5], "state/b": [30.5, 0], "event/meeting": [0, -20] },
    whole: WHOLE,
    asked: {
      parameters: { at: "1970", dataset: "small" },
      result: () => resultOfClaims(RELATIONS, () => Promise.resolve()),
      program: "1.0.0",
      today: "2020-02-29",
    },
    entities: () => inParts(ENTITIES),
    relations: () => inParts(RELATIONS),
  };
}

async function* inParts<T>(list: readonly T[]): AsyncIterable<readonly T[]> {
  for (let from = 0; from < list.length; from += 2) yield list.slice(from, from + 2);
}

function entity(id: string, kind: Entity["kind"], name: string, more: Partial<Entity> = {}): Entity {
  return { id, kind, name, names: {}, summary: "", measures: [], sources: [], identifiers: [], ...more };
}

function relation(
  id: string,
  type: string,
  from: string,
  to: string,
  when: string,
  more: Partial<Relation> = {},
): Relation {
  return {
    id,
    type,
    from,
    to,
    dates: dates(when),
    certainty: "stated",
    voice: "reports",
    denied: false,
    sector: "economic",
    statement: `What is said of ${id}.`,
    sources: ["book#p1"],
    dataset: "small",
    measures: [],
    ...more,
  };
}

function dates(when: string): Dates {
  const { startMin, startMax, endMin, endMax } = readWhen(when, parseDay("2001-06-30")).bounds;
  return {
    when,
    startMin: formatDay(startMin),
    startMax: formatDay(startMax),
    endMin: formatDay(endMin),
    endMax: formatDay(endMax),
  };
}
