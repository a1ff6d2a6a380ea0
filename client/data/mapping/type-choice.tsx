import type { TableSeen } from "../../../model/exchange/import-answer.ts";
import { FORM_WORDS } from "../../../model/exchange/recipe/form-words.ts";
import type { Recipe } from "../../../model/exchange/recipe/recipe.ts";
import type { ValueSpec } from "../../../model/exchange/recipe/value-spec.ts";
import { Choice, type Option } from "../parts/field.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import { columnIn, templateOf } from "./templates.ts";
import { typesOf } from "./types-of.ts";

interface Props {
  readonly table: TableSeen;
  readonly recipe: Recipe;
  readonly type: ValueSpec;
  readonly onChange: (type: ValueSpec) => void;
}

const BY_COLUMN = "";

/** What kind of tie it is: one for all rows, or what a column says. */
export function TypeChoice({ table, recipe, type, onChange }: Props) {
  const types = typesOf(recipe).map(({ type: name, name: reads }): Option => [name, `${reads} (${name})`]);
  const column = typeof type === "string" ? columnIn(type) : type.column;
  const [first] = table.columns;
  const choose = (value: string) =>
    onChange(value === BY_COLUMN ? mapped(first?.name ?? "", table, types) : value);
  return (
    <div className="mapping-group">
      <Choice
        label={FORM_WORDS.type}
        value={column === undefined && typeof type === "string" ? type : BY_COLUMN}
        options={[[BY_COLUMN, "as a column says"], ...types]}
        onChange={choose}
      />
      {column !== undefined && (
        <ColumnChoice
          label={`${FORM_WORDS.type}: column`}
          table={table}
          value={column}
          onChange={(chosen) => chosen !== undefined && onChange(mapped(chosen, table, types))}
        />
      )}
      {typeof type === "object" && <Translation table={table} of={type} types={types} onChange={onChange} />}
    </div>
  );
}

/** Each text of the column with the type of the same name, or the first. */
function mapped(column: string, table: TableSeen, types: readonly Option[]): ValueSpec {
  const values = table.columns.find(({ name }) => name === column)?.values ?? [];
  const known = new Set(types.map(([name]) => name));
  if (values.length > 0 && values.every((value) => known.has(value))) return templateOf(column);
  const [first = ["RELATED_TO"]] = types;
  return {
    column,
    map: Object.fromEntries(values.map((value) => [value, nearest(value, types) ?? first[0]])),
  };
}

function nearest(value: string, types: readonly Option[]): string | undefined {
  const wanted = value.toUpperCase().replace(/[^A-Z]+/g, "_");
  return types.find(([name]) => name === wanted || name.startsWith(`${wanted}_`))?.[0];
}

interface TranslationProps {
  readonly table: TableSeen;
  readonly of: Exclude<ValueSpec, string>;
  readonly types: readonly Option[];
  readonly onChange: (type: ValueSpec) => void;
}

/** Each text of the column, those without a meaning too, as a newer file may have. */
function Translation({ table, of, types, onChange }: TranslationProps) {
  const seen = table.columns.find(({ name }) => name === of.column)?.values ?? [];
  const texts = new Set([...Object.keys(of.map), ...(of.first === undefined ? seen : [])]);
  return (
    <div className="translation">
      {[...texts].map((value) => (
        <Choice
          key={value}
          label={`“${value}” means`}
          value={of.map[value] ?? ""}
          options={of.map[value] === undefined ? [["", of.otherwise ?? "choose …"], ...types] : types}
          onChange={(chosen) => onChange({ ...of, map: { ...of.map, [value]: chosen } })}
        />
      ))}
    </div>
  );
}
