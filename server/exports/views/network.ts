import * as z from "zod";
import { resultOfClaims } from "../../../model/exchange/cited/result.ts";
import { limitOf } from "../../../model/exchange/figure/lines.ts";
import type { CaseColumns } from "../../../model/graph/columns.ts";
import { toLine } from "../../../model/graph/lines.ts";
import { MOST_HELD } from "../../../model/graph/network.ts";
import type { HeldCase } from "../../cases/cases.ts";
import { unfit } from "../../errors.ts";
import { type AskedLook, networkFigure } from "../../figures/draw.ts";
import { offlineNetwork } from "../../figures/offline.ts";
import { parse } from "../../http/parse.ts";
import type { ExportContext } from "../taken.ts";
import { findInForce } from "./in-force.ts";
import { lookOf, lookParameters } from "./look.ts";
import type { Part } from "./part.ts";
import { reachOfAll } from "./reach-of-all.ts";

const networkQuery = z.looseObject(lookParameters);

/** Everything in force within a window. */
export async function network(query: unknown, context: ExportContext): Promise<Part> {
  const { layout, placed, aside, around, size, colour, selected, lines, opened, ...rest } = parse(
    networkQuery,
    query,
    false,
  );
  const inForce = await findInForce(rest, context);
  const { held, relations, of } = inForce;
  const look = lookOf(held.columns, { layout, placed, aside, around, size, colour, selected, lines, opened });
  const pause = async () => {
    await context.turn();
    context.signal.throwIfAborted();
  };
  return {
    held,
    relations,
    entities: of,
    result: () => resultOfClaims(linesOf(held.columns, relations), pause),
    figure: async () => {
      refuseForce(held, look);
      return networkFigure(inForce, look, await reachOfAll(inForce, look, context), context);
    },
    offline: () => offlineNetwork(inForce, look, context),
  };
}

/** The most lines of a large case that are laid out by force: it takes seconds in which the program answers nobody. */
const BY_FORCE = 1_000;

function refuseForce({ columns }: HeldCase, { arrangement, lines }: AskedLook): void {
  const isLarge = columns.relations.from.length > MOST_HELD;
  if (!isLarge || arrangement?.layout !== "force" || limitOf(lines, 0) <= BY_FORCE) return;
  const detail = `Of a case of this size up to ${BY_FORCE} lines are laid out by force; ask for fewer lines or another layout, or save the figure in the page.`;
  throw unfit([{ parameter: "layout", detail }]);
}

function* linesOf(columns: CaseColumns, relations: ArrayLike<number>): Generator<ReturnType<typeof toLine>> {
  for (let place = 0; place < relations.length; place++) yield toLine(columns, relations[place] ?? 0);
}
