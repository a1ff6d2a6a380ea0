import { useCallback, useEffect, useRef, useState } from "react";
import { toFailure } from "../http/failure.ts";
import { useReturn } from "../http/use-return.ts";
import type { TableAsked } from "../store/answers/case-answers.ts";
import { useSession } from "../store/hooks.ts";
import { learnRows } from "../store/large-case.ts";
import type { Session } from "../store/session.ts";
import { type Row, toRow } from "./columns.ts";
import { createPager, PAGE, type Pager, type RowPages, type Seen } from "./row-pages.ts";

/** The question that a table answers, without the part of it that is seen. */
export type TableQuestion = Omit<TableAsked, "offset" | "limit">;

/** A table of which only what has been in view has come. */
export interface PagedRows {
  /** How many rows the table has; null before the first page is there. */
  readonly total: number | null;
  readonly error: string | null;
  readonly rowAt: (index: number) => Row | undefined;
  readonly onView: (first: number, last: number) => void;
}

const NOTHING: RowPages<Row> = { total: null, error: null, pages: new Map() };

/**
 * Fetches the pages of a table as they come into view. While the question changes the old table stays until the first
 * page of the new one is there.
 * @param question the same object as long as the same is asked
 */
export function useRowPages(question: TableQuestion): PagedRows {
  const session = useSession();
  const [{ total, error, pages }, setState] = useState(NOTHING);
  const seen = useRef<Seen>([0, 0]);
  const pager = useRef<Pager>(null);
  useEffect(() => {
    const own = createPager((page, signal) => readPage(session, question, page, signal), setState);
    pager.current = own;
    own.look(seen.current);
    return own.leave;
  }, [session, question]);
  useReturn(error !== null, () => pager.current?.look(seen.current));
  const onView = useCallback((first: number, last: number) => {
    seen.current = [first, last];
    pager.current?.look(seen.current);
  }, []);
  return {
    total,
    error: error === null ? null : toFailure(error, "The table cannot be read").message,
    rowAt: (index) => pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    onView,
  };
}

async function readPage(
  { loaded, answers }: Session,
  question: TableQuestion,
  page: number,
  signal: AbortSignal,
) {
  const { total, rows } = await answers.table({ ...question, offset: page * PAGE, limit: PAGE }, signal);
  return { total, rows: learnRows(loaded, rows).map((inForce) => toRow(loaded, inForce)) };
}
