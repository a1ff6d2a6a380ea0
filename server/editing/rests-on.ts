import type { Edit } from "../../model/exchange/edit/overlay.ts";
import type { CaseColumns } from "../../model/graph/columns.ts";

/** Whether a relation of a case rests on what is edited: its type, an end, a source, or a rival that it is disputed with. */
export function restsOn(relation: string, { kind, id, before, after }: Edit, columns: CaseColumns): boolean {
  if (kind === "relation") return [before?.disputes, after?.disputes].flat().includes(relation);
  const { relations, entities, sourceSets, types } = columns;
  const at = relations.ids.indexOf(relation);
  if (at < 0) return false;
  if (kind === "type") return types[relations.type[at] ?? -1]?.type === id;
  if (kind === "source") return sourceSets[relations.sourceSet[at] ?? -1]?.includes(id) ?? false;
  return [relations.from[at], relations.to[at]].includes(entities.ids.indexOf(id));
}
