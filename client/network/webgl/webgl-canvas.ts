import Graph from "graphology";
import { onceAtRest, oncePerFrame } from "../../controls/pace.ts";
import { keepPlaceInSight, MARGIN } from "../arrange/in-sight.ts";
import { type Canvas, type CanvasEvents, type Marked, NAME_REST, type Token } from "../canvas.ts";
import type { EdgeElement, Elements, NodeElement } from "../elements.ts";
import type { Camera, Size } from "../frame.ts";
import { boxesOver } from "../margins.ts";
import { type Name, nameNodes } from "../names/name-nodes.ts";
import { createNamesLayer } from "../names/names-layer.ts";
import { growthOnScreen } from "../sizes.ts";
import { readColours } from "./colours.ts";
import { createSigma, SPAN } from "./create-sigma.ts";
import { type Emphasis, emphasise } from "./emphasis.ts";
import { createLineLayer, type LineLayer } from "./line-layer.ts";
import { lineLooks } from "./line-look.ts";
import { listenToSigma } from "./listen.ts";
import { type NodeLook, nodeLook } from "./node-look.ts";
import { nodesToName } from "./nodes-to-name.ts";
import { type PackedLines, packLines, radiusOf } from "./pack-lines.ts";
import { readPicture } from "./read-picture.ts";
import { sigmaCamera } from "./sigma-camera.ts";

