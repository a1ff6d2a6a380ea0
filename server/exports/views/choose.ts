import type { ViewName } from "../../../model/exchange/write/taken.ts";
import type { Chosen, ExportContext } from "../taken.ts";
import { compare } from "./compare.ts";
import { dataset } from "./dataset.ts";
import { network } from "./network.ts";
import type { Choose } from "./part.ts";
import { paths } from "./paths.ts";
import { query } from "./query.ts";
import { reach } from "./reach.ts";
import { timeline } from "./timeline.ts";

const CHOOSE: Readonly<Record<ViewName, Choose>> = {
  network,
  timeline,
  paths,
  reach,
  compare,
  query,
  dataset,
};

/**
 * What a view shows.
 * @param parameters those of the request that shows it, not yet parsed
 * @throws Problem as that request does
 */
export async function choose(
  view: ViewName,
  parameters: Readonly<Record<string, unknown>>,
  context: ExportContext,
): Promise<Chosen> {
  return { view, parameters, ...(await CHOOSE[view](parameters, context)) };
}
