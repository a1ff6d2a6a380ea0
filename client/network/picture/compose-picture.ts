import { type Arrangement, UNARRANGED } from "../../../model/exchange/figure/arrangement.ts";
import type { Case } from "../../store/case.ts";
import type { WindowSlice } from "../../store/slice.ts";
import type { Light } from "../../store/transient.ts";
import { dress } from "../arrange/dress.ts";
import { narrow } from "../arrange/narrow.ts";
import type { EdgeElement, NodeElement } from "../elements.ts";
import { type Fit, fitPicture } from "../fit.ts";
import type { Camera, Size } from "../frame.ts";
import { layOut } from "../layouts/lay-out.ts";
import { growthAt, LINE_WIDTH, LIT_WIDTH, LIVELY_LIMIT, nodeSize, weightOfChange } from "../sizes.ts";
import type { Picture, PictureEdge, PictureNode } from "./picture.ts";

/**
 * A way to draw a case in a room of some size as a screen would, where none is there to be asked: framed whole, with
 * places for names left to whoever draws it.
 * @param reach what sizes go by where the arrangement says so
 */
export function pictureComposer(
  loaded: Case,
  size: Size,
  arrangement: Arrangement = UNARRANGED,
  reach: ReadonlyMap<string, number> | null = null,
): (slice: WindowSlice, light: Light | null) => Picture {
  const { layout, moved } = arrangement;
  // A case that is held whole keeps its places, whatever of it is drawn, but for those of a circle.
  let held: Fit | null = null;
  return (slice, light) => {
    const shown = narrow(slice, arrangement);
    const fit = held ?? fitPicture(layOut(loaded, layout, shown, size), size, shown, moved);
    if (loaded.isWhole && layout !== "circle") held = fit;
    const { toElements, camera } = fit;
    const { nodes, edges } = dress(toElements(shown), loaded, shown, arrangement, reach);
    const isLively = edges.size <= LIVELY_LIMIT;
    return {
      ...size,
      zoom: camera.zoom,
      nodes: [...nodes.values()].map((node) => toNode(node, camera, light)),
      edges: [...edges.values()].map((edge) => toEdge(edge, camera.zoom, isLively, light)),
      names: null,
      sizeBy: arrangement.sizeBy,
    };
  };
}

export function toNode(node: NodeElement, { zoom, pan }: Camera, light: Light | null): PictureNode {
  const { id, label, kind, pole, degree, sector } = node;
  return {
    ...{ id, label, kind, pole, degree, sector },
    x: node.x * zoom + pan.x,
    y: node.y * zoom + pan.y,
    radius: (nodeSize(degree, pole !== null, zoom) * zoom) / 2,
    isLit: light?.hops !== undefined && light.entities.has(id),
    isDim: light !== null && !light.entities.has(id),
  };
}

export function toEdge(edge: EdgeElement, zoom: number, isLively: boolean, light: Light | null): PictureEdge {
  const { id, source, target, label, sector, standing, untold, caveat, change, bend } = edge;
  const hop = light?.hops?.get(id);
  return {
    ...{ id, source, target, label, sector, standing, untold, caveat, change },
    bend: isLively ? bend * zoom : 0,
    width: (hop ? LIT_WIDTH : LINE_WIDTH * weightOfChange(change)) * growthAt(zoom) * zoom,
    hop: hop?.label ?? null,
    isBackward: hop?.isBackward === true,
    isDim: light !== null && !light.relations.has(id),
  };
}
