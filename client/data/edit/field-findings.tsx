import type { EditFinding } from "../../../model/exchange/edit/change.ts";
import { useEditing } from "./use-editing.ts";

const idOf = (name: string) => `finding-${name}`;

/** The findings of a field; those of an entry of a list are its list's. */
export function findingsOf(findings: readonly EditFinding[] | null, name: string): readonly EditFinding[] {
  return (findings ?? []).filter((one) => one.field === name || one.field?.startsWith(`${name}.`));
}

/** Whether something is wrong with a field, and what says so. */
export function useFindings(name: string) {
  const isWrong = useEditing(({ findings }) => findingsOf(findings, name).length > 0);
  return { isWrong, describedBy: isWrong ? idOf(name) : undefined };
}

interface Props {
  readonly name: string;
  /** What is wrong in the words of the field, told in place of what the checks say. */
  readonly instead?: string | undefined;
}

/** What is wrong with a field, beside it. */
export function FieldFindings({ name, instead }: Props) {
  const all = useEditing((state) => state.findings);
  const findings = findingsOf(all, name);
  if (findings.length === 0) return null;
  return (
    <ul id={idOf(name)} className="edit-findings">
      {instead !== undefined && <li>{instead}</li>}
      {(instead === undefined ? findings : []).map(({ reason, remedy }) => (
        <li key={reason}>
          {reason}; <i>{remedy}</i>
        </li>
      ))}
    </ul>
  );
}
