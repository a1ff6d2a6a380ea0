import { describeInterval } from "../../format/day.ts";
import { isSame } from "../../timeline/window/window.ts";
import { FAR } from "../compare-view.ts";
import { type Compared, windowBetween } from "./slices.ts";

/** Where the picture stands on its way: "First window: 1968–1975", "On the way: 1980–1986". */
export function describeMoved({ a, b }: Pick<Compared, "a" | "b">, moved: number): string {
  if (moved === 0) return `First window: ${describeInterval(a.window)}`;
  if (moved === FAR) return `Second window: ${describeInterval(b.window)}`;
  if (isSame(a.window, b.window)) return 2 * moved < FAR ? "Nearer to the first" : "Nearer to the second";
  return `On the way: ${describeInterval(windowBetween(a.window, b.window, moved))}`;
}
