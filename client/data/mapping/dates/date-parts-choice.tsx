import type { TableSeen } from "../../../../model/exchange/import-answer.ts";
import { ColumnChoice } from "../column-choice.tsx";
import type { PartsDate } from "./edit-dates.ts";

interface Props {
  readonly label: string;
  readonly table: TableSeen;
  readonly of: PartsDate;
  readonly onChange: (date: PartsDate) => void;
}

/** The columns of a date that has one for its year, its month and its day each. */
export function DatePartsChoice({ label, table, of, onChange }: Props) {
  const { month, day, ...rest } = of;
  const withParts = (parts: { month: string | undefined; day: string | undefined }) =>
    onChange({ ...rest, ...(parts.month && { month: parts.month }), ...(parts.day && { day: parts.day }) });
  return (
    <>
      <ColumnChoice
        label={`${label}: year`}
        table={table}
        value={of.year}
        onChange={(year) => year !== undefined && onChange({ ...of, year })}
      />
      <ColumnChoice
        label={`${label}: month`}
        table={table}
        value={month}
        none="not told"
        onChange={(chosen) => withParts({ month: chosen, day: chosen && day })}
      />
      {month !== undefined && (
        <ColumnChoice
          label={`${label}: day`}
          table={table}
          value={day}
          none="not told"
          onChange={(chosen) => withParts({ month, day: chosen })}
        />
      )}
    </>
  );
}
