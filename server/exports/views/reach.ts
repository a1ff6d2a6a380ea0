import { resultOfReach } from "../../../model/exchange/cited/answer-results.ts";
import type { TakenAnswer } from "../../../model/exchange/write/taken.ts";
import { dropBy } from "../../../model/graph/within/case-filter.ts";
import { listInForce } from "../../../model/graph/within/table.ts";
import type { ReachAnswer } from "../../../model/influence/answers.ts";
import { FIRST_DAY, LAST_DAY } from "../../../model/time/day.ts";
import { inLanguage } from "../../cases/in-language.ts";
import { caseOf } from "../../figures/case-of.ts";
import { drawReach } from "../../figures/draw.ts";
import { parse } from "../../http/parse.ts";
import { askReach, reachQuery } from "../../routes/reach.ts";
import type { ExportContext } from "../taken.ts";
import { traceOf } from "./asked-trace.ts";
import type { Part } from "./part.ts";

/** Whom influence reaches; the claims are those between the reached, over which alone it can have come. */
export async function reach(query: unknown, context: ExportContext): Promise<Part> {
  const asked = parse(reachQuery, query, false);
  const { dataset, end, answer } = await askReach(asked, context);
  const held = inLanguage(await context.cases.of(dataset), asked.language);
  const { columns } = held;
  const { from, to } = columns.relations;
  const there = new Set(
    [...answer.moments.map(({ entity }) => entity), ...Object.values(end)].map(columns.entities.ids.indexOf),
  );
  const types = asked.types.length > 0 ? asked.types : undefined;
  const dropped = dropBy(columns, { types, without: asked.without });
  const all = listInForce(columns, { start: FIRST_DAY, end: LAST_DAY }, "possible", dropped);
  return {
    held,
    relations: all.filter((at) => there.has(from[at] ?? -1) && there.has(to[at] ?? -1)),
    entities: there,
    result: async () => resultOfReach(answer),
    answer: () => toRows(answer),
    figure: async () => drawReach(await caseOf(held, context), end, answer, traceOf(asked, columns.types)),
  };
}

/** A row for each who is reached, in the order of time. */
function toRows(whole: ReachAnswer): TakenAnswer {
  const entities = new Map(whole.entities.map((entity) => [entity.id, entity]));
  return {
    whole,
    columns: ["entity", "name", "kind", "verdict", "earliest", "latest"],
    rows: whole.moments.map(({ entity, verdict, moment }) => [
      entity,
      entities.get(entity)?.name,
      entities.get(entity)?.kind,
      verdict,
      moment.earliest,
      moment.latest,
    ]),
  };
}
