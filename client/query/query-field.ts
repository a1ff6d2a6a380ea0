import type { Interval } from "../../model/time/bounds.ts";
import { formatDay } from "../../model/time/day.ts";
import type { Field } from "../store/field.ts";
import { type Ignore, readChoice, readWindowText } from "../store/parameters.ts";
import { isTooLong, putAside, takeAside } from "./long-text.ts";
import { NO_QUERY, type QueryView, SHOWS, type Typed } from "./query-view.ts";

const PARAMETER = "p.";

/** How a query, its parameters and the look of its answer stand in the URL. */
export const queryField: Field<QueryView> = {
  fallback: () => NO_QUERY,
  read: (params, _case, ignore) => ({
    catalogue: params.get("catalogue"),
    text: readText(params, ignore),
    parameters: readParameters(params),
    asOf: params.get("asOf") ?? "",
    show: readChoice("show", SHOWS, params, ignore),
    window: readWindow(params, ignore),
  }),
  write({ catalogue, text, parameters, asOf, show, window }, params) {
    if (catalogue !== null) params.set("catalogue", catalogue);
    if (text !== null) params.set(...writeText(text));
    for (const [name, { type, text: value }] of Object.entries(parameters)) {
      params.set(PARAMETER + name, `${type}:${value}`);
    }
    if (asOf !== "") params.set("asOf", asOf);
    if (show !== null) params.set("show", show);
    if (window) params.set("answer", `${formatDay(window.start)}/${formatDay(window.end)}`);
  },
};

function writeText(text: string): [string, string] {
  return isTooLong(text) ? ["long", putAside(text)] : ["query", text];
}

function readText(params: URLSearchParams, ignore: Ignore): string | null {
  const key = params.get("long");
  if (key === null) return params.get("query");
  const text = takeAside(key);
  if (text === null) ignore("the query (it was too long for a link; have it sent as text)");
  return text;
}

function readParameters(params: URLSearchParams): Record<string, Typed> {
  const parameters: Record<string, Typed> = {};
  for (const key of params.keys()) {
    if (!key.startsWith(PARAMETER)) continue;
    const value = params.get(key) ?? "";
    const [, type = "", text = ""] = /^([^:]*):([\s\S]*)$/.exec(value) ?? [];
    parameters[key.slice(PARAMETER.length)] = { type: type || "text", text: type ? text : value };
  }
  return parameters;
}

function readWindow(params: URLSearchParams, ignore: Ignore): Interval | null {
  const text = params.get("answer");
  return text === null ? null : readWindowText("answer", text, ignore);
}
