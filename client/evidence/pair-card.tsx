import { useCallback } from "react";
import { standingWithin } from "../../model/time/in-force.ts";
import { dateLabel } from "../../model/time/label.ts";
import { useAtRest } from "../controls/use-at-rest.ts";
import { describeInterval } from "../format/day.ts";
import { formatCount } from "../format/number.ts";
import type { DatedRelation } from "../store/case.ts";
import { useCase, useFilters, useSession, useView } from "../store/hooks.ts";
import { learnRows } from "../store/large-case.ts";
import { toFilter } from "../store/slice.ts";
import { untoldSide } from "./certainty.ts";
import { EntityLink, SelectionLink } from "./links.tsx";
import { MoreButton } from "./more-button.tsx";
import { RelationSentence } from "./names-within.tsx";
import { readAsSentence } from "./reading.ts";
import { StandingMark } from "./standing-mark.tsx";
import { usePages } from "./use-pages.ts";

const PAGE = 40;

/** All that joins two entities within the window, which a large case draws as one line. */
export function PairCard({ ends: [one, other] }: { readonly ends: readonly [string, string] }) {
  const window = useView((view) => view.window);
  const pages = usePages(useAtRest(useAsk(one, other)));
  return (
    <article>
      <p className="evidence-kicker">Pair</p>
      <h2 tabIndex={-1} className="relation-sentence">
        <EntityLink id={one} /> and <EntityLink id={other} />
      </h2>
      <section aria-label="Relations">
        <div className="relations-head">
          <h3>
            {pages.total === null ? "Relations" : formatCount(pages.total, "relation")} in{" "}
            {describeInterval(window)}
          </h3>
        </div>
        <ul>
          {pages.rows.map((relation) => (
            <PairRow key={relation.id} relation={relation} />
          ))}
        </ul>
        <MoreButton pages={pages} />
      </section>
    </article>
  );
}

/** Asks for a page of what joins the two, in order of time, as the view narrows it. */
function useAsk(one: string, other: string) {
  const { answers } = useSession();
  const loaded = useCase();
  const window = useView((view) => view.window);
  const filters = useFilters();
  return useCallback(
    async (offset: number, signal: AbortSignal) => {
      const narrowed = { window, reading: filters.reading, filter: toFilter(loaded, filters) };
      const order = { sort: "date", descending: false, q: "" } as const;
      const asked = { ...narrowed, of: [one, other], ...order, offset, limit: PAGE };
      const { rows, total } = await answers.table(asked, signal);
      return { total, rows: learnRows(loaded, rows).map(({ relation }) => relation) };
    },
    [answers, loaded, one, other, window, filters],
  );
}

function PairRow({ relation }: { readonly relation: DatedRelation }) {
  const loaded = useCase();
  const standing = useView((view) => standingWithin(relation.bounds, view.window));
  const when = dateLabel(relation.dates.when);
  const sentence = readAsSentence(loaded, relation);
  return (
    <li className="relation-row" data-standing={standing}>
      <StandingMark standing={standing} untold={untoldSide(relation.dates.when, standing)} />
      <span className="relation-other">
        <RelationSentence relation={relation} />
      </span>
      <SelectionLink
        selection={{ kind: "relation", id: relation.id }}
        className="when-link"
        label={`Evidence: ${sentence}, ${when}`}
      >
        {when}
      </SelectionLink>
      <p className="relation-statement">{relation.statement}</p>
    </li>
  );
}
