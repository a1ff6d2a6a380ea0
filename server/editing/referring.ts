import type { Editable, StatedThing } from "../../model/exchange/edit/change.ts";
import type { CaseColumns } from "../../model/graph/columns.ts";
import type { Manifest } from "../../model/graph/dataset.ts";
import { ofType } from "../../model/graph/within/of-type.ts";
import { relationsOf } from "../../model/graph/within/relations-of.ts";
import type { HeldCase } from "../cases/cases.ts";
import type { Database } from "../neo4j/database.ts";
import { read } from "../neo4j/read.ts";

type Referring = StatedThing["referring"];
type Reference = Referring["first"][number];

/** How many of them are named. */
const NAMED = 20;

/**
 * What refers to a thing, so that it cannot go without it. Nothing holds on to a relation: a dispute with it goes when it
 * goes.
 * @param ignored what is changed along with it, as `kind id`: that is looked at by itself
 * @throws Problem as `read` does
 */
export async function findReferring(
  database: Database,
  { columns, dataset }: HeldCase,
  manifest: Manifest,
  kind: Editable,
  id: string,
  ignored: ReadonlySet<string> = new Set(),
): Promise<Referring> {
  const tell = (found: readonly Reference[]) => {
    const left = found.filter((one) => !ignored.has(`${one.kind} ${one.id}`));
    return { total: left.length, first: left.slice(0, NAMED) };
  };
  if (kind === "relation") return tell([]);
  if (kind === "entity") return tell([...ofManifest(manifest, id), ...joinedTo(columns, id)]);
  if (kind === "type") return tell([...ofManifest(manifest, id), ...beingOf(columns, id)]);
  const citing = await read(database, CITING, { dataset: dataset.generation, place: `${id}#` });
  const entities = citing.map((row): Reference => ({ kind: "entity", id: String(row.id), how: "cites it" }));
  return tell([...entities, ...restingOn(columns, id)]);
}

const CITING = `
MATCH (e:Entity {dataset: $dataset}) WHERE any(place IN e.sources WHERE place STARTS WITH $place)
RETURN e.id AS id ORDER BY id`;

function ofManifest({ id: dataset, poles, questions, defaults = {} }: Manifest, id: string): Reference[] {
  const hows = [
    ...(poles.left.includes(id) || poles.right.includes(id) ? ["holds it at a side of the picture"] : []),
    ...questions
      .filter(({ from, to, notThrough = [] }) => [from, to, ...notThrough].includes(id))
      .map(({ text }) => `asks of it: “${text}”`),
    ...Object.entries(defaults)
      .filter(([, values]) => Object.values(values).includes(id))
      .map(([query]) => `names it for the query ${query}`),
  ];
  return hows.map((how) => ({ kind: "manifest", id: dataset, how }));
}

function* joinedTo(columns: CaseColumns, id: string): Generator<Reference> {
  const { entities, relations } = columns;
  const at = entities.ids.indexOf(id);
  for (const relation of relationsOf(columns, at)) {
    const how = relations.from[relation] === at ? "starts at it" : "ends at it";
    yield { kind: "relation", id: relations.ids.at(relation) ?? "", how };
  }
}

function* beingOf(columns: CaseColumns, id: string): Generator<Reference> {
  for (const relation of ofType(columns, id))
    yield { kind: "relation", id: columns.relations.ids.at(relation) ?? "", how: "is of it" };
}

function* restingOn({ sourceSets, relations }: CaseColumns, id: string): Generator<Reference> {
  const sets = new Set(sourceSets.flatMap((sources, place) => (sources.includes(id) ? [place] : [])));
  for (let relation = 0; relation < relations.from.length; relation++) {
    if (!sets.has(relations.sourceSet[relation] ?? -1)) continue;
    yield { kind: "relation", id: relations.ids.at(relation) ?? "", how: "cites it" };
  }
}
