import neo4j from "neo4j-driver";
import type { ListValue, MapValue, Value } from "../../model/console/value.ts";
import { parseDuration } from "./duration.ts";
import { NoSuchTime, parseTemporal } from "./temporal.ts";

/** A parameter that no Cypher value can be made of; the message says why. */
export class ValueError extends Error {
  override readonly name = "ValueError";
}

/**
 * A value in typed JSON as the driver sends it.
 * @throws ValueError for a text that is not of its type, and for nodes, relationships and paths, which cannot be sent
 */
export function toBoltValue(value: Value): unknown {
  switch (value.$type) {
    case "Integer":
      return toInteger(value._value);
    case "Float":
      return toFloat(value._value);
    case "List":
      return toList(value);
    case "Map":
      return toMap(value);
    case "Null":
    case "Boolean":
    case "String":
      return value._value;
    case "Base64":
      return Int8Array.from(Buffer.from(value._value, "base64"));
    case "Point":
      return toPoint(value._value);
    case "Duration":
      return toDuration(value._value);
    case "Node":
    case "Relationship":
    case "Path":
    case "Vector":
    case "Unsupported":
      throw new ValueError(`a ${value.$type} cannot be a parameter; pass its id or its properties`);
    default:
      return toInstant(value.$type, value._value);
  }
}

function toList({ _value }: ListValue): unknown[] {
  return _value.map(toBoltValue);
}

function toMap({ _value }: MapValue): Record<string, unknown> {
  return Object.fromEntries(Object.entries(_value).map(([key, item]) => [key, toBoltValue(item)]));
}

function malformed(type: string, text: string): never {
  throw new ValueError(`"${text}" is no ${type}`);
}

function toInteger(text: string): unknown {
  const integer = BigInt(text);
  if (BigInt.asIntN(64, integer) !== integer) throw new ValueError(`${text} does not fit in 64 bits`);
  return neo4j.int(text);
}

/** Neither infinite nor nothing where the text is not. */
function toFloat(text: string): number {
  const number = Number(text);
  const lost =
    number === 0 ? /[1-9]/.test(text.replace(/e.*/i, "")) : !Number.isFinite(number) && /\d/.test(text);
  if (lost) throw new ValueError(`${text} is beyond what a FLOAT can hold`);
  return number;
}

function toInstant(type: Parameters<typeof parseTemporal>[0], text: string): unknown {
  try {
    return parseTemporal(type, text) ?? malformed(type, text);
  } catch (error) {
    if (!(error instanceof NoSuchTime)) throw error;
    throw new ValueError(`"${text}" is no ${type}: ${error.message}`);
  }
}

function toDuration(text: string): unknown {
  const parts = parseDuration(text);
  if (parts === undefined) return malformed("Duration", text);
  const { months, days, seconds, nanoseconds } = parts;
  if ([months, days, seconds].some((part) => BigInt.asIntN(64, part) !== part))
    throw new ValueError(`"${text}" does not fit in 64 bits`);
  return new neo4j.types.Duration(
    neo4j.int(months),
    neo4j.int(days),
    neo4j.int(seconds),
    neo4j.int(nanoseconds),
  );
}

const POINT = /^SRID=(\d+);\s*POINT\s*(?:Z\s*)?\(\s*(\S+)\s+(\S+?)(?:\s+(\S+?))?\s*\)$/i;

function toPoint(text: string): unknown {
  const [, srid, ...coordinates] = POINT.exec(text) ?? [];
  const numbers = coordinates.filter((part) => part !== undefined).map(Number);
  const [x, y, z] = numbers;
  if (srid === undefined || x === undefined || y === undefined || numbers.some(Number.isNaN)) {
    return malformed("Point", text);
  }
  return new neo4j.types.Point(neo4j.int(srid), x, y, z);
}
