import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useActions } from "../../store/hooks.ts";
import { SHOWS, type Show } from "../query-view.ts";

const NAMES: Readonly<Record<Show, string>> = { graph: "Graph", table: "Table", json: "JSON", plan: "Plan" };

/** The same answer as a graph, a table, JSON or the plan by which it was found. */
export function ShowSwitch({ show }: { readonly show: Show }) {
  const { setQuery } = useActions();
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label="Show the answer as"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[show]}
      onSelectionChange={(keys) => {
        const chosen = SHOWS.find((candidate) => keys.has(candidate));
        if (chosen) setQuery({ show: chosen });
      }}
    >
      {SHOWS.map((name) => (
        <ToggleButton key={name} id={name} className="segment">
          {NAMES[name]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
