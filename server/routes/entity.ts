import * as z from "zod";
import { type Dossier, dossier } from "../../model/graph/dossier.ts";
import { toOutline } from "../../model/graph/lines.ts";
import { pageDossier, writeDossier } from "../../model/graph/within/page-dossier.ts";
import { inLanguage } from "../cases/in-language.ts";
import { askOwn } from "../catalogue/ask.ts";
import { Problem } from "../errors.ts";
import type { RouteContext } from "../http/context.ts";
import { idParameter, integer } from "../http/parameters.ts";
import { defineRoute, none } from "../http/route.ts";
import type { Row } from "../neo4j/read.ts";
import { filters } from "./filters.ts";
import { checkWindow, windowOf, windowParameters } from "./window.ts";

const { dataset, language, types, reading } = filters;

const query = checkWindow(
  z.strictObject({
    ...windowParameters,
    dataset,
    language,
    types,
    reading,
    order: z.enum(["time", "reading"]).default("time").meta({
      description:
        "Earliest first; or by how relations read from the entity, and each of these earliest first.",
    }),
    offset: integer(0, Number.MAX_SAFE_INTEGER).prefault(0),
    limit: integer(0, 2_000).prefault(500).meta({ description: "The most relations that are told." }),
  }),
);

export const entityRoute = defineRoute({
  method: "get",
  path: "/api/entities/{id}",
  summary: "The dossier of an entity: what it is, its relations with statement and sources",
  description:
    "Relations come in pages; `total` and `groups` are of all of them, `sources` of the entity and all it has.",
  params: z.strictObject({ id: idParameter.meta({ description: "Percent-encoded, as in state%2Fperu." }) }),
  query,
  body: none,
  response: dossier,
  problems: ["notFound"],
  async handle({ params: { id }, query: { order, offset, limit, ...asked } }, context): Promise<Dossier> {
    const loaded = await context.datasets.resolve(asked.dataset, context.signal);
    const held = inLanguage(await context.cases.of(loaded), asked.language);
    const { columns } = held;
    const index = columns.entities.ids.indexOf(id);
    if (index < 0) throw new Problem("notFound", `There is no entity "${id}". Find it with /api/search?q=…`);
    const window = windowOf(asked);
    const kept = asked.types.length === 0 ? undefined : asked.types;
    const found = pageDossier(columns, index, { ...asked, window, types: kept, order, offset, limit });
    const told = await context.texts.tell(context, held, { relations: found.page, entities: [index] });
    const entity = told.entities[0] ?? toOutline(columns, index);
    return {
      ...writeDossier(columns, found, offset, { ...told, entity }),
      elsewhere: await findElsewhere(context, loaded.generation, entity.identifiers),
    };
  },
});

async function findElsewhere(
  context: RouteContext,
  dataset: string,
  identifiers: readonly string[],
): Promise<Dossier["elsewhere"]> {
  if (identifiers.length === 0) return [];
  const words = identifiers.map((one) => `"${one.replaceAll(/["\\]/g, "\\$&")}"`).join(" ");
  const rows = await askOwn(context, "elsewhere", { dataset, identifiers, words }).catch(noneWhileAway);
  return dossier.shape.elsewhere.parse(rows);
}

/** A dossier is told without the database too. */
function noneWhileAway(error: unknown): Row[] {
  if (error instanceof Problem && error.kind === "unavailable") return [];
  throw error;
}
