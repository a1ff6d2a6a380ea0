import type { AnsweredHop } from "../../../model/influence/answers.ts";
import { dateLabel } from "../../../model/time/label.ts";
import { SelectionLink } from "../../evidence/links.tsx";
import { NamesWithin, RelationSentence } from "../../evidence/names-within.tsx";
import { nameInSentence } from "../../evidence/reading.ts";
import { describeRange } from "../../format/arrival.ts";
import { useTracing } from "../tracing.ts";
import { describeDayRange } from "./duration.ts";
import type { HopReading } from "./hops.ts";
import { describeChanges } from "./sentences.ts";
import { WithoutMenu } from "./without-menu.tsx";

/** One hop: when, who passes on to whom, what is stated, where it stands, and what else is said of it. */
export function HopItem({ reading, number }: { readonly reading: HopReading; readonly number: number }) {
  const { hop, relation, when, places } = reading;
  const { loaded } = useTracing();
  return (
    <li className="hop" data-certainty={hop.certainty}>
      <span className="hop-number" aria-hidden="true">
        {number}
      </span>
      <SelectionLink selection={{ kind: "relation", id: hop.relation }} className="hop-link">
        <span className="hop-when">{when}</span> <span className="hop-statement">{relation.statement}</span>
        <span className="hop-relation">
          <RelationSentence relation={relation} />
          {hop.certainty !== "stated" && <strong> ({hop.certainty})</strong>}
          {hop.doubted && <strong> (date doubted)</strong>}
          {hop.beyondCoverage && <strong> (beyond what the source covers)</strong>}
          <span className="unseen">; passes {describeRange(hop.moment)} at the earliest</span>
        </span>
      </SelectionLink>
      <p className="hop-sources">
        {places.map((place) => (
          <span key={place.sourceId}>
            {place.sourceName}, {place.locator}{" "}
          </span>
        ))}
        <WithoutMenu reading={reading} />
      </p>
      {hop.rivals.length > 0 && <Rivals hop={hop} />}
      {hop.rest && hop.rest.max > 0 && (
        <p className="hop-gap">
          rests with <NamesWithin text={nameInSentence(loaded, hop.rest.carrier)} of={[hop.rest.carrier]} />,{" "}
          {describeDayRange(hop.rest.min, hop.rest.max)}
          {describeChanges(hop.rest)}
        </p>
      )}
    </li>
  );
}

const WITH_RIVAL = {
  certain: "the dates leave room for it, however the uncertain ones fall",
  possible: "the dates leave room for it only if the uncertain ones fall so",
  none: "the dates rule it out",
} as const;

/** Other relations between the same two along which influence can pass this way. */
function Rivals({ hop }: { readonly hop: AnsweredHop }) {
  const { loaded } = useTracing();
  return (
    <details className="hop-rivals">
      <summary>
        {hop.rivals.length === 1 ? "One other claim" : `${hop.rivals.length} other claims`} of this hop
      </summary>
      <ul>
        {hop.rivals.map(({ relation: id, verdict }) => {
          const relation = loaded.relationsById.get(id);
          if (relation === undefined) return null;
          return (
            <li key={id}>
              <SelectionLink selection={{ kind: "relation", id }} className="entity-link">
                {dateLabel(relation.dates.when)}: <RelationSentence relation={relation} />
              </SelectionLink>{" "}
              – with it {WITH_RIVAL[verdict]}.
            </li>
          );
        })}
      </ul>
    </details>
  );
}
