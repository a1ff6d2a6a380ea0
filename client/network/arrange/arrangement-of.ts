import { type Arrangement, UNARRANGED } from "../../../model/exchange/figure/arrangement.ts";
import type { Feature } from "../../store/feature.ts";
import type { View } from "../../store/view.ts";

/** What arranges the picture of a view: where it is an answer to a question, nothing does. */
export function arrangementOf(view: View, features: readonly Feature[]): Arrangement {
  const feature = features.find(({ mode }) => mode === view.mode);
  return feature?.showsWindow === true ? view : UNARRANGED;
}
