import { PRECISIONS } from "../../../../model/exchange/dates/forms.ts";
import type { TableSeen } from "../../../../model/exchange/import-answer.ts";
import { Choice, type Option } from "../../parts/field.tsx";
import { ColumnChoice } from "../column-choice.tsx";
import { DayField } from "./day-field.tsx";
import type { CellDate } from "./edit-dates.ts";

interface Props {
  readonly label: string;
  readonly side: string;
  readonly table: TableSeen;
  readonly date: CellDate;
  readonly onChange: (date: CellDate) => void;
}

/** Where coverage cuts a date off, and which column says how precise it is. */
export function DateMore({ label, side, table, date, onChange }: Props) {
  const isEnd = side === "end";
  return (
    <details className="mapping-wide" open={date.cut !== undefined || date.precision !== undefined}>
      <summary>{label}: cut off, precision</summary>
      <div className="mapping-group">
        {(side === "start" || isEnd) && (
          <DayField
            label={`${label}: cut off at`}
            value={date.cut?.at ?? ""}
            note={
              isEnd
                ? "where coverage ends: what ends on or after this day did not end then"
                : "where coverage begins: what begins on or before this day was there already"
            }
            onChange={(at) => onChange(withCut(date, at))}
          />
        )}
        <ColumnChoice
          label={`${label}: precision`}
          table={table}
          value={date.precision?.column}
          none="no column says it"
          onChange={(column) => onChange(withPrecision(date, column, table))}
        />
        <Meanings label={label} date={date} onChange={onChange} />
      </div>
    </details>
  );
}

const OPTIONS: readonly Option[] = PRECISIONS.map((one): Option => [one, one]);

function Meanings({ label, date, onChange }: Pick<Props, "label" | "date" | "onChange">) {
  const { precision } = date;
  if (precision === undefined) return null;
  const { column, means } = precision;
  const values = Object.keys(means);
  const put = (value: string, text: string) => {
    const meant = PRECISIONS.find((one) => one === text);
    if (meant) onChange({ ...date, precision: { column, means: { ...means, [value]: meant } } });
  };
  return values.map((value) => (
    <Choice
      key={value}
      label={`${label}: “${value}” is`}
      value={means[value] ?? ""}
      options={OPTIONS}
      onChange={(text) => put(value, text)}
    />
  ));
}

function withCut(date: CellDate, at: string): CellDate {
  const { cut: _, ...rest } = date;
  return at === "" ? rest : { ...rest, cut: { ...date.cut, at } };
}

/** Each code of the column begins as the day itself. */
function withPrecision(date: CellDate, column: string | undefined, table: TableSeen): CellDate {
  const { precision: _, ...rest } = date;
  if (column === undefined) return rest;
  const values = table.columns.find(({ name }) => name === column)?.values ?? [];
  return { ...rest, precision: { column, means: Object.fromEntries(values.map((value) => [value, "day"])) } };
}
