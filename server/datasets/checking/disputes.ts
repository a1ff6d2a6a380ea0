import type { Stated } from "../../../model/exchange/reader.ts";
import type { Relation } from "../../../model/graph/relation.ts";
import type { RelationRow } from "../row-schemas.ts";
import { type Fault, RowFaults } from "./fault.ts";
import type { Places } from "./places.ts";
import { remedyFor } from "./remedy-for.ts";

type Ground = Relation["disputesOn"];

/** The rival claims that relations declare, so that a dispute declared once is seen from both sides. */
export class Disputes {
  readonly #declared: { readonly stated: Stated; readonly row: RelationRow }[] = [];
  readonly #rivals = new Map<string, Set<string>>();
  readonly #grounds = new Map<string, Ground>();
  #complete = false;

  /** Takes note of what a relation declares, until all have been read once. */
  add(stated: Stated, row: RelationRow): void {
    const { id, disputes, disputesOn } = row;
    if (this.#complete) return;
    if (disputes === undefined && disputesOn === undefined) return;
    this.#declared.push({ stated, row });
    for (const rival of disputes ?? []) {
      this.#declare(id, rival, disputesOn);
      this.#declare(rival, id, disputesOn);
    }
  }

  /** The rivals of a relation, whichever side declared them, and in what they differ. */
  of(id: string): { disputes?: readonly string[]; disputesOn?: Ground } | undefined {
    const rivals = this.#rivals.get(id);
    return rivals ? { disputes: [...rivals].sort(), disputesOn: this.#grounds.get(id) } : undefined;
  }

  /** Says that all is read, and whether the rivals are there and differ in one thing only. */
  check(relations: Omit<Places, "get" | "set">, fault: Fault): void {
    this.#complete = true;
    const own = new Map(this.#declared.map(({ row }) => [row.id, row.disputesOn]));
    for (const { stated, row } of this.#declared) {
      const { id, disputes = [], disputesOn } = row;
      const faults = new RowFaults(stated, id, fault);
      if (disputes.length === 0)
        faults.add(
          "field",
          `disputes nothing on the ${disputesOn}`,
          "name the rivals in disputes",
          "disputes",
        );
      else if (!disputesOn)
        faults.add("field", "lacks disputesOn", "write figure, date, denial or actor", "disputesOn");
      for (const rival of disputes) checkRival(id, rival, disputesOn, own.get(rival), relations, faults);
    }
  }

  #declare(id: string, rival: string, ground: Ground): void {
    this.#rivals.set(id, (this.#rivals.get(id) ?? new Set()).add(rival));
    this.#grounds.set(id, ground);
  }
}

function checkRival(
  id: string,
  rival: string,
  ground: Ground,
  other: Ground,
  relations: Omit<Places, "get" | "set">,
  faults: RowFaults,
): void {
  if (rival === id) faults.add("reference", "disputes itself", "name the rival", "disputes");
  else if (!relations.has(rival)) {
    const remedy = remedyFor(rival, relations, "state the relation, or correct the id");
    faults.add("reference", `disputes ${rival}, which is no relation here`, remedy, "disputes");
  } else if (other && ground && other !== ground) {
    const reason = `disputes ${rival} on the ${ground}, which disputes others on the ${other}`;
    faults.add("reference", reason, "give both one ground", "disputesOn");
  }
}
