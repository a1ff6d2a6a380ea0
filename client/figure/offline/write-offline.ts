import type { OfflineData, Opening } from "../../../model/exchange/offline.ts";
import { reach, toError } from "../../http/request.ts";
import type { Case } from "../../store/case.ts";
import type { PageFile } from "../../store/take-away.ts";
import { TEMPLATE_MARK } from "./template.ts";

/** The file that traces offline, of a case that the page holds whole. */
export function offlineFiles(loaded: Case, opening: Opening): PageFile[] {
  if (!loaded.isWhole) return [];
  const name = `${loaded.dataset.id}-figure.html`;
  return [
    {
      title: "Figure that traces offline",
      name,
      type: "text/html",
      text: () => writeOffline(loaded, opening),
    },
  ];
}

/**
 * A case as one file that traces without the program: the page beside this one, with the data in it.
 * @throws ApiError where that page cannot be fetched, TypeError where it is of another version
 */
async function writeOffline(loaded: Case, opening: Opening): Promise<string> {
  const response = await reach("/offline/figure.html", {});
  if (!response.ok) throw await toError(response);
  const [before, after] = (await response.text()).split(TEMPLATE_MARK);
  if (before === undefined || after === undefined)
    throw new TypeError("The page for it has no place for data");
  // What could end the element is written so that JSON reads it as the same.
  const data = JSON.stringify(gather(loaded, opening)).replaceAll("<", "\\u003c");
  return `${before}${data}${after}`;
}

function gather(loaded: Case, opening: Opening): OfflineData {
  const entities = [...loaded.entities.values()].map(({ bounds: _bounds, ...entity }) => entity);
  const relations = loaded.relations.map(({ bounds: _bounds, ...relation }) => relation);
  const whole = { entities, relations, total: relations.length, drawn: relations.length };
  return { format: "entente-figure-1", dataset: loaded.dataset, whole, opening };
}
