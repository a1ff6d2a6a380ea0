import { CODE_SYSTEMS, SYSTEM_WORDS } from "../../../model/exchange/codes/systems.ts";
import type { TableSeen } from "../../../model/exchange/import-answer.ts";
import type { EndSpec } from "../../../model/exchange/recipe/thing-spec.ts";
import { KINDS } from "../../../model/graph/kinds.ts";
import { Choice, type Option } from "../parts/field.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import { readEnd, toEndBy, writeEnd } from "./edit-ends.ts";

const BY: readonly Option[] = [
  ["label", "what it is called"],
  ["name", SYSTEM_WORDS.name],
  ["key", "what another table calls it by"],
  ...CODE_SYSTEMS.filter((system) => system !== "name").map(
    (system): Option => [system, SYSTEM_WORDS[system]],
  ),
];

const KIND_OPTIONS = KINDS.map((kind): Option => [kind, kind]);

interface Props {
  readonly label: string;
  readonly table: TableSeen;
  readonly end: EndSpec;
  readonly onChange: (end: EndSpec) => void;
}

/** Whom a tie begins or ends with: a column, what stands in it, and what it is. */
export function EndChoice({ label, table, end, onChange }: Props) {
  const form = readEnd(end) ?? { column: "", by: "label" as const, kind: "State" };
  const isOfKind = form.by === "label";
  return (
    <div className="mapping-group">
      <ColumnChoice
        label={label}
        table={table}
        value={form.column}
        onChange={(column) => column !== undefined && onChange(writeEnd({ ...form, column }))}
      />
      <Choice
        label={`${label} is`}
        value={form.by}
        options={BY}
        onChange={(by) => onChange(writeEnd({ ...form, by: toEndBy(by) }))}
      />
      {isOfKind && (
        <Choice
          label={`${label}: kind`}
          value={form.kind}
          options={KIND_OPTIONS}
          onChange={(kind) => onChange(writeEnd({ ...form, kind }))}
        />
      )}
    </div>
  );
}
