import type { Light } from "../../store/transient.ts";
import type { EdgeElement, NodeElement } from "../elements.ts";
import type { Camera, Size } from "../frame.ts";
import type { Name } from "../names/name-nodes.ts";
import { toEdge, toNode } from "../picture/compose-picture.ts";
import type { Picture } from "../picture/picture.ts";
import { growthOnScreen } from "../sizes.ts";
import type { Emphasis } from "./emphasis.ts";
import { radiusOf } from "./pack-lines.ts";

/** What is drawn, and how it is seen. */
interface OnScreen {
  readonly nodes: ReadonlyMap<string, NodeElement>;
  /** From the lowest to the uppermost. */
  readonly edges: readonly EdgeElement[];
  readonly emphasisOf: (id: string) => Emphasis;
  /** In pixels, before the line grows with the picture. */
  readonly widthOf: (edge: EdgeElement) => number;
  readonly light: Light | null;
  readonly camera: Camera;
  readonly size: Size;
  readonly names: readonly Name[];
}

/** What the graphics card draws, as a figure needs it: the same places, widths and names. */
export function readPicture({
  nodes,
  edges,
  emphasisOf,
  widthOf,
  light,
  camera,
  size,
  names,
}: OnScreen): Picture {
  const isDim = ({ id }: { readonly id: string }) => emphasisOf(id) === "dim";
  return {
    ...size,
    zoom: camera.zoom,
    nodes: [...nodes.values()].map((node) => ({
      ...toNode(node, camera, light),
      radius: radiusOf(node) * growthOnScreen(camera.zoom),
      isDim: isDim(node),
    })),
    edges: edges.map((edge) => ({
      ...toEdge(edge, camera.zoom, false, light),
      width: widthOf(edge) * growthOnScreen(camera.zoom),
      isDim: isDim(edge),
    })),
    names,
  };
}
