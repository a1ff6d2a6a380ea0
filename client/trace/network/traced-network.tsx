import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { Button } from "react-aria-components";
import { createStore } from "zustand/vanilla";
import { fetchedPart } from "../../controls/fetched-part.tsx";
import { NetworkPanel } from "../../network/network-panel.tsx";
import { DisplaySwitch } from "../../shell/display-switch.tsx";
import type { DatedRelation } from "../../store/case.ts";
import { SessionContext, useSession, useView } from "../../store/hooks.ts";
import type { Session } from "../../store/session.ts";
import { NO_FILTERS, sliceWithin, type WindowSlice } from "../../store/slice.ts";
import type { Light } from "../../store/transient.ts";
import type { Selection } from "../../store/view.ts";
import { type Tracing, useTracing } from "../tracing.ts";
import { type Chain, chainOf, lightOf, sliceAround, timeOf } from "./traced-slice.ts";

const TableTwin = fetchedPart(
  () => import("../../table/table-twin.tsx").then((file) => file.TableTwin),
  <p className="trace-waiting">Loading the table …</p>,
);

/** The network around the path, in which the path is lit; the whole case where an end is to be picked. */
export function TracedNetwork() {
  const tracing = useTracing();
  const display = useView((view) => view.display);
  const session = useTracedSession(tracing);
  // Before the network hears of it, which would go back to nothing selected; a menu that is open over it closes first.
  const leave = (event: KeyboardEvent) => {
    const isWithin = event.currentTarget.contains(event.target as Node);
    if (event.key !== "Escape" || tracing.picking === null || !isWithin) return;
    event.preventDefault();
    event.stopPropagation();
    tracing.pick(null);
  };
  return (
    <div className="traced-network" onKeyDownCapture={leave}>
      <SessionContext value={session}>
        {display === "picture" ? <NetworkPanel /> : <TableTwin />}
      </SessionContext>
      <div className="traced-network-head">
        <PickHint />
        <DisplaySwitch />
      </div>
    </div>
  );
}

function PickHint() {
  const { picking, pick } = useTracing();
  if (picking === null) return null;
  return (
    <p className="pick-hint" role="status">
      Click the entity that influence is to {picking === "from" ? "start from" : "arrive at"}, or go there
      with the arrow keys and press Enter.{" "}
      <Button className="button" onPress={() => pick(null)}>
        Cancel
      </Button>
    </p>
  );
}

/** The session as the network sees it here: with a slice of its own, and with clicks that may pick an end. */
function useTracedSession(tracing: Tracing): Session {
  const base = useSession();
  const latest = useRef(tracing);
  latest.current = tracing;
  const session = useMemo(() => {
    const slice = createStore<WindowSlice>(() => sliceOf(latest.current, base));
    const select = (selection: Selection | null) => {
      const { picking } = latest.current;
      if (picking === null) base.actions.select(selection);
      else if (selection?.kind === "entity") takeEnd(latest.current, selection.id);
    };
    return { ...base, slice, actions: { ...base.actions, select } };
  }, [base]);
  const { loaded, span, trace, asked, path, picking, wave } = tracing;
  const { answer } = asked;
  const seen = useMemo(
    () => ({ loaded, span, trace, asked: { answer }, path, picking, wave }),
    [loaded, span, trace, answer, path, picking, wave],
  );
  useEffect(() => {
    const show = () => {
      session.slice.setState(sliceOf(seen, base), true);
      session.transient.setState({ light: lightIn(seen, session.slice.getState()) });
    };
    show();
    return showsBase(seen) ? base.slice.subscribe(show) : undefined;
  }, [session, base, seen]);
  useEffect(() => () => session.transient.setState({ light: null }), [session]);
  return session;
}

function takeEnd({ picking, ask, pick }: Tracing, id: string): void {
  if (picking === null) return;
  ask(picking === "from" ? { from: id } : { to: id });
  pick(null);
}

type Seen = Pick<Tracing, "loaded" | "span" | "trace" | "path" | "picking" | "wave"> & {
  readonly asked: Pick<Tracing["asked"], "answer">;
};

/** The chain that the picture is about; none where it shows the whole case. */
function chainIn({ trace, asked, path, picking, wave }: Seen): Chain | null {
  return picking === null && wave === null ? chainOf(trace, asked.answer, path) : null;
}

function lightIn(seen: Seen, { relations }: WindowSlice): Light | null {
  const { loaded, picking, wave } = seen;
  if (picking !== null) return null;
  if (wave === null) {
    const chain = chainIn(seen);
    return chain && lightOf(loaded, chain);
  }
  const { entities } = wave;
  const within = relations.filter(
    ({ relation }) => entities.has(relation.from) && entities.has(relation.to) && carries(seen, relation),
  );
  return { entities, relations: new Set(within.map(({ relation }) => relation.id)) };
}

/** Whether influence passes along a relation at all; along what is denied or only recommended it does not. */
function carries({ loaded, trace }: Seen, { type, denied, voice }: DatedRelation): boolean {
  if (denied || voice === "recommends") return false;
  return (trace.influence.get(type) ?? loaded.types.get(type)?.influence ?? "none") !== "none";
}

/** A case that is too large for the page is shown by its strongest lines where no chain is. */
function showsBase(seen: Seen): boolean {
  return !seen.loaded.isWhole && chainIn(seen) === null;
}

/** Nothing is hidden from the picture in which an end is picked. */
function sliceOf(seen: Seen, base: Session): WindowSlice {
  const { loaded, span, path } = seen;
  const chain = chainIn(seen);
  if (chain !== null) return sliceAround(loaded, chain, timeOf(loaded, chain, path, span));
  return showsBase(seen) ? base.slice.getState() : sliceWithin(loaded, span, NO_FILTERS);
}
