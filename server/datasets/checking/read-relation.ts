import type { Stated } from "../../../model/exchange/reader.ts";
import type { Sector } from "../../../model/graph/kinds.ts";
import type { RelationType } from "../../../model/graph/vocabulary.ts";
import { type RelationRow, relationRow } from "../row-schemas.ts";
import { citedBy, type Dating, earliest } from "./dating.ts";
import { checkKinds, type Joined, readJoined } from "./ends.ts";
import type { RowFaults } from "./fault.ts";
import type { Dated, End, Known } from "./known.ts";
import { withinLives } from "./lifespan.ts";
import { readWithFigures } from "./read-fields.ts";
import { checkCited } from "./references.ts";
import type { Property, StoredRow } from "./stored-row.ts";
import { toStored } from "./to-stored.ts";

/** A relation that is as it should be, with what is derived of it. */
export interface Examined {
  readonly row: RelationRow;
  readonly figures: Readonly<Record<string, Property>>;
  readonly dated: Dated;
  /** Whether the date is that of the occasion which it is a role in. */
  readonly shared: boolean;
  readonly type: RelationType;
  readonly from: End;
  readonly to: End;
  readonly sector: Sector;
}

/**
 * Holds a relation against what is known; undefined, and faults, where something is wrong. Every part is read before
 * any is given up, so that all defects of a relation are told at once.
 */
export function examineRelation(
  stated: Stated,
  known: Known,
  dating: Dating,
  faults: RowFaults,
): Examined | undefined {
  const { fields } = stated;
  const joined = readJoined(fields.type, fields.from, fields.to, known, faults);
  checkKinds(joined, faults);
  const read = readWithFigures(stated, relationRow, fields, faults);
  if (read) known.disputes.add(stated, read.row);
  const { type, from, to } = joined;
  const shared = type?.role === true && (fields.when === undefined || fields.when === to?.dated?.when);
  const stands = readDated(fields, shared, joined, known, dating, faults);
  const dated = stands && withinLives(stands, shared, joined, faults);
  const sector = read?.row.sector ?? type?.sector;
  if (read && type && !sector)
    faults.add(
      "field",
      `lacks sector: its type ${type.type} has no default`,
      "write sector, or give the type one",
      "sector",
    );
  if (!read || !dated || !type || !from || !to || !sector) return undefined;
  return { ...read, dated, shared, type, from, to, sector };
}

/** A relation as the database is to keep it, once all of the case is known. */
export function storeRelation(
  { row, figures, dated, shared, type, from, to, sector }: Examined,
  { disputes }: Known,
): StoredRow {
  const { type: _type, from: _from, to: _to, ...rest } = row;
  const properties = {
    ...rest,
    ...figures,
    ...dated.properties,
    sector,
    ...(shared && { occasion: to.id }),
    ...disputes.of(row.id),
  };
  return toStored("relation", row.id, properties, { label: type.type, from: from.id, to: to.id });
}

function readDated(
  { when, sources }: Readonly<Record<string, unknown>>,
  shared: boolean,
  { type, to }: Joined,
  known: Known,
  dating: Dating,
  faults: RowFaults,
): Dated | undefined {
  const cited = citedBy(sources);
  checkCited(cited, known, faults);
  // A role shares the date of its occasion, so that all who take part meet at it whatever its day was. One that has a
  // date of its own (who joined a treaty later) keeps that.
  if (shared) return to && datedByOccasion(type?.type ?? "", to, faults);
  if (type && when === undefined)
    faults.add("date", "lacks when", 'write when: "1969", or "/" where nothing is known of its date', "when");
  return typeof when === "string" ? dating.read(when, earliest(cited, known), faults) : undefined;
}

function datedByOccasion(type: string, { id, dated }: End, faults: RowFaults): Dated | undefined {
  if (dated) return dated;
  const reason = `takes its date from ${id}, as every ${type} without one does, but that has no date`;
  faults.add("date", reason, `give ${id} a when`, "when");
  return undefined;
}
