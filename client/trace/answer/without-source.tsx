import { Button } from "react-aria-components";
import { useActions } from "../../store/hooks.ts";
import type { HopSource } from "./hops.ts";

/** What the answer would be if a source were wrong, at one click. */
export function WithoutSource({ place: { sourceId, sourceName } }: { readonly place: HopSource }) {
  const { toggleWithout } = useActions();
  return (
    <Button
      className="inline-button"
      aria-label={`What if wrong? The answer without ${sourceName}`}
      onPress={() => toggleWithout(sourceId)}
    >
      if wrong?
    </Button>
  );
}
