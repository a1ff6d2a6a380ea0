import { FORM_NAMES, FORMS, type Form } from "../../../../model/exchange/dates/forms.ts";
import type { TableSeen } from "../../../../model/exchange/import-answer.ts";
import type { DateSpec } from "../../../../model/exchange/recipe/date-spec.ts";
import { DATE_WORDS, type DateSide, SIDE_WORDS } from "../../../../model/exchange/recipe/form-words.ts";
import { Choice, type Option } from "../../parts/field.tsx";
import { ColumnChoice } from "../column-choice.tsx";
import { DateMore } from "./date-more.tsx";
import { DatePartsChoice } from "./date-parts-choice.tsx";
import { cellDate, formOf, isInParts, type TableDate, tableDate, toForm, withDate } from "./edit-dates.ts";
import { firstParts } from "./first-parts.ts";

const EXAMPLES: Readonly<Partial<Record<Form, string>>> = {
  edtf: "1968-10-03, 197X, 1985~",
  "year-month-day": "1968/10/3",
  "day-month-year": "31/12/1999",
  "month-day-year": "12/31/1999",
  digits: "19681003",
};

const FORM_OPTIONS: readonly Option[] = [
  ["", "as its values show"],
  ...FORMS.map((form): Option => [form, [FORM_NAMES[form], EXAMPLES[form]].filter(Boolean).join(": ")]),
];

interface Props {
  readonly side: DateSide;
  readonly table: TableSeen;
  readonly date: DateSpec | undefined;
  readonly mayBeUnknown: boolean;
  readonly onChange: (date: DateSpec | undefined) => void;
}

/** One date: its column or those of its parts, how it is written, and what a blank means. */
export function DateChoice({ side, table, date, mayBeUnknown, onChange }: Props) {
  const label = SIDE_WORDS[side];
  const told = tableDate(date);
  if (date !== undefined && told === undefined)
    return <p className="data-note">{label}: put together as the recipe’s text says, below.</p>;
  return (
    <>
      <Choice
        label={`${label} stands in`}
        value={told && isInParts(told) ? "parts" : "one"}
        options={[
          ["one", "one column"],
          ["parts", "a column for year, month and day each"],
        ]}
        onChange={(value) => onChange(value === "parts" ? firstParts(table, side) : inOne(told, table))}
      />
      {told && isInParts(told) ? (
        <DatePartsChoice label={label} table={table} of={told} onChange={onChange} />
      ) : (
        <OneColumn {...{ label, table, date, mayBeUnknown, onChange }} />
      )}
      {told !== undefined && side === "end" && <Blank of={told} onChange={onChange} />}
      {told !== undefined && <DateMore side={side} table={table} date={told} onChange={onChange} />}
    </>
  );
}

/** The date in one column: of one in parts its year. */
function inOne(told: TableDate | undefined, table: TableSeen): DateSpec {
  const [first] = table.columns;
  if (told === undefined) return { column: first?.name ?? "" };
  if (!isInParts(told)) return told;
  const { year, month: _, day: __, ...rest } = told;
  return { ...rest, column: year };
}

type OneProps = Omit<Props, "side"> & { readonly label: string };

function OneColumn({ label, table, date, mayBeUnknown, onChange }: OneProps) {
  const column = cellDate(date)?.column;
  return (
    <>
      <ColumnChoice
        label={label}
        table={table}
        value={column}
        onChange={(chosen) =>
          onChange(chosen === undefined ? undefined : withDate(date, chosen, formOf(date)))
        }
        {...(mayBeUnknown && { none: "unknown" })}
      />
      {column !== undefined && (
        <Choice
          label={`${label}: ${DATE_WORDS.form}`}
          value={formOf(date) ?? ""}
          options={FORM_OPTIONS}
          onChange={(form) => onChange(withDate(date, column, toForm(form)))}
        />
      )}
    </>
  );
}

interface BlankProps {
  readonly of: TableDate;
  readonly onChange: (date: DateSpec) => void;
}

function Blank({ of: { blank, ...rest }, onChange }: BlankProps) {
  return (
    <Choice
      label="A blank means"
      value={blank ?? "unknown"}
      options={[
        ["unknown", "not known"],
        ["open", "still so"],
      ]}
      onChange={(chosen) => onChange(chosen === "open" ? { ...rest, blank: "open" } : rest)}
    />
  );
}
