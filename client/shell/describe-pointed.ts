import { namedBy } from "../evidence/reading.ts";
import { formatCount } from "../format/number.ts";
import type { Case } from "../store/case.ts";
import { endsOfPair, pairId } from "../store/pair-id.ts";
import type { Session } from "../store/session.ts";
import type { Selection } from "../store/view.ts";

/** What an entity or relation of the picture is, in words: its name, kind and how much of it is in force here. */
export function describePointed({ kind, id }: Selection, session: Session): string {
  if (kind === "pair") return describePair(id, session);
  return kind === "entity" ? describeEntity(id, session) : describeRelation(id, session);
}

/** The entities that are named by that. */
export function namedByPointed({ kind, id }: Selection, loaded: Case): readonly string[] {
  return kind === "pair" ? endsOfPair(id) : namedBy(loaded, id);
}

function describeEntity(id: string, { loaded, slice, view, features }: Session): string {
  const entity = loaded.entities.get(id);
  if (entity === undefined) return "";
  const here = features.find(({ mode }) => mode === view.getState().mode);
  if (!here?.showsWindow) return `${entity.name}, ${entity.kind.toLowerCase()}.`;
  const { relations, pairs } = slice.getState();
  const single = relations.filter(({ relation }) => relation.from === id || relation.to === id).length;
  const joined = pairs.reduce((sum, { ends, count }) => (ends.includes(id) ? sum + count : sum), single);
  return `${entity.name}, ${entity.kind.toLowerCase()}, ${formatCount(joined, "relation")} here.`;
}

function describePair(id: string, { loaded, slice }: Session): string {
  const line = slice.getState().pairs.find(({ ends }) => pairId(ends) === id);
  const [one, other] = endsOfPair(id).map((end) => loaded.entities.get(end)?.name ?? end);
  return `${one} and ${other}, ${formatCount(line?.count ?? 0, "relation")} here.`;
}

function describeRelation(id: string, { loaded, slice }: Session): string {
  const relation = loaded.relationsById.get(id);
  if (relation === undefined) return "";
  const standing = slice.getState().relations.find((inForce) => inForce.relation.id === id)?.standing;
  const from = loaded.entities.get(relation.from)?.name ?? relation.from;
  const to = loaded.entities.get(relation.to)?.name ?? relation.to;
  const type = loaded.types.get(relation.type)?.name ?? relation.type;
  const caveats = [
    relation.denied && "denied by the source",
    relation.voice === "recommends" && "recommended, not done",
    standing === "possible" && "only possibly in force here",
  ].filter(Boolean);
  return `${from} ${type} ${to}${caveats.map((caveat) => `, ${caveat}`).join("")}.`;
}
