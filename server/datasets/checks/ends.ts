import type { RelationType } from "../../../model/graph/vocabulary.ts";
import { hint } from "../../http/closest.ts";
import type { AssertedRelationship } from "../asserted.ts";
import type { End } from "./entities.ts";
import type { Fault } from "./findings.ts";

/** The types and entities that relations are made of. */
export interface Joins {
  readonly types: ReadonlyMap<string, RelationType>;
  /** Every type that a script declares, also where its declaration has a defect of its own. */
  readonly declared: ReadonlySet<string>;
  readonly ends: ReadonlyMap<string, End>;
  /** Every entity that a script names, also where its description has a defect of its own. */
  readonly named: ReadonlySet<string>;
}

/** The type and the two ends of a relation, as far as they are there. */
export interface Joined {
  readonly type: RelationType | undefined;
  readonly from: End | undefined;
  readonly to: End | undefined;
}

/** Looks up the type and the ends of a relation and says which are missing. */
export function readJoined({ type, from, to }: AssertedRelationship, joins: Joins, fault: Fault): Joined {
  if (!joins.declared.has(type)) {
    const near = hint(type, [...joins.declared]);
    fault(`has the type ${type}, which the vocabulary does not declare. ${near}`.trim(), true);
  }
  return {
    type: joins.types.get(type),
    from: readEnd("starts at", from, joins, fault),
    to: readEnd("ends at", to, joins, fault),
  };
}

function readEnd(verb: string, id: string | null, { ends, named }: Joins, fault: Fault): End | undefined {
  if (id === null) {
    fault(`${verb} a node without an id`);
    return undefined;
  }
  if (!named.has(id)) {
    fault(`${verb} ${id}, which no script names as an entity. ${hint(id, [...named])}`.trim(), true);
  }
  return ends.get(id);
}

/** Whether both ends are of kinds that the type joins. */
export function checkKinds({ type, from, to }: Joined, fault: Fault): void {
  if (!type) return;
  if (from && !type.from.includes(from.kind)) fault(wrongKind("starts at", from, type.type, type.from));
  if (to && !type.to.includes(to.kind)) fault(wrongKind("ends at", to, type.type, type.to));
  if (from && to && type.sameKind && from.kind !== to.kind) {
    fault(`joins ${from.kind} and ${to.kind}, but both ends of ${type.type} must be of one kind`);
  }
}

function wrongKind(verb: string, { id, kind }: End, type: string, kinds: readonly string[]): string {
  return `${verb} ${id} (${kind}), where ${type} takes ${kinds.join(", ")}`;
}
