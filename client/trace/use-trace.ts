import { useEffect, useMemo, useRef, useState } from "react";
import { parseDay } from "../../model/time/day.ts";
import { useActions, useAnnounce, useCase, useView } from "../store/hooks.ts";
import { extendCase } from "./answer/extend-case.ts";
import { leadWithClaims } from "./answer/lead-with-claims.ts";
import { announceAnswer } from "./answer/sentences.ts";
import { fetchPaths, writeLimits, writePair, writePaths } from "./api.ts";
import type { End, Tracing, Wave } from "./tracing.ts";
import { useAsked } from "./use-asked.ts";

/** Puts the question that the view holds, and says its answer. */
export function useTrace(): Tracing {
  const held = useCase();
  const trace = useView((view) => view.trace);
  const without = useView((view) => view.without);
  const actions = useActions();
  const [picking, pick] = useState<End | null>(null);
  const [wave, setWave] = useState<Wave | null>(null);
  const limits = useMemo(() => writeLimits(trace, without, held.dataset.id), [trace, without, held]);
  const found = useAsked(writePaths(trace, limits), fetchPaths);
  const answer = useMemo(() => found.answer && leadWithClaims(found.answer), [found.answer]);
  const asked = { ...found, answer };
  const of = useMemo(() => (answer ? extendCase(held, answer) : held), [held, answer]);
  const { start, end } = held.dataset.span;
  const span = useMemo(() => ({ start: parseDay(start), end: parseDay(end) }), [start, end]);
  const tracing = {
    of,
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
  useAnnounced(tracing);
  return tracing;
}

function useAnnounced({ of, trace, asked: { answer, error } }: Tracing): void {
  const announce = useAnnounce();
  const said = useRef<unknown>(null);
  useEffect(() => {
    const news = answer ?? error;
    if (news === null || news === said.current) return;
    said.current = news;
    announce(answer ? announceAnswer(of, trace, answer) : (error?.message ?? ""));
  });
}
