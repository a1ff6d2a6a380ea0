/**
 * A value as JSON, in pieces of which none takes long to make: what stands in lists comes item by item. Together they are
 * what `JSON.stringify` gives.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  if (Array.isArray(value)) yield* listPieces(value);
  else if (isPlain(value)) yield* objectPieces(value);
  else yield JSON.stringify(value) ?? "null";
}

/** Numbers and words of a list that are one piece. */
const RUN = 256;

/** Characters that a word has at most: an id, a day. */
const WORD = 40;

function* listPieces(list: readonly unknown[]): Generator<string> {
  if (list.length === 0) return yield "[]";
  // A histogram has thousands of numbers, each of which takes longer as a piece of its own than to write.
  const run = list.every(isBrief) ? RUN : 1;
  let separator = "[";
  for (let at = 0; at < list.length; at += run) {
    yield `${separator}${JSON.stringify(list.slice(at, at + run)).slice(1, -1)}`;
    separator = ",";
  }
  yield "]";
}

function isBrief(one: unknown): boolean {
  return typeof one === "number" || (typeof one === "string" && one.length <= WORD);
}

/** What JSON has no words for, and objects go without. */
const LEFT_OUT = ["undefined", "function", "symbol"];

/** Characters of short fields that are one piece: a layout has tens of thousands of them. */
const PIECE = 4_096;

function* objectPieces(object: object): Generator<string> {
  let text = "{";
  let separator = "";
  for (const [key, item] of Object.entries(object)) {
    if (LEFT_OUT.includes(typeof item)) continue;
    text += `${separator}${JSON.stringify(key)}:`;
    separator = ",";
    const isWhole = isShort(item);
    if (isWhole) text += JSON.stringify(item);
    if (isWhole && text.length < PIECE) continue;
    yield text;
    text = "";
    if (!isWhole) yield* jsonPieces(item);
  }
  yield `${text}}`;
}

/** Whether a value is made at once: a text, a number, the place of an entity. */
function isShort(value: unknown): boolean {
  const isSimple = (one: unknown) => typeof one !== "object" || one === null;
  return Array.isArray(value) ? value.length <= 4 && value.every(isSimple) : isSimple(value);
}

/** An object of fields alone; what says itself how it is written, such as a Date, is written whole. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null || "toJSON" in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
