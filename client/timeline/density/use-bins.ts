import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { HistogramAnswer } from "../../../model/graph/histogram-answer.ts";
import type { Interval } from "../../../model/time/bounds.ts";
import { connection } from "../../http/connection.ts";
import { useFilters, useSession, useView } from "../../store/hooks.ts";
import { EVERY_READING, toFilter } from "../../store/slice.ts";
import { type Bin, toBins } from "./bins.ts";

/** The bins of a span, and how long each is; none before they are counted. */
export function useBins(span: Interval): { bins: readonly Bin[]; unit: HistogramAnswer["unit"] } {
  const { loaded, answers } = useSession();
  const reading = useView((view) => view.reading);
  const filters = useFilters(EVERY_READING);
  const [answer, setAnswer] = useState<HistogramAnswer | null>(null);
  const away = useStore(connection, (now) => now.away);

  // The counts follow the filters, never the window: a drag asks for nothing here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what failed while the database was away is asked again.
  useEffect(() => {
    const left = new AbortController();
    const filter = toFilter(loaded, filters);
    // Where they cannot be had the old ones stay; the connection says why.
    answers.histogram({ span, filter }, left.signal).then(setAnswer, () => undefined);
    return () => left.abort();
  }, [loaded, answers, span, filters, away]);

  const bins = useMemo(() => (answer === null ? [] : toBins(answer, span, reading)), [answer, span, reading]);
  return { bins, unit: answer?.unit ?? "year" };
}
