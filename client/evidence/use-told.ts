import { useEffect, useState } from "react";
import { toFailure } from "../http/failure.ts";
import { useReturn } from "../http/use-return.ts";
import type { DatedEntity, DatedRelation } from "../store/case.ts";
import { useSession } from "../store/hooks.ts";
import { ENTITY_ALONE, fromCell } from "../store/large-case.ts";
import type { Session } from "../store/session.ts";
import type { Selection } from "../store/view.ts";

/** What is known of the selected entity or relation. */
export interface Told {
  readonly entity: DatedEntity | undefined;
  readonly relation: DatedRelation | undefined;
  /** Why it is not there, in words: it is on its way, or could not be had. */
  readonly missing: string | null;
}

const WAITING = "Reading …";

/** The selected entity or relation in full: at hand where the page holds the case, else asked for. */
export function useTold(selection: Selection): Told {
  const session = useSession();
  const { loaded } = session;
  const [told, setTold] = useState<{ readonly of: Selection; readonly error: string | null } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const error = told?.of === selection ? told.error : null;
  useReturn(error !== null, () => setAttempt((before) => before + 1));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same again.
  useEffect(() => {
    if (loaded.isWhole || selection.kind === "pair") return;
    const left = new AbortController();
    learn(session, selection, left.signal)
      .then(() => setTold({ of: selection, error: null }))
      .catch((error: unknown) => {
        if (!left.signal.aborted)
          setTold({ of: selection, error: toFailure(error, "It cannot be read").message });
      });
    return () => left.abort();
  }, [session, selection, attempt]);

  const isTold = loaded.isWhole || selection.kind === "pair" || (told?.of === selection && error === null);
  return {
    entity: isTold && selection.kind === "entity" ? loaded.entities.get(selection.id) : undefined,
    relation: isTold && selection.kind === "relation" ? loaded.relationsById.get(selection.id) : undefined,
    missing: isTold ? null : (error ?? WAITING),
  };
}

/** Asks for the texts of what is selected, with what it names; its relations come in pages. */
async function learn(
  { loaded, answers }: Session,
  { kind, id }: Selection,
  signal: AbortSignal,
): Promise<void> {
  if (kind === "entity") {
    loaded.learn({ entities: [(await answers.dossier(id, ENTITY_ALONE, signal)).entity] });
    return;
  }
  const { relation, from, to, rivals } = await answers.evidence(id, signal);
  const others = await Promise.all(rivals.map((rival) => answers.evidence(rival.id, signal)));
  const ends = [from, to, ...others.flatMap((other) => [other.from, other.to])].map(fromCell);
  loaded.learn({ entities: ends, relations: [relation, ...others.map((other) => other.relation)] });
}
