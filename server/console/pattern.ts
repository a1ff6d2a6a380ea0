const LENGTH = 200;
const REPETITIONS = 4;

/** Back-references, and what changes how the rest is read: quotation, control characters, comments and free spacing. */
const UNTOLD = /\\(?:[1-9QEc]|k<)|\(\?[A-Za-z]*x/;

// Escaped characters, classes (none within another), the openings of groups (with and without names, flags or looking around), and the rest.
const PARTS =
  /\\[\s\S]|\[(?:\\[\s\S]|[^[\]\\])*\]|\(\?(?:<[A-Za-z]\w*>|<?[=!]|>|[A-Za-z-]*[:)])|[()|]|[*+?][+?]?|\{\d+(?:,\d*)?\}[+?]?|[\s\S]/g;

/** Whether a regular expression is sure to end soon on short texts. */
export function isBounded(pattern: string): boolean {
  return countRepetitions(pattern) !== undefined;
}

/**
 * How many parts of a regular expression repeat: on a text of n characters it takes some n to this power of steps at
 * most. Nothing that repeats or chooses may itself be repeated, save words with a sign of their own between them;
 * there may be few repetitions, and no back-references.
 * @returns undefined where that cannot be told: what could be read in two ways is not
 */
export function countRepetitions(pattern: string): number | undefined {
  if (pattern.length > LENGTH || UNTOLD.test(pattern)) return undefined;
  // For each open group: whether something in it repeats or chooses, and where it begins.
  const groups = [{ loose: false, from: 0 }];
  let closed: { from: number; to: number } | undefined;
  let repetitions = 0;
  for (const { 0: part, index } of pattern.matchAll(PARTS)) {
    if (part === "[" || (part === ")" && groups.length === 1)) return undefined;
    const repeats = /^[*+?{]/.test(part) && part !== "{";
    const known = closed !== undefined && isListOfWords(pattern.slice(closed.from, closed.to));
    if (repeats && closed && !known && !part.startsWith("?")) return undefined;
    const inner = groups.at(-1);
    if (inner && (repeats || part === "|")) inner.loose = true;
    if (repeats && !part.startsWith("?")) repetitions++;
    closed = part === ")" ? close(groups, index) : undefined;
    if (part.startsWith("(") && !part.endsWith(")")) groups.push({ loose: false, from: index + part.length });
  }
  return repetitions <= REPETITIONS ? repetitions : undefined;
}

/** One repeated class and then a sign that it does not contain, as in `\\w+ `: a text can be read so in one way only. */
function isListOfWords(group: string): boolean {
  const [, repeated, sign] =
    /^(\\[wds]|\[[^[\]\\&]+\]|\w)[+*]([^\\.[\](){}|*+?^$]|\\[.\-,;/])$/.exec(group) ?? [];
  return (
    repeated !== undefined && sign !== undefined && !new RegExp(`^${repeated}$`).test(sign.replace("\\", ""))
  );
}

/** Leaves a group; what repeats in it repeats in the group around it. Gives its place when that is so. */
function close(
  groups: { loose: boolean; from: number }[],
  to: number,
): { from: number; to: number } | undefined {
  const inner = groups.pop();
  const outer = groups.at(-1);
  if (!inner?.loose || outer === undefined) return undefined;
  outer.loose = true;
  return { from: inner.from, to };
}
