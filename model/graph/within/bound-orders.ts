import type { Interval } from "../../time/bounds.ts";
import type { CaseColumns } from "../columns.ts";
import { countUpTo } from "../counting-sort.ts";
import { orderBy } from "../pack/order.ts";

type Bound = "startMin" | "startMax" | "endMin";

/** Relations in the order of one of their bounds, with that bound. */
interface Order {
  readonly order: Int32Array;
  readonly days: Int32Array;
}

/** By earliest start, with the latest ends, and the latest of them in each block of relations. */
interface Starts extends Order {
  readonly ends: Int32Array;
  readonly latest: Int32Array;
}

/** Relations that are skipped at once where all of them have ended. */
const BLOCK = 256;

const orders = new WeakMap<CaseColumns, Map<Bound, Order>>();
const starts = new WeakMap<CaseColumns, Starts>();

/**
 * The relations that are possibly in force within a window, in the order of the case, through an index by earliest start:
 * what begins after the window and blocks that ended before it are not looked at.
 * @param most undefined is returned where there are more than so many
 */
export function listWithin(columns: CaseColumns, window: Interval, most: number): Int32Array | undefined {
  const { order, days, ends, latest } = startsOf(columns);
  const until = countUpTo(days, window.end);
  const isFound = new Uint8Array(4 * Math.ceil(order.length / 4));
  let count = 0;
  for (let block = 0; block * BLOCK < until; block++) {
    if ((latest[block] ?? 0) < window.start) continue;
    const last = Math.min(until, (block + 1) * BLOCK);
    for (let place = block * BLOCK; place < last; place++) {
      if ((ends[place] ?? 0) < window.start) continue;
      if (count++ === most) return undefined;
      isFound[order[place] ?? 0] = 1;
    }
  }
  return listMarked(isFound, count);
}

/**
 * In their own order, columns are read forwards, which is several times faster than here and there.
 * @param isFound of a length that is a multiple of four
 */
function listMarked(isFound: Uint8Array<ArrayBuffer>, count: number): Int32Array {
  const found = new Int32Array(count);
  const fours = new Uint32Array(isFound.buffer);
  let place = 0;
  for (let four = 0; place < count; four++) {
    // Most marks are 0, and four of them are looked at as one.
    if (fours[four] === 0) continue;
    for (let relation = four * 4; relation < four * 4 + 4; relation++)
      if (isFound[relation] === 1) found[place++] = relation;
  }
  return found;
}

/** The relations that are not certainly in force within a window: those that may start after it or end before it. */
export function* listUnsure(columns: CaseColumns, { start, end }: Interval): Iterable<number> {
  const late = orderOf(columns, "startMax");
  for (let place = countUpTo(late.days, end); place < late.order.length; place++)
    yield late.order[place] ?? 0;
  const early = orderOf(columns, "endMin");
  const { startMax } = columns.relations;
  const until = countUpTo(early.days, start - 1);
  for (let place = 0; place < until; place++) {
    const relation = early.order[place] ?? 0;
    if ((startMax[relation] ?? 0) <= end) yield relation;
  }
}

function startsOf(columns: CaseColumns): Starts {
  const known = starts.get(columns);
  if (known !== undefined) return known;
  const { order, days } = orderOf(columns, "startMin");
  const { endMax } = columns.relations;
  const ends = order.map((relation) => endMax[relation] ?? 0);
  const latest = new Int32Array(Math.ceil(ends.length / BLOCK));
  for (let block = 0; block < latest.length; block++)
    latest[block] = ends
      .subarray(block * BLOCK, (block + 1) * BLOCK)
      .reduce((most, end) => Math.max(most, end));
  const built = { order, days, ends, latest };
  starts.set(columns, built);
  return built;
}

function orderOf(columns: CaseColumns, bound: Bound): Order {
  const known = orders.get(columns) ?? new Map<Bound, Order>();
  orders.set(columns, known);
  const found = known.get(bound);
  if (found !== undefined) return found;
  const column = columns.relations[bound];
  const order = orderBy(column);
  const built = { order, days: order.map((relation) => column[relation] ?? 0) };
  known.set(bound, built);
  return built;
}
