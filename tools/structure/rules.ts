/** An import that the rules do not allow, and what to do about it. */
export interface Breach {
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/**
 * The page from the ground up: a layer may import what stands before it in this list, never what stands after it.
 * A folder of `client/` that is none of the layers is a feature.
 */
const LAYERS: readonly (readonly [name: string, path: RegExp])[] = [
  ["words, styles and the way to the program", /^client\/(format|style|http)\/|^client\/api\.ts$/],
  ["the store", /^client\/store\//],
  ["controls", /^client\/controls\//],
  ["a part that features share", /^client\/(network|timeline|evidence|legend|table|search|figure|cite)\//],
  ["the shell", /^client\/shell\//],
  ["a feature", /^client\/(?!unseen\/)[^/]+\//],
  ["the list of features", /^client\/(features|links)\.ts$/],
  ["what draws without a page", /^client\/unseen\//],
  ["the page", /^client\/(app|main)\.tsx$/],
];

const FEATURE = LAYERS.findIndex(([name]) => name === "a feature");

/** Figures are drawn, and links read, by the page's own code, wherever that is: what is seen is what is saved. */
const DRAWING = /^server\/(figures\/\S+|exports\/read-link\.ts) client\/unseen\//;

const FRAMEWORKS = /^(express|react|react-dom|neo4j-driver|pino|zustand|helmet|compression)(\/|$)/;

/** What is wrong with one file's importing another; null where nothing is. */
export function judge(from: string, to: string): Breach | null {
  const why = ofModel(from, to) ?? ofSides(from, to) ?? ofStyles(from, to) ?? ofPage(from, to);
  return why === null ? null : { from, to, why };
}

function ofModel(from: string, to: string): string | null {
  if (!from.startsWith("model/")) return null;
  if (/^(client|server|tests|tools)\//.test(to)) return "model/ knows nothing of server, page or tests";
  const isOutside = to.startsWith("node:") || FRAMEWORKS.test(to);
  return isOutside ? "model/ runs in server, page and exported file alike: no I/O and no framework" : null;
}

function ofSides(from: string, to: string): string | null {
  const [side, other] = [from.split("/")[0], to.split("/")[0]];
  if (side === "client" && other === "server")
    return "the page meets the server over HTTP; what both know is model/'s";
  if (side === "server" && other === "client" && !DRAWING.test(`${from} ${to}`))
    return "the server meets the page over HTTP; what both know is model/'s; it draws and reads links by client/unseen/, from server/figures/ and server/exports/read-link.ts alone";
  const isProduct = side === "client" || side === "server" || side === "model";
  return isProduct && (other === "tests" || other === "tools")
    ? "the product needs nothing of tests/ or tools/"
    : null;
}

/** Styles come in by one file for what is shared and one for each feature: there it is said what gives way to what. */
function ofStyles(from: string, to: string): string | null {
  if (!to.endsWith(".css")) return null;
  const isEntry = from === "client/main.tsx" ? to === "client/style/index.css" : isOwnIndex(from, to);
  return isEntry
    ? null
    : "list it in client/style/index.css, or in the index.css of its feature, with its layer";
}

function isOwnIndex(from: string, to: string): boolean {
  return layerOf(from) === FEATURE && to === `${folderOf(from)}/index.css`;
}

function ofPage(from: string, to: string): string | null {
  if (!from.startsWith("client/") || !to.startsWith("client/") || to.endsWith(".css")) return null;
  const [lower, upper] = [layerOf(from), layerOf(to)];
  if (lower === FEATURE && upper === FEATURE && folderOf(from) !== folderOf(to))
    return "a feature stands alone: what two need belongs to a part that features share";
  if (upper <= lower) return null;
  return `${nameOf(lower)} must not import ${nameOf(upper)}, which is built on it: hand it in, or move what both need down`;
}

function layerOf(file: string): number {
  return LAYERS.findIndex(([, path]) => path.test(file));
}

function nameOf(layer: number): string {
  return LAYERS[layer]?.[0] ?? "a file without a layer";
}

function folderOf(file: string): string {
  return file.split("/").slice(0, 2).join("/");
}
