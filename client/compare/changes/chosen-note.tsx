import { Button } from "react-aria-components";
import { NamesWithin } from "../../evidence/names-within.tsx";
import { nameOf } from "../../evidence/reading.ts";
import { formatCount } from "../../format/number.ts";
import { useActions, useCase, useView } from "../../store/hooks.ts";
import { chosenIn } from "../api.ts";

/** Says whose changes the list has, where an entity or two are chosen, and leads back to all of them. */
export function ChosenNote({ total }: { readonly total: number }) {
  const loaded = useCase();
  const selection = useView((view) => view.selection);
  const { select } = useActions();
  const chosen = chosenIn(selection);
  if (chosen.length === 0) return null;
  return (
    <p className="compare-chosen">
      {formatCount(total, "change")} of{" "}
      <NamesWithin text={chosen.map((id) => nameOf(loaded, id)).join(" and ")} of={chosen} /> alone.{" "}
      <Button className="inline-button" onPress={() => select(null)}>
        Show all changes
      </Button>
    </p>
  );
}
