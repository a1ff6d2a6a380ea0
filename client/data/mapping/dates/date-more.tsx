import { PRECISIONS } from "../../../../model/exchange/dates/forms.ts";
import type { TableSeen } from "../../../../model/exchange/import-answer.ts";
import { DATE_WORDS, type DateSide, SIDE_WORDS } from "../../../../model/exchange/recipe/form-words.ts";
import { DayField } from "../../parts/day-field.tsx";
import { Choice, type Option, TextField } from "../../parts/field.tsx";
import { ColumnChoice } from "../column-choice.tsx";
import { listText, type TableDate, toList } from "./edit-dates.ts";

interface Props {
  readonly side: DateSide;
  readonly table: TableSeen;
  readonly date: TableDate;
  readonly onChange: (date: TableDate) => void;
}

/** Texts that are no date, where coverage cuts a date off, and which column says how precise it is. */
export function DateMore({ side, table, date, onChange }: Props) {
  const { missing, open, cut, precision } = date;
  const label = SIDE_WORDS[side];
  const isEnd = side === "end";
  const isTold = [missing, open, cut, precision].some((part) => part !== undefined);
  return (
    <details className="mapping-wide" open={isTold}>
      <summary>{label}: codes, cut off, precision</summary>
      <div className="mapping-group">
        <TextField
          label={`${label}: ${DATE_WORDS.missing}`}
          value={listText(missing)}
          note="texts that mean so, with commas between them: -9, NA"
          onChange={(text) => onChange(withTexts(date, "missing", text))}
        />
        {isEnd && (
          <TextField
            label={`${label}: ${DATE_WORDS.open}`}
            value={listText(open)}
            note="texts of what had not ended then, with commas between them: 9999-12-31"
            onChange={(text) => onChange(withTexts(date, "open", text))}
          />
        )}
        {(side === "start" || isEnd) && (
          <DayField
            label={`${label}: ${DATE_WORDS.cut}`}
            value={cut?.at ?? ""}
            meant={isEnd ? "last" : "first"}
            note={
              isEnd
                ? "where coverage ends: what ends on or after this day did not end then"
                : "where coverage begins: what begins on or before this day was there already"
            }
            onChange={(at) => onChange(withCut(date, at))}
          />
        )}
        <ColumnChoice
          label={`${label}: ${DATE_WORDS.precision}`}
          table={table}
          value={precision?.column}
          none="no column says it"
          onChange={(column) => onChange(withPrecision(date, column, table))}
        />
        <Meanings label={label} table={table} date={date} onChange={onChange} />
      </div>
    </details>
  );
}

const OPTIONS: readonly Option[] = [["", "choose …"], ...PRECISIONS.map((one): Option => [one, one])];

type MeaningProps = Omit<Props, "side"> & { readonly label: string };

/** Each code that the column has, those without a meaning too. */
function Meanings({ label, table, date, onChange }: MeaningProps) {
  const { precision } = date;
  if (precision === undefined) return null;
  const { column, means } = precision;
  const values = new Set([...Object.keys(means), ...valuesOf(table, column)]);
  const put = (value: string, text: string) => {
    const meant = PRECISIONS.find((one) => one === text);
    if (meant) onChange({ ...date, precision: { column, means: { ...means, [value]: meant } } });
  };
  return [...values].map((value) => (
    <Choice
      key={value}
      label={`${label}: “${value}” is`}
      value={means[value] ?? ""}
      options={OPTIONS}
      onChange={(text) => put(value, text)}
    />
  ));
}

function valuesOf(table: TableSeen, column: string): readonly string[] {
  return table.columns.find(({ name }) => name === column)?.values ?? [];
}

function withTexts(date: TableDate, part: "missing" | "open", text: string): TableDate {
  const { [part]: _, ...rest } = date;
  const texts = toList(text);
  return texts.length === 0 ? rest : { ...rest, [part]: texts };
}

function withCut(date: TableDate, at: string): TableDate {
  const { cut: _, ...rest } = date;
  return at === "" ? rest : { ...rest, cut: { ...date.cut, at } };
}

/** Each code of the column begins as the day itself. */
function withPrecision(date: TableDate, column: string | undefined, table: TableSeen): TableDate {
  const { precision: _, ...rest } = date;
  if (column === undefined) return rest;
  const means = Object.fromEntries(valuesOf(table, column).map((value) => [value, "day" as const]));
  return { ...rest, precision: { column, means } };
}
