import type { Entity } from "../../../model/graph/entity.ts";
import { KINDS, type Kind } from "../../../model/graph/kinds.ts";
import { hint } from "../../http/closest.ts";
import { toNames } from "../../neo4j/rows.ts";
import type { AssertedNode } from "../asserted.ts";
import type { Stored } from "../content.ts";
import { takeFigures } from "../figures.ts";
import { reasonsOf } from "../reasons.ts";
import { type EntityRow, entityRow, type SourceRow } from "../row-schemas.ts";
import { readDate } from "./dating.ts";
import type { Fault, Findings } from "./findings.ts";

// What is no field of an entity's row: its key's first half, and what the loader itself writes.
const OWN = ["dataset", "doubted", "startMin", "startMax", "endMin", "endMax"];

/** What a relation asks of the entity at its end. */
export type End = Pick<Entity, "id" | "kind" | "dates">;

export interface Entities {
  /** The entities with their dates derived, without those that have no valid description. */
  readonly described: readonly Stored<Entity>[];
  /** All entities that have a kind, so that relations can be checked against them. */
  readonly ends: ReadonlyMap<string, End>;
}

/** Reads the entities of a dataset and says what is wrong with them. */
export function readEntities(
  nodes: readonly AssertedNode[],
  sources: ReadonlyMap<string, SourceRow>,
  findings: Findings,
): Entities {
  const described: Stored<Entity>[] = [];
  const ends = new Map<string, End>();
  for (const { id, element, labels, properties } of nodes) {
    const fault: Fault = (reason, missing) => findings.add("entity", id, reason, missing);
    const own = Object.fromEntries(Object.entries(properties).filter(([key]) => !OWN.includes(key)));
    const kind = readKind(labels, fault);
    const dated = readDate(own, sources, fault);
    const row = readRow(own, fault);
    if (!kind) continue;
    const end: End = { id, kind, ...(dated && { dates: dated.dates }) };
    ends.set(id, end);
    if (!row) continue;
    checkKindOnly(kind, row, fault);
    const { when: _, names, ...rest } = row;
    described.push({
      element,
      value: { ...rest, ...end, ...(dated && { doubted: dated.doubted }), names: toNames(names) },
    });
  }
  return { described, ends };
}

type Described = EntityRow & Pick<Entity, "measures">;

function readRow(properties: Record<string, unknown>, fault: Fault): Described | undefined {
  const { measures, rest, reasons } = takeFigures(properties, ["intensity"]);
  for (const reason of reasons) fault(reason);
  const parsed = entityRow.safeParse(rest);
  if (!parsed.success) {
    for (const reason of reasonsOf(parsed.error)) fault(reason);
    return undefined;
  }
  const { when, sources } = parsed.data;
  if (when !== undefined && sources.length === 0) fault(`has the date "${when}" but no source that says so`);
  return { ...parsed.data, measures };
}

function readKind(labels: readonly string[], fault: Fault): Kind | undefined {
  const own = labels.filter((label) => label !== "Entity");
  const [label = "", ...more] = own;
  const kind = KINDS.find((known) => known === label);
  if (kind && more.length === 0) return kind;
  if (own.length === 0) fault(`has no kind; give one of ${KINDS.join(", ")}`);
  else if (own.length > 1) fault(`has two kinds, ${own.join(" and ")}; an entity has one`);
  else fault(`has an unknown kind ${label}. ${hint(label, KINDS)}`.trim());
  return undefined;
}

function checkKindOnly(kind: Kind, { status, intensity }: EntityRow, fault: Fault): void {
  if (kind === "Agreement" && status === undefined) fault("lacks status: in force, declared or sought");
  if (kind !== "Agreement" && status !== undefined) fault("has a status, which only an Agreement has");
  if (kind === "Period" && intensity === undefined) fault("lacks intensity: -2 (coldest) to 2 (closest)");
  if (kind !== "Period" && intensity !== undefined) fault("has an intensity, which only a Period has");
}
