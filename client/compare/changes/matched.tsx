import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { formatCount } from "../../format/number.ts";
import { useDatasetNames } from "../use-other.ts";

/** Of two datasets: how many entities both have, for only what hangs on those can be compared. */
export function Matched({ answer: { matched } }: { readonly answer: Comparison }) {
  const names = useDatasetNames();
  if (matched === undefined || names === null) return null;
  return (
    <p className="compare-note">
      {matched === 0
        ? `No entity of this case shares an identifier with one of ${names.b}: nothing of the one can be found in the other, so that all of the first ends and all of the second begins.`
        : `${formatCount(matched, "entity is", "entities are")} in both datasets, by identifiers that they share; relation types are the same where they have one name. What ${names.b} alone has opens there.`}
    </p>
  );
}
