import type { Session } from "../../store/session.ts";
import type { Held, LoadExports, TakeAway } from "../../store/take-away.ts";
import { type Format, fetchFormats, isMadeOf } from "./formats.ts";

/** What can be taken away of what is shown, and the files that the program makes of it. */
export interface Offered {
  readonly taken: TakeAway;
  readonly formats: readonly Format[];
  /** The page's query that shows it, of the same moment. */
  readonly page: string;
}

/** What is offered at this moment. What the page can make itself is offered also while the program is away. */
export async function offer(load: LoadExports, held: Held & Pick<Session, "page">): Promise<Offered> {
  const [{ takeAway }, formats] = await Promise.all([load(), fetchFormats().catch(() => [])]);
  const [taken, page] = [takeAway(held), held.page()];
  const { asked } = taken;
  const { total } = held.loaded;
  const offered = formats.filter(
    (format) =>
      asked !== null && isMadeOf(format, asked, total) && !isOwn(format.name, asked.get("view") ?? ""),
  );
  return { taken, formats: offered, page };
}

/** What the page makes itself: figures, as they stand on the screen, and rows of a query, with the names that it has. */
function isOwn(format: string, view: string): boolean {
  return FIGURES.has(format) || (view === "query" && ROWS.has(format));
}

const FIGURES = new Set(["svg", "pdf", "png"]);
const ROWS = new Set(["csv", "json"]);
