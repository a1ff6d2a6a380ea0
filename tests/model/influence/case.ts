import type { GraphEntity } from "../../../model/graph/columns.ts";
import type { Kind } from "../../../model/graph/kinds.ts";
import type { InfluenceRelation } from "../../../model/influence/graph/temporal-graph.ts";
import { parseDay } from "../../../model/time/day.ts";
import { readWhen } from "../../../model/time/edtf.ts";

const WRITTEN = parseDay("2019-12-31");

/** An entity, with a lifespan in EDTF where it has one. */
export function entity(id: string, kind: Kind = "State", lifespan?: string): GraphEntity {
  return { id, kind, lifespan: lifespan === undefined ? undefined : readWhen(lifespan, WRITTEN).bounds };
}

/** A stated relation of one source, dated in EDTF; its id tells its ends and its date. */
export function relation(
  from: string,
  to: string,
  when: string,
  rest: Partial<InfluenceRelation> = {},
): InfluenceRelation {
  return {
    id: `${from}→${to} ${when}`,
    type: "T",
    from,
    to,
    bounds: readWhen(when, WRITTEN).bounds,
    certainty: "stated",
    sources: ["book#p1"],
    carries: true,
    ...rest,
  };
}

/** One relation type whose influence runs from its `from` to its `to`. */
export const FORWARD = [{ type: "T", influence: "forward" as const }];
