import type { Arrangement } from "../../model/exchange/figure/arrangement.ts";
import type { Layout } from "../../model/graph/dataset.ts";
import { oncePerFrame } from "../controls/pace.ts";
import type { Commitment } from "../store/change.ts";
import type { Session } from "../store/session.ts";
import type { View } from "../store/view.ts";
import { readToken } from "../style/read-token.ts";
import { watchMoving } from "../timeline/window/moving.ts";
import { arrangementOf } from "./arrange/arrangement-of.ts";
import { dress } from "./arrange/dress.ts";
import { narrow } from "./arrange/narrow.ts";
import type { Canvas } from "./canvas.ts";
import { createCanvas, type DrawingEvents } from "./drawing-canvas.ts";
import { fitPicture, isSameRoom } from "./fit.ts";
import type { Camera } from "./frame.ts";
import { layOut } from "./layouts/lay-out.ts";
import type { LinkedCameras } from "./picture/linked-cameras.ts";
import { showPicture } from "./picture/pictures.ts";
import type { Point } from "./places.ts";

/** The picture with what keys and buttons ask of it. */
export type Picture = ReturnType<typeof connectNetwork>["picture"];

/** What of the view the picture is drawn anew for, beside what is in force. */
const DRAWN = ["aside", "around", "sizeBy", "colourBy"] as const satisfies readonly (keyof Arrangement)[];

/** How a reader looked at a picture, and the layout that it showed. */
export interface Seen {
  readonly layout: Layout;
  readonly camera: Camera;
}

/** What is said beside the picture. */
type Told = Pick<DrawingEvents, "onRest" | "onCut">;

/**
 * Draws the session's network in a container and keeps it in step, outside React.
 * @param told what is told when the picture rests, and where not all lines can be drawn
 * @param linked pictures that are moved with it
 * @param seen how the reader looked at the picture in whose place it stands: where the layout is the same, that goes on
 */
