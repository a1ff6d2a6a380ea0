import cytoscape, {
  type Core,
  type ElementDefinition,
  type NodeSingular,
  type SingularElementArgument,
  type SingularElementReturnValue,
} from "cytoscape";
import { onceAtRest, oncePerFrame } from "../controls/pace.ts";
import type { Light } from "../store/transient.ts";
import type { Selection } from "../store/view.ts";
import type { EdgeElement, Elements, NodeElement } from "./elements.ts";
import type { Camera, Size } from "./frame.ts";
import {
  ANCHORS,
  type Anchor,
  type Box,
  breakLines,
  type Label,
  measureLabel,
  placeLabels,
} from "./labels.ts";
import { NARROW } from "./margins.ts";
import type { NodePosition } from "./neighbour.ts";
import {
  createStylesheet,
  isPole,
  LIVELY_LIMIT,
  labelSizeOf,
  sizeOf,
  type Token,
  unitOf,
} from "./stylesheet.ts";

/** What the picture tells the page. */
export interface CanvasEvents {
  readonly onSelect: (selection: Selection | null) => void;
  readonly onPoint: (selection: Selection | null) => void;
  /** The reader moved the picture by hand. */
  readonly onMove: () => void;
}

/** What is marked in the picture. */
export interface Marked {
  readonly selected: Selection | null;
  readonly pointed: Selection | null;
  readonly light: Light | null;
}

/** How near to the edge of the picture what is to be seen may come (pixels). */
const MARGIN = 28;

/** How long what begins or ends takes to fade (ms). */
const FADE = 180;

/** When more elements than this begin and end at once, they do so without fading. */
const FADE_LIMIT = 150;

/** How long a large picture must stand before its names are placed anew (ms). */
const LABEL_REST = 200;

/** At most so many labels are tried: more could not be read, and trying takes time. */
const LABEL_LIMIT = 150;

/** Draws the network on a canvas in the container; no other file calls Cytoscape. */
export function createCanvas(container: HTMLElement, token: Token, events: CanvasEvents) {
  const cy = cytoscape({
    container,
    style: createStylesheet(token),
    minZoom: 0.04,
    maxZoom: 4,
    autoungrabify: true,
    boxSelectionEnabled: false,
  });
  let marked: Marked = { selected: null, pointed: null, light: null };
  let isZoomed = false;
  listen(cy, events);
  cy.on("zoom", () => {
    isZoomed = true;
  });
  const labelling = onceAtRest(() => cy.batch(() => relabel(cy)), LABEL_REST);
  const looking = oncePerFrame(() => {
    cy.batch(() => relabel(cy));
    // Labels and lines keep their size on the screen.
    if (isZoomed) cy.style().update();
    isZoomed = false;
  });
  cy.on("viewport", looking.request);

  return {
    /** Draws other elements; what begins and ends fades where `fade` asks for it. */
    draw(elements: Elements, { fade }: { readonly fade: boolean }) {
      let begun = cy.collection();
      cy.batch(() => {
        begun = updateElements(cy, elements, fade && isLively(elements));
        markElements(cy, marked);
        if (isLively(elements)) relabel(cy);
      });
      // Styled and measured now, so that the next frame has only to draw.
      begun.boundingBox();
      if (!isLively(elements)) labelling.request();
    },
    mark(next: Marked) {
      marked = next;
      cy.batch(() => {
        markElements(cy, marked);
        relabel(cy);
      });
    },
    /** Moves what is drawn to where it stands now. */
    place(nodes: Elements["nodes"]) {
      cy.batch(() => {
        for (const { id, x, y } of nodes.values()) cy.getElementById(id).position({ x, y });
        relabel(cy);
      });
    },
    restyle: () => cy.style(createStylesheet(token)),
    size: (): Size => ({ width: cy.width(), height: cy.height() }),
    /** Looks at the picture as the camera says. */
    look({ zoom, pan }: Camera) {
      cy.viewport({ zoom, pan: { ...pan } });
    },
    zoomBy(factor: number) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    /** Moves the picture only as far as is needed to see an entity. */
    reveal: (id: string) => reveal(cy, id),
    places: (): NodePosition[] => presentNodes(cy).map(positionOf),
    neighboursOf: (id: string): NodePosition[] =>
      cy.getElementById(id).neighborhood("node").not(".gone").map(positionOf),
    resize: () => cy.resize(),
    destroy() {
      labelling.cancel();
      looking.cancel();
      cy.destroy();
    },
  };
}

