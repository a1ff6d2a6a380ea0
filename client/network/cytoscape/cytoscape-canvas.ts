import cytoscape, {
  type Core,
  type ElementDefinition,
  type NodeSingular,
  type SingularElementArgument,
  type SingularElementReturnValue,
} from "cytoscape";
import { onceAtRest, oncePerFrame } from "../../controls/pace.ts";
import type { Light } from "../../store/transient.ts";
import type { Selection } from "../../store/view.ts";
import { keepPlaceInSight, MARGIN } from "../arrange/in-sight.ts";
import { around, type Box } from "../box.ts";
import { type Canvas, type CanvasEvents, type Marked, NAME_REST, type Token } from "../canvas.ts";
import type { EdgeElement, Elements, NodeElement } from "../elements.ts";
import type { Size } from "../frame.ts";
import { boxesOver } from "../margins.ts";
import type { Anchor } from "../names/anchors.ts";
import type { MeasureLine } from "../names/measure.ts";
import { type Name, type NodeOnScreen, nameNodes } from "../names/name-nodes.ts";
import { createNamesLayer } from "../names/names-layer.ts";
import type { NodePosition } from "../neighbour.ts";
import { readPicture } from "../picture/picture.ts";
import type { Point } from "../places.ts";
import { LIVELY_LIMIT } from "../sizes.ts";
import { keepElements } from "./keep-elements.ts";
import { createStylesheet, isPole, LINE_LABEL_SIZE, sizeOf } from "./stylesheet.ts";

/** How long what begins or ends takes to fade (ms). */
const FADE = 180;

/** When more elements than this begin and end at once, they do so without fading. */
const FADE_LIMIT = 150;

