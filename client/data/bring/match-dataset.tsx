import { useKept } from "../keep/use-kept.ts";
import { Choice, type Option } from "../parts/field.tsx";
import { bringEntitiesOf } from "./bringing.ts";

/** Takes the entities of a dataset that is loaded as a list to match names with, as a file of them would be. */
export function MatchDataset() {
  const datasets = useKept((state) => state.datasets) ?? [];
  if (datasets.length === 0) return null;
  const options: Option[] = [
    ["", "the entities of no dataset"],
    ...datasets.map(({ id, title }): Option => [id, title]),
  ];
  return (
    <Choice
      label="Match names with"
      value=""
      options={options}
      onChange={(id) => id !== "" && void bringEntitiesOf(id)}
    />
  );
}
