import * as z from "zod";
import { resultOfClaims } from "../../../model/exchange/cited/result.ts";
import type { CaseColumns } from "../../../model/graph/columns.ts";
import { toLine } from "../../../model/graph/lines.ts";
import { networkFigure } from "../../figures/draw.ts";
import { parse } from "../../http/parse.ts";
import type { ExportContext } from "../taken.ts";
import { findInForce } from "./in-force.ts";
import { lookOf, lookParameters } from "./look.ts";
import type { Part } from "./part.ts";
import { reachOfAll } from "./reach-of-all.ts";

const networkQuery = z.looseObject(lookParameters);

/** Everything in force within a window. */
export async function network(query: unknown, context: ExportContext): Promise<Part> {
  const { layout, placed, aside, around, size, colour, selected, opened, ...rest } = parse(
    networkQuery,
    query,
    false,
  );
  const inForce = await findInForce(rest, context);
  const { held, relations, of } = inForce;
  const asked = { layout, placed, aside, around, size, colour, selected, opened };
  const look = lookOf(held.columns, asked);
  const pause = async () => {
    await context.turn();
    context.signal.throwIfAborted();
  };
  return {
    held,
    relations,
    entities: of,
    result: () => resultOfClaims(linesOf(held.columns, relations), pause),
    figure: async () => networkFigure(inForce, look, await reachOfAll(inForce, look, context), context),
  };
}

function* linesOf(columns: CaseColumns, relations: ArrayLike<number>): Generator<ReturnType<typeof toLine>> {
  for (let place = 0; place < relations.length; place++) yield toLine(columns, relations[place] ?? 0);
}
