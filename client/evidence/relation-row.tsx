import { memo } from "react";
import type { Standing } from "../../model/time/in-force.ts";
import { dateLabel } from "../../model/time/label.ts";
import { GROUND_WORDS, untoldSide } from "./certainty.ts";
import { DoubtButton } from "./doubt/doubt-button.tsx";
import { EntityLink, SelectionLink } from "./links.tsx";
import type { AdjacencyEntry } from "./reading.ts";
import { StandingMark } from "./standing-mark.tsx";

/** A relation in a list of an entity's: whom it joins it with, when, and what is said of it. */
export const RelationRow = memo(function RelationRow({
  entry,
  standing,
}: {
  entry: AdjacencyEntry;
  standing: Standing;
}) {
  const { relation, phrase, other } = entry;
  const when = dateLabel(relation.dates.when);
  return (
    <li className="relation-row" data-standing={standing}>
      <StandingMark standing={standing} untold={untoldSide(relation.dates.when, standing)} />
      <span className="relation-other">
        <EntityLink id={other.id} />
        {relation.denied && <strong className="denied-mark">denied</strong>}
        {relation.voice === "recommends" && <em className="voice-mark">recommended</em>}
        {relation.disputesOn && <em className="voice-mark">disputed: {GROUND_WORDS[relation.disputesOn]}</em>}
      </span>
      <SelectionLink
        selection={{ kind: "relation", id: relation.id }}
        className="when-link"
        label={`Evidence: ${phrase} ${other.name}, ${when}`}
      >
        {when}
      </SelectionLink>
      <p className="relation-statement">
        {relation.statement} <DoubtButton id={relation.id} name={`${phrase} ${other.name}, ${when}`} />
      </p>
    </li>
  );
});
