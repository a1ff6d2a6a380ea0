import type { Held, LoadExports, TakeAway } from "../../store/take-away.ts";
import { type Format, fetchFormats } from "./formats.ts";

/** What can be taken away of what is shown, and the files that the program makes of it. */
export interface Offered {
  readonly taken: TakeAway;
  readonly formats: readonly Format[];
}

/** What is offered at this moment. What the page can make itself is offered also while the program is away. */
export async function offer(load: LoadExports, held: Held): Promise<Offered> {
  const [{ takeAway }, formats] = await Promise.all([load(), fetchFormats().catch(() => [])]);
  const taken = takeAway(held);
  const view = taken.asked?.get("view");
  const offered = formats.filter(({ name, of }) => view != null && of.includes(view) && !isOwn(name, view));
  return { taken, formats: offered };
}

/** What the page makes itself: figures, as they stand on the screen, and rows of a query, with the names that it has. */
function isOwn(format: string, view: string): boolean {
  return FIGURES.has(format) || (view === "query" && ROWS.has(format));
}

const FIGURES = new Set(["svg", "pdf", "png"]);
const ROWS = new Set(["csv", "json"]);
