import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { formatCount } from "../format/number.ts";
import { useCase, useSession, useSlice, useView } from "../store/hooks.ts";
import { pressArrangeKey } from "./arrange/arrange-keys.ts";
import { arrangementOf } from "./arrange/arrangement-of.ts";
import { HiddenNote } from "./arrange/hidden-note.tsx";
import { createHold, type Hold } from "./arrange/hold.ts";
import { connectNetwork, type Picture, type Seen } from "./connect.ts";
import { FamilyKey } from "./family-key.tsx";
import { pressKey } from "./keys.ts";
import { NetworkEmpty } from "./network-empty.tsx";
import { NetworkTools } from "./network-tools.tsx";
import { OutsideNote } from "./outside-note.tsx";
import type { LinkedCameras } from "./picture/linked-cameras.ts";
import { PointedNote } from "./pointed-note.tsx";
import { ReachNote } from "./reach/reach-note.tsx";

interface Props {
  /** What it is called, where several stand on one page. */
  readonly name?: string;
  /** The pictures that are moved with it; the same object at every call. */
  readonly linked?: LinkedCameras;
}

/** The network as a picture that pointer and keyboard can walk through. */
export function NetworkPanel({ name = "Network", linked }: Props) {
  const session = useSession();
  const container = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture>(null);
  const { dataset } = useCase();
  const sides = [...dataset.poles.left, ...dataset.poles.right];
  // Poles that stand alone are no picture yet; whatever else is shown alone is.
  const isEmpty = useSlice(
    ({ totals, entities }) => totals.relations === 0 && entities.every(({ id }) => sides.includes(id)),
  );
  const help = useId();
  const [unnamed, setUnnamed] = useState(0);
  const [cut, setCut] = useState<number | null>(null);

  const isArranged = useView((view) => arrangementOf(view, session.features) === view);
  const hold = useRef<Hold>(null);
  // With names in another language it is drawn anew; the reader goes on looking at the same part.
  const seen = useRef<Seen>(null);

  useEffect(() => {
    let leave: (() => Seen | null) | null = null;
    let isLeft = false;
    // What stands beside it takes its room once it has measured itself, within this same task: the picture is fitted to what is left.
    queueMicrotask(() => {
      if (isLeft || container.current === null) return;
      const told = { onRest: setUnnamed, onCut: setCut };
      const connection = connectNetwork(container.current, session, told, linked, seen.current);
      picture.current = connection.picture;
      hold.current = createHold(session, connection.picture);
      leave = connection.disconnect;
    });
    return () => {
      isLeft = true;
      if (leave !== null) seen.current = leave();
    };
  }, [session, linked]);

  function onKeyDown(event: KeyboardEvent) {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || picture.current === null) return;
    const arranges = isArranged && (hold.current?.press(key, shiftKey) || pressArrangeKey(key, session));
    if (arranges || pressKey(key, shiftKey, session, picture.current)) event.preventDefault();
  }

  return (
    <section className="network" aria-label={name}>
      <HiddenNote />
      <OutsideNote />
      {isArranged && <ReachNote />}
      {cut !== null && (
        <p className="network-note" role="note">
          This browser gives the page no WebGL, so that only the strongest {formatCount(cut, "line")} are
          drawn. The table has all.
        </p>
      )}
      <div className="network-frame">
        <div
          role="application"
          aria-roledescription="network"
          aria-label={name === "Network" ? "Network of the relations in force" : name}
          aria-describedby={help}
          className="network-canvas"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the application role makes it a widget of its own.
          tabIndex={0}
          onKeyDown={onKeyDown}
          onBlur={() => hold.current?.putDown()}
        >
          <div ref={container} className="network-drawing" />
        </div>
        <p id={help} className="unseen">
          Arrow keys go from entity to entity, Shift and an arrow through the relations of one. Enter opens
          what is focused, Escape goes back, plus and minus zoom, 0 fits the picture. The table shows the same
          relations as text.
          {isArranged &&
            " M takes hold of the entity, O draws only it and its neighbours, E its neighbours too, H hides it, A draws all again."}
        </p>
        <div className="network-notes">
          <PointedNote />
        </div>
        {/* In the place that names keep free: over the picture it would hide more of them. */}
        {unnamed > 0 ? (
          <p className="unnamed-note">
            {unnamed === 1 ? "1 name has" : `${unnamed} names have`} no room here. Zoom in, or see the table.
          </p>
        ) : (
          <FamilyKey />
        )}
        {isEmpty && <NetworkEmpty />}
        <NetworkTools picture={picture} name={name} isArranged={isArranged} />
      </div>
    </section>
  );
}
