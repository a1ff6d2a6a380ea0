import { useCallback, useEffect, useRef, useState } from "react";
import { toFailure } from "../http/failure.ts";
import type { TableAsked } from "../store/answers/case-answers.ts";
import { useSession } from "../store/hooks.ts";
import { fromCell } from "../store/large-case.ts";
import type { Session } from "../store/session.ts";
import { type Row, toRow } from "./columns.ts";

/** Rows that are asked for at once. */
const PAGE = 100;

/** The question that a table answers, without the part of it that is seen. */
export type TableQuestion = Omit<TableAsked, "offset" | "limit">;

/** A table of which only what has been in view has come. */
export interface RowPages {
  /** How many rows the table has; null before the first page is there. */
  readonly total: number | null;
  readonly error: string | null;
  readonly rowAt: (index: number) => Row | undefined;
  readonly onView: (first: number, last: number) => void;
}

interface State {
  readonly total: number | null;
  readonly error: string | null;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

const NOTHING: State = { total: null, error: null, pages: new Map() };

/**
 * Fetches the pages of a table as they come into view. While the question changes the old table stays until the first
 * page of the new one is there.
 * @param question the same object as long as the same is asked
 */
export function useRowPages(question: TableQuestion): RowPages {
  const session = useSession();
  const [state, setState] = useState(NOTHING);
  const asking = useRef({ asked: new Set<number>(), left: new AbortController() });
  const fetchPage = useCallback(
    async (page: number) => {
      const { asked, left } = asking.current;
      if (asked.has(page)) return;
      asked.add(page);
      try {
        const { total, rows } = await readPage(session, question, page, left.signal);
        if (left.signal.aborted) return;
        // The first page of a question takes the place of all that stood there.
        setState((now) => ({
          total,
          error: null,
          pages: new Map([...(asked.size === 1 ? [] : now.pages), [page, rows]]),
        }));
      } catch (error) {
        asked.delete(page);
        if (!left.signal.aborted)
          setState((now) => ({ ...now, error: toFailure(error, "The table cannot be read").message }));
      }
    },
    [session, question],
  );
  useEffect(() => {
    const own = { asked: new Set<number>(), left: new AbortController() };
    asking.current = own;
    void fetchPage(0);
    return () => own.left.abort();
  }, [fetchPage]);
  const onView = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) void fetchPage(page);
    },
    [fetchPage],
  );
  const rowAt = (index: number) => state.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  return { total: state.total, error: state.error, rowAt, onView };
}

async function readPage(
  { of, answers }: Session,
  question: TableQuestion,
  page: number,
  signal: AbortSignal,
) {
  const { total, rows } = await answers.table({ ...question, offset: page * PAGE, limit: PAGE }, signal);
  of.learn({
    entities: rows.flatMap(({ from, to }) => [fromCell(from), fromCell(to)]),
    relations: rows.map(({ relation }) => relation),
  });
  const read = rows.flatMap(({ relation: { id }, standing }) => {
    const relation = of.relationsById.get(id);
    return relation ? [toRow(of, { relation, standing })] : [];
  });
  return { total, rows: read };
}
