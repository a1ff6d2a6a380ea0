import { FORM_WORDS } from "../../../model/exchange/recipe/form-words.ts";
import { KINDS, STATUSES } from "../../../model/graph/kinds.ts";
import { mend } from "../bring/bringing.ts";
import { Choice, type Option } from "../parts/field.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import { WhenChoice } from "./dates/when-choice.tsx";
import { editEntity } from "./edit-tables.ts";
import { MeasuresForm } from "./measures-form.tsx";
import { NamesForm } from "./names-form.tsx";
import type { PartProps } from "./part-props.ts";
import { columnIn, templateOf } from "./templates.ts";

/** Which column says what of a thing. */
export function ThingForm({ table, spec, place }: PartProps) {
  const [entity] = spec.entities;
  if (!entity) return null;
  const edit = (change: Partial<typeof entity>) => mend((now) => editEntity(now, place, change));
  const cell = (column: string | undefined) => (column === undefined ? undefined : templateOf(column));
  const kind = typeof entity.kind === "string" ? entity.kind : "";
  const column = columnIn(kind);
  const kinds = KINDS.map((one): Option => [one, one]);
  return (
    <>
      <ColumnChoice
        label={FORM_WORDS.name}
        table={table}
        value={columnIn(entity.name)}
        onChange={(name) => edit({ name: cell(name) })}
      />
      <Choice
        label={FORM_WORDS.kind}
        value={kind}
        options={[
          ...kinds,
          ...table.columns.map(({ name }): Option => [templateOf(name), `as ${name} says`]),
        ]}
        onChange={(value) => edit({ kind: value })}
        {...(column !== undefined && { note: `one of ${KINDS.join(", ")}` })}
      />
      {kind === "Agreement" && (
        <Choice
          label={FORM_WORDS.status}
          value={typeof entity.status === "string" ? entity.status : ""}
          options={[["", "choose …"], ...STATUSES.map((one): Option => [one, one])]}
          onChange={(status) => edit({ status: status === "" ? undefined : status })}
        />
      )}
      <ColumnChoice
        label={FORM_WORDS.key}
        table={table}
        value={columnIn(entity.key)}
        none="its name"
        onChange={(key) => edit({ key: cell(key) })}
      />
      <ColumnChoice
        label={FORM_WORDS.summary}
        table={table}
        value={columnIn(entity.summary)}
        none="none"
        onChange={(summary) => edit({ summary: cell(summary) })}
      />
      <NamesForm table={table} entity={entity} onChange={edit} />
      <WhenChoice table={table} of={entity} onChange={({ when }) => edit({ when })} />
      <MeasuresForm table={table} of={entity.measures} onChange={(measures) => edit({ measures })} />
    </>
  );
}
