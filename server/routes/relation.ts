import * as z from "zod";
import type { Evidence } from "../../model/graph/evidence.ts";
import { evidence } from "../../model/graph/evidence.ts";
import { rivalsOf, writeEvidence } from "../../model/graph/within/write-evidence.ts";
import { inLanguage } from "../cases/in-language.ts";
import { Problem } from "../errors.ts";
import { datasetParameter, idParameter, languageParameter } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";

export const relationRoute = defineRoute({
  method: "get",
  path: "/api/relations/{id}",
  summary: "The evidence for a relation: what it says, when, where that is written, and rival claims",
  params: z.strictObject({ id: idParameter.meta({ description: "Percent-encoded." }) }),
  query: z.strictObject({ dataset: datasetParameter, language: languageParameter }),
  body: none,
  response: evidence,
  problems: ["notFound"],
  async handle({ params: { id }, query }, context): Promise<Evidence> {
    const loaded = await context.datasets.resolve(query.dataset, context.signal);
    const held = inLanguage(await context.cases.of(loaded), query.language);
    const { columns } = held;
    const index = columns.relations.ids.indexOf(id);
    if (index < 0) throw new Problem("notFound", `There is no relation "${id}".`);
    const { relations, texts } = await context.texts.tell(context, held, {
      relations: [index],
      entities: [],
    });
    const [relation] = relations;
    if (relation === undefined) throw new Problem("notFound", `There is no relation "${id}".`);
    const rivals = await context.texts.tell(context, held, {
      relations: rivalsOf(columns, relation),
      entities: [],
    });
    return writeEvidence(columns, index, { relation, rivals: rivals.relations, texts });
  },
});
