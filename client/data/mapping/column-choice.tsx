import type { TableSeen } from "../../../model/exchange/import-answer.ts";
import { Choice, type Option } from "../parts/field.tsx";

interface Props {
  readonly label: string;
  readonly table: TableSeen;
  readonly value: string | undefined;
  /** What it means that no column is chosen; without it one must be. */
  readonly none?: string;
  readonly onChange: (column: string | undefined) => void;
}

/** One of a table's columns. */
export function ColumnChoice({ label, table, value, none, onChange }: Props) {
  const columns = table.columns.map(({ name }): Option => [name, name]);
  const options: Option[] = none === undefined ? columns : [["", none], ...columns];
  return (
    <Choice
      label={label}
      value={value ?? ""}
      options={options}
      onChange={(column) => onChange(column === "" ? undefined : column)}
    />
  );
}
