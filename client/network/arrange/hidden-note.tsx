import { Button } from "react-aria-components";
import { useActions, useCase, useSession, useSlice, useView } from "../../store/hooks.ts";
import { arrangementOf } from "./arrangement-of.ts";
import { describeNarrowed } from "./describe-narrowed.ts";

/** Says that the picture leaves out entities that are in force, for the reader asked for that, and draws them again. */
export function HiddenNote() {
  const loaded = useCase();
  const { features } = useSession();
  const { drawAll } = useActions();
  const arrangement = useView((view) => arrangementOf(view, features));
  const told = useSlice((slice) => describeNarrowed(loaded, slice, arrangement));
  if (told === null) return null;
  return (
    <p className="network-note" role="note">
      {told}{" "}
      <Button className="inline-button" onPress={drawAll}>
        Draw all again
      </Button>
    </p>
  );
}