/** Draws more than Cytoscape can; no other file makes or asks Sigma. */
export function createWebglCanvas(container: HTMLElement, token: Token, events: CanvasEvents): Canvas {
  const size = (): Size => ({ width: container.clientWidth, height: container.clientHeight });
  const seen = sigmaCamera(() => sigma, size);
  const sigma = createSigma(container, seen.zoomAt);
  sigma.setCustomBBox({ x: [-SPAN / 2, SPAN / 2], y: [-SPAN / 2, SPAN / 2] });
  let colourOf = readColours(token);
  let elements: Elements = { nodes: new Map(), edges: new Map() };
  let marked: Marked = { selected: null, pointed: null, light: null };
  let emphasisOf = emphasise(elements, marked);
  let lookOf = lineLooks(0, colourOf);
  let packed: PackedLines = { edges: [], numbers: new Float32Array() };
  let lines: LineLayer | null = null;
  let shown: readonly Name[] = [];
  const names = createNamesLayer(container);

  const lineLook = (edge: EdgeElement, emphasis: Emphasis) =>
    lookOf(edge, emphasis, marked.light?.hops?.get(edge.id)?.isBackward === true);
  const draw = () => {
    emphasisOf = emphasise(elements, marked);
    lookOf = lineLooks(elements.edges.size, colourOf);
    packed = packLines(elements, emphasisOf, lineLook);
    lines?.take(packed);
    drawNodes();
    naming();
  };
  const drawNodes = () => {
    const looks = [...elements.nodes.values()].map(
      (node) => [node.id, nodeLook(node, emphasisOf(node.id), colourOf)] as const,
    );
    const graph = sigma.getGraph();
    if (looks.length === graph.order && looks.every(([id]) => graph.hasNode(id))) {
      const byId = new Map(looks);
      graph.updateEachNodeAttributes((id, before) => byId.get(id) ?? before);
      return;
    }
    const next = new Graph<NodeLook>();
    for (const [id, look] of looks) next.addNode(id, look);
    sigma.setGraph(next);
  };
  const write = (isAtRest: boolean) => {
    const nodes = nodesToName(elements, seen.read(), emphasisOf, size());
    const written = nameNodes(nodes, size(), boxesOver(size()), names.measure);
    shown = written.names;
    names.show(shown, isAtRest);
    if (isAtRest) events.onRest(written.unnamed.length);
  };
  const resting = onceAtRest(() => write(true), NAME_REST);
  const naming = () => {
    names.keep(() => false);
    resting.request();
  };

  sigma.addCustomLayerProgram("lines", "edges", (gl) => {
    const layer = createLineLayer(gl);
    layer.take(packed);
    lines = layer;
    return {
      render() {
        const camera = seen.read();
        layer.draw({ camera, size: size(), growth: growthOnScreen(camera.zoom) });
      },
      kill: layer.remove,
    };
  });
  let isOurs = false;
  const look = (camera: Camera) => {
    isOurs = true;
    seen.look(camera);
    isOurs = false;
  };
  sigma.getCamera().on("updated", () => {
    if (!isOurs) events.onMove();
    events.onLook?.(seen.read());
    naming();
  });
  const stop = listenToSigma(sigma, container, events, {
    lines: () => packed,
    camera: seen.read,
    /** A node is being moved: its lines follow. */
    move(id, { x, y }) {
      const node = elements.nodes.get(id);
      if (node === undefined) return;
      elements = { ...elements, nodes: new Map([...elements.nodes, [id, { ...node, x, y }]]) };
      moving.request();
    },
  });
  const moving = oncePerFrame(draw);

  return {
    draw(next) {
      elements = next;
      draw();
    },
    mark(next) {
      marked = next;
      draw();
    },
    place(nodes) {
      elements = {
        ...elements,
        nodes: new Map([...elements.nodes.keys()].flatMap((id) => placed(id, nodes, elements))),
      };
      draw();
    },
    restyle() {
      colourOf = readColours(token);
      draw();
    },
    size,
    camera: seen.read,
    look,
    zoomBy(factor) {
      const { zoom, pan } = seen.read();
      const { width, height } = size();
      const around = (half: number, at: number) => half - (half - at) * factor;
      look({ zoom: zoom * factor, pan: { x: around(width / 2, pan.x), y: around(height / 2, pan.y) } });
    },
    beside(id, [right, down]) {
      const node = elements.nodes.get(id);
      if (node === undefined) return null;
      const camera = seen.read();
      const place = { x: node.x + right / camera.zoom, y: node.y + down / camera.zoom };
      return keepPlaceInSight(place, camera, size());
    },
    reveal(id) {
      const node = elements.nodes.get(id);
      if (node !== undefined) look(revealing(node, seen.read(), size()));
    },
    picture() {
      write(true);
      const widthOf = (edge: EdgeElement) => lineLook(edge, emphasisOf(edge.id)).width;
      const drawn = { nodes: elements.nodes, edges: packed.edges, emphasisOf, widthOf, light: marked.light };
      return readPicture({ ...drawn, camera: seen.read(), size: size(), names: shown });
    },
    places: () => [...elements.nodes.values()].map(({ id, x, y }) => ({ id, x, y })),
    neighboursOf: (id) =>
      [...elements.edges.values()]
        .flatMap((edge) => elements.nodes.get(otherEnd(edge, id) ?? "") ?? [])
        .map((node) => ({ id: node.id, x: node.x, y: node.y })),
    resize() {
      sigma.resize();
      sigma.refresh();
      naming();
    },
    destroy() {
      resting.cancel();
      moving.cancel();
      stop();
      names.remove();
      sigma.kill();
    },
  };
}

function placed(id: string, nodes: Elements["nodes"], { nodes: before }: Elements): [string, NodeElement][] {
  const [now, then] = [nodes.get(id), before.get(id)];
  if (then === undefined) return [];
  return [[id, now === undefined ? then : { ...then, x: now.x, y: now.y }]];
}

function otherEnd({ source, target }: EdgeElement, id: string): string | null {
  if (source === id) return target;
  return target === id ? source : null;
}

/** The camera moved only as far as is needed to see a node. */
function revealing(node: NodeElement, { zoom, pan }: Camera, { width, height }: Size): Camera {
  const reach = radiusOf(node) * growthOnScreen(zoom) + MARGIN;
  const shift = (at: number, room: number) => Math.max(reach - at, 0) - Math.max(at + reach - room, 0);
  return {
    zoom,
    pan: {
      x: pan.x + shift(node.x * zoom + pan.x, width),
      y: pan.y + shift(node.y * zoom + pan.y, height),
    },
  };
}
