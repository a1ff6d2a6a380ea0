import { Problem } from "../errors.ts";
import { gather } from "./gather.ts";
import { ABOUT_WRITING } from "./parameters.ts";
import type { ExportContext } from "./taken.ts";

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

/** A page is the program's root, below whatever path that lies. */
const PAGE = /\/(index\.html)?$/;

/**
 * The parameters of an export, of a link to the page, of an address of the API or of parameters alone.
 * @param wanted the view that is meant, where a link shows several
 * @throws Problem `unfit` for an address that shows nothing which can be exported, or is of another program
 */
export async function readRequest(
  text: string,
  context: ExportContext,
  wanted?: string,
): Promise<Record<string, unknown>> {
  const asked = readAddress(text);
  if (wanted !== undefined) asked.set("view", wanted);
  return isPage(text) ? readPage(asked, context) : gather(asked);
}

/**
 * The parameters of an address, with the view that an address of the API shows.
 * @throws Problem `unfit` for one that shows nothing which can be exported
 */
export function readAddress(text: string): URLSearchParams {
  const address = addressOf(text);
  if (address === undefined) return new URLSearchParams(text.replace(/^\?/, ""));
  const { pathname, searchParams } = address;
  for (const name of OF_CITING) searchParams.delete(name);
  if (PAGE.test(pathname)) return searchParams;
  const api = pathname.slice(Math.max(pathname.indexOf("/api/"), 0));
  for (const [path, viewOf] of VIEW_OF) {
    const match = api.match(path);
    if (match === null) continue;
    for (const [name, value] of Object.entries(viewOf(match)))
      if (!searchParams.has(name)) searchParams.set(name, value);
    return searchParams;
  }
  throw new Problem(
    "unfit",
    `${pathname} shows nothing that can be exported; give a link to the page, or an address of /api/network, /api/histogram, /api/paths, /api/reach, /api/compare, /api/queries/<name> or /api/datasets/<id>.`,
  );
}

function isPage(text: string): boolean {
  const address = addressOf(text);
  return address !== undefined && PAGE.test(address.pathname);
}

/** The address that a text is; undefined for parameters alone. */
function addressOf(text: string): URL | undefined {
  if (!/^(https?:\/\/|\/)/.test(text)) return undefined;
  const base = "http://localhost";
  if (URL.canParse(text, base)) return new URL(text, base);
  throw new Problem("unfit", `"${text}" is no address.`);
}

/** What reads links is large and seldom wanted. */
async function readPage(params: URLSearchParams, context: ExportContext): Promise<Record<string, unknown>> {
  const { readLink } = await import("./read-link.ts");
  const own = new URLSearchParams([...params].filter(([name]) => ABOUT_WRITING.includes(name)));
  const wanted = params.get("view") ?? undefined;
  for (const name of ["view", ...ABOUT_WRITING]) params.delete(name);
  return { ...(await readLink(params, wanted, context)), ...gather(own) };
}

/** What a link of a citation says beside its view. */
const OF_CITING = ["cited", "page"];
