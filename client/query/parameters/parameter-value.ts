import type { Parameter } from "../../../model/catalogue/query.ts";
import type { Value } from "../../../model/console/value.ts";
import { FIRST_DAY, formatDay, LAST_DAY } from "../../../model/time/day.ts";
import { readTyped } from "../../../model/time/typed.ts";
import type { FormParameter, ParameterType } from "./parameter-type.ts";

/** A value as it is sent: typed JSON where JSON has no word for it, plain JSON where the reader wrote that. */
export type Sent = Value | JsonValue;

type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/**
 * The value that a reader typed for a parameter.
 * @throws Error when the text is none of its type; the message says how to mend it
 */
export function readParameter(parameter: FormParameter, text: string): Sent {
  const { type, declared } = parameter;
  if (text.trim() === "" && (type.name !== "text" || declared?.optional)) return readNothing(declared);
  if (!type.list) return readOne(type, text, declared);
  const items = splitList(text);
  return { $type: "List", _value: items.map((item) => readItem(type, item, declared)) };
}

function readNothing(declared: Parameter | null): Value {
  if (declared?.optional) return { $type: "Null", _value: null };
  throw new Error("needs a value");
}

function readOne(type: ParameterType, text: string, declared: Parameter | null): Sent {
  if (type.name === "any") return readJson(text);
  return readItem(type, text, declared);
}

function readItem({ name }: ParameterType, text: string, declared: Parameter | null): Value {
  const trimmed = text.trim();
  switch (name) {
    case "integer":
      return readInteger(trimmed, declared);
    case "number":
      return readNumber(trimmed, declared);
    case "boolean":
      return readTruth(trimmed);
    case "date":
      return { $type: "Date", _value: readDate(trimmed, declared?.edge ?? "first") };
    case "choice":
      return readChoice(trimmed, declared);
    case "entity":
      return { $type: "String", _value: trimmed };
    default:
      return { $type: "String", _value: text };
  }
}

/** Items stand one on a line, or on one line with commas between them. */
function splitList(text: string): string[] {
  const separator = text.includes("\n") ? "\n" : ",";
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);
}

const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;

function readInteger(text: string, declared: Parameter | null): Value {
  const digits = text.replaceAll("_", "").replace(/^\+/, "");
  if (!/^-?\d+$/.test(digits))
    throw new Error(`“${text}” is no whole number; write digits alone, as in 1968`);
  const number = BigInt(digits);
  if (number < LEAST || number > MOST)
    throw new Error(`${text} has more than 64 bits; Cypher's whole numbers end at ${MOST}`);
  checkRange(Number(number), declared);
  return { $type: "Integer", _value: String(number) };
}

function readNumber(text: string, declared: Parameter | null): Value {
  if (/^(NaN|-?Infinity)$/.test(text)) return { $type: "Float", _value: text };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) {
    throw new Error(`“${text}” is no number; write it as in 48.5 or 4.8e9`);
  }
  checkRange(Number(text), declared);
  return { $type: "Float", _value: String(Number(text)) };
}

function checkRange(number: number, declared: Parameter | null): void {
  if (declared?.min !== undefined && number < declared.min)
    throw new Error(`is ${number}; it can be ${declared.min} at least`);
  if (declared?.max !== undefined && number > declared.max)
    throw new Error(`is ${number}; it can be ${declared.max} at most`);
}

function readTruth(text: string): Value {
  if (text === "true" || text === "false") return { $type: "Boolean", _value: text === "true" };
  throw new Error("is either true or false");
}

function readChoice(text: string, declared: Parameter | null): Value {
  if (declared?.choices && !declared.choices.includes(text)) {
    throw new Error(`can be ${declared.choices.join(", ")}`);
  }
  return { $type: "String", _value: text };
}

/**
 * The first or the last day that a date can mean, as an ISO day.
 * @throws Error when the text is no date or has no such day; the message says how to mend it
 */
export function readDate(text: string, edge: "first" | "last"): string {
  const { bounds } = readTyped(text);
  const day = edge === "first" ? bounds.startMin : bounds.endMax;
  if (day === FIRST_DAY || day === LAST_DAY)
    throw new Error(`“${text}” has no ${edge} day; give one, as in 3 October 1968`);
  return formatDay(day);
}

/** JSON in which whole numbers beyond 2⁵³ keep their digits. */
function readJson(text: string): JsonValue {
  try {
    return JSON.parse(text.replace(/("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)/gi, keepDigits));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`is no JSON (${reason}); texts stand in double quotes`, { cause });
  }
}

function keepDigits(whole: string, string: string | undefined): string {
  if (string !== undefined || !/^-?\d+$/.test(whole) || Number.isSafeInteger(Number(whole))) return whole;
  return `{"$type":"Integer","_value":"${whole}"}`;
}

/** A default of the catalogue as its field shows it. */
export function writeDefault(value: Parameter["default"]): string {
  if (Array.isArray(value)) return value.join(", ");
  return value === undefined ? "" : String(value);
}
