import { useView } from "../../store/hooks.ts";
import type { Selection } from "../../store/view.ts";
import { idElsewhere } from "../join-ids.ts";
import { addressElsewhere } from "../own-link.tsx";
import { useDatasetNames } from "../use-other.ts";

/** Leads to what was chosen in a picture and only the other dataset has. */
export function ElsewhereNote({ chosen }: { readonly chosen: Selection | null }) {
  const other = useView(({ compare }) => compare.other);
  const names = useDatasetNames();
  const id = chosen === null ? null : idElsewhere(other, chosen.id);
  if (chosen === null || other === null || id === null || names === null) return null;
  return (
    <p className="compare-chosen" role="status">
      What you chose stands in {names.b} alone.{" "}
      <a href={addressElsewhere(other, chosen.kind, id)}>Show it there</a>
    </p>
  );
}
