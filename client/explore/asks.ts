import { UNARRANGED, writePlaced } from "../../model/exchange/figure/arrangement.ts";
import type { ViewName } from "../../model/exchange/write/taken.ts";
import { formatDay } from "../../model/time/day.ts";
import { toLists, toPairs } from "../store/answers/remote.ts";
import type { Case } from "../store/case.ts";
import type { Ask } from "../store/feature.ts";
import { endsOfPair } from "../store/pair-id.ts";
import { chosenEntity } from "../store/remote-slice.ts";
import { toFilter } from "../store/slice.ts";
import type { View } from "../store/view.ts";

/** The network within the window, and its timeline. */
export const ask = ((loaded, view) => [
  askWindow("network", loaded, view, arrange(loaded, view)),
  askWindow("timeline", loaded, view),
]) satisfies Ask;

function askWindow(
  view: ViewName,
  loaded: Case,
  now: View,
  more: Parameters<typeof toPairs>[0] = {},
): URLSearchParams {
  const { window, reading } = now;
  return new URLSearchParams(
    toPairs({
      view,
      dataset: loaded.dataset.id,
      start: formatDay(window.start),
      end: formatDay(window.end),
      reading,
      ...toLists(toFilter(loaded, now), loaded.dataset.vocabulary),
      ...more,
    }),
  );
}

/** How a figure of it is arranged: what is as it is for everybody is left out. */
function arrange({ isWhole }: Case, view: View) {
  const { layout, moved, aside, around, sizeBy, colourBy, opened, lines, selection } = view;
  const unless = (usual: string, value: string) => (value === usual ? undefined : value);
  const chosen = chosenEntity(view);
  return {
    layout: unless(UNARRANGED.layout, layout),
    placed: [...moved].map(writePlaced).sort(),
    aside: [...aside].sort(),
    around: [...around].sort(),
    size: unless(UNARRANGED.sizeBy, sizeBy),
    colour: unless(UNARRANGED.colourBy, colourBy),
    selected: selection === null ? [] : endsOfPair(selection.id).filter(Boolean),
    // A case that is held whole draws all lines of everybody.
    lines: isWhole ? undefined : unless("readable", lines),
    opened: isWhole ? [] : [...new Set([...opened, ...(chosen === null ? [] : [chosen])])].sort(),
  };
}
