import type { Session } from "../store/session.ts";
import { type Canvas, createCanvas } from "./canvas.ts";
import { createElements } from "./elements.ts";
import { boxOfLayout, frame, stretchBox, stretchFor } from "./frame.ts";
import { marginsFor } from "./margins.ts";
import type { Token } from "./stylesheet.ts";

/** The picture with what keys and buttons ask of it. */
export type Picture = ReturnType<typeof connectNetwork>["picture"];

/** Draws the session's network in a container and keeps it in step, outside React. */
export function connectNetwork(container: HTMLElement, session: Session) {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  let isMoved = false;
  const canvas = createCanvas(container, readToken, {
    onSelect: session.actions.select,
    onPoint: (pointed) => session.transient.setState({ pointed }),
    onMove: () => {
      isMoved = true;
    },
  });
  const margins = marginsFor(session.of, container.clientWidth);
  const flat = boxOfLayout(session.of.dataset.layout);
  const stretch = stretchFor(canvas.size(), flat, margins);
  const box = stretchBox(flat, stretch);
  const toElements = createElements(session.of, stretch);
  const reframe = () => {
    isMoved = false;
    canvas.look(frame(canvas.size(), box, margins));
  };
  // However often the window moves within a frame, the picture is drawn once.
  const drawing = oncePerFrame(() =>
    canvas.draw(toElements(session.slice.getState()), { fade: !calm.matches }),
  );
  const marking = oncePerFrame(() => mark(session, canvas));
  const stops = [
    session.slice.subscribe(drawing.request),
    session.transient.subscribe(marking.request),
    session.view.subscribe(({ selection }, before) => {
      if (selection !== before.selection) marking.request();
    }),
    watchTheme(canvas.restyle),
    watchSize(container, () => {
      canvas.resize();
      if (!isMoved) reframe();
    }),
  ];
  canvas.draw(toElements(session.slice.getState()), { fade: false });
  reframe();
  mark(session, canvas);

  return {
    picture: {
      ...canvas,
      fit: reframe,
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

function oncePerFrame(work: () => void) {
  let frame = 0;
  return {
    request() {
      if (frame === 0) {
        frame = requestAnimationFrame(() => {
          frame = 0;
          work();
        });
      }
    },
    cancel: () => cancelAnimationFrame(frame),
  };
}

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
