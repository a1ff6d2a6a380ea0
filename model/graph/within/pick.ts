/** The relations of a list that are wanted, in its order. A typed array's own filter is several times slower. */
export function pick(relations: Int32Array, isWanted: (relation: number) => boolean): Int32Array {
  const found = new Int32Array(relations.length);
  let count = 0;
  for (let at = 0; at < relations.length; at++) {
    const relation = relations[at] ?? 0;
    if (isWanted(relation)) found[count++] = relation;
  }
  return found.subarray(0, count);
}
