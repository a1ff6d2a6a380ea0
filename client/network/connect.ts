import { oncePerFrame } from "../controls/pace.ts";
import type { Session } from "../store/session.ts";
import { type Canvas, createCanvas } from "./canvas.ts";
import { fitPicture, isSameRoom } from "./fit.ts";
import { showPicture } from "./picture/pictures.ts";
import type { Token } from "./stylesheet.ts";

/** The picture with what keys and buttons ask of it. */
export type Picture = ReturnType<typeof connectNetwork>["picture"];

/** Draws the session's network in a container and keeps it in step, outside React. */
export function connectNetwork(
  container: HTMLElement,
  session: Session,
  onRest: (unnamed: number) => void = () => undefined,
) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  let isMoved = false;
  const canvas = createCanvas(container, readToken, {
    onSelect: session.actions.select,
    onPoint: (pointed) => session.transient.setState({ pointed }),
    // Of a case that the page holds whole everything is drawn already.
    onOpen: (id) => {
      if (!session.of.isWhole) session.actions.toggleOpened(id);
    },
    onMove: () => {
      isMoved = true;
    },
    onRest,
  });
  const fitNow = () => fitPicture(session.of, canvas.size(), session.slice.getState());
  let fitted = fitNow();
  const reframe = () => {
    isMoved = false;
    canvas.look(fitted.camera);
  };
  // A picture that was moved by hand keeps its shape; fitting it again gives it that of the room there is.
  const refit = () => {
    fitted = fitNow();
    canvas.place(fitted.toElements(session.slice.getState()).nodes);
    reframe();
  };
  // However often the window moves within a frame, the picture is drawn once.
  const drawing = oncePerFrame(() => {
    canvas.draw(fitted.toElements(session.slice.getState()), { fade: !calm.matches });
    // What is opened in a large case may need more room.
    if (!session.of.isWhole && !isMoved && !isSameRoom(fitted, fitNow())) refit();
  });
  const marking = oncePerFrame(() => mark(session, canvas));
  const stops = [
    session.slice.subscribe(drawing.request),
    session.transient.subscribe(marking.request),
    session.view.subscribe(({ selection }, before) => {
      if (selection !== before.selection) marking.request();
    }),
    showPicture(session.transient, canvas.picture),
    watchTheme(canvas.restyle),
    watchSize(container, () => {
      canvas.resize();
      if (!isMoved) refit();
    }),
  ];
  canvas.draw(fitted.toElements(session.slice.getState()), { fade: false });
  reframe();
  mark(session, canvas);

  return {
    picture: {
      ...canvas,
      fit: refit,
      zoomBy(factor: number) {
        isMoved = true;
        canvas.zoomBy(factor);
      },
    },
    disconnect() {
      for (const stop of [...stops, drawing.cancel, marking.cancel]) stop();
      canvas.destroy();
    },
  };
}

function mark({ view, transient }: Session, canvas: Canvas): void {
  const { pointed, light } = transient.getState();
  canvas.mark({ selected: view.getState().selection, pointed, light });
}

const readToken: Token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

function watchSize(container: HTMLElement, onChange: () => void): () => void {
  const observer = new ResizeObserver(onChange);
  observer.observe(container);
  return () => observer.disconnect();
}
