import { INFLUENCES, type Influence, KINDS } from "../../model/graph/kinds.ts";
import { CRITERIA, EXCHANGES, MAX_DELAY, MAX_HOPS, MAX_K, MAX_REST } from "../../model/influence/options.ts";
import { formatDay } from "../../model/time/day.ts";
import { READINGS } from "../../model/time/reading.ts";
import type { Case } from "../store/case.ts";
import type { Field } from "../store/field.ts";
import { type Ignore, readChoice, readDays, readList, writeList } from "../store/parameters.ts";
import { askQuestion } from "./ask/questions.ts";
import { NOTHING_ASKED, PANELS, type TraceView } from "./trace-view.ts";

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
  "maxRest",
  "notThrough",
  "influence",
  "exchange",
  "path",
  "panel",
];

/** What is traced, in the URL. Without a word of it there, the first question that the case suggests. */
export const traceField: Field<TraceView> = {
  fallback: ({ dataset }) => {
    const [first] = dataset.questions;
    return first ? askQuestion(first, dataset) : NOTHING_ASKED;
  },
  read(params, loaded, ignore) {
    if (!NAMES.some((name) => params.has(name))) return null;
    const fallback = traceField.fallback(loaded);
    const hasEnds = params.has("from") || params.has("to");
    return {
      from: hasEnds ? readEnd("from", params, loaded, ignore) : fallback.from,
      to: hasEnds ? readEnd("to", params, loaded, ignore) : fallback.to,
      criterion: readChoice("criterion", CRITERIA, params, ignore) ?? NOTHING_ASKED.criterion,
      k: readNumber("k", [1, MAX_K], params, ignore) ?? NOTHING_ASKED.k,
      reading: readChoice("order", READINGS, params, ignore),
      window: readDays(["since", "until"], params, loaded, ignore),
      maxHops: readNumber("maxHops", [1, MAX_HOPS], params, ignore),
      minDelay: readNumber("minDelay", [0, MAX_DELAY], params, ignore) ?? 0,
      maxRest: readNumber("maxRest", [0, MAX_REST], params, ignore),
      notThrough: readBarred(params, loaded, ignore),
      influence: readInfluence(params, loaded, ignore),
      exchange: readChoice("exchange", EXCHANGES, params, ignore) ?? NOTHING_ASKED.exchange,
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
    if (trace.maxRest !== null) params.set("maxRest", String(trace.maxRest));
    writeList("notThrough", trace.notThrough, params);
    writeList(
      "influence",
      [...trace.influence].map((entry) => entry.join(":")),
      params,
    );
    if (trace.exchange !== NOTHING_ASKED.exchange) params.set("exchange", trace.exchange);
    if (trace.path > 0) params.set("path", String(trace.path + 1));
    if (trace.panel !== NOTHING_ASKED.panel) params.set("panel", trace.panel);
  },
};

/** A case that is too large for the page has entities that the page has not heard of. */
function readEnd(name: "from" | "to", params: URLSearchParams, loaded: Case, ignore: Ignore): string | null {
  const id = params.get(name);
  if (id === null || id === "") return null;
  if (loaded.entities.has(id) || !loaded.isWhole) return id;
  ignore(`${name}=${id} (the case has no such entity)`);
  return null;
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

function readBarred(params: URLSearchParams, loaded: Case, ignore: Ignore): ReadonlySet<string> {
  const names = readList("notThrough", params);
  const isKnown = (name: string) =>
    KINDS.some((kind) => kind === name) || loaded.entities.has(name) || !loaded.isWhole;
  for (const name of names)
    if (!isKnown(name)) ignore(`notThrough=${name} (there is no such kind or entity)`);
  return new Set(names.filter(isKnown));
}

function readInfluence(
  params: URLSearchParams,
  loaded: Case,
  ignore: Ignore,
): ReadonlyMap<string, Influence> {
  const influence = new Map<string, Influence>();
  for (const text of readList("influence", params)) {
    const [type = "", word] = text.split(":");
    const direction = INFLUENCES.find((known) => known === word);
    if (direction !== undefined && loaded.types.has(type)) influence.set(type, direction);
    else ignore(`influence=${text} (it is written as TYPE:${INFLUENCES.join("|")})`);
  }
  return influence;
}
