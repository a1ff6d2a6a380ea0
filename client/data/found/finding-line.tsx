import type { ImportReport } from "../../../model/exchange/import-answer.ts";

type Finding = ImportReport["findings"][number]["kept"][number];

/** Where, what stands there, what was expected and what would mend it. */
export function FindingLine({
  of: { file, sheet, row, column, value, reason, remedy },
}: {
  readonly of: Finding;
}) {
  const place = [file, sheet, row !== undefined && `row ${row}`, column].filter(Boolean).join(", ");
  return (
    <li>
      <span className="finding-place">{place}</span>
      <span>
        {value !== undefined && value !== "" && <q>{value}</q>} {reason}; <i>{remedy}</i>
      </span>
    </li>
  );
}
