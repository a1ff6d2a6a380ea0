import { useMemo, useState } from "react";
import { Checkbox } from "react-aria-components";
import { type Standing, standingWithin } from "../../model/time/in-force.ts";
import { formatCount } from "../format/number.ts";
import { useCase } from "../store/hooks.ts";
import { ALL_TIME } from "../store/large-case.ts";
import { PagedRelations } from "./paged-relations.tsx";
import { type AdjacencyEntry, type Group, groupRelations } from "./reading.ts";
import { RelationRow } from "./relation-row.tsx";
import { useDossierWindow } from "./use-dossier-window.ts";

/** Rows of a group that are shown before the reader asks for all. */
const FIRST_ROWS = 40;

/** The relations of an entity in the direction in which they read, by type and in order of time. */
export function DossierRelations({ entityId }: { entityId: string }) {
  const { isWhole } = useCase();
  return isWhole ? <AllRelations entityId={entityId} /> : <PagedRelations entityId={entityId} />;
}

/** Those of a case that the page holds, all at once. */
function AllRelations({ entityId }: { entityId: string }) {
  const loaded = useCase();
  const window = useDossierWindow();
  const [isNarrowed, setOnlyWindow] = useState(false);
  const onlyWindow = isNarrowed && window !== null;
  const groups = useMemo(() => groupRelations(loaded, entityId), [loaded, entityId]);
  const standingOf = ({ relation }: AdjacencyEntry) => standingWithin(relation.bounds, window ?? ALL_TIME);
  const total = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const within = groups
    .flatMap(({ entries }) => entries)
    .filter((entry) => standingOf(entry) !== "none").length;
  if (total === 0) return <p className="evidence-note">No relation of the case joins it to anything.</p>;
  return (
    <section aria-label="Relations">
      <div className="relations-head">
        <h3>{formatCount(total, "relation")}</h3>
        {window !== null && (
          <Checkbox className="only-window" isSelected={onlyWindow} onChange={setOnlyWindow}>
            <span className="box" aria-hidden="true" /> only the {within} in the window
          </Checkbox>
        )}
      </div>
      {groups.map((group) => (
        <RelationGroup key={group.phrase} group={group} standingOf={standingOf} onlyWindow={onlyWindow} />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly group: Group;
  readonly standingOf: (entry: AdjacencyEntry) => Standing;
  readonly onlyWindow: boolean;
}

function RelationGroup({ group: { phrase, entries }, standingOf, onlyWindow }: GroupProps) {
  const [all, setAll] = useState(false);
  const rows = entries
    .map((entry) => ({ entry, standing: standingOf(entry) }))
    .filter(({ standing }) => !onlyWindow || standing !== "none");
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <section className="relation-group" aria-label={phrase}>
      <h4>{phrase}</h4>
      <ul>
        {shown.map(({ entry, standing }) => (
          <RelationRow key={entry.relation.id} entry={entry} standing={standing} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" className="entity-link" onClick={() => setAll(true)}>
          {formatCount(rows.length - shown.length, "more relation")}
        </button>
      )}
    </section>
  );
}
