import type { ChangesSeen, ImportAnswer } from "../../../model/exchange/import-answer.ts";
import { formatCount, formatNumber } from "../../format/number.ts";

interface Props {
  readonly of: ChangesSeen;
  readonly replaces: ImportAnswer["replaces"];
}

const KINDS = [
  ["added", "Added"],
  ["ended", "Ended (still so before)"],
  ["altered", "Altered"],
  ["gone", "Gone"],
] as const;

/** What a load would change in the dataset that is there. */
export function Changes({ of, replaces }: Props) {
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">What changes in “{replaces?.title ?? "the dataset"}”</h2>
      <p className="data-note">
        {formatCount(of.same, "relation stays", "relations stay")} as they are. Where in its source something
        stands is not compared.
      </p>
      <dl className="changes">
        {KINDS.map(([kind, words]) => (
          <div key={kind}>
            <dt>{words}</dt>
            <dd>
              <b>{formatNumber(of[kind].count)}</b>
              {of[kind].count > 0 && (
                <details>
                  <summary>{of[kind].count > of[kind].first.length ? "the first of them" : "which"}</summary>
                  <ul>
                    {of[kind].first.map((id) => (
                      <li key={id}>
                        <code>{id}</code>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
