import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { placeRest } from "../../network/place-rest.ts";
import { buildCase, type Case } from "../../store/case.ts";
import { fromCell } from "../../store/large-case.ts";

/**
 * The case that pictures of a comparison are drawn of: the page's own, or of one that is too large for it what the
 * comparison lists, so that both windows have one layout.
 */
export function pictureCase(of: Case, { sectors, relations }: Comparison): Case {
  if (of.isWhole) return of;
  const changes = sectors.flatMap(({ actors }) => actors.flatMap((actor) => actor.changes));
  const cells = new Map(changes.flatMap(({ from, to }) => [from, to]).map((cell) => [cell.id, cell]));
  const entities = [...cells.values()].map((cell) => of.entities.get(cell.id) ?? fromCell(cell));
  const told = [...new Map([...relations.a, ...relations.b].map((one) => [one.id, one])).values()];
  const layout = placeRest(of.dataset.layout, [...cells.keys()].sort());
  const slice = { entities, relations: told, total: told.length, drawn: told.length };
  return buildCase({ ...of.dataset, layout }, slice);
}
