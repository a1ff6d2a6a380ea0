import { dateInWords } from "../../model/time/words.ts";
import { RelationSentence } from "../evidence/names-within.tsx";
import { useCase, useTransient } from "../store/hooks.ts";

/** What the pointer or the keyboard is at: of a line its statement and date, not its verb alone. The live region says the same. */
export function PointedNote() {
  const loaded = useCase();
  const pointed = useTransient((transient) => transient.pointed);
  if (pointed?.kind !== "relation") return null;
  const relation = loaded.relationsById.get(pointed.id);
  if (relation === undefined) return null;
  return (
    <p className="pointed-note" aria-hidden="true">
      <strong>
        <RelationSentence relation={relation} />
      </strong>
      <span>{dateInWords(relation.dates.when)}</span>
      {relation.statement}
    </p>
  );
}
