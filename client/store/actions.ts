import type { StoreApi } from "zustand/vanilla";
import type { Kind, Sector } from "../../model/graph/kinds.ts";
import type { Interval } from "../../model/time/bounds.ts";
import type { QueryView } from "../query/query-view.ts";
import type { TraceView } from "../trace/trace-view.ts";
import type { Case } from "./case.ts";
import { FIELDS } from "./fields.ts";
import type { Mirror } from "./mirror.ts";
import { writeView } from "./url.ts";
import type { Display, Mode, Reading, Selection, View } from "./view.ts";

/** A continuous change (a drag, playback) is committed at its end; until then it is one step that is being rewritten. */
export interface Commitment {
  readonly commit: boolean;
}

/** Everything that changes the view; each committed change is one step of undo. */
export function createActions(view: StoreApi<View>, of: Case, mirror: Mirror) {
  function change(patch: Partial<View>, { commit }: Commitment = { commit: true }) {
    view.setState(patch);
    const search = writeView(view.getState(), of);
    if (commit) mirror.commit(search);
    else mirror.draft(search);
  }

  return {
    setWindow: (window: Interval, commitment?: Commitment) => change({ window }, commitment),
    setMode: (mode: Mode) => change({ mode }),
    setReading: (reading: Reading) => change({ reading }),
    setDisplay: (display: Display) => change({ display }),
    /** Opens the dossier of an entity or the card of a relation; null closes it. */
    select: (selection: Selection | null) => change({ selection }),
    toggleSector: (sector: Sector) =>
      change({ hiddenSectors: toggle(view.getState().hiddenSectors, sector) }),
    toggleKind: (kind: Kind) => change({ hiddenKinds: toggle(view.getState().hiddenKinds, kind) }),
    toggleType: (type: string) => change({ hiddenTypes: toggle(view.getState().hiddenTypes, type) }),
    /** Switches a source, a relation type or an entity off, or on again. */
    toggleWithout: (id: string) => change({ without: toggle(view.getState().without, id) }),
    /** Changes what is traced, and goes to where it is shown. */
    trace: (patch: Partial<TraceView>) =>
      change({ mode: "trace", trace: { ...view.getState().trace, ...patch } }),
    /** Brings back every source, relation type and entity that is switched off. */
    bringBack: () => change({ without: FIELDS.without.fallback(of) }),
    /** Changes parts of what is asked in Cypher. */
    setQuery: (patch: Partial<QueryView>, commitment?: Commitment) =>
      change({ query: { ...view.getState().query, ...patch } }, commitment),
    /** Brings back everything that filters hide. */
    showAll: () =>
      change({
        hiddenSectors: FIELDS.hiddenSectors.fallback(of),
        hiddenKinds: FIELDS.hiddenKinds.fallback(of),
        hiddenTypes: FIELDS.hiddenTypes.fallback(of),
        without: FIELDS.without.fallback(of),
        reading: FIELDS.reading.fallback(of),
      }),
    undo: () => mirror.undo(),
    redo: () => mirror.redo(),
  };
}

export type Actions = ReturnType<typeof createActions>;

function toggle<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  return set.has(item) ? new Set([...set].filter((other) => other !== item)) : new Set([...set, item]);
}
