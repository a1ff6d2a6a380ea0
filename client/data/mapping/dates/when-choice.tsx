import type { TableSeen } from "../../../../model/exchange/import-answer.ts";
import type { DateSpec } from "../../../../model/exchange/recipe/date-spec.ts";
import { FORM_WORDS } from "../../../../model/exchange/recipe/form-words.ts";
import type { FoldSpec, RelationSpec } from "../../../../model/exchange/recipe/thing-spec.ts";
import { Choice, type Option, TextField } from "../../parts/field.tsx";
import { ColumnChoice } from "../column-choice.tsx";
import { DateChoice } from "./date-choice.tsx";
import { dateColumn, datesOf, SIDES, toWhen, WHENS, type WhenIs, whenIs, withSide } from "./edit-dates.ts";

const WORDS: Readonly<Record<WhenIs, string>> = {
  none: "no date",
  at: "on one occasion",
  stretch: "from … to …",
  between: "one occasion between two days",
  panel: "a row for each year",
};

type Dated = Pick<RelationSpec, "when" | "fold">;

interface Props {
  readonly table: TableSeen;
  readonly of: Dated;
  readonly label?: string;
  /** What it means that a row says no date. */
  readonly none?: string;
  readonly onChange: (change: Dated) => void;
}

/** When it was: how a row says it, and in which columns. */
export function WhenChoice({ table, of, label = FORM_WORDS.when, none = WORDS.none, onChange }: Props) {
  const { when, fold } = of;
  const is = whenIs(of);
  const [first] = table.columns;
  const column =
    Object.values(datesOf(when)).map(dateColumn).find(Boolean) ?? fold?.year ?? first?.name ?? "";
  const choose = (value: string) => {
    const chosen = WHENS.find((one) => one === value) ?? "none";
    const fold = chosen === "panel" ? { year: column } : undefined;
    onChange({ fold, when: toWhen(chosen, when, column) });
  };
  const set = (side: string, date: DateSpec | undefined) =>
    when && onChange({ when: withSide(when, side, date) });
  return (
    <div className="mapping-group">
      <Choice
        label={label}
        value={is}
        options={WHENS.map((one): Option => [one, one === "none" ? none : WORDS[one]])}
        onChange={choose}
      />
      {fold && (
        <ColumnChoice
          label="Year"
          table={table}
          value={fold.year}
          onChange={(year) => year !== undefined && onChange({ fold: { ...fold, year } })}
        />
      )}
      {fold && <Panel of={fold} onChange={(next) => onChange({ fold: next })} />}
      {(is === "at" || is === "stretch" || is === "between") &&
        SIDES[is].map((side) => (
          <DateChoice
            key={side}
            side={side}
            table={table}
            date={datesOf(when)[side]}
            mayBeUnknown={is === "stretch"}
            onChange={(date) => set(side, date)}
          />
        ))}
    </div>
  );
}

interface PanelProps {
  readonly of: FoldSpec;
  readonly onChange: (fold: FoldSpec) => void;
}

/** The years that a panel covers: what is there in the first did not begin then. */
function Panel({ of, onChange }: PanelProps) {
  const set = (side: "from" | "to", text: string) => {
    const { [side]: _, ...rest } = of;
    onChange(/^-?\d{1,4}$/.test(text.trim()) ? { ...rest, [side]: Number(text) } : rest);
  };
  return (
    <>
      <TextField
        label="The panel begins in"
        value={String(of.from ?? "")}
        note="what is there in this year did not begin then"
        onChange={(text) => set("from", text)}
      />
      <TextField
        label="The panel ends in"
        value={String(of.to ?? "")}
        note="what is there in this year did not end then"
        onChange={(text) => set("to", text)}
      />
    </>
  );
}
