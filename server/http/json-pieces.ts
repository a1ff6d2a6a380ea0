/**
 * A value as JSON, in pieces of which none takes long to make: what stands in lists comes item by item. Together they are
 * what `JSON.stringify` gives.
 */
export function* jsonPieces(value: unknown): Generator<string> {
  if (Array.isArray(value)) yield* listPieces(value);
  else if (isPlain(value)) yield* objectPieces(value);
  else yield JSON.stringify(value) ?? "null";
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  let separator = "[";
  for (const item of list) {
    yield `${separator}${JSON.stringify(item) ?? "null"}`;
    separator = ",";
  }
  yield separator === "[" ? "[]" : "]";
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
