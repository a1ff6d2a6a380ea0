import { Problem } from "../errors.ts";

/** The requests that a view is shown by, and the view. */
const VIEW_OF: readonly (readonly [RegExp, (match: RegExpMatchArray) => Record<string, string>])[] = [
  [/^\/api\/network$/, () => ({ view: "network" })],
  [/^\/api\/relations$/, () => ({ view: "network" })],
  [/^\/api\/paths$/, () => ({ view: "paths" })],
  [/^\/api\/histogram$/, () => ({ view: "timeline" })],
  [/^\/api\/reach$/, () => ({ view: "reach" })],
  [/^\/api\/compare$/, () => ({ view: "compare" })],
  [/^\/api\/queries\/([^/]+)$/, ([, name = ""]) => ({ view: "query", query: decodeURIComponent(name) })],
  [/^\/api\/datasets\/([^/]+)$/, ([, id = ""]) => ({ view: "dataset", dataset: decodeURIComponent(id) })],
  [/^\/api\/export\/[^/]+$/, () => ({})],
  [/^\/api\/cite$/, () => ({})],
];

/**
 * The parameters of an export, of an address of the API or of parameters alone.
 * @throws Problem `unfit` for an address that shows nothing which can be exported
 */
export function readRequest(text: string): Record<string, unknown> {
  const isAddress = /^(https?:\/\/|\/)/.test(text);
  if (!isAddress) return gather(new URLSearchParams(text.replace(/^\?/, "")));
  const { pathname, searchParams } = new URL(text, "http://localhost");
  for (const [path, viewOf] of VIEW_OF) {
    const match = pathname.match(path);
    if (match === null) continue;
    for (const name of OF_CITING) searchParams.delete(name);
    return { ...viewOf(match), ...gather(searchParams) };
  }
  throw new Problem(
    "unfit",
    `${pathname} shows nothing that can be exported; give an address of /api/network, /api/histogram, /api/paths, /api/reach, /api/compare, /api/queries/<name> or /api/datasets/<id>.`,
  );
}

/** What a link of a citation says beside its view. */
const OF_CITING = ["cited", "page"];

/** As Express reads a query: what is given several times is a list. */
function gather(params: URLSearchParams): Record<string, unknown> {
  const names = [...new Set(params.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = params.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
