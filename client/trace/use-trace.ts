import { useEffect, useMemo, useRef, useState } from "react";
import { parseInterval } from "../../model/time/bounds.ts";
import { useActions, useAnnounce, useCase, useLearned, useSession, useView } from "../store/hooks.ts";
import { ENTITY_ALONE } from "../store/large-case.ts";
import { leadWithClaims } from "./answer/lead-with-claims.ts";
import { announceAnswer } from "./answer/sentences.ts";
import { fetchPaths, writeLimits, writePair, writePaths } from "./api.ts";
import { noteTracing } from "./asked-now.ts";
import type { TraceView } from "./trace-view.ts";
import type { End, Tracing, Wave } from "./tracing.ts";
import { useAsked } from "./use-asked.ts";

/** Puts the question that the view holds, and says its answer. */
export function useTrace(): Tracing {
  const loaded = useCase();
  const trace = useView((view) => view.trace);
  const without = useView((view) => view.without);
  const actions = useActions();
  const [picking, pick] = useState<End | null>(null);
  const [wave, setWave] = useState<Wave | null>(null);
  const limits = useMemo(() => writeLimits(trace, without, loaded.dataset.id), [trace, without, loaded]);
  const found = useAsked(writePaths(trace, limits), fetchPaths);
  const answer = useMemo(() => found.answer && leadWithClaims(found.answer), [found.answer]);
  const asked = { ...found, answer };
  useLearned(answer);
  useEnds(trace);
  const { start, end } = loaded.dataset.span;
  const span = useMemo(() => parseInterval({ start, end }), [start, end]);
  const tracing = {
    loaded,
    span,
    trace,
    limits,
    pair: writePair(trace, limits),
    asked,
    path: answer?.paths[trace.path] ?? answer?.paths[0] ?? null,
    picking,
    ask: (patch: Parameters<Tracing["ask"]>[0]) => actions.trace({ path: 0, ...patch }),
    show: actions.trace,
    pick,
    wave,
    setWave,
  };
  const { transient } = useSession();
  useEffect(() => noteTracing(transient, tracing));
  useAnnounced(tracing);
  return tracing;
}

/** Asks who the ends are, where a link names some that the page has not heard of. */
function useEnds({ from, to }: TraceView): void {
  const { loaded, answers } = useSession();
  const [, setTold] = useState(0);
  useEffect(() => {
    const left = new AbortController();
    for (const id of [from, to]) {
      if (id === null || loaded.entities.has(id)) continue;
      // Where there is none of that id the answer to the question says so.
      answers.dossier(id, ENTITY_ALONE, left.signal).then(
        ({ entity }) => {
          loaded.learn({ entities: [entity] });
          setTold((count) => count + 1);
        },
        () => undefined,
      );
    }
    return () => left.abort();
  }, [loaded, answers, from, to]);
}

function useAnnounced({ loaded, trace, asked: { answer, error } }: Tracing): void {
  const announce = useAnnounce();
  const said = useRef<unknown>(null);
  useEffect(() => {
    const news = answer ?? error;
    if (news === null || news === said.current) return;
    said.current = news;
    const of = [trace.from, trace.to, ...(answer?.paths[0]?.entities ?? [])];
    announce(answer ? announceAnswer(loaded, trace, answer) : (error?.message ?? ""), of);
  });
}
