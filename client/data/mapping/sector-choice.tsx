import { FORM_WORDS } from "../../../model/exchange/recipe/form-words.ts";
import type { RelationSpec } from "../../../model/exchange/recipe/thing-spec.ts";
import { SECTORS } from "../../../model/graph/kinds.ts";
import { Choice, type Option } from "../parts/field.tsx";

interface Props {
  readonly of: RelationSpec["sector"];
  readonly onChange: (sector: RelationSpec["sector"]) => void;
}

/** The sector of relations whose type leaves it to them, or that differ from their type in it. */
export function SectorChoice({ of, onChange }: Props) {
  const isByColumn = typeof of === "object";
  const options: Option[] = [
    ["", isByColumn ? "as a column says" : "as its type has it"],
    ...SECTORS.map((sector): Option => [sector, sector]),
  ];
  return (
    <Choice
      label={FORM_WORDS.sector}
      value={typeof of === "string" ? of : ""}
      options={options}
      onChange={(sector) => onChange(sector === "" ? (isByColumn ? of : undefined) : sector)}
    />
  );
}
