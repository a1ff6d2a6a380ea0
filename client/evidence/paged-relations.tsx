import { useCallback, useState } from "react";
import { Checkbox } from "react-aria-components";
import type { Dossier } from "../../model/graph/dossier.ts";
import { standingWithin } from "../../model/time/in-force.ts";
import { useAtRest } from "../controls/use-at-rest.ts";
import { formatCount, formatNumber } from "../format/number.ts";
import { useCase, useSession } from "../store/hooks.ts";
import { ALL_TIME, ENTITY_ALONE, fromCell } from "../store/large-case.ts";
import { MoreButton } from "./more-button.tsx";
import { readFrom } from "./reading.ts";
import { RelationRow } from "./relation-row.tsx";
import { useDossierWindow } from "./use-dossier-window.ts";
import { usePages } from "./use-pages.ts";

/** Rows that are asked for at once. */
const PAGE = 40;

type Group = Dossier["groups"][number];

/** The relations of an entity of a large case: how many there are of each reading, and the rows of one when it is opened. */
export function PagedRelations({ entityId }: { readonly entityId: string }) {
  const { answers } = useSession();
  const window = useAtRest(useDossierWindow());
  const [onlyWindow, setOnlyWindow] = useState(false);
  const within = onlyWindow && window !== null ? window : ALL_TIME;
  const ask = useCallback(
    async (_offset: number, signal: AbortSignal) => {
      const asked = { ...ENTITY_ALONE, window: within };
      const { groups, total } = await answers.dossier(entityId, asked, signal);
      return { rows: groups, total };
    },
    [answers, entityId, within],
  );
  const { rows: groups, total, error } = usePages<Group>(ask);
  if (error !== null) return <p className="evidence-note">{error}</p>;
  return (
    <section aria-label="Relations">
      <div className="relations-head">
        <h3>{total === null ? "Relations …" : formatCount(total, "relation")}</h3>
        {window !== null && (
          <Checkbox className="only-window" isSelected={onlyWindow} onChange={setOnlyWindow}>
            <span className="box" aria-hidden="true" /> only those in the window
          </Checkbox>
        )}
      </div>
      {groups.map((group, at) => (
        <PagedGroup
          key={`${group.type} ${group.forward}`}
          entityId={entityId}
          group={group}
          before={group.forward ? 0 : countForward(groups, group.type)}
          window={within}
          startsOpen={at === 0}
        />
      ))}
    </section>
  );
}

/** Within a type those that run from the entity come before those that run to it. */
function countForward(groups: readonly Group[], type: string): number {
  return groups.find((group) => group.type === type && group.forward)?.count ?? 0;
}

interface PagedGroupProps {
  readonly entityId: string;
  readonly group: Group;
  /** How many relations of the type come before those of the group. */
  readonly before: number;
  readonly window: { readonly start: number; readonly end: number };
  readonly startsOpen: boolean;
}

function PagedGroup({ startsOpen, ...props }: PagedGroupProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const { reads, count } = props.group;
  return (
    <section className="relation-group" aria-label={reads}>
      <h4>
        <button
          type="button"
          className="group-button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {reads} <small>{formatNumber(count)}</small>
        </button>
      </h4>
      {isOpen && <GroupRows {...props} />}
    </section>
  );
}

function GroupRows({ entityId, group, before, window }: Omit<PagedGroupProps, "startsOpen">) {
  const { answers } = useSession();
  const loaded = useCase();
  const shown = useDossierWindow() ?? ALL_TIME;
  const { type, count } = group;
  const ask = useCallback(
    async (offset: number, signal: AbortSignal) => {
      const limit = Math.min(PAGE, count - offset);
      const place = { offset: before + offset, limit } as const;
      const asked = { window, reading: "possible", order: "reading", types: [type], ...place } as const;
      const { relations } = await answers.dossier(entityId, asked, signal);
      loaded.learn({ entities: relations.map(({ other }) => fromCell(other)), relations });
      const rows = relations.flatMap(({ id }) => loaded.relationsById.get(id) ?? []);
      return { rows, total: count };
    },
    [answers, loaded, entityId, window, type, count, before],
  );
  const pages = usePages(ask);
  return (
    <>
      <ul>
        {pages.rows.map((relation) => (
          <RelationRow
            key={relation.id}
            entry={readFrom(loaded, relation, entityId)}
            standing={standingWithin(relation.bounds, shown)}
          />
        ))}
      </ul>
      <MoreButton pages={pages} />
    </>
  );
}
