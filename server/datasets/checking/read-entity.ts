import type { Stated } from "../../../model/exchange/reader.ts";
import { KINDS, type Kind } from "../../../model/graph/kinds.ts";
import { hint } from "../../http/closest.ts";
import { type EntityRow, entityRow } from "../row-schemas.ts";
import { citedBy, type Dating, earliest } from "./dating.ts";
import type { RowFaults } from "./fault.ts";
import { shown } from "./field-issues.ts";
import { type Known, ownText } from "./known.ts";
import { readWithFigures } from "./read-fields.ts";
import { checkCited } from "./references.ts";
import type { StoredRow } from "./stored-row.ts";
import { toStored } from "./to-stored.ts";

/** Reads an entity into what is known; undefined, and faults, where it is not described as it should be. */
export function readEntity(
  stated: Stated,
  known: Known,
  dating: Dating,
  faults: RowFaults,
): StoredRow | undefined {
  const { kind: label, ...fields } = stated.fields;
  const kind = readKind(label, faults);
  const cited = citedBy(fields.sources);
  checkCited(cited, known, faults);
  const { when } = fields;
  const dated = typeof when === "string" ? dating.read(when, earliest(cited, known), faults) : undefined;
  const read = readWithFigures(stated, entityRow, fields, faults);
  if (kind && typeof fields.id === "string") {
    const id = ownText(fields.id);
    known.ends.set(id, { id, kind, dated });
  }
  if (!read || !kind) return undefined;
  const { row, figures } = read;
  checkKindOnly(kind, row, faults);
  return toStored("entity", row.id, { ...row, ...figures, ...dated?.properties }, { label: kind });
}

function readKind(label: unknown, faults: RowFaults): Kind | undefined {
  const kind = KINDS.find((known) => known === label);
  if (kind) return kind;
  const remedy = `write one of ${KINDS.join(", ")}`;
  if (label === undefined) faults.add("kind", "has no kind", remedy, "kind");
  else {
    const near = typeof label === "string" ? hint(label, KINDS) : "";
    const meant = near.startsWith("Did you mean") ? ` (d${near.slice(1)})` : "";
    faults.add("kind", `has an unknown kind ${shown(label)}`, `${remedy}${meant}`, "kind");
  }
  return undefined;
}

function checkKindOnly(kind: Kind, { status, intensity, when, sources }: EntityRow, faults: RowFaults): void {
  if (kind === "Agreement" && status === undefined)
    faults.add("field", "lacks status", 'write status: "in force", "declared" or "sought"', "status");
  if (kind !== "Agreement" && status !== undefined)
    faults.add(
      "kind",
      "has a status, which only an Agreement has",
      "leave it out, or make it an Agreement",
      "status",
    );
  if (kind === "Period" && intensity === undefined)
    faults.add("field", "lacks intensity", "write intensity: -2 (coldest) to 2 (closest)", "intensity");
  if (kind !== "Period" && intensity !== undefined)
    faults.add(
      "kind",
      "has an intensity, which only a Period has",
      "leave it out, or make it a Period",
      "intensity",
    );
  if (when !== undefined && sources.length === 0)
    faults.add(
      "reference",
      `has the date "${when}" but no source that says so`,
      "name the place in sources",
      "sources",
    );
}
