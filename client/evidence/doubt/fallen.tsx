import { useDeferredValue, useMemo } from "react";
import type { Interval } from "../../../model/time/bounds.ts";
import { formatCount } from "../../format/number.ts";
import type { Case } from "../../store/case.ts";
import { useCase, useFilters, useView } from "../../store/hooks.ts";
import { type Filters, NO_FILTERS, sliceWithin } from "../../store/slice.ts";
import { NamesWithin } from "../names-within.tsx";
import { nameOf } from "../reading.ts";

/** At most so many names of what falls are told. */
const TOLD = 5;

const { hiddenSectors, hiddenKinds, hiddenTypes } = NO_FILTERS;

/** What falls is told of all that is in force, whatever the legend hides. */
const OPEN = { hiddenSectors, hiddenKinds, hiddenTypes };

/** What of the picture in the window falls without a statement that is doubted; of a large case only that it is left out. */
export function Fallen({ id }: { readonly id: string }) {
  const loaded = useCase();
  const isDoubted = useView((view) => view.without.has(id));
  // What falls may lag behind a drag of the window.
  const window = useDeferredValue(useView((view) => view.window));
  const filters = useFilters(OPEN);
  const fallen = useMemo(
    () => (isDoubted && loaded.isWhole ? fallenWithout(loaded, window, filters, id) : null),
    [loaded, isDoubted, window, filters, id],
  );
  if (!isDoubted) return null;
  return (
    <p className="evidence-note" role="status">
      Left out, as if it were wrong.{" "}
      {fallen !== null && (
        <NamesWithin
          text={describeFallen(fallen.map((one) => nameOf(loaded, one)))}
          of={fallen.slice(0, TOLD)}
        />
      )}
    </p>
  );
}

function describeFallen(names: readonly string[]): string {
  if (names.length === 0)
    return "In this window nobody leaves the picture with it: all that it joins is joined by others too.";
  const more = names.length - TOLD;
  const told = `${names.slice(0, TOLD).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return `With it ${formatCount(names.length, "entity leaves", "entities leave")} the picture of this window: ${told}.`;
}

/** The entities that are in the picture with a statement and not without it. */
function fallenWithout(loaded: Case, window: Interval, filters: Filters, id: string): string[] {
  const others = new Set([...filters.without].filter((one) => one !== id));
  const entities = (without: ReadonlySet<string>) =>
    sliceWithin(loaded, window, { ...filters, without }).entities.map((entity) => entity.id);
  const left = new Set(entities(filters.without));
  return entities(others).filter((entity) => !left.has(entity));
}
