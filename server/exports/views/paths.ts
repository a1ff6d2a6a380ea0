import { resultOfPaths } from "../../../model/exchange/cited/result.ts";
import { inLanguage } from "../../cases/in-language.ts";
import { caseOf } from "../../figures/case-of.ts";
import { drawPaths } from "../../figures/draw.ts";
import { offlineTrace } from "../../figures/offline.ts";
import { parse } from "../../http/parse.ts";
import { readAsked } from "../../influence/parameters.ts";
import { askPaths, pathsQuery, tellPaths } from "../../routes/paths.ts";
import type { ExportContext } from "../taken.ts";
import { traceOf } from "./asked-trace.ts";
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
    figure: async () => drawPaths(await caseOf(held, context), traceOf(asked, held.columns.types), told),
    offline: async () => {
      const { from, to, criterion, k } = asked;
      const question = { from, to, criterion, limits: { ...readAsked(asked), k } };
      return offlineTrace(held, traceOf(asked, held.columns.types), question, context);
    },
  };
}
