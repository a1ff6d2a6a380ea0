import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gatherOffline, openOnNetwork, openOnTrace, TEMPLATE_MARK } from "../../client/unseen/offline.ts";
import type { OfflineData } from "../../model/exchange/offline.ts";
import type { HeldCase } from "../cases/cases.ts";
import { textsAway } from "../cases/texts.ts";
import { unfit } from "../errors.ts";
import { projectRoot } from "../lib/project-root.ts";
import { caseOf, hasTexts } from "./case-of.ts";
import type { AskedLook, AskedTrace, InForce } from "./draw.ts";

type Context = Parameters<typeof caseOf>[1];

/** A case that opens on the network within a window, arranged and narrowed as it was asked for. */
export async function offlineNetwork(
  asked: InForce,
  look: AskedLook,
  context: Context,
): Promise<OfflineData> {
  if (asked.besides.length > 0) {
    const detail =
      "A figure that works offline hides types, kinds, sectors and what is left out; it cannot be narrowed to some entities or sources.";
    throw unfit([{ parameter: asked.of.length > 0 ? "of" : "sources", detail }]);
  }
  const loaded = await toldCaseOf(asked.held, context);
  return gatherOffline(loaded, openOnNetwork(loaded, asked, look));
}

/** A case that opens on an answer of influence, as it was asked for. */
export async function offlineTrace(
  held: HeldCase,
  asked: AskedTrace,
  question: Parameters<typeof openOnTrace>[2],
  context: Context,
): Promise<OfflineData> {
  const loaded = await toldCaseOf(held, context);
  return gatherOffline(loaded, openOnTrace(loaded, asked, question));
}

/** A case that opens as it says itself. */
export async function offlineCase(held: HeldCase, context: Context): Promise<OfflineData> {
  return gatherOffline(await toldCaseOf(held, context), {});
}

async function toldCaseOf(held: HeldCase, context: Context) {
  const loaded = await caseOf(held, context);
  if (hasTexts(held)) return loaded;
  throw textsAway();
}

/**
 * The data within the page that shows them without the program.
 * @throws Error where that page was not built
 */
export async function* writeOffline(data: OfflineData): AsyncIterable<string> {
  const template = await readFile(join(projectRoot, "dist/client/offline/figure.html"), "utf8").catch(
    (cause: unknown) => {
      throw new Error("The page of figures that work offline is not built: npm run build", { cause });
    },
  );
  const [before, after] = template.split(TEMPLATE_MARK);
  if (before === undefined || after === undefined)
    throw new TypeError("The page of figures that work offline has no place for data");
  yield before;
  // What could end the element is written so that JSON reads it as the same.
  yield JSON.stringify(data).replaceAll("<", "\\u003c");
  yield after;
}
