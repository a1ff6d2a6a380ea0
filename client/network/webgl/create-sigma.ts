import Graph from "graphology";
import Sigma from "sigma";
import { growthOnScreen } from "../sizes.ts";
import type { NodeLook } from "./node-look.ts";
import { NODE_SHAPES } from "./node-shapes.ts";

/** A square of the layout that Sigma takes for its own: places need not be measured again when others come. */
export const SPAN = 1_000;

/** A mark with a border within its outline. */
const MARK_LAYER = {
  name: "mark",
  uniforms: [],
  attributes: [
    {
      name: "fillColor",
      size: 4,
      type: WebGL2RenderingContext.UNSIGNED_BYTE,
      normalized: true,
      source: "fill",
    },
    {
      name: "edgeColor",
      size: 4,
      type: WebGL2RenderingContext.UNSIGNED_BYTE,
      normalized: true,
      source: "border",
    },
    { name: "edgeWidth", size: 1, type: WebGL2RenderingContext.FLOAT, source: "borderWidth" },
  ] as const,
  glsl: `
vec4 layer_mark(vec4 v_fillColor, vec4 v_edgeColor, float v_edgeWidth) {
  float edge = -v_edgeWidth * context.pixelToUV;
  return mix(v_fillColor, v_edgeColor, smoothstep(edge - context.aaWidth, edge + context.aaWidth, context.sdf));
}`,
};

/** Sigma with the nodes of this page. */
export type NodeSigma = ReturnType<typeof createSigma>;

/**
 * Sigma as this page uses it: for nodes, gestures and the camera. Lines are a layer of our own, for its own cost four
 * times as much and are worked out anew one by one at every step of a window.
 * @param zoomAt how many pixels a unit of the layout is at a ratio of Sigma's camera
 * @throws Error where there is no WebGL
 */
export function createSigma(container: HTMLElement, zoomAt: (ratio: number) => number) {
  const graph = new Graph<NodeLook>();
  return new Sigma(graph, container, {
    primitives: {
      nodes: {
        shapes: NODE_SHAPES,
        variables: {
          fill: { type: "color", default: "#000000" },
          border: { type: "color", default: "#ffffff" },
          borderWidth: { type: "number", default: 1 },
        },
        layers: [{ ...MARK_LAYER, attributes: [...MARK_LAYER.attributes] }],
      },
    },
    styles: {
      nodes: {
        x: { attribute: "x" },
        y: { attribute: "y" },
        size: { attribute: "size" },
        shape: { attribute: "shape" },
        opacity: { attribute: "opacity" },
        zIndex: { attribute: "zIndex" },
        fill: { attribute: "fill" },
        border: { attribute: "border" },
        borderWidth: { attribute: "borderWidth" },
      },
    },
    settings: {
      renderLabels: false,
      // Sigma's own drag asks the graph that it began with, and knows nothing of the one that is drawn now.
      enableNodeDrag: false,
      itemSizesReference: "screen",
      // Nothing moves by itself, whether or not a reader wants less motion.
      inertiaDuration: 0,
      zoomDuration: 0,
      doubleClickZoomingDuration: 0,
      doubleClickZoomingRatio: 1,
      enableCameraRotation: false,
      stagePadding: 0,
      minCameraRatio: 0.05,
      maxCameraRatio: 40,
      zoomToSizeRatioFunction: (ratio) => 1 / growthOnScreen(zoomAt(ratio)),
    },
  });
}
