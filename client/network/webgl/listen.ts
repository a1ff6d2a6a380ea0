import { oncePerFrame } from "../../controls/pace.ts";
import type { Selection } from "../../store/view.ts";
import { keepInSight, placeAt } from "../arrange/in-sight.ts";
import type { CanvasEvents } from "../canvas.ts";
import type { EdgeElement } from "../elements.ts";
import type { Camera } from "../frame.ts";
import type { Point } from "../places.ts";
import type { NodeSigma } from "./create-sigma.ts";
import type { PackedLines } from "./pack-lines.ts";
import { pickLine } from "./pick-line.ts";

/** How near to a line pointer and finger must be (pixels). */
const REACH = 5;

/** What is drawn, for what the reader does with it. */
interface Drawn {
  readonly lines: () => PackedLines;
  readonly camera: () => Camera;
  readonly move: (id: string, point: Point) => void;
}

/** Tells the page what a reader points at, clicks and moves; returns what ends that. */
export function listenToSigma(
  sigma: NodeSigma,
  container: HTMLElement,
  { onSelect, onPoint, onOpen, onPlace }: CanvasEvents,
  { lines, camera, move }: Drawn,
): () => void {
  // The first click of two opens the dossier and so moves the picture away under the second: it is the first that counts.
  let first: Selection | null = null;
  let pointed: Selection | null = null;
  let at: Point | null = null;
  const lineAt = (point: Point) => selectionOf(pickLine(lines(), point, camera(), REACH));
  const choose = (selection: Selection | null, { original }: { original: Event }) => {
    if (original instanceof MouseEvent && original.detail > 1) return;
    first = selection;
    onSelect(selection);
  };
  const point = (selection: Selection | null) => {
    if (selection?.id === pointed?.id) return;
    pointed = selection;
    container.style.cursor = selection === null ? "" : "pointer";
    onPoint(selection);
  };
  const pointing = oncePerFrame(() => {
    if (pointed?.kind !== "entity") point(at && lineAt(at));
  });
  let dragged: { readonly id: string; place: Point | null } | null = null;
  const letGo = () => {
    if (dragged?.place) onPlace?.(dragged.id, dragged.place);
    dragged = null;
  };
  sigma.on("clickNode", ({ node, event }) => choose({ kind: "entity", id: node }, event));
  sigma.on("clickStage", ({ event }) => choose(lineAt(event), event));
  sigma.on("enterNode", ({ node }) => point({ kind: "entity", id: node }));
  sigma.on("leaveNode", () => point(null));
  sigma.on("downNode", ({ node }) => {
    if (onPlace) dragged = { id: node, place: null };
  });
  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    at = { x: event.x, y: event.y };
    if (dragged === null) return pointing.request();
    preventSigmaDefault();
    // What is dragged beyond the edge waits there for the hand to come back.
    const size = { width: container.clientWidth, height: container.clientHeight };
    dragged.place = placeAt(keepInSight(at, size), camera());
    move(dragged.id, dragged.place);
  });
  sigma.on("upNode", letGo);
  sigma.on("upStage", letGo);
  sigma.on("leaveStage", () => point(null));
  const open = () => {
    if (first?.kind === "entity") onOpen(first.id);
  };
  container.addEventListener("dblclick", open);
  return () => {
    pointing.cancel();
    container.removeEventListener("dblclick", open);
  };
}

function selectionOf(edge: EdgeElement | null): Selection | null {
  return edge && { kind: edge.count > 1 ? "pair" : "relation", id: edge.id };
}
