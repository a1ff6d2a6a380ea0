import { nameWithin, withArticle } from "../format/article.ts";
import type { Case, DatedRelation } from "../store/case.ts";

/** An adjacency entry: a relation as it reads from one of its ends, "provided the defence system to …". */
export interface AdjacencyEntry {
  readonly relation: DatedRelation;
  /** How the relation reads towards the other end, as in "signed at". */
  readonly phrase: string;
  readonly other: { readonly id: string; readonly name: string };
}

/** The relations of an entity that read the same way. */
export interface Group {
  readonly phrase: string;
  readonly entries: readonly AdjacencyEntry[];
}

/** How a relation reads from `entityId`, which is one of its ends. */
export function readFrom(loaded: Case, relation: DatedRelation, entityId: string): AdjacencyEntry {
  const type = loaded.types.get(relation.type);
  const forward = relation.from === entityId;
  const id = forward ? relation.to : relation.from;
  const phrase = (forward ? type?.name : type?.inverseName) ?? relation.type;
  return { relation, phrase, other: { id, name: nameOf(loaded, id) } };
}

/**
 * All relations of an entity, grouped by how they read and in order of time within a group.
 * Groups stand in the order in which the vocabulary declares their types, outgoing before incoming.
 */
export function groupRelations(loaded: Case, entityId: string): Group[] {
  const order = new Map([...loaded.types.keys()].map((type, index) => [type, index]));
  const rank = (r: DatedRelation) => (order.get(r.type) ?? order.size) * 2 + (r.from === entityId ? 0 : 1);
  const relations = [...(loaded.relationsOf.get(entityId) ?? [])];
  relations.sort((a, b) => rank(a) - rank(b) || compareTime(a, b));
  const groups = new Map<string, AdjacencyEntry[]>();
  for (const relation of relations) {
    const entry = readFrom(loaded, relation, entityId);
    const group = groups.get(entry.phrase);
    if (group) group.push(entry);
    else groups.set(entry.phrase, [entry]);
  }
  return [...groups].map(([phrase, entries]) => ({ phrase, entries }));
}

/** A relation as one plain sentence: "Peru – party to – Partnership Agreement", "denied" said first. */
export function readAsSentence(loaded: Case, relation: DatedRelation): string {
  const { phrase } = readFrom(loaded, relation, relation.from);
  const sentence = `${nameOf(loaded, relation.from)} ${phrase} ${nameOf(loaded, relation.to)}`;
  return relation.denied ? `Denied: ${sentence}` : sentence;
}

/** Whom the name of a thing names: an entity itself, a relation its two ends, anything else nobody. */
export function namedBy({ relationsById }: Case, id: string): readonly string[] {
  const relation = relationsById.get(id);
  return relation === undefined ? [id] : [relation.from, relation.to];
}

/** What a relation disputes, as the dataset declares it; what merely joins the same two is no rival. */
export function listRivals(loaded: Case, { disputes = [] }: DatedRelation): DatedRelation[] {
  return disputes.flatMap((id) => loaded.relationsById.get(id) ?? []).sort(compareTime);
}

/** The name of an entity, or its id where the case does not hold it. */
export function nameOf(loaded: Case, id: string): string {
  return loaded.entities.get(id)?.name ?? id;
}

/** The language that an entity's name is in, for those who read it aloud; undefined where it is the dataset's own. */
export function languageOf(loaded: Case, id: string): string | undefined {
  return loaded.entities.get(id)?.nameLanguage;
}

/** Order of time: by what is known of the start, then of the end. */
export function compareTime(a: DatedRelation, b: DatedRelation): number {
  return a.bounds.startMin - b.bounds.startMin || a.bounds.endMax - b.bounds.endMax;
}

/** The same within a sentence: "the Soviet Union". */
export function nameInSentence(loaded: Case, id: string): string {
  const entity = loaded.entities.get(id);
  return entity === undefined ? withArticle(id) : nameWithin(entity);
}
