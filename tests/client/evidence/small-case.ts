import { buildCase, type Case } from "../../../client/store/case.ts";
import type { Dataset } from "../../../model/graph/dataset.ts";
import type { Dates } from "../../../model/graph/dates.ts";
import type { Entity } from "../../../model/graph/entity.ts";
import type { Relation } from "../../../model/graph/relation.ts";
import type { RelationType } from "../../../model/graph/vocabulary.ts";
import { formatDay, parseDay } from "../../../model/time/day.ts";
import { readWhen } from "../../../model/time/edtf.ts";

const WRITTEN_AT = "2019-02-28";

/** The smallest case that has it all: a state, its government with two leaders, and what it bought. */
export function smallCase(): Case {
  const relations = [
    relation("governs", "GOVERNS", "government/grfa", "state/peru", "1968-10-03/1980-07-28"),
    relation("morales", "HOLDS_OFFICE_IN", "leader/morales", "government/grfa", "1975-08-30/"),
    relation("velasco-again", "HOLDS_OFFICE_IN", "leader/velasco", "government/grfa", "1968/1975"),
    relation("velasco", "HOLDS_OFFICE_IN", "leader/velasco", "government/grfa", "1968-10-03/1975-08-29"),
    relation("receives", "RECEIVES", "state/peru", "transfer/tanks", "197X", {
      sector: "military",
      disputes: ["refuses"],
      disputesOn: "denial",
    }),
    relation("refuses", "RECEIVES", "state/peru", "transfer/tanks", "1985", {
      denied: true,
      certainty: "disputed",
      disputes: ["receives"],
      disputesOn: "denial",
    }),
  ];
  return buildCase(dataset, { entities, relations, total: relations.length, drawn: relations.length });
}

const entities = [
  entity("state/peru", "State", "Perú"),
  entity("government/grfa", "Government", "Revolutionary Government"),
  entity("leader/velasco", "Leader", "Juan Velasco"),
  entity("leader/morales", "Leader", "Francisco Morales"),
  entity("transfer/tanks", "Transfer", "Tanks"),
];

const dataset: Dataset = {
  id: "small",
  title: "A small case",
  summary: "",
  version: "1.2.0",
  licence: "CC0-1.0",
  span: { start: "1960-01-01", end: "1989-12-31" },
  opening: { start: "1968-01-01", end: "1975-12-31" },
  poles: { left: ["state/peru"], right: [] },
  questions: [],
  counts: { entities: 5, relations: 5, sources: 1 },
  contentHash: "0123456789abcdef0123456789abcdef",
  loadedAt: "2024-05-01T12:00:00Z",
  hasRecipe: false,
  vocabulary: [
    type("GOVERNS", "governs", "governed by"),
    type("HOLDS_OFFICE_IN", "holds office in", "held by"),
    type("RECEIVES", "receives", "received by"),
  ],
  sources: [
    {
      id: "history",
      name: "History",
      citation: "Doe, Jane (2019). A History.",
      writtenAt: WRITTEN_AT,
      locatorName: "paragraph",
      relations: 5,
    },
  ],
  periods: [entity("period/thaw", "Period", "Thaw", { dates: toDates("1959/1968"), intensity: -1 })],
  languages: [],
  layout: {},
};

function type(type: string, name: string, inverseName: string): RelationType {
  return {
    type,
    name,
    inverseName,
    from: [],
    to: [],
    sameKind: false,
    polarity: "0",
    influence: "none",
    basis: "contact",
    role: false,
  };
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
    dates: toDates(when),
    certainty: "stated",
    voice: "reports",
    denied: false,
    sector: "political",
    statement: `Said of ${id}.`,
    sources: ["history#p5"],
    dataset: "small",
    measures: [],
    ...more,
  };
}

function toDates(when: string): Dates {
  const { bounds } = readWhen(when, parseDay(WRITTEN_AT));
  return {
    when,
    startMin: formatDay(bounds.startMin),
    startMax: formatDay(bounds.startMax),
    endMin: formatDay(bounds.endMin),
    endMax: formatDay(bounds.endMax),
  };
}
