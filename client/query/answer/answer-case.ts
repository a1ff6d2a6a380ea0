import type { AnswerGraph } from "../../../model/console/answer.ts";
import { buildCase, type Case } from "../../store/case.ts";
import { placeMissing } from "./place-missing.ts";

type Drawable = Pick<AnswerGraph, "entities" | "relations">;

/** The case as far as an answer holds it: its entities and relations and no others, each with a place. */
export function restrictCase(of: Case, { entities, relations }: Drawable): Case {
  const ids = entities.map(({ id }) => id);
  const layout = placeMissing(of.dataset.layout, ids, relations);
  const joined = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const { left, right } = of.dataset.poles;
  const poles = { left: left.filter((id) => joined.has(id)), right: right.filter((id) => joined.has(id)) };
  const answered = buildCase({ ...of.dataset, layout, poles }, toSlice({ entities, relations }));
  const alone = ids.filter((id) => !joined.has(id));
  // What the answer holds without a relation is drawn as poles are, though nothing in the window joins it.
  return { ...answered, poles: new Set([...answered.poles, ...alone]) };
}

/** The case together with what an answer holds of others, so that dossiers and evidence show all there is. */
export function widenCase(of: Case, { entities, relations }: Drawable): Case {
  of.learn({ entities, relations });
  const isKnown =
    entities.every(({ id }) => of.entities.has(id)) && relations.every(({ id }) => of.relationsById.has(id));
  if (isKnown) return of;
  const all = {
    entities: [...of.entities.values(), ...entities.filter(({ id }) => !of.entities.has(id))],
    relations: [...of.relations, ...relations.filter(({ id }) => !of.relationsById.has(id))],
  };
  return { ...buildCase(of.dataset, toSlice(all)), total: of.total };
}

function toSlice({ entities, relations }: Pick<Drawable, "entities" | "relations">) {
  return { entities, relations, total: relations.length, drawn: relations.length };
}
