import { useId } from "react";
import type { ImportAnswer } from "../../../model/exchange/import-answer.ts";

/** What is being done, and how far it is. */
export function ImportProgress({
  of: { step, done, total },
}: {
  readonly of: NonNullable<ImportAnswer["progress"]>;
}) {
  const id = useId();
  const percent = total > 0 ? Math.floor((100 * done) / total) : undefined;
  return (
    <div className="import-progress">
      <label htmlFor={id} role="status">
        {step} …
      </label>
      <progress id={id} max={100} {...(percent !== undefined && { value: percent })} />
      <span>{percent === undefined ? "" : `${percent}%`}</span>
    </div>
  );
}
