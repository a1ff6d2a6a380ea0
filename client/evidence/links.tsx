import type { CSSProperties, ReactNode } from "react";
import { useActions, useCase, useSession } from "../store/hooks.ts";
import type { Selection } from "../store/view.ts";
import { languageOf, nameOf } from "./reading.ts";

/** The name of an entity, which opens its dossier. */
export function EntityLink({ id }: { id: string }) {
  const loaded = useCase();
  return (
    <SelectionLink selection={{ kind: "entity", id }} className="entity-link" lang={languageOf(loaded, id)}>
      {nameOf(loaded, id)}
    </SelectionLink>
  );
}

interface Props {
  readonly selection: Selection;
  readonly className: string;
  readonly label?: string;
  /** The language of what stands there, where it is a name in one. */
  readonly lang?: string | undefined;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

/** Opens a dossier or a card, and points at it in the picture while the pointer or the focus is on it. */
export function SelectionLink({ selection, className, label, lang, style, children }: Props) {
  const { select } = useActions();
  const { transient } = useSession();
  const point = () => transient.setState({ pointed: selection });
  const leave = () => transient.setState({ pointed: null });
  return (
    <button
      type="button"
      className={className}
      lang={lang}
      style={style}
      aria-label={label}
      onClick={() => {
        leave();
        select(selection);
      }}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      {children}
    </button>
  );
}
