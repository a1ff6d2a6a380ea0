import { askByLink, NothingAsked } from "../../client/unseen/link.ts";
import { VIEWS } from "../../model/exchange/write/taken.ts";
import { Problem, unfit } from "../errors.ts";
import { caseOf } from "../figures/case-of.ts";
import { describeQuery } from "../routes/queries.ts";
import { gather } from "./gather.ts";
import type { ExportContext } from "./taken.ts";

/**
 * What an export is asked for by a link to the page: what the page itself would ask for.
 * @param link its parameters, without those of exports and of citations
 * @param wanted the view that is to be made of it, where it has several; what it shows where none is named
 * @throws Problem `unfit` for a link that shows nothing of it, or says what is not here
 */
export async function readLink(
  link: URLSearchParams,
  wanted: string | undefined,
  context: ExportContext,
): Promise<Record<string, unknown>> {
  const params = new URLSearchParams(link);
  const id = params.get("dataset") ?? undefined;
  params.delete("dataset");
  const loaded = await context.datasets.resolve(id, context.signal).catch(tellOfOther);
  const opened = await caseOf(await context.cases.of(loaded), context);
  const catalogue = [...context.catalogue.queries.values()].map((one) => describeQuery(one, loaded));
  const { name, asked } = await askByLink(params, opened, catalogue).catch(refuse);
  const [shown] = asked;
  if (wanted === undefined) return gather(shown);
  if (wanted === "dataset") return { view: wanted, dataset: loaded.id };
  const found = asked.find((one) => one.get("view") === wanted);
  if (found !== undefined) return gather(found);
  const views = [...asked.map((one) => one.get("view")), "dataset"];
  const detail = `A link to ${name} shows ${views.join(", ")}${isView(wanted) ? `, no ${wanted}` : ""}.`;
  throw unfit([{ parameter: "view", detail }]);
}

function isView(name: string): boolean {
  return VIEWS.some((view) => view === name);
}

/** A link may come from another program, whose datasets are not here. */
function tellOfOther(error: unknown): never {
  if (!(error instanceof Problem) || error.kind !== "unfit") throw error;
  throw new Problem(
    "unfit",
    `The link is to a dataset of which this program knows nothing. ${error.message}`,
    {
      errors: error.errors,
      cause: error,
    },
  );
}

function refuse(error: unknown): never {
  if (!(error instanceof NothingAsked)) throw error;
  throw unfit([{ parameter: "link", detail: `The link cannot be exported. ${error.message}` }]);
}
