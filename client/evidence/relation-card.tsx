import { Button } from "react-aria-components";
import { standingWithin } from "../../model/time/in-force.ts";
import { dateLabel } from "../../model/time/label.ts";
import { dateInWords } from "../../model/time/words.ts";
import { CopyButton } from "../controls/copy-button.tsx";
import { describeMeasure } from "../format/measure.ts";
import type { DatedRelation } from "../store/case.ts";
import { useActions, useCase, useSession, useView } from "../store/hooks.ts";
import { CERTAINTY_WORDS, describeStanding, GROUND_WORDS, untoldSide, VOICE_WORDS } from "./certainty.ts";
import { citeDataset, formatCitation } from "./citation.ts";
import { DateFacts } from "./date-facts.tsx";
import { DoubtButton } from "./doubt/doubt-button.tsx";
import { Fallen } from "./doubt/fallen.tsx";
import { Fact } from "./facts.tsx";
import { EntityLink, SelectionLink } from "./links.tsx";
import { languageOf, listRivals, nameOf, readAsSentence, readFrom } from "./reading.ts";
import { SourceList } from "./source-list.tsx";
import { StandingMark } from "./standing-mark.tsx";
import { useShowTime } from "./use-show-time.ts";
import { useWrittenAt } from "./use-written-at.ts";

/** The evidence of one relation: what is said, when, how surely, by whom and where. */
export function RelationCard({ relation }: { relation: DatedRelation }) {
  const loaded = useCase();
  const { phrase } = readFrom(loaded, relation, relation.from);
  return (
    <article>
      <p className="evidence-kicker">
        Relation <span className={`sector sector-${relation.sector}`}>{relation.sector}</span>
      </p>
      {relation.denied && (
        <p className="denied" role="note">
          <strong>Denied.</strong> The source says that this did not happen or does not exist.
        </p>
      )}
      <h2 tabIndex={-1} className="relation-sentence">
        <EntityLink id={relation.from} /> {phrase} <EntityLink id={relation.to} />
      </h2>
      <p className="evidence-statement">{relation.statement}</p>
      <RelationFacts relation={relation} />
      <h3>{relation.sources.length > 1 ? "Sources" : "Source"}</h3>
      <SourceList references={relation.sources} />
      <Rivals relation={relation} />
      <p className="evidence-data">Data: {citeDataset(loaded.dataset)}</p>
      <Fallen id={relation.id} />
      <RelationActions relation={relation} />
    </article>
  );
}

function RelationFacts({ relation }: { relation: DatedRelation }) {
  const loaded = useCase();
  const { dates, bounds, sources, measures, certainty, voice, accordingTo, occasion } = relation;
  const standing = useView((view) => standingWithin(bounds, view.window));
  const untold = untoldSide(dates.when, standing);
  return (
    <dl className="facts">
      <Fact name="When">
        <DateFacts dates={dates} bounds={bounds} sources={sources} />
      </Fact>
      <Fact name="In the window">
        <StandingMark standing={standing} untold={untold} />{" "}
        <span aria-hidden="true">{describeStanding(standing, untold)}</span>
      </Fact>
      <Fact name="Figures">{measures.map(describeMeasure).join("; ")}</Fact>
      <Fact name="Certainty">{CERTAINTY_WORDS[certainty]}</Fact>
      <Fact name="Voice">{VOICE_WORDS[voice]}</Fact>
      <Fact name="According to">
        {accordingTo && <span lang={languageOf(loaded, accordingTo)}>{nameOf(loaded, accordingTo)}</span>}
      </Fact>
      <Fact name="Occasion">
        {occasion && (
          <>
            <EntityLink id={occasion} />, whose date it shares
          </>
        )}
      </Fact>
    </dl>
  );
}

function Rivals({ relation }: { relation: DatedRelation }) {
  const rivals = listRivals(useCase(), relation);
  if (rivals.length === 0) return null;
  return (
    <>
      <h3>Disputed{relation.disputesOn && `: ${GROUND_WORDS[relation.disputesOn]}`}</h3>
      <ul>
        {rivals.map(({ id, statement, dates }) => (
          <li key={id} className="rival">
            <SelectionLink selection={{ kind: "relation", id }} className="when-link">
              {dateLabel(dates.when)}
            </SelectionLink>{" "}
            {statement}
          </li>
        ))}
      </ul>
    </>
  );
}

function RelationActions({ relation }: { relation: DatedRelation }) {
  const loaded = useCase();
  const { features } = useSession();
  const { setWindow } = useActions();
  const writtenAt = useWrittenAt(relation.sources);
  const time = useShowTime(relation.bounds);
  const cite = () => {
    const { statement, sources, dates } = relation;
    const claim = {
      sentence: readAsSentence(loaded, relation),
      date: dateInWords(dates.when, writtenAt),
      statement,
      sources,
    };
    return formatCitation(loaded, claim, window.location.href);
  };
  return (
    <div className="evidence-actions">
      <CopyButton label="Copy citation" done="Citation copied" text={cite} />
      <CopyButton label="Copy link" done="Link copied" text={() => window.location.href} />
      <DoubtButton id={relation.id} name={readAsSentence(loaded, relation)} className="button" />
      {time && (
        <Button className="button" onPress={() => setWindow(time)}>
          Show its time
        </Button>
      )}
      {features.map(({ mode, evidenceTools: Tools }) => Tools && <Tools key={mode} id={relation.id} />)}
    </div>
  );
}
