import type { Comparison } from "../../../model/graph/compare/comparison.ts";
import { capitalize } from "../../format/article.ts";
import { formatCount, formatNumber } from "../../format/number.ts";
import { OwnLink } from "../own-link.tsx";
import { ChangeLine } from "./change-line.tsx";
import { isOfTwo } from "./words.ts";

type Sector = Comparison["sectors"][number];

/** The changes in prose, by sector and then by actor; or what to do where there is none. */
export function ChangeList({ answer }: { answer: Comparison }) {
  const { sectors, relations, listed, total } = answer;
  if (total === 0) return <NoChanges answer={answer} />;
  const told = new Map([...relations.a, ...relations.b].map((relation) => [relation.id, relation]));
  return (
    <>
      <p className="compare-note">
        A date opens its evidence; “?” stands where nobody says when it began or ended, a dash without an end
        for what was still so when the source was written.
      </p>
      {listed < total && (
        <p className="compare-note">
          {`${formatNumber(listed)} of ${formatCount(total, "change")} are listed: those between the entities with most relations. Choose an entity to have its own; Export has more of them as a file.`}
        </p>
      )}
      <div className="compare-sectors">
        {sectors.map((sector) => (
          <SectorChanges key={sector.sector} sector={sector} told={told} areTwo={isOfTwo(answer)} />
        ))}
      </div>
    </>
  );
}

function NoChanges({ answer }: { answer: Comparison }) {
  const { counts } = answer;
  const { begun, ended, changed } = counts;
  const isOfChosen = [begun, ended, changed].some(({ certain, possible }) => certain + possible > 0);
  if (isOfTwo(answer))
    return (
      <p className="compare-note">
        {isOfChosen ? "Both datasets say the same of this." : "Both datasets say the same of these windows."}
      </p>
    );
  return (
    <p className="compare-note">
      {isOfChosen
        ? "Nothing of this began, ended or changed between the two windows."
        : "Nothing began, ended or changed between the two windows. Choose windows further apart, or show in Explore what filters hide."}
    </p>
  );
}

interface Props {
  readonly sector: Sector;
  readonly told: ReadonlyMap<string, Comparison["relations"]["a"][number]>;
  readonly areTwo: boolean;
}

function SectorChanges({ sector: { sector, actors }, told, areTwo }: Props) {
  const count = actors.reduce((sum, { changes }) => sum + changes.length, 0);
  return (
    <section className="compare-sector" aria-label={`${capitalize(sector)}, changes`}>
      <h3 style={{ color: `var(--sector-${sector})` }}>
        {capitalize(sector)} <span className="compare-count">{formatNumber(count)}</span>
      </h3>
      {actors.map(({ actor, changes }) => (
        <div className="compare-actor" key={actor.id}>
          <h4>
            <OwnLink
              selection={{ kind: "entity", id: actor.id }}
              className="entity-link"
              lang={actor.nameLanguage}
            >
              {actor.name}
            </OwnLink>
          </h4>
          <ul>
            {changes.map((change) => (
              <ChangeLine
                key={[change.change, change.type, change.to.id].join(" ")}
                change={change}
                told={told}
                areTwo={areTwo}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
