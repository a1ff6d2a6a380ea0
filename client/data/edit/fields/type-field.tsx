import type { EditFields } from "../../../../model/exchange/edit/change.ts";
import type { RelationType } from "../../../../model/graph/vocabulary.ts";
import { Choice } from "../../parts/field.tsx";
import { FieldFindings } from "../field-findings.tsx";
import { useEditing } from "../use-editing.ts";
import { write } from "../writing.ts";

interface Props {
  readonly label: string;
  readonly type: string;
  readonly fields: EditFields;
}

const NO_TYPES: readonly RelationType[] = [];

/** What a relation says of its ends: one of the types of the dataset. */
export function TypeField({ label, type, fields }: Props) {
  const types = useEditing(({ dataset }) => dataset?.vocabulary ?? NO_TYPES);
  const chosen = types.find((one) => one.type === type);
  const choose = (next: string) => {
    const sector = types.find((one) => one.type === next)?.sector;
    // What was the default of the type before is that of the new one.
    const isDefault = fields.sector === undefined || fields.sector === chosen?.sector;
    write({ type: next, ...(isDefault && { sector: sector ?? "" }) });
  };
  return (
    <div className="edit-field">
      <Choice
        label={label}
        value={type}
        options={[["", "choose …"], ...types.map((one) => [one.type, `${one.name} (${one.type})`] as const)]}
        {...(chosen && { note: `joins ${chosen.from.join(", ")} with ${chosen.to.join(", ")}` })}
        onChange={choose}
      />
      <FieldFindings name="type" />
    </div>
  );
}
