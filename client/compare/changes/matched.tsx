import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { formatCount } from "../../format/number.ts";
import { useCase } from "../../store/hooks.ts";
import { useDatasetNames, useOther } from "../use-other.ts";
import { describeOutside } from "./words.ts";

/** Of two datasets: which entities both have, for only what hangs on those can be compared, and what lies outside either. */
export function Matched({ answer }: { readonly answer: Comparison }) {
  const { matched, same = [], ambiguous = [] } = answer;
  const { dataset } = useCase();
  const other = useOther();
  const names = useDatasetNames();
  if (matched === undefined || names === null) return null;
  const outside =
    other === null
      ? []
      : describeOutside(answer, {
          a: { name: names.a, span: dataset.span },
          b: { name: names.b, span: other.span },
        });
  return (
    <>
      <p className="compare-note">
        {matched === 0
          ? `No entity of this case is found in ${names.b} by an identifier that both have: all of the first is only in the first, and all of the second only in the second.`
          : `${formatCount(matched, "entity is", "entities are")} in both datasets, by identifiers that they share; relation types are the same where they have one name. What ${names.b} alone has opens there.`}
      </p>
      {outside.map((sentence) => (
        <p className="compare-note" key={sentence}>
          {sentence}
        </p>
      ))}
      <Names
        title="Taken for the same"
        entries={same.map(({ a, nameA, nameB }) => ({ id: a, name: `${nameA} = ${nameB}` }))}
      />
      <Names
        title={`${formatCount(ambiguous.length, "entity", "entities")} of ${names.b} not matched, for an identifier fits several`}
        entries={ambiguous}
      />
    </>
  );
}

interface NamesProps {
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly name: string }[];
}

/** A list that unfolds; nothing where it is empty. */
function Names({ title, entries }: NamesProps) {
  if (entries.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {entries.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
