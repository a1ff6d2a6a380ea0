import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import type { RelationType } from "../../../model/graph/vocabulary.ts";
import { placeRest } from "../../network/place-rest.ts";
import { undeclaredType } from "../../store/answers/undeclared-type.ts";
import { buildCase, type Case } from "../../store/case.ts";
import { fromCell } from "../../store/large-case.ts";

/**
 * The case that pictures of a comparison are drawn of: the page's own, or of two datasets and of a case that is too large
 * for the page what the comparison lists, so that both windows have one layout.
 */
export function pictureCase(loaded: Case, { a, b, sectors, relations }: Comparison): Case {
  if (loaded.isWhole && a.dataset === b.dataset) return loaded;
  const changes = sectors.flatMap(({ actors }) => actors.flatMap((actor) => actor.changes));
  const cells = new Map(changes.flatMap(({ from, to }) => [from, to]).map((cell) => [cell.id, cell]));
  const entities = [...cells.values()].map((cell) => loaded.entities.get(cell.id) ?? fromCell(cell));
  const told = [...new Map([...relations.a, ...relations.b].map((one) => [one.id, one])).values()];
  const layout = placeRest(loaded.dataset.layout, [...cells.keys()].sort());
  const slice = { entities, relations: told, total: told.length, drawn: told.length };
  const vocabulary = [...loaded.dataset.vocabulary, ...undeclared(loaded, changes)];
  return buildCase({ ...loaded.dataset, layout, vocabulary }, slice);
}

/** The types that only the other dataset declares, as far as a picture needs them: how they read. */
function undeclared({ types }: Case, changes: readonly { type: string; reads: string }[]): RelationType[] {
  const others = new Map(
    changes.filter(({ type }) => !types.has(type)).map(({ type, reads }) => [type, reads]),
  );
  return [...others].map(([type, reads]) => undeclaredType(type, reads));
}
