import { nameOf, type Result } from "./result.ts";

/** What a citation fixes: the data that were asked, and what they answered. */
export interface Fixed {
  readonly version: string;
  readonly contentHash: string;
  readonly resultHash: string;
  /** What the result was, in a few words. */
  readonly summary: string;
}

/** What a citation fixes of what a dataset answers. */
export function fixedOf({
  about: { version, contentHash },
  result,
}: {
  readonly about: Pick<Fixed, "version" | "contentHash">;
  readonly result: Result;
}): Fixed {
  return { version, contentHash, resultHash: result.hash, summary: result.summary };
}

/** What has become of a cited result. */
export interface Comparison {
  readonly data: "same" | "other";
  readonly result: "same" | "other";
  /** In whole sentences, the first of which is the verdict. */
  readonly sentences: readonly string[];
}

/** Holds what a citation fixes against what the same question is answered with now. */
export function compareCited(cited: Fixed, now: Fixed): Comparison {
  const data = cited.contentHash === now.contentHash ? "same" : "other";
  const result = cited.resultHash === now.resultHash ? "same" : "other";
  return {
    data,
    result,
    sentences: [VERDICTS[`${data} ${result}`], ...whatChanged(cited, now, data, result)],
  };
}

const VERDICTS = {
  "same same": "The data are those that were cited, and so is the result.",
  "other same": "The data are others than were cited; the result is the same.",
  "other other": "The data are others than were cited, and so is the result.",
  "same other":
    "The data are those that were cited, but the result is another: the program has changed, or the link was written by hand.",
} as const;

function whatChanged(cited: Fixed, now: Fixed, data: string, result: string): string[] {
  const version =
    cited.version === now.version
      ? `Both call themselves version ${now.version}; their content hashes are ${short(cited.contentHash)} and ${short(now.contentHash)}.`
      : `Cited was version ${cited.version}, loaded is version ${now.version}.`;
  return [
    ...(data === "other" ? [version] : []),
    ...(result === "other" ? [`Cited was: ${cited.summary}. Now it is: ${now.summary}.`] : []),
  ];
}

function short(hash: string): string {
  return hash.slice(0, 12);
}

const LISTED = 20;

/** What two results say differently, one sentence each, the first twenty of them. */
export function differences(cited: Pick<Result, "lines">, now: Pick<Result, "lines">): string[] {
  const [before, after] = [byName(cited.lines), byName(now.lines)];
  const gone = [...before].filter(([name]) => !after.has(name)).map(([name]) => `No longer there: ${name}.`);
  const added = [...after].filter(([name]) => !before.has(name)).map(([name]) => `New: ${name}.`);
  const changed = [...after]
    .filter(([name, line]) => before.has(name) && before.get(name) !== line)
    .map(([name, line]) => `Changed: ${name}. It was ${before.get(name)}, it is ${line}.`);
  const all = [...changed, ...gone, ...added];
  return all.length <= LISTED ? all : [...all.slice(0, LISTED), `And ${all.length - LISTED} more.`];
}

function byName(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(lines.map((line) => [nameOf(line), line]));
}

const FIELDS = 5;

/** What a citation fixes as one parameter of a link. */
export function writeFixed({ version, contentHash, resultHash, summary }: Fixed): string {
  return [1, version, contentHash, resultHash, summary]
    .map((part) => encodeURIComponent(part).replaceAll("~", "%7E"))
    .join("~");
}

/** The same read again; undefined for a text that is none. */
export function readFixed(text: string): Fixed | undefined {
  const parts = text.split("~").map(decoded);
  const [form, version = "", contentHash = "", resultHash = "", summary = ""] = parts;
  const isWhole =
    parts.length === FIELDS &&
    form === "1" &&
    [contentHash, resultHash].every((hash) => /^[0-9a-f]{64}$/.test(hash));
  return isWhole ? { version, contentHash, resultHash, summary } : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
