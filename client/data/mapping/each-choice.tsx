import type { TableSeen } from "../../../model/exchange/import-answer.ts";
import type { EndSpec, RelationSpec } from "../../../model/exchange/recipe/thing-spec.ts";
import { Choice, TextField } from "../parts/field.tsx";
import { CELL, cellsOf, columnsText, guessEach, toEach } from "./edit-each.ts";
import { readEnd, writeEnd } from "./edit-ends.ts";
import { EndChoice } from "./end-choice.tsx";

interface Props {
  readonly label: string;
  readonly table: TableSeen;
  readonly end: EndSpec;
  readonly each: RelationSpec["each"];
  readonly onChange: (end: EndSpec, each: RelationSpec["each"]) => void;
}

/** An end that stands in one column, or one in each of several: a wide table. */
export function EachChoice({ label, table, end, each, onChange }: Props) {
  const isWide = each !== undefined;
  const choose = (value: string) => {
    const form = readEnd(end) ?? { column: "", by: "label" as const, kind: "State" };
    const column = value === "each" ? CELL : (table.columns[1]?.name ?? table.columns[0]?.name ?? "");
    onChange(writeEnd({ ...form, column }), value === "each" ? guessEach(table) : undefined);
  };
  return (
    <>
      <Choice
        label={`${label} stands in`}
        value={isWide ? "each" : "one"}
        options={[
          ["one", "one column"],
          ["each", "several columns, one in each"],
        ]}
        onChange={choose}
      />
      {isWide && (
        <TextField
          label={`${label}: columns`}
          value={columnsText(each)}
          note="their heads with commas between them; * stands for a number: c*"
          onChange={(text) => onChange(end, toEach(text) ?? each)}
        />
      )}
      <EndChoice
        label={label}
        table={isWide ? cellsOf(table) : table}
        end={end}
        onChange={(next) => onChange(next, each)}
      />
    </>
  );
}
