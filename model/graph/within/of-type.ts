import type { CaseColumns } from "../columns.ts";

/** The relations of a type, in the order of the columns, as many as are wanted. O(relations). */
export function* ofType({ types, relations }: CaseColumns, name: string, most = Number.POSITIVE_INFINITY) {
  const wanted = types.findIndex(({ type }) => type === name);
  if (wanted < 0) return;
  let told = 0;
  for (const [at, type] of relations.type.entries()) {
    if (type !== wanted) continue;
    if (told++ >= most) return;
    yield at;
  }
}
