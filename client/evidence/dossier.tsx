import { ToggleButton } from "react-aria-components";
import { dateInWords } from "../../model/time/words.ts";
import { CopyButton } from "../controls/copy-button.tsx";
import { nameLanguage } from "../format/language.ts";
import { describeMeasure } from "../format/measure.ts";
import type { DatedEntity } from "../store/case.ts";
import { useActions, useCase, useSession, useView } from "../store/hooks.ts";
import { formatCitation } from "./citation.ts";
import { DateFacts } from "./date-facts.tsx";
import { DossierRelations } from "./dossier-relations.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import { Fact } from "./facts.tsx";
import { SourceList } from "./source-list.tsx";
import { useWrittenAt } from "./use-written-at.ts";

const CLOSENESS = ["the coldest", "cool", "neither close nor cold", "warm", "the closest"];

/** All that the case holds of an entity. */
export function Dossier({ entity }: { entity: DatedEntity }) {
  return (
    <article>
      <p className="evidence-kicker">{entity.kind}</p>
      <h2 tabIndex={-1} lang={entity.nameLanguage}>
        {entity.name}
      </h2>
      <OtherNames entity={entity} />
      <p className="evidence-statement">{entity.summary}</p>
      <EntityFacts entity={entity} />
      <Elsewhere entity={entity} />
      <DossierRelations entityId={entity.id} />
      {entity.sources.length > 0 && (
        <>
          <h3>Sources</h3>
          <SourceList references={entity.sources} />
        </>
      )}
      <EntityActions entity={entity} />
    </article>
  );
}

function OtherNames({ entity: { names, ownName } }: { entity: DatedEntity }) {
  const others = Object.entries(names);
  if (others.length === 0) return null;
  return (
    <ul className="other-names" aria-label="Names in other languages">
      {ownName !== undefined && (
        <li>
          <span>{ownName}</span> <small>in the dataset</small>
        </li>
      )}
      {others.map(([code, name]) => (
        <li key={code}>
          <span lang={code}>{name}</span> <small>{nameLanguage(code)}</small>
        </li>
      ))}
    </ul>
  );
}

function EntityFacts({ entity }: { entity: DatedEntity }) {
  const { dates, bounds, status, intensity, measures, sources, identifiers } = entity;
  return (
    <dl className="facts">
      <Fact name="When">
        {dates && bounds && <DateFacts dates={dates} bounds={bounds} sources={sources} />}
      </Fact>
      <Fact name="Status">{status}</Fact>
      <Fact name="Relations then">{intensity !== undefined && CLOSENESS[intensity + 2]}</Fact>
      <Fact name="Figures">{measures.map(describeMeasure).join("; ")}</Fact>
      <Fact name="Identifiers">{identifiers.join(", ")}</Fact>
    </dl>
  );
}

/** In a large case: keeps the lines of an entity in the picture after its dossier is closed. */
function OpenButton({ id }: { readonly id: string }) {
  const { isWhole } = useCase();
  const { toggleOpened } = useActions();
  const isOpened = useView((view) => view.opened.has(id));
  if (isWhole) return null;
  return (
    <ToggleButton className="button" isSelected={isOpened} onChange={() => toggleOpened(id)}>
      Keep its lines in the picture
    </ToggleButton>
  );
}

function EntityActions({ entity }: { entity: DatedEntity }) {
  const loaded = useCase();
  const { features } = useSession();
  const { name: sentence, summary: statement, sources, dates } = entity;
  const writtenAt = useWrittenAt(sources);
  const date = dates ? dateInWords(dates.when, writtenAt) : "";
  const cite = () => formatCitation(loaded, { sentence, date, statement, sources }, window.location.href);
  return (
    <div className="evidence-actions">
      <CopyButton label="Copy citation" done="Citation copied" text={cite} />
      <CopyButton label="Copy link" done="Link copied" text={() => window.location.href} />
      <OpenButton id={entity.id} />
      {features.map(({ mode, dossierTools: Tools }) => Tools && <Tools key={mode} id={entity.id} />)}
    </div>
  );
}
