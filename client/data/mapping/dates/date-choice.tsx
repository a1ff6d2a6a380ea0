import type { TableSeen } from "../../../../model/exchange/import-answer.ts";
import type { DateSpec } from "../../../../model/exchange/recipe/date-spec.ts";
import { Choice, type Option } from "../../parts/field.tsx";
import { ColumnChoice } from "../column-choice.tsx";
import { DateMore } from "./date-more.tsx";
import { cellDate, dateColumn, formOf, toForm, withDate } from "./edit-dates.ts";

const SIDE_WORDS = {
  at: "Date",
  start: "From when",
  end: "Until",
  earliest: "Earliest",
  latest: "Latest",
} as const;

const FORM_OPTIONS: readonly Option[] = [
  ["", "as its values show"],
  ["edtf", "EDTF, ISO: 1968-10-03, 197X, 1985~"],
  ["year-month-day", "year, month, day: 1968/10/3"],
  ["day-month-year", "day first: 31/12/1999"],
  ["month-day-year", "month first: 12/31/1999"],
  ["digits", "digits: 19681003"],
  ["year", "a year"],
  ["excel", "days of Excel"],
  ["excel-1904", "days of Excel, from 1904"],
];

interface Props {
  readonly side: keyof typeof SIDE_WORDS;
  readonly table: TableSeen;
  readonly date: DateSpec | undefined;
  readonly mayBeUnknown: boolean;
  readonly onChange: (date: DateSpec | undefined) => void;
}

/** One date: its column, how it is written, and what a blank means. */
export function DateChoice({ side, table, date, mayBeUnknown, onChange }: Props) {
  const label = SIDE_WORDS[side];
  const column = dateColumn(date);
  const cell = cellDate(date);
  if (date !== undefined && column === undefined) {
    return <p className="data-note">{label}: put together as the recipe’s text says, below.</p>;
  }
  const choose = (chosen: string | undefined) =>
    onChange(chosen === undefined ? undefined : withDate(date, chosen, formOf(date)));
  return (
    <>
      <ColumnChoice
        label={label}
        table={table}
        value={column}
        onChange={choose}
        {...(mayBeUnknown && { none: "unknown" })}
      />
      {column !== undefined && (
        <Choice
          label={`${label}: written as`}
          value={formOf(date) ?? ""}
          options={FORM_OPTIONS}
          onChange={(form) => onChange(withDate(date, column, toForm(form)))}
        />
      )}
      {column !== undefined && side === "end" && (
        <Choice
          label="A blank means"
          value={typeof date === "object" && "blank" in date ? (date.blank ?? "unknown") : "unknown"}
          options={[
            ["unknown", "not known"],
            ["open", "still so"],
          ]}
          onChange={(blank) => onChange(withBlank(withDate(date, column, formOf(date)), blank === "open"))}
        />
      )}
      {cell !== undefined && (
        <DateMore label={label} side={side} table={table} date={cell} onChange={onChange} />
      )}
    </>
  );
}

function withBlank(date: DateSpec, isOpen: boolean): DateSpec {
  if (typeof date !== "object" || !("column" in date)) return date;
  const { blank: _, ...rest } = date;
  return isOpen ? { ...rest, blank: "open" } : rest;
}
