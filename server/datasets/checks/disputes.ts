import type { Relation } from "../../../model/graph/relation.ts";
import { hint } from "../../http/closest.ts";
import type { Stored } from "../content.ts";
import type { Findings } from "./findings.ts";

type Disputing = Pick<Relation, "id" | "disputes" | "disputesOn">;

/** Whether the rival claims that relations declare are there, and differ in one thing only. */
export function checkDisputes(
  relations: readonly Disputing[],
  asserted: ReadonlySet<string>,
  findings: Findings,
): void {
  const grounds = new Map(relations.map(({ id, disputesOn }) => [id, disputesOn]));
  for (const { id, disputes = [], disputesOn } of relations) {
    const fault = (reason: string, missing?: boolean) => findings.add("relation", id, reason, missing);
    if (disputes.length === 0 && disputesOn) fault(`disputes nothing on the ${disputesOn}; name the rivals`);
    if (disputes.length > 0 && !disputesOn) fault("lacks disputesOn: figure, date, denial or actor");
    for (const rival of disputes) {
      const other = grounds.get(rival);
      if (rival === id) fault("disputes itself");
      else if (!asserted.has(rival))
        fault(`disputes ${rival}, which is no relation here. ${hint(rival, [...asserted])}`.trim(), true);
      else if (other && disputesOn && other !== disputesOn)
        fault(`disputes ${rival} on the ${disputesOn}, which disputes others on the ${other}`);
    }
  }
}

/** The same relations, each of two rivals naming the other, so that a dispute declared once is seen from both sides. */
export function completeDisputes(relations: readonly Stored<Relation>[]): Stored<Relation>[] {
  const rivals = new Map<string, Set<string>>();
  const grounds = new Map<string, Relation["disputesOn"]>();
  const declare = (id: string, rival: string, ground: Relation["disputesOn"]) => {
    rivals.set(id, (rivals.get(id) ?? new Set()).add(rival));
    grounds.set(id, ground);
  };
  for (const { value } of relations) {
    for (const rival of value.disputes ?? []) {
      declare(value.id, rival, value.disputesOn);
      declare(rival, value.id, value.disputesOn);
    }
  }
  return relations.map(({ element, value }) => {
    const disputes = rivals.get(value.id);
    if (!disputes) return { element, value };
    return {
      element,
      value: { ...value, disputes: [...disputes].sort(), disputesOn: grounds.get(value.id) },
    };
  });
}