export function connectNetwork(
  container: HTMLElement,
  session: Session,
  { onRest, onCut }: Partial<Told> = {},
  linked?: LinkedCameras,
  seen: Seen | null = null,
) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  let isMoved = false;
  const arrangement = () => arrangementOf(session.view.getState(), session.features);
  const isArranged = arrangement() === session.view.getState();
  const put = (id: string, point: Point, commitment?: Commitment) =>
    session.actions.placeEntity(id, fitted.toPlace(point), commitment);
  /** What of the slice is drawn, and how. */
  const shown = () => narrow(session.slice.getState(), arrangement());
  const elements = () => {
    const slice = shown();
    const { reach } = session.transient.getState();
    return dress(fitted.toElements(slice), session.loaded, slice, arrangement(), reach);
  };
  const canvas = createCanvas(container, readToken, {
    onSelect: session.actions.select,
    onPoint: (pointed) => session.transient.setState({ pointed }),
    // Of a case that the page holds whole everything is drawn already.
    onOpen: (id) => {
      if (!session.loaded.isWhole) session.actions.toggleOpened(id);
    },
    onMove: () => {
      isMoved = true;
    },
    onPlace: isArranged ? put : undefined,
    onLook: (camera) => link?.tell(camera),
    onRest: onRest ?? ignore,
    onCut: onCut ?? ignore,
  });
  const link = linked?.join((camera) => {
    isMoved = true;
    canvas.look(camera);
  });
  const lay = () => layOut(session.loaded, arrangement().layout, shown(), canvas.size());
  let laidOut = lay();
  /** Whether places are others than before: those of a circle follow what is drawn, and the room. */
  const layAnew = () => {
    if (!session.loaded.isWhole) return false;
    const before = laidOut;
    laidOut = lay();
    return laidOut !== before;
  };
  const fitNow = () => fitPicture(laidOut, canvas.size(), shown(), arrangement().moved);
  let fitted = fitNow();
  const reframe = () => {
    isMoved = false;
    canvas.look(fitted.camera);
  };
  // A picture that was moved by hand keeps its shape; fitting it again gives it that of the room there is.
  const refit = () => {
    layAnew();
    fitted = fitNow();
    canvas.place(elements().nodes);
    reframe();
  };
  const arrangeAnew = (now: View, before: View) => {
    if (now.layout !== before.layout) {
      laidOut = lay();
      refit();
      drawing.request();
    } else if (now.moved !== before.moved) {
      // Only what was moved moves: the reader goes on looking at the same part of the picture.
      fitted = fitNow();
      canvas.place(elements().nodes);
    }
    if (DRAWN.some((key) => now[key] !== before[key])) drawing.request();
  };
  // However often the window moves within a frame, the picture is drawn once.
  const drawing = oncePerFrame(() => {
    if (layAnew()) {
      fitted = fitNow();
      canvas.place(elements().nodes);
      if (!isMoved) reframe();
    }
    const isMoving = moving.isMoving();
    // In a large case so much begins and ends under the hand that fading would draw all of it a dozen times for each answer.
    const fade = !calm.matches && (session.loaded.isWhole || !isMoving);
    canvas.draw(elements(), { fade, isMoving });
    // What is opened in a large case may need more room. Under a hand that drags the window the picture stands still.
    if (!session.loaded.isWhole && !isMoved && !isMoving && !isSameRoom(fitted, fitNow())) refit();
  });
  const moving = watchMoving(session.view, () => {
    if (!session.loaded.isWhole) drawing.request();
  });
  const marking = oncePerFrame(() => mark(session, canvas));
  const stops = [
    session.slice.subscribe(drawing.request),
    session.transient.subscribe((now, before) => {
      if (now.pointed !== before.pointed || now.light !== before.light) marking.request();
      if (now.reach !== before.reach) drawing.request();
    }),
    session.view.subscribe((now, before) => {
      if (now.selection !== before.selection) marking.request();
      if (isArranged) arrangeAnew(now, before);
    }),
    showPicture(session.transient, () => ({ ...canvas.picture(), sizeBy: arrangement().sizeBy })),
    watchTheme(canvas.restyle),
    watchSize(container, () => {
      canvas.resize();
      if (!isMoved) refit();
    }),
  ];
  // What is drawn is styled and named as it is seen, and that only once where the camera is there before it.
  const { layout } = session.loaded.dataset;
  isMoved = seen?.layout === layout;
  canvas.look(seen?.layout === layout ? seen.camera : fitted.camera);
  mark(session, canvas);
  canvas.draw(elements(), { fade: false, isMoving: false });

  return {
    picture: {
      ...canvas,
      fit: refit,
      /** Moves an entity by some pixels of the screen, where anything can be moved. */
      nudge(id: string, by: readonly [number, number]) {
        const point = isArranged ? canvas.beside(id, by) : null;
        if (point !== null) put(id, point, { commit: false });
      },
      zoomBy(factor: number) {
        isMoved = true;
        canvas.zoomBy(factor);
      },
    },
    /** Takes the picture down; tells how the reader looked at it, or null where it was never moved. */
    disconnect(): Seen | null {
      const left = isMoved ? { layout, camera: canvas.camera() } : null;
      for (const stop of [...stops, moving.stop, drawing.cancel, marking.cancel]) stop();
      link?.leave();
      canvas.destroy();
      return left;
    },
  };
}

function mark({ view, transient }: Session, canvas: Pick<Canvas, "mark">): void {
  const { pointed, light } = transient.getState();
  canvas.mark({ selected: view.getState().selection, pointed, light });
}

function ignore(): void {
  // Nobody listens.
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const forced = window.matchMedia("(forced-colors: active)");
  forced.addEventListener("change", onChange);
  return () => {
    observer.disconnect();
    forced.removeEventListener("change", onChange);
  };
}

function watchSize(container: HTMLElement, onChange: () => void): () => void {
  let [width, height] = [container.clientWidth, container.clientHeight];
  const observer = new ResizeObserver(() => {
    // It also tells the size that there was at the beginning.
    if (container.clientWidth === width && container.clientHeight === height) return;
    [width, height] = [container.clientWidth, container.clientHeight];
    onChange();
  });
  observer.observe(container);
  return () => observer.disconnect();
}
