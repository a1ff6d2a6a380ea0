const LENGTH = 200;
const REPETITIONS = 4;

/** Back-references, and what changes how the rest is read: quotation, control characters, comments and free spacing. */
const UNTOLD = /\\(?:[1-9QEc]|k<)|\(\?[A-Za-z]*x/;

// Escaped characters, classes (none within another), the openings of groups (with and without names, flags or looking around), and the rest.
const PARTS =
  /\\[\s\S]|\[(?:\\[\s\S]|[^[\]\\])*\]|\(\?(?:<[A-Za-z]\w*>|<?[=!]|>|[A-Za-z-]*[:)])|[()|]|[*+?][+?]?|\{\d+(?:,\d*)?\}[+?]?|[\s\S]/g;

/**
 * Whether a regular expression is sure to end soon on short texts: nothing that repeats or chooses is itself repeated,
 * there are few repetitions, and no back-references. Sufficient, not necessary: what could be read in two ways is not.
 */
export function isBounded(pattern: string): boolean {
  if (pattern.length > LENGTH || UNTOLD.test(pattern)) return false;
  // For each open group: whether something in it repeats or chooses.
  const groups = [false];
  let closed = false;
  let repetitions = 0;
  for (const [part] of pattern.matchAll(PARTS)) {
    if (part === "[" || (part === ")" && groups.length === 1)) return false;
    const repeats = /^[*+?{]/.test(part) && part !== "{";
    if (repeats && closed && !part.startsWith("?")) return false;
    if (repeats || part === "|") groups[groups.length - 1] = true;
    if (repeats && !part.startsWith("?")) repetitions++;
    closed = part === ")" && close(groups);
    if (part.startsWith("(") && !part.endsWith(")")) groups.push(false);
  }
  return repetitions <= REPETITIONS;
}

/** Leaves a group; what repeats in it repeats in the group around it. */
function close(groups: boolean[]): boolean {
  const inner = groups.pop() === true;
  if (inner) groups[groups.length - 1] = true;
  return inner;
}
