import { useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useActions, useView } from "../../store/hooks.ts";
import { SHOWN_AS, type ShownAs } from "../compare-view.ts";

const NAMES: Readonly<Record<ShownAs, string>> = { side: "Side by side", one: "One picture", list: "List" };

/** The networks beside each other, as one picture, or the list of changes alone. */
export function ShownAsSwitch() {
  const shownAs = useShownAs();
  const { compare } = useActions();
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label="Show the comparison as"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shownAs]}
      onSelectionChange={(keys) => {
        const chosen = SHOWN_AS.find((candidate) => keys.has(candidate));
        if (chosen) compare({ shownAs: chosen });
      }}
    >
      {SHOWN_AS.map((name) => (
        <ToggleButton key={name} id={name} className="segment">
          {NAMES[name]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** How the comparison is shown: where nobody has chosen, as one picture; a narrow page begins with the list. */
export function useShownAs(): ShownAs {
  const [fallback] = useState<ShownAs>(() => (window.matchMedia("(width < 60rem)").matches ? "list" : "one"));
  return useView(({ compare }) => compare.shownAs) ?? fallback;
}
