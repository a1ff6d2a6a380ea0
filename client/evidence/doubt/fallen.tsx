import { useMemo } from "react";
import { formatCount } from "../../format/number.ts";
import type { Case } from "../../store/case.ts";
import { useCase, useView } from "../../store/hooks.ts";
import { sliceWithin } from "../../store/slice.ts";
import type { View } from "../../store/view.ts";
import { nameOf } from "../reading.ts";

/** At most so many names of what falls are told. */
const TOLD = 5;

/** What of the picture in the window falls without a statement that is doubted. */
export function Fallen({ id }: { readonly id: string }) {
  const of = useCase();
  const isDoubted = useView((view) => view.without.has(id));
  const window = useView((view) => view.window);
  const reading = useView((view) => view.reading);
  const beginnings = useView((view) => view.beginnings);
  const without = useView((view) => view.without);
  const fallen = useMemo(
    () => (isDoubted ? fallenWithout(of, { window, reading, beginnings, without }, id) : null),
    [of, isDoubted, window, reading, beginnings, without, id],
  );
  if (fallen === null) return null;
  const names = fallen.slice(0, TOLD).map((entity) => nameOf(of, entity));
  const more = fallen.length - names.length;
  return (
    <p className="evidence-note" role="status">
      Left out, as if it were wrong.{" "}
      {fallen.length === 0
        ? "In this window nobody leaves the picture with it: all that it joins is joined by others too."
        : `With it ${formatCount(fallen.length, "entity leaves", "entities leave")} the picture of this window: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`}
    </p>
  );
}

const NOTHING: ReadonlySet<never> = new Set();

/** The entities that are in the picture with a statement and not without it. */
function fallenWithout(
  of: Case,
  { window, without, ...rest }: Pick<View, "window" | "reading" | "beginnings" | "without">,
  id: string,
): string[] {
  const open = { ...rest, hiddenSectors: NOTHING, hiddenKinds: NOTHING, hiddenTypes: NOTHING };
  const others = new Set([...without].filter((one) => one !== id));
  const entities = (left: ReadonlySet<string>) =>
    sliceWithin(of, window, { ...open, without: left }).entities.map((entity) => entity.id);
  const left = new Set(entities(without));
  return entities(others).filter((entity) => !left.has(entity));
}
