import { INFLUENCES, type Influence, KINDS } from "../../model/graph/kinds.ts";
import { CRITERIA, MAX_K } from "../../model/influence/options.ts";
import type { Interval } from "../../model/time/bounds.ts";
import { formatDay, parseDay } from "../../model/time/day.ts";
import type { Case } from "../store/case.ts";
import type { Field } from "../store/fields.ts";
import { READINGS } from "../store/view.ts";
import { askQuestion } from "./ask/questions.ts";
import { NOTHING_ASKED, PANELS, type TraceView } from "./trace-view.ts";

/** The most that a number in a link can be. */
const MOST = 100_000;

const NAMES = [
  "from",
  "to",
  "criterion",
  "k",
  "order",
  "since",
  "until",
  "maxHops",
  "minDelay",
  "notThrough",
  "influence",
  "path",
  "panel",
];

/** What is traced, in the URL. Without a word of it there, the first question that the case suggests. */
export const traceField: Field<TraceView> = {
  fallback: ({ dataset }) => {
    const [first] = dataset.questions;
    return first ? askQuestion(first, dataset) : NOTHING_ASKED;
  },
  read(params, of, ignore) {
    if (!NAMES.some((name) => params.has(name))) return null;
    const fallback = traceField.fallback(of);
    const hasEnds = params.has("from") || params.has("to");
    return {
      from: hasEnds ? readEnd("from", params, of, ignore) : fallback.from,
      to: hasEnds ? readEnd("to", params, of, ignore) : fallback.to,
      criterion: readChoice("criterion", CRITERIA, params, ignore) ?? NOTHING_ASKED.criterion,
      k: readNumber("k", [1, MAX_K], params, ignore) ?? NOTHING_ASKED.k,
      reading: readChoice("order", READINGS, params, ignore),
      window: readWindow(params, of, ignore),
      maxHops: readNumber("maxHops", [1, 1_000], params, ignore),
      minDelay: readNumber("minDelay", [0, MOST], params, ignore) ?? 0,
      notThrough: readBarred(params, of, ignore),
      influence: readInfluence(params, of, ignore),
      path: (readNumber("path", [1, MAX_K], params, ignore) ?? 1) - 1,
      panel: readChoice("panel", PANELS, params, ignore) ?? NOTHING_ASKED.panel,
    };
  },
  write(trace, params) {
    params.set("from", trace.from ?? "");
    params.set("to", trace.to ?? "");
    if (trace.criterion !== NOTHING_ASKED.criterion) params.set("criterion", trace.criterion);
    if (trace.criterion === "best" && trace.k !== NOTHING_ASKED.k) params.set("k", String(trace.k));
    if (trace.reading !== null) params.set("order", trace.reading);
    if (trace.window !== null) params.set("since", formatDay(trace.window.start));
    if (trace.window !== null) params.set("until", formatDay(trace.window.end));
    if (trace.maxHops !== null) params.set("maxHops", String(trace.maxHops));
    if (trace.minDelay > 0) params.set("minDelay", String(trace.minDelay));
    if (trace.notThrough.size > 0) params.set("notThrough", [...trace.notThrough].sort().join(","));
    if (trace.influence.size > 0) params.set("influence", writeInfluence(trace.influence));
    if (trace.path > 0) params.set("path", String(trace.path + 1));
    if (trace.panel !== NOTHING_ASKED.panel) params.set("panel", trace.panel);
  },
};

type Ignore = (what: string) => void;

/** A case that the server cut for the page may have entities that the page does not hold. */
function readEnd(name: "from" | "to", params: URLSearchParams, of: Case, ignore: Ignore): string | null {
  const id = params.get(name);
  if (id === null || id === "") return null;
  if (of.entities.has(id) || of.relations.length < of.total) return id;
  ignore(`${name}=${id} (the case has no such entity)`);
  return null;
}

function readChoice<T extends string>(
  name: string,
  choices: readonly T[],
  params: URLSearchParams,
  ignore: Ignore,
): T | null {
  const text = params.get(name);
  if (text === null) return null;
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) ignore(`${name}=${text} (it can be ${choices.join(", ")})`);
  return choice ?? null;
}

function readNumber(
  name: string,
  [least, most]: readonly [number, number],
  params: URLSearchParams,
  ignore: Ignore,
): number | null {
  const text = params.get(name);
  if (text === null) return null;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  ignore(`${name}=${text} (it can be ${least} to ${most})`);
  return null;
}

function readWindow(params: URLSearchParams, { dataset }: Case, ignore: Ignore): Interval | null {
  if (!params.has("since") && !params.has("until")) return null;
  const since = params.get("since") ?? dataset.span.start;
  const until = params.get("until") ?? dataset.span.end;
  try {
    const window = { start: parseDay(since), end: parseDay(until) };
    if (window.start <= window.end) return window;
    ignore(`the window ${since} to ${until} (it ends before it starts)`);
  } catch {
    ignore(`the window ${since} to ${until} (days are written as 1968-10-03)`);
  }
  return null;
}

function readBarred(params: URLSearchParams, of: Case, ignore: Ignore): ReadonlySet<string> {
  const names = splitList(params.get("notThrough"));
  const isKnown = (name: string) => KINDS.some((kind) => kind === name) || of.entities.has(name);
  for (const name of names)
    if (!isKnown(name)) ignore(`notThrough=${name} (there is no such kind or entity)`);
  return new Set(names.filter(isKnown));
}

function readInfluence(params: URLSearchParams, of: Case, ignore: Ignore): ReadonlyMap<string, Influence> {
  const influence = new Map<string, Influence>();
  for (const text of splitList(params.get("influence"))) {
    const [type = "", word] = text.split(":");
    const direction = INFLUENCES.find((known) => known === word);
    if (direction !== undefined && of.types.has(type)) influence.set(type, direction);
    else ignore(`influence=${text} (it is written as TYPE:${INFLUENCES.join("|")})`);
  }
  return influence;
}

function writeInfluence(influence: ReadonlyMap<string, Influence>): string {
  return [...influence]
    .map((entry) => entry.join(":"))
    .sort()
    .join(",");
}

function splitList(text: string | null): string[] {
  return (text ?? "").split(",").filter(Boolean);
}
