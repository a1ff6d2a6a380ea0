import type * as z from "zod";
import { resultOfPaths } from "../../../model/exchange/cited/result.ts";
import { FIRST_DAY, LAST_DAY, parseDay } from "../../../model/time/day.ts";
import { inLanguage } from "../../cases/in-language.ts";
import { caseOf } from "../../figures/case-of.ts";
import { type AskedTrace, drawPaths } from "../../figures/draw.ts";
import { parse } from "../../http/parse.ts";
import { askPaths, pathsQuery, tellPaths } from "../../routes/paths.ts";
import type { ExportContext } from "../taken.ts";
import type { Part } from "./part.ts";

/** What an answer of influence names: its hops with their rivals, or what explains that there is no path. */
export async function paths(query: unknown, context: ExportContext): Promise<Part> {
  const asked = parse(pathsQuery, query, false);
  const found = await askPaths(asked, context);
  const { dataset: loaded, answer, named } = found;
  const held = inLanguage(await context.cases.of(loaded), asked.language);
  const { entities, relations } = held.columns;
  const told = await tellPaths(found, context);
  return {
    held,
    relations: [...new Set(named.flatMap((one) => one.relations))].map(relations.ids.indexOf),
    entities: named.flatMap((one) => one.entities).map(entities.ids.indexOf),
    result: async () => resultOfPaths(answer),
    // As JSON alone: as a table an answer of influence is the claims of its hops.
    answer: () => ({ columns: [], rows: [], whole: told }),
    figure: async () => drawPaths(await caseOf(held, context), traceOf(asked), told),
  };
}

function traceOf({ start, end, ...asked }: z.output<typeof pathsQuery>): AskedTrace {
  const window = {
    start: start === undefined ? FIRST_DAY : parseDay(start),
    end: end === undefined ? LAST_DAY : parseDay(end),
  };
  return {
    from: asked.from,
    to: asked.to,
    criterion: asked.criterion,
    window: start === undefined && end === undefined ? null : window,
    without: asked.without,
  };
}
