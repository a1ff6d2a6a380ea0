import type { CitedSource } from "../../model/graph/evidence.ts";
import { describeLocator, readReference } from "../../model/graph/locator.ts";
import type { Relation } from "../../model/graph/relation.ts";
import type { HeldCase } from "../cases/cases.ts";
import type { RouteContext } from "../http/context.ts";

/** The most claims, and entities, whose evidence goes with one answer. */
const MOST = 100;

/** A place in a source, in full. */
interface CitedPlace {
  readonly source: string;
  readonly locator: string;
  /** The locator in words: `paragraph 5`. */
  readonly place: string;
  readonly citation: string;
}

/** What an answer rests on. */
export interface AnswerEvidence {
  readonly dataset: string;
  readonly contentHash: string;
  readonly claims: readonly Readonly<Record<string, unknown>>[];
  readonly entities: readonly { readonly id: string; readonly sources: readonly CitedPlace[] }[];
  /** Claims and entities that are named beyond those. */
  readonly more: number;
}

/**
 * The evidence of everything that an answer names: each claim with its date, its standing and its places in sources.
 * @param answer as it travels, of any form: what in it is the id of a claim or an entity is taken for it
 * @throws Problem as texts are told
 */
export async function gatherEvidence(
  answer: unknown,
  held: HeldCase,
  context: RouteContext,
): Promise<AnswerEvidence> {
  const texts = [...textsIn(answer)];
  const { relations, entities, sources } = held.columns;
  const named = {
    relations: texts.map(relations.ids.indexOf).filter((at) => at >= 0),
    entities: texts.map(entities.ids.indexOf).filter((at) => at >= 0),
  };
  const first = { relations: named.relations.slice(0, MOST), entities: named.entities.slice(0, MOST) };
  const told = await context.texts.tell(context, held, first);
  const known = new Map(sources.map((source) => [source.id, source]));
  return {
    dataset: held.dataset.id,
    contentHash: held.dataset.contentHash,
    claims: told.relations.map((relation) => writeClaim(relation, known)),
    entities: told.entities.map(({ id, sources: places }) => ({ id, sources: writePlaces(places, known) })),
    more: named.relations.length + named.entities.length - told.relations.length - told.entities.length,
  };
}

/** Every text in a value of JSON, once. */
function textsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === "string") found.add(value);
  else if (typeof value === "object" && value !== null)
    for (const item of Object.values(value)) textsIn(item, found);
  return found;
}

function writeClaim(relation: Relation, known: ReadonlyMap<string, CitedSource>) {
  const { id, type, from, to, dates, doubted, certainty, voice, accordingTo, denied, statement, disputes } =
    relation;
  return {
    ...{ id, type, from, to, when: dates.when, certainty, voice, denied, statement },
    ...(doubted && { doubted }),
    ...(accordingTo !== undefined && { accordingTo }),
    ...(disputes !== undefined && { disputes }),
    sources: writePlaces(relation.sources, known),
  };
}

function writePlaces(places: readonly string[], known: ReadonlyMap<string, CitedSource>): CitedPlace[] {
  return places.map((text) => {
    const { sourceId, locator } = readReference(text);
    const source = known.get(sourceId);
    return {
      source: sourceId,
      locator,
      place: describeLocator(locator, source),
      citation: source?.citation ?? "",
    };
  });
}