export type Canvas = ReturnType<typeof createCanvas>;

function listen(cy: Core, { onSelect, onPoint, onMove }: CanvasEvents): void {
  cy.on("dragpan scrollzoom pinchzoom", onMove);
  cy.on("tap", (event) => onSelect(event.target === cy ? null : selectionOf(event.target)));
  cy.on("mouseover", "node, edge", (event) => onPoint(selectionOf(event.target)));
  cy.on("mouseout", "node, edge", () => onPoint(null));
}

function selectionOf(element: SingularElementReturnValue): Selection {
  return { kind: element.isNode() ? "entity" : "relation", id: element.id() };
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
  for (const edge of edges.values()) {
    const drawn = cy.getElementById(edge.id);
    if (drawn.data("standing") !== edge.standing) drawn.data("standing", edge.standing);
  }
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
  const data = { ...node, lines: breakLines(node.label).join("\n"), anchor: node.pole ?? "below" };
  return { group: "nodes", data, position: { x, y } };
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

/** Shows the labels that have room at this zoom, those of the best connected entities first. */
function relabel(cy: Core): void {
  const unit = unitOf(cy);
  const nodes = presentNodes(cy).sort(byWeight);
  const labels = nodes.slice(0, LABEL_LIMIT).map((node) => toLabel(node, unit));
  const { x1, x2, y1, y2 } = cy.extent();
  const places = placeLabels(labels, nodes.map(boxOf), { left: x1, right: x2, top: y1, bottom: y2 });
  for (const node of nodes) setAnchor(node, places.get(node.id()) ?? null);
}

function setAnchor(node: NodeSingular, anchor: Anchor | null): void {
  if (node.hasClass("labelled") !== (anchor !== null)) node.toggleClass("labelled");
  if (anchor !== null && node.data("anchor") !== anchor) node.data("anchor", anchor);
}

function byWeight(a: NodeSingular, b: NodeSingular): number {
  return weightOf(b) - weightOf(a) || b.data("degree") - a.data("degree");
}

function weightOf(node: NodeSingular): number {
  if (node.hasClass("pointed") || node.hasClass("selected")) return 4;
  if (node.hasClass("lit")) return 3.5;
  if (isPole(node)) return 3;
  return node.hasClass("near") ? 2 : node.hasClass("dim") ? 0 : 1;
}

function toLabel(node: NodeSingular, unit: number): Label {
  const { width, height } = measureLabel(node.data("label"), labelSizeOf(node) * unit);
  // The labels of poles stand outside of the picture's sides, whatever there is.
  // Others keep the place they have while they can, so that names do not hop about.
  const side = node.cy().width() < NARROW ? "below" : node.data("pole");
  const anchors = isPole(node) ? [side] : [node.data("anchor"), ...ANCHORS];
  return { id: node.id(), node: boxOf(node), width: width + 2 * unit, height: height + 4 * unit, anchors };
}

function boxOf(node: NodeSingular): Box {
  const { x, y } = node.position();
  const radius = sizeOf(node) / 2;
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function reveal(cy: Core, id: string): void {
  const node = cy.getElementById(id);
  if (node.empty()) return;
  const { x1, x2, y1, y2 } = node.renderedBoundingBox();
  const dx = Math.max(MARGIN - x1, 0) - Math.max(x2 + MARGIN - cy.width(), 0);
  const dy = Math.max(MARGIN - y1, 0) - Math.max(y2 + MARGIN - cy.height(), 0);
  if (dx !== 0 || dy !== 0) cy.panBy({ x: dx, y: dy });
}
