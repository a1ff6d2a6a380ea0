/** Rows that are asked for at once. */
export const PAGE = 100;

/** A table as far as it has come. */
export interface RowPages<T> {
  /** How many rows the table has; null before the first page is there. */
  readonly total: number | null;
  readonly error: unknown;
  readonly pages: ReadonlyMap<number, readonly T[]>;
}

/** The first and the last row in view. */
export type Seen = readonly [first: number, last: number];

/** Reads the pages of one table as they come into view. */
export interface Pager {
  /** Reads what of the beginning and of some rows has not come yet. */
  look(seen: Seen): void;
  /** Takes back what was asked. */
  leave(): void;
}

/**
 * Reads the pages of one table. What stood there before stays until the first page comes, whichever that is.
 * @param read reads a page, counted from 0
 * @param alter changes what the table is drawn from
 */
export function createPager<T>(
  read: (page: number, signal: AbortSignal) => Promise<{ total: number; rows: readonly T[] }>,
  alter: (change: (now: RowPages<T>) => RowPages<T>) => void,
): Pager {
  const left = new AbortController();
  const { signal } = left;
  const asked = new Set<number>();
  let isOld = true;
  const fetchPage = async (page: number) => {
    if (asked.has(page)) return;
    asked.add(page);
    try {
      const { total, rows } = await read(page, signal);
      if (signal.aborted) return;
      const replaces = isOld;
      isOld = false;
      alter((now) => ({
        total,
        error: null,
        pages: new Map([...(replaces ? [] : now.pages), [page, rows]]),
      }));
    } catch (error) {
      asked.delete(page);
      if (!signal.aborted) alter((now) => ({ ...now, error }));
    }
  };
  return {
    look([first, last]) {
      void fetchPage(0);
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) void fetchPage(page);
    },
    leave: () => left.abort(),
  };
}