/** Draws what can be read of a network; no other file calls Cytoscape. */
export function createCytoscapeCanvas(container: HTMLElement, token: Token, events: CanvasEvents): Canvas {
  const cy = cytoscape({
    container,
    style: createStylesheet(token),
    minZoom: 0.04,
    maxZoom: 4,
    autoungrabify: events.onPlace === undefined,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  let marked: Marked = { selected: null, pointed: null, light: null };
  let isZoomed = false;
  listen(cy, container, events);
  holdInSight(cy);
  cy.on("zoom", () => {
    // What is not drawn yet is styled as it is added.
    isZoomed = cy.elements().nonempty();
  });
  const names = createNamesLayer(container);
  let anchors: ReadonlyMap<string, Anchor> = new Map();
  let shown: readonly Name[] = [];
  // While things move, names keep to the side of their node that they are on; at rest nothing counts but what stands there.
  const write = (isAtRest: boolean) => {
    const before = isAtRest ? undefined : anchors;
    const size = { width: cy.width(), height: cy.height() };
    const written = nameNodes(
      nodesOnScreen(cy, marked),
      size,
      takenBy(cy, size, names.measure),
      names.measure,
      before,
    );
    anchors = written.anchors;
    shown = written.names;
    names.show(shown, isAtRest);
    if (isAtRest) events.onRest(written.unnamed.length);
  };
  const resting = onceAtRest(() => write(true), NAME_REST);
  const naming = () => {
    if (cy.edges(".lively").nonempty() || cy.edges().empty()) write(false);
    else names.keep((id) => cy.getElementById(id).nonempty());
    resting.request();
  };
  const looking = oncePerFrame(() => {
    // Lines keep their size on the screen.
    if (isZoomed) cy.style().update();
    isZoomed = false;
    naming();
  });
  /** What is drawn first stands still already: its names are placed once. */
  const open = () => {
    looking.cancel();
    resting.cancel();
    write(true);
  };
  cy.on("viewport", looking.request);
  cy.on("viewport", () => events.onLook?.({ zoom: cy.zoom(), pan: { ...cy.pan() } }));
  cy.on("drag", "node", oncePerFrame(naming).request);

  return {
    draw(elements, { fade }) {
      const isFirst = cy.elements().empty();
      let begun = cy.collection();
      cy.batch(() => {
        begun = updateElements(cy, elements, fade && isLively(elements));
        markElements(cy, marked);
      });
      // Styled now, so that the next frame has less to do; to measure it now as well would be to measure it twice.
      begun.forEach((element) => void element.width());
      if (isFirst && !fade) open();
      else naming();
    },
    mark(next) {
      marked = next;
      cy.batch(() => markElements(cy, marked));
      naming();
    },
    place(nodes) {
      cy.batch(() => {
        for (const { id, x, y } of nodes.values()) cy.getElementById(id).position({ x, y });
      });
      naming();
    },
    restyle() {
      cy.style(createStylesheet(token));
    },
    size: () => ({ width: cy.width(), height: cy.height() }),
    camera: () => ({ zoom: cy.zoom(), pan: { ...cy.pan() } }),
    look({ zoom, pan }) {
      cy.viewport({ zoom, pan: { ...pan } });
    },
    zoomBy(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    beside(id, [right, down]) {
      const node = cy.getElementById(id);
      if (node.empty()) return null;
      const { x, y } = node.position();
      return inSight(cy, { x: x + right / cy.zoom(), y: y + down / cy.zoom() });
    },
    reveal: (id) => reveal(cy, id),
    picture() {
      write(true);
      return readPicture(cy, shown);
    },
    places: () => presentNodes(cy).map(positionOf),
    neighboursOf: (id) => cy.getElementById(id).neighborhood("node").not(".gone").map(positionOf),
    resize() {
      cy.resize();
    },
    destroy() {
      resting.cancel();
      looking.cancel();
      names.remove();
      cy.destroy();
    },
  };
}

function listen(cy: Core, container: HTMLElement, events: CanvasEvents): void {
  const { onSelect, onPoint, onMove, onOpen, onPlace } = events;
  cy.on("dragpan scrollzoom pinchzoom", onMove);
  cy.on("dragfree", "node", ({ target }) => onPlace?.(target.id(), target.position()));
  // The first click of two opens the dossier and so moves the picture away under the second: it is the first that counts.
  let first: Selection | null = null;
  cy.on("tap", (event) => {
    if (event.originalEvent.detail > 1) return;
    first = event.target === cy ? null : selectionOf(event.target);
    onSelect(first);
  });
  container.addEventListener("dblclick", () => {
    if (first?.kind === "entity") onOpen(first.id);
  });
  cy.on("mouseover", "node, edge", (event) => onPoint(selectionOf(event.target)));
  cy.on("mouseout", "node, edge", () => onPoint(null));
}

/** What is dragged beyond the edge waits there for the hand to come back, as it does under what stands over the picture. */
function holdInSight(cy: Core): void {
  let [hand, held]: [Point, Point] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  cy.on("grab", "node", ({ target }) => {
    hand = held = { ...target.position() };
  });
  cy.on("drag", "node", ({ target }) => {
    const { x, y } = target.position();
    hand = { x: hand.x + x - held.x, y: hand.y + y - held.y };
    held = inSight(cy, hand);
    target.position(held);
  });
}

/** The nearest point of the layout that is seen now. */
function inSight(cy: Core, place: Point): Point {
  const size = { width: cy.width(), height: cy.height() };
  return keepPlaceInSight(place, { zoom: cy.zoom(), pan: cy.pan() }, size);
}

function selectionOf(element: SingularElementReturnValue): Selection {
  const line = element.data("count") > 1 ? "pair" : "relation";
  return { kind: element.isNode() ? "entity" : line, id: element.id() };
}

function positionOf(node: NodeSingular): NodePosition {
  return { id: node.id(), ...node.position() };
}

/** Whether lines are bent, changes fade and names follow them at once; in a larger picture names wait until it rests. */
function isLively({ edges }: Elements): boolean {
  return edges.size <= LIVELY_LIMIT;
}

// Touches only what differs, so that a frame of a drag costs what changes in it and not what is drawn.
function updateElements(
  cy: Core,
  { nodes, edges }: Elements,
  fade: boolean,
): cytoscape.CollectionReturnValue {
  const ended = cy.elements().filter((element) => !(nodes.has(element.id()) || edges.has(element.id())));
  const begun = [...definitions(cy, nodes, toNodeDefinition), ...definitions(cy, edges, toEdgeDefinition)];
  const fades = fade && ended.length + begun.length <= FADE_LIMIT;
  cy.elements(".gone").forEach((element) => {
    if (nodes.has(element.id()) || edges.has(element.id())) element.removeClass("gone");
  });
  if (fades) fadeOut(ended);
  else ended.remove();
  const added = cy.add(begun);
  if (fades) fadeIn(added);
  keepClass(cy, "lively", () => isLively({ nodes, edges }));
  keepElements(cy, { nodes, edges });
  return added;
}

function definitions<T extends { id: string }>(
  cy: Core,
  wanted: ReadonlyMap<string, T>,
  define: (item: T) => ElementDefinition,
): ElementDefinition[] {
  return [...wanted.values()].filter(({ id }) => cy.getElementById(id).empty()).map(define);
}

function toNodeDefinition({ x, y, ...node }: NodeElement): ElementDefinition {
  return { group: "nodes", data: { ...node }, position: { x, y } };
}

function toEdgeDefinition(edge: EdgeElement): ElementDefinition {
  return { group: "edges", data: { ...edge } };
}

function fadeIn(begun: cytoscape.CollectionReturnValue): void {
  begun.addClass("gone");
  requestAnimationFrame(() => begun.removeClass("gone"));
}

function fadeOut(ended: cytoscape.CollectionReturnValue): void {
  ended.addClass("gone");
  setTimeout(() => ended.filter(".gone").remove(), FADE);
}

// Cytoscape styles anew whatever a class is set on, even where it was set before: only what differs is touched.
function keepClass(cy: Core, name: string, belongs: (element: SingularElementArgument) => boolean): void {
  cy.elements()
    .filter((element) => element.hasClass(name) !== belongs(element))
    .toggleClass(name);
}

/** Classes of the elements that are pointed at, selected, near those, or dimmed because others are lit. */
function markElements(cy: Core, { selected, pointed, light }: Marked): void {
  const centre = cy.getElementById((pointed ?? selected)?.id ?? "");
  const near = centre.closedNeighborhood().union(centre.connectedNodes());
  keepClass(cy, "selected", (element) => element.id() === selected?.id);
  keepClass(cy, "pointed", (element) => element.id() === pointed?.id);
  keepClass(cy, "near", (element) => near.has(element));
  keepClass(cy, "dim", (element) =>
    light === null ? centre.nonempty() && !near.has(element) : !isLight(light, element.id()),
  );
  markHops(cy, light);
}

function isLight({ entities, relations }: Light, id: string): boolean {
  return entities.has(id) || relations.has(id);
}

function markHops(cy: Core, light: Light | null): void {
  const hops = light?.hops;
  const lit = new Set(light?.hops ? [...light.entities, ...light.hops.keys()] : []);
  hops?.forEach(({ label }, id) => {
    cy.getElementById(id).data("hop", label);
  });
  keepClass(cy, "lit", (element) => lit.has(element.id()));
  keepClass(cy, "against", (element) => hops?.get(element.id())?.isBackward === true);
}

function presentNodes(cy: Core): NodeSingular[] {
  return cy
    .nodes()
    .map((node) => node)
    .filter((node) => !node.hasClass("gone"));
}

/** The nodes that are drawn, as they stand on the screen, and which of them must be named. */
function nodesOnScreen(cy: Core, { selected }: Marked): NodeOnScreen[] {
  const chosen = cy.getElementById(selected?.id ?? "");
  const near = chosen.closedNeighborhood().union(chosen.connectedNodes());
  return presentNodes(cy).map((node) => ({
    id: node.id(),
    label: String(node.data("label")),
    ...node.renderedPosition(),
    radius: (sizeOf(node) / 2) * cy.zoom(),
    pole: sideOf(node),
    weight: weightOf(node),
    degree: Number(node.data("degree")),
    must: isPole(node) || node.hasClass("lit") || node.hasClass("pointed") || near.has(node),
    isDim: node.hasClass("dim"),
  }));
}

function sideOf(node: NodeSingular): NodeOnScreen["pole"] {
  const pole: unknown = node.data("pole");
  return pole === "left" || pole === "right" ? pole : null;
}

function weightOf(node: NodeSingular): number {
  if (node.hasClass("pointed") || node.hasClass("selected")) return 4;
  if (node.hasClass("lit")) return 3.5;
  if (isPole(node)) return 3;
  return node.hasClass("near") ? 2 : node.hasClass("dim") ? 0 : 1;
}

/** What no name may hide: the numbers of hops, what is written on a line, the buttons. */
function takenBy(cy: Core, size: Size, measure: MeasureLine): Box[] {
  const lines = cy.edges(".lit, .selected, .pointed").map((edge): Box => {
    const { x, y } = edge.renderedMidpoint();
    const text = String(edge.data(edge.hasClass("lit") ? "hop" : "label") ?? "");
    return around(x, y, LINE_LABEL_SIZE, measure(text, LINE_LABEL_SIZE + 1, "sans") / 2 + 4);
  });
  return [...lines, ...boxesOver(size)];
}

function reveal(cy: Core, id: string): void {
  const node = cy.getElementById(id);
  if (node.empty()) return;
  const { x1, x2, y1, y2 } = node.renderedBoundingBox();
  const dx = Math.max(MARGIN - x1, 0) - Math.max(x2 + MARGIN - cy.width(), 0);
  const dy = Math.max(MARGIN - y1, 0) - Math.max(y2 + MARGIN - cy.height(), 0);
  if (dx !== 0 || dy !== 0) cy.panBy({ x: dx, y: dy });
}
