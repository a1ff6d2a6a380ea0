import type { Entity } from "../../../model/graph/entity.ts";
import { KINDS, type Kind } from "../../../model/graph/kinds.ts";
import { hint } from "../../http/closest.ts";
import { toNames } from "../../neo4j/rows.ts";
import type { AssertedNode } from "../asserted.ts";
import type { Stored } from "../content.ts";
import { date, sourceOf } from "../derive.ts";
import { takeFigures } from "../figures.ts";
import { reasonsOf } from "../reasons.ts";
import { type EntityRow, entityRow, type SourceRow } from "../row-schemas.ts";
import type { Findings } from "./findings.ts";

// What the loader itself writes on an entity, left over from a dataset that shares it.
const OWN = ["datasets", "startMin", "startMax", "endMin", "endMax"];

/** The entities with their dates derived, without those that are not described as they should be. */
export function readEntities(
  nodes: readonly AssertedNode[],
  sources: ReadonlyMap<string, SourceRow>,
  dataset: string,
  findings: Findings,
): Map<string, Stored<Entity>> {
  const entities = new Map<string, Stored<Entity>>();
  for (const node of nodes) {
    const value = readEntity(node, sources, dataset, (reason) => findings.add("entity", node.id, reason));
    if (value) entities.set(node.id, { element: node.element, value });
  }
  return entities;
}

function readEntity(
  { labels, properties }: AssertedNode,
  sources: ReadonlyMap<string, SourceRow>,
  dataset: string,
  fault: (reason: string) => void,
): Entity | undefined {
  const own = Object.fromEntries(Object.entries(properties).filter(([key]) => !OWN.includes(key)));
  const { measures, rest, reasons } = takeFigures(own, ["intensity"]);
  for (const reason of reasons) fault(reason);
  const kind = readKind(labels, fault);
  const parsed = entityRow.safeParse(rest);
  if (!parsed.success) for (const reason of reasonsOf(parsed.error)) fault(reason);
  if (!parsed.success || kind === undefined) return undefined;
  const { names, when, ...row } = parsed.data;
  checkKindOnly(kind, parsed.data, fault);
  for (const id of unknownSources(row.sources, sources))
    fault(`cites a source "${id}" that no script declares`);
  const dating = when === undefined ? undefined : date(when, row.sources, sources);
  if (dating && "reason" in dating) fault(dating.reason);
  return {
    ...row,
    kind,
    names: toNames(names),
    ...(dating && "dates" in dating ? { dates: dating.dates } : {}),
    measures,
    datasets: [dataset],
  };
}

function readKind(labels: readonly string[], fault: (reason: string) => void): Kind | undefined {
  const own = labels.filter((label) => label !== "Entity");
  const [label = "", ...more] = own;
  const kind = KINDS.find((known) => known === label);
  if (kind && more.length === 0) return kind;
  if (own.length === 0) fault(`has no kind; give one of ${KINDS.join(", ")}`);
  else if (own.length > 1) fault(`has two kinds, ${own.join(" and ")}; an entity has one`);
  else fault(`has an unknown kind ${label}. ${hint(label, KINDS)}`.trim());
  return undefined;
}

function checkKindOnly(kind: Kind, row: EntityRow, fault: (reason: string) => void): void {
  if (kind === "Agreement" && row.status === undefined) fault("lacks status: in force, declared or sought");
  if (kind !== "Agreement" && row.status !== undefined) fault(`has a status, which only an Agreement has`);
  if (kind === "Period" && row.intensity === undefined) fault("lacks intensity: -2 (coldest) to 2 (closest)");
  if (kind !== "Period" && row.intensity !== undefined) fault("has an intensity, which only a Period has");
}

/** The sources that are cited but not declared. */
export function unknownSources(places: readonly string[], sources: ReadonlyMap<string, unknown>): string[] {
  return [...new Set(places.map(sourceOf))].filter((id) => !sources.has(id));
}
