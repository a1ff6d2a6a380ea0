import { type RefObject, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../../controls/icon.tsx";
import { useActions, useView } from "../../store/hooks.ts";
import { endsOfPair } from "../../store/pair-id.ts";
import type { Selection } from "../../store/view.ts";
import { Dossier } from "../dossier.tsx";
import { PairCard } from "../pair-card.tsx";
import { RelationCard } from "../relation-card.tsx";
import { useTold } from "../use-told.ts";

/** What is known of the selected entity or relation, and where it says so; or how to select one. */
export function EvidencePanel() {
  const selection = useView((view) => view.selection);
  const ref = useRef<HTMLElement>(null);
  useFollowingFocus(ref, selection);
  useReturningFocus(ref);
  return (
    <aside className="evidence" aria-label="Evidence" ref={ref}>
      {selection === null ? <Invitation /> : <Selected selection={selection} />}
    </aside>
  );
}

function Selected({ selection }: { selection: Selection }) {
  const { select } = useActions();
  const { entity, relation, missing } = useTold(selection);
  return (
    <>
      <Button className="icon-button evidence-close" aria-label="Close" onPress={() => select(null)}>
        <Icon name="close" />
      </Button>
      {missing !== null && (
        <p className="evidence-note" role="status">
          {missing}
        </p>
      )}
      {entity && <Dossier key={entity.id} entity={entity} />}
      {relation && <RelationCard key={relation.id} relation={relation} />}
      {selection.kind === "pair" && <PairCard key={selection.id} ends={endsOfPair(selection.id)} />}
    </>
  );
}

function Invitation() {
  return (
    <p className="evidence-invitation">
      Click a node or a line to see what is known of it and where it stands written, or press <kbd>/</kbd> to
      search.
    </p>
  );
}

/** Closing the panel takes the focus away with it; the reader goes back to where it was opened. */
function useReturningFocus(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const opener = document.activeElement;
    const panel = ref.current;
    return () => {
      const lost = document.activeElement === document.body || panel?.contains(document.activeElement);
      if (lost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [ref]);
}

/** Following a link within the panel takes that link away; the reader's place moves to the new heading. */
function useFollowingFocus(ref: RefObject<HTMLElement | null>, selection: Selection | null): void {
  const before = useRef(selection);
  useEffect(() => {
    if (before.current === selection) return;
    const opened = before.current !== null && selection !== null;
    before.current = selection;
    const active = document.activeElement;
    if (!opened || (active !== document.body && !ref.current?.contains(active))) return;
    ref.current?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: "nearest" });
  }, [ref, selection]);
}
