import { KINDS } from "../../../../model/graph/kinds.ts";
import { Tick } from "../../parts/field.tsx";
import { FieldFindings } from "../field-findings.tsx";

interface Props {
  readonly name: string;
  readonly label: string;
  readonly kinds: readonly string[];
  readonly onWrite: (kinds: string[]) => void;
}

/** Which kinds of entities may stand at an end. */
export function KindsField({ name, label, kinds, onWrite }: Props) {
  const toggle = (kind: string, isOn: boolean) =>
    onWrite(KINDS.filter((one) => (one === kind ? isOn : kinds.includes(one))));
  return (
    <fieldset className="edit-group edit-kinds">
      <legend>{label}</legend>
      {KINDS.map((kind) => (
        <Tick key={kind} isOn={kinds.includes(kind)} onToggle={(isOn) => toggle(kind, isOn)}>
          {kind}
        </Tick>
      ))}
      <FieldFindings name={name} />
    </fieldset>
  );
}
