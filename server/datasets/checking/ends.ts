import type { RelationType } from "../../../model/graph/vocabulary.ts";
import type { RowFaults } from "./fault.ts";
import { shown } from "./field-issues.ts";
import type { End, Known } from "./known.ts";
import { remedyFor } from "./remedy-for.ts";

/** The type and the two ends of a relation, as far as they are there. */
export interface Joined {
  readonly type: RelationType | undefined;
  readonly from: End | undefined;
  readonly to: End | undefined;
}

/** Looks up the type and the ends of a relation and says which are missing. */
export function readJoined(
  type: unknown,
  from: unknown,
  to: unknown,
  known: Known,
  faults: RowFaults,
): Joined {
  return {
    type: readType(type, known, faults),
    from: readEnd("from", from, known, faults),
    to: readEnd("to", to, known, faults),
  };
}

function readType(type: unknown, { types, stated }: Known, faults: RowFaults): RelationType | undefined {
  if (typeof type !== "string" || type === "") {
    faults.add("field", "lacks type", 'write the relation type, as in type: "TRADES_WITH"', "type");
    return undefined;
  }
  if (!stated.type.has(type)) {
    const remedy = remedyFor(type, stated.type, "declare it");
    faults.add("reference", `has the type ${type}, which the vocabulary does not declare`, remedy, "type");
  }
  return types.get(type);
}

const VERBS = { from: "starts at", to: "ends at" };

function readEnd(
  field: "from" | "to",
  id: unknown,
  { ends, stated }: Known,
  faults: RowFaults,
): End | undefined {
  if (id === undefined || id === null || id === "") {
    faults.add("field", `lacks ${field}`, `write the id of the entity, as in ${field}: "state/peru"`, field);
    return undefined;
  }
  if (typeof id !== "string" || !stated.entity.has(id)) {
    const remedy = remedyFor(String(id), stated.entity, "state the entity, or correct the id");
    const what = typeof id === "string" ? id : shown(id);
    faults.add("reference", `${VERBS[field]} ${what}, which is stated nowhere as an entity`, remedy, field);
  }
  return ends.get(String(id));
}

/** Whether both ends are of kinds that the type joins, and two. */
export function checkKinds({ type, from, to }: Joined, faults: RowFaults): void {
  if (!type) return;
  if (from && !type.from.includes(from.kind)) addWrongKind("from", from, type.type, type.from, faults);
  if (to && !type.to.includes(to.kind)) addWrongKind("to", to, type.type, type.to, faults);
  if (from && to && type.sameKind && from.kind !== to.kind) {
    const reason = `joins ${from.kind} and ${to.kind}, but both ends of ${type.type} must be of one kind`;
    faults.add("kind", reason, "correct an end, or use another type");
  }
  if (from && from === to && type.reflexive !== true) {
    const reason = `joins ${from.id} with itself, which ${type.type} does not`;
    faults.add("kind", reason, "correct an end, or declare reflexive: true with the type");
  }
}

function addWrongKind(
  field: "from" | "to",
  { id, kind }: End,
  type: string,
  kinds: readonly string[],
  faults: RowFaults,
): void {
  const reason = `${VERBS[field]} ${id} (${kind}), where ${type} takes ${kinds.join(", ")}`;
  faults.add("kind", reason, "correct the end, or use another type", field);
}
