import type { Relation } from "../../../model/graph/relation.ts";
import { citeDataset } from "../../evidence/citation.ts";
import { nameOf } from "../../evidence/reading.ts";
import type { Case } from "../../store/case.ts";
import { type Filters, sourceOf } from "../../store/slice.ts";

/** What the reader leaves out, in sentences; none where nothing is. */
export function describeLeftOut(loaded: Case, filters: Filters): string[] {
  const { reading, beginnings, hiddenSectors, hiddenKinds, hiddenTypes, without } = filters;
  const parts = [
    list("sectors", [...hiddenSectors]),
    list("kinds", [...hiddenKinds]),
    list(
      "relation types",
      [...hiddenTypes].map((type) => `“${loaded.types.get(type)?.name ?? type}”`),
    ),
    list(
      "without",
      [...without].map((id) => nameRemoved(loaded, id)),
    ),
  ].filter((part) => part !== null);
  return [
    ...(reading === "certain" ? ["Only what is certainly in force is counted."] : []),
    ...(beginnings === "known" ? ["What may not have begun yet is left out."] : []),
    ...(parts.length > 0 ? [`Left out: ${parts.join("; ")}.`] : []),
  ];
}

function list(what: string, names: readonly string[]): string | null {
  return names.length === 0 ? null : `${what} ${[...names].sort().join(", ")}`;
}

function nameRemoved(loaded: Case, id: string): string {
  if (loaded.relationsById.has(id)) return `statement ${id}`;
  return loaded.sources.get(id)?.name ?? loaded.types.get(id)?.name ?? nameOf(loaded, id);
}

/** The data that something is made of, with version and content hash. */
export function describeData({ dataset }: Case): string {
  return `Data: ${citeDataset(dataset)}; ${dataset.licence}.`;
}

type Sourced = Pick<Relation, "sources">;

/** The works that relations rest on, those most used first. */
export function sourcesOf(loaded: Case, relations: Iterable<Sourced>) {
  const uses = new Map<string, number>();
  for (const { sources } of relations) {
    for (const id of new Set(sources.map(sourceOf))) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const ids = [...uses].sort(([a, used], [b, other]) => other - used || (a < b ? -1 : 1)).map(([id]) => id);
  return ids.flatMap((id) => loaded.sources.get(id) ?? []);
}

/** So many sources are named in a caption; the list of a printed page has them all. */
const NAMED = 4;

/** "Sources: Adins and Rooney (2019), … and 3 more." */
export function describeSources(loaded: Case, relations: Iterable<Sourced>): string[] {
  const names = sourcesOf(loaded, relations).map(({ name }) => name);
  if (names.length === 0) return [];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  return [`Sources: ${names.slice(0, NAMED).join(", ")}${more}.`];
}
