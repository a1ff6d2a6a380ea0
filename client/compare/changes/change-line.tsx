import type { Relation } from "../../../model/graph/relation.ts";
import { dateLabel } from "../../../model/time/label.ts";
import { Spoken } from "../../evidence/names-within.tsx";
import { OwnLink } from "../own-link.tsx";
import { type Change, describeChange, readTie } from "./words.ts";

interface Props {
  readonly change: Change;
  readonly told: ReadonlyMap<string, Relation>;
  /** Whether two datasets are compared. */
  readonly areTwo: boolean;
}

/** What became of a tie, with the dates of its statements; each opens its evidence. */
export function ChangeLine({ change, told, areTwo }: Props) {
  const ids = [...new Set([...change.before, ...change.after])];
  const statements = ids.flatMap((id) => told.get(id) ?? []);
  const tie = readTie(change);
  return (
    <li className="compare-line" data-certainty={change.certainty}>
      <span className="compare-mark" data-change={change.change}>
        {describeChange(change, areTwo)}
      </span>
      <p>
        <Spoken text={tie} names={[change.from, change.to]} />
        {statements.map((relation) => (
          <EvidenceLink key={relation.id} relation={relation} tie={tie} />
        ))}
      </p>
    </li>
  );
}

function EvidenceLink({ relation: { id, dates }, tie }: { relation: Relation; tie: string }) {
  const when = dateLabel(dates.when);
  return (
    <>
      {", "}
      <OwnLink selection={{ kind: "relation", id }} className="when-link" label={`Evidence: ${tie}, ${when}`}>
        {when}
      </OwnLink>
    </>
  );
}
