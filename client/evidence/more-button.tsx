import { formatCount } from "../format/number.ts";
import type { Pages } from "./use-pages.ts";

/** What stands below the rows of a list that have come: the way to the next, or why there are none. */
export function MoreButton({
  pages: { rows, total, isAsking, error, more },
}: {
  readonly pages: Pages<unknown>;
}) {
  if (error !== null) return <p className="evidence-note">{error}</p>;
  if (total === null) return <p className="evidence-note">Reading …</p>;
  if (rows.length >= total) return null;
  return (
    <button type="button" className="entity-link" disabled={isAsking} onClick={more}>
      {formatCount(total - rows.length, "more relation")}
    </button>
  );
}
