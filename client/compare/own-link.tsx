import type { ReactNode } from "react";
import { SelectionLink } from "../evidence/links.tsx";
import { useView } from "../store/hooks.ts";
import type { Selection } from "../store/view.ts";
import { idElsewhere } from "./join-ids.ts";

interface Props {
  readonly selection: Selection;
  readonly className: string;
  readonly label?: string;
  /** The language of what stands there, where it is a name in one. */
  readonly lang?: string | undefined;
  readonly children: ReactNode;
}

/** Opens a dossier or a card beside the comparison; what only the other dataset has is opened there. */
export function OwnLink({ selection, className, label, lang, children }: Props) {
  const other = useView(({ compare }) => compare.other);
  const elsewhere = idElsewhere(other, selection.id);
  if (other === null || elsewhere === null)
    return (
      <SelectionLink
        selection={selection}
        className={className}
        lang={lang}
        {...(label !== undefined && { label })}
      >
        {children}
      </SelectionLink>
    );
  return (
    <a
      className={className}
      lang={lang}
      aria-label={label}
      href={addressElsewhere(other, selection.kind, elsewhere)}
    >
      {children}
    </a>
  );
}

/** Where something of another dataset is shown. */
export function addressElsewhere(dataset: string, kind: Selection["kind"], id: string): string {
  return `?${new URLSearchParams({ dataset, mode: "explore", [kind]: id })}`;
}
