import { Button } from "react-aria-components";
import type { ImportReport } from "../../../model/exchange/import-answer.ts";
import { mend } from "../bring/bringing.ts";
import { leaveRowOut } from "./leave-row-out.ts";

type Finding = ImportReport["findings"][number]["kept"][number];

/** Where, what stands there, what was expected and what would mend it. */
export function FindingLine({ of }: { readonly of: Finding }) {
  const { file, sheet, row, column, value, reason, remedy, weight } = of;
  const place = [file, sheet, row !== undefined && `row ${row}`, column].filter(Boolean).join(", ");
  return (
    <li>
      <span className="finding-place">{place}</span>
      <span>
        {value !== undefined && value !== "" && <q>{value}</q>} {reason}; <i>{remedy}</i>
        {weight === "fault" && row !== undefined && (
          <>
            {" "}
            <Button
              className="inline-button"
              onPress={() => mend((now) => leaveRowOut(now, { file, sheet, row }))}
            >
              Leave row {row} out
            </Button>
          </>
        )}
      </span>
    </li>
  );
}
