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
  return { taken, formats: formats.filter(({ of }) => view != null && of.includes(view)) };
}
