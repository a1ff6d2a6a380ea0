import { Button } from "react-aria-components";
import { formatCount, formatNumber } from "../../format/number.ts";
import { useActions, useCase, useSession, useSlice, useView } from "../../store/hooks.ts";
import { arrangementOf } from "./arrangement-of.ts";
import { narrow } from "./narrow.ts";

/** At most so many names are told of what the picture is drawn around. */
const TOLD = 3;

/** Says that the picture leaves out entities that are in force, for the reader asked for that, and draws them again. */
export function HiddenNote() {
  const loaded = useCase();
  const { features } = useSession();
  const { drawAll } = useActions();
  const arrangement = useView((view) => arrangementOf(view, features));
  const [all, shown] = [
    useSlice(({ entities }) => entities.length),
    useSlice((slice) => narrow(slice, arrangement).entities.length),
  ];
  const { aside, around } = arrangement;
  if (aside.size === 0 && around.size === 0) return null;
  const names = [...around].map((id) => loaded.entities.get(id)?.name ?? id);
  const told =
    names.slice(0, TOLD).join(", ") + (names.length > TOLD ? ` and ${names.length - TOLD} more` : "");
  return (
    <p className="network-note" role="note">
      {names.length > 0 ? `Drawn alone, with their neighbours: ${told}. ` : ""}
      {formatNumber(shown)} of {formatCount(all, "entity", "entities")} in the picture.{" "}
      <Button className="inline-button" onPress={drawAll}>
        Draw all again
      </Button>
    </p>
  );
}
