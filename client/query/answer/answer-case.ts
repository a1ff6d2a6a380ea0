import type { AnswerGraph } from "../../../model/console/answer.ts";
import { buildCase, type Case } from "../../store/case.ts";
import { placeMissing } from "./place-missing.ts";

type Drawable = Pick<AnswerGraph, "entities" | "relations">;

/** The case as far as an answer holds it: its entities and relations and no others, each with a place. */
export function restrictCase(loaded: Case, { entities, relations }: Drawable): Case {
  const ids = entities.map(({ id }) => id);
  const layout = placeMissing(loaded.dataset.layout, ids, relations);
  const joined = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const { left, right } = loaded.dataset.poles;
  const poles = { left: left.filter((id) => joined.has(id)), right: right.filter((id) => joined.has(id)) };
  const answered = buildCase({ ...loaded.dataset, layout, poles }, toSlice({ entities, relations }));
  const alone = ids.filter((id) => !joined.has(id));
  // What the answer holds without a relation is drawn as poles are, though nothing in the window joins it.
  return { ...answered, poles: new Set([...answered.poles, ...alone]) };
}

/** The case together with what an answer holds of others, so that dossiers and evidence show all there is. */
export function widenCase(loaded: Case, { entities, relations }: Drawable): Case {
  loaded.learn({ entities, relations });
  const isKnown =
    entities.every(({ id }) => loaded.entities.has(id)) &&
    relations.every(({ id }) => loaded.relationsById.has(id));
  if (isKnown) return loaded;
  const all = {
    entities: [...loaded.entities.values(), ...entities.filter(({ id }) => !loaded.entities.has(id))],
    relations: [...loaded.relations, ...relations.filter(({ id }) => !loaded.relationsById.has(id))],
  };
  return { ...buildCase(loaded.dataset, toSlice(all)), total: loaded.total };
}

function toSlice({ entities, relations }: Pick<Drawable, "entities" | "relations">) {
  return { entities, relations, total: relations.length, drawn: relations.length };
}
