import { resultOfClaims } from "../../../model/exchange/cited/result.ts";
import type { CaseColumns } from "../../../model/graph/columns.ts";
import { toLine } from "../../../model/graph/lines.ts";
import { networkFigure } from "../../figures/draw.ts";
import type { ExportContext } from "../taken.ts";
import { findInForce } from "./in-force.ts";
import type { Part } from "./part.ts";

/** Everything in force within a window. */
export async function network(query: unknown, context: ExportContext): Promise<Part> {
  const inForce = await findInForce(query, context);
  const { held, relations, of } = inForce;
  const pause = async () => {
    await context.turn();
    context.signal.throwIfAborted();
  };
  return {
    held,
    relations,
    entities: of,
    result: () => resultOfClaims(linesOf(held.columns, relations), pause),
    figure: () => networkFigure(inForce, context),
  };
}

function* linesOf(columns: CaseColumns, relations: ArrayLike<number>): Generator<ReturnType<typeof toLine>> {
  for (let place = 0; place < relations.length; place++) yield toLine(columns, relations[place] ?? 0);
}
