/** A file and what it imports, for every file. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * Files that import each other in a circle, one circle for each knot of them, as a way from a file back to itself.
 * Knots are the strongly connected components (Tarjan 1972, SIAM Journal on Computing 1(2)).
 */
export function findCircles(graph: ImportGraph): string[][] {
  return knotsOf(graph)
    .map((knot) => shortestCircle(graph, knot))
    .filter((circle) => circle.length > 0);
}

function knotsOf(graph: ImportGraph): ReadonlySet<string>[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const knots: Set<string>[] = [];
  const lower = (file: string, number: number) =>
    lowest.set(file, Math.min(lowest.get(file) ?? number, number));

  function visit(file: string) {
    const own = order.size;
    order.set(file, own);
    lowest.set(file, own);
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lower(file, lowest.get(next) ?? own);
    }
    if (lowest.get(file) === own) knots.push(new Set(open.splice(open.indexOf(file))));
  }

  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return knots;
}

/** The shortest way from the first file of a knot back to it; empty where a file stands alone. */
function shortestCircle(graph: ImportGraph, knot: ReadonlySet<string>): string[] {
  const [start = ""] = [...knot].sort();
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? "") ?? []) {
      if (next === start) return [...way, start];
      if (!knot.has(next) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [];
}
