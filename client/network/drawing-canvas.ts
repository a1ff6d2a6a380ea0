import { type Canvas, type CanvasEvents, type Marked, MOST_READ, type Token } from "./canvas.ts";
import { createCytoscapeCanvas } from "./cytoscape/cytoscape-canvas.ts";
import { leaveStrongest } from "./cytoscape/leave-strongest.ts";
import type { Elements } from "./elements.ts";

/** A way to draw a network in a container. */
type Create = (container: HTMLElement, token: Token, events: CanvasEvents) => Canvas;

/** What a picture of very many lines tells beside. */
export interface DrawingEvents extends CanvasEvents {
  /** Only so many lines can be drawn, for there is no WebGL; null where all are. */
  readonly onCut: (drawn: number | null) => void;
}

/** A canvas that draws as many lines as there are, with the renderer that they need. */
interface DrawingCanvas extends Omit<Canvas, "draw"> {
  /** As every canvas draws; what draws many lines goes on with fewer while they are moving. */
  draw(elements: Elements, how: DrawnHow): void;
}

interface DrawnHow {
  readonly fade: boolean;
  /** Whether the window is on its way, so that as many lines may be back in the next frame. */
  readonly isMoving: boolean;
}

/** Whether WebGL draws so many lines; while they are moving, it goes on where it draws already. */
export function isForMany(lines: number, isMany: boolean, { isMoving }: Pick<DrawnHow, "isMoving">): boolean {
  return lines > MOST_READ || (isMany && isMoving);
}

/**
 * Draws what can be read by Cytoscape, and more lines than that by WebGL, which is fetched when it is first needed. Where
 * it is not to be had, the strongest lines are drawn, and that is said.
 */
export function createCanvas(
  container: HTMLElement,
  token: Token,
  { onCut, ...events }: DrawingEvents,
): DrawingCanvas {
  let now = open(createCytoscapeCanvas);
  let isMany = false;
  let createMany: Create | "fetching" | "none" | null = null;
  let last: Parameters<DrawingCanvas["draw"]> = [
    { nodes: new Map(), edges: new Map() },
    { fade: false, isMoving: false },
  ];
  let marked: Marked = { selected: null, pointed: null, light: null };
  let isGone = false;

  function open(create: Create) {
    const room = document.createElement("div");
    room.className = "network-renderer";
    container.append(room);
    try {
      return { room, canvas: create(room, token, events) };
    } catch (error) {
      room.remove();
      throw error;
    }
  }

  function close({ room, canvas }: typeof now) {
    canvas.destroy();
    room.remove();
  }

  /** Puts another renderer in the place of the one that draws, looking at the same place. */
  function change(create: Create) {
    const [before, camera] = [now, now.canvas.camera()];
    now = open(create);
    close(before);
    now.canvas.look(camera);
    now.canvas.mark(marked);
  }

  async function fetchMany() {
    createMany = "fetching";
    createMany = await import("./webgl/webgl-canvas.ts")
      .then(({ createWebglCanvas }) => createWebglCanvas)
      .catch(() => "none" as const);
    if (!isGone) draw(...last);
  }

  function draw(elements: Elements, how: DrawnHow): void {
    last = [elements, how];
    const wantsMany = isForMany(elements.edges.size, isMany, how);
    if (wantsMany && createMany === null) void fetchMany();
    if (wantsMany && createMany === "fetching") return;
    const create = wantsMany && typeof createMany === "function" ? createMany : null;
    if ((create !== null) !== isMany) turn(create);
    const drawn = isMany ? elements : leaveStrongest(elements, MOST_READ);
    onCut(drawn === elements ? null : drawn.edges.size);
    now.canvas.draw(drawn, how);
  }

  /** Where a browser has no WebGL what draws goes on drawing, and it is not asked again. */
  function turn(create: Create | null): void {
    try {
      change(create ?? createCytoscapeCanvas);
      isMany = create !== null;
    } catch {
      createMany = "none";
    }
  }

  return {
    draw,
    mark(next) {
      marked = next;
      now.canvas.mark(next);
    },
    place: (nodes) => now.canvas.place(nodes),
    restyle: () => now.canvas.restyle(),
    size: () => now.canvas.size(),
    camera: () => now.canvas.camera(),
    look: (camera) => now.canvas.look(camera),
    zoomBy: (factor) => now.canvas.zoomBy(factor),
    beside: (id, by) => now.canvas.beside(id, by),
    reveal: (id) => now.canvas.reveal(id),
    picture: () => now.canvas.picture(),
    places: () => now.canvas.places(),
    neighboursOf: (id) => now.canvas.neighboursOf(id),
    resize: () => now.canvas.resize(),
    destroy() {
      isGone = true;
      close(now);
    },
  };
}
