import type { ImportReport, SampleRelation } from "../../../model/exchange/import-answer.ts";
import { dateInWords } from "../../../model/time/words.ts";

/** The first rows as they will read. */
export function SampleList({ of: { sample } }: { readonly of: ImportReport }) {
  if (sample.length === 0) return null;
  return (
    <section aria-labelledby="sample" className="sample-part">
      <h2 id="sample">The first rows, as they will read</h2>
      <ol className="sample">
        {sample.map((relation, place) => (
          // Two rows may say the same: only their places tell them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
          <Sentence key={place} of={relation} />
        ))}
      </ol>
    </section>
  );
}

function Sentence({
  of: { from, type, to, when, sources, statement, row },
}: {
  readonly of: SampleRelation;
}) {
  return (
    <li title={statement}>
      <b>{from}</b> <span className="sample-type">—{type}→</span> <b>{to}</b>, {inWords(when)}
      {sources.length > 0 && <span className="sample-source">, after {sources.join("; ")}</span>}
      {row !== undefined && <span className="data-note"> · row {row}</span>}
    </li>
  );
}

/** A date that does not parse is told by a finding; here it stands as it is. */
function inWords(when: string): string {
  try {
    return dateInWords(when);
  } catch {
    return when;
  }
}
