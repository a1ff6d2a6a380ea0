/**
 * How large a value can become, as far as its expression tells: what the database works on within one expression it
 * cannot be stopped at. An estimate, not a proof: what comes from the graph counts as what graphs usually hold.
 */
export interface Extent {
  /** Elements, where it is a list; 1 otherwise. */
  readonly count: number;
  /** Values in all, however deep, each as often as it is reached; of a text its characters. */
  readonly leaves: number;
  /** Lists and maps within each other. */
  readonly depth: number;
  /** Its largest element. */
  readonly item?: Extent;
  /** Its fields, where it is a map that the query writes. */
  readonly fields?: ReadonlyMap<string, Extent>;
}

export const SCALAR: Extent = { count: 1, leaves: 1, depth: 0 };

const ELEMENT: Extent = { count: 30, leaves: 300, depth: 0 };

/** A property: a text of a sentence or two, or a list of some. */
export const PROPERTY: Extent = { count: 100, leaves: 300, depth: 0, item: ELEMENT };

/** A variable that the query does not make: a row's value, or a list collected from rows. */
export const VARIABLE: Extent = { count: 1_000, leaves: 1_000, depth: 0, item: ELEMENT };

/** What a list of rows, or of a pattern's matches, gives. */
export function collected(item: Extent): Extent {
  return { count: 1_000, leaves: item.leaves, depth: item.depth + 1, item };
}

/** An element of a list. */
export function itemOf(list: Extent): Extent {
  return list.item ?? ELEMENT;
}

/**
 * The larger of alternatives in every respect. Of their elements and fields the larger are kept as they are: what holds
 * itself twice, time after time, must not be walked through here either.
 */
export function largest(extents: readonly Extent[]): Extent {
  const most = (of: (extent: Extent) => number) => Math.max(1, ...extents.map(of));
  const item = larger(extents.flatMap((extent) => extent.item ?? []));
  return {
    count: most(({ count }) => count),
    leaves: most(({ leaves }) => leaves),
    depth: Math.max(0, ...extents.map(({ depth }) => depth)),
    ...(item !== undefined && { item }),
    ...withFields(extents),
  };
}

function larger(extents: readonly Extent[]): Extent | undefined {
  return extents.reduce<Extent | undefined>(
    (best, extent) => (best === undefined || extent.leaves > best.leaves ? extent : best),
    undefined,
  );
}

function withFields(extents: readonly Extent[]): { fields?: ReadonlyMap<string, Extent> } {
  const fields = new Map<string, Extent>();
  for (const [name, extent] of extents.flatMap((one) => [...(one.fields ?? [])])) {
    fields.set(name, larger([extent, ...(fields.has(name) ? [fields.get(name) ?? extent] : [])]) ?? extent);
  }
  return fields.size > 0 ? { fields } : {};
}

/** What `+` makes of its terms: a longer list or text, each term in it once. */
export function joined(terms: readonly Extent[]): Extent {
  const [only] = terms;
  if (terms.length === 1 && only !== undefined) return only;
  return { ...largest(terms), ...sums(terms) };
}

function sums(extents: readonly Extent[]): { count: number; leaves: number } {
  return {
    count: extents.reduce((sum, { count }) => sum + count, 0),
    leaves: extents.reduce((sum, { leaves }) => sum + leaves, 0),
  };
}

/** A list or map of these. */
export function holding(elements: readonly Extent[]): Extent {
  const { leaves } = sums(elements);
  const { depth } = largest(elements);
  return {
    count: elements.length,
    leaves: Math.max(1, leaves),
    depth: depth + 1,
    ...(elements.length > 0 && { item: largest(elements) }),
  };
}
