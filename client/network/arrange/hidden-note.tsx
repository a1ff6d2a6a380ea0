import { Button } from "react-aria-components";
import { NamesWithin } from "../../evidence/names-within.tsx";
import { useActions, useCase, useSlice } from "../../store/hooks.ts";
import { describeNarrowed } from "./describe-narrowed.ts";
import { useNarrowing } from "./use-narrowed.ts";

/** Says that the picture leaves out entities that are in force, for the reader asked for that, and draws them again. */
export function HiddenNote() {
  const loaded = useCase();
  const { drawAll } = useActions();
  const narrowing = useNarrowing();
  const told = useSlice((slice) => describeNarrowed(loaded, slice, narrowing));
  if (told === null) return null;
  return (
    <p className="network-note" role="note">
      <NamesWithin text={told} of={[...narrowing.around, ...narrowing.aside]} />{" "}
      <Button className="inline-button" onPress={drawAll}>
        Draw all again
      </Button>
    </p>
  );
}
