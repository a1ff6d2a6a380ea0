import type { Stated } from "../../../model/exchange/reader.ts";
import { parseDay } from "../../../model/time/day.ts";
import { sourceRow, typeRow } from "../row-schemas.ts";
import type { RowFaults } from "./fault.ts";
import type { Known } from "./known.ts";
import { readFields } from "./read-fields.ts";
import type { StoredRow } from "./stored-row.ts";
import { toStored } from "./to-stored.ts";

/** Reads a relation type into what is known; undefined, and faults, where it is not declared as it should be. */
export function readType(stated: Stated, known: Known, faults: RowFaults): StoredRow | undefined {
  const type = readFields(stated, typeRow, stated.fields, faults);
  if (!type) return undefined;
  known.types.set(type.type, type);
  return toStored("type", type.type, type);
}

/** Reads a source into what is known; undefined, and faults, where it is not described as it should be. */
export function readSource(stated: Stated, known: Known, faults: RowFaults): StoredRow | undefined {
  const source = readFields(stated, sourceRow, stated.fields, faults);
  if (!source) return undefined;
  known.sources.set(source.id, parseDay(source.writtenAt));
  return toStored("source", source.id, source);
}
