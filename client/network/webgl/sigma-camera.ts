import type { Camera, Size } from "../frame.ts";
import { type NodeSigma, SPAN } from "./create-sigma.ts";

/**
 * The camera of the page, said in Sigma's terms: there a square of the layout around its origin goes from 0 to 1, y runs
 * upwards, and at a ratio of 1 that square just fits.
 */
export function sigmaCamera(sigma: () => NodeSigma, size: () => Size) {
  /** How many pixels a unit of the layout is at a ratio. */
  const zoomAt = (ratio: number) => Math.min(size().width, size().height) / SPAN / ratio;
  return {
    zoomAt,
    read(): Camera {
      const { x, y, ratio } = sigma().getCamera();
      const { width, height } = size();
      const zoom = zoomAt(ratio);
      const pan = { x: width / 2 - (x - 0.5) * SPAN * zoom, y: height / 2 + (y - 0.5) * SPAN * zoom };
      return { zoom, pan };
    },
    look({ zoom, pan }: Camera) {
      const { width, height } = size();
      const middle = { x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom };
      sigma()
        .getCamera()
        .setState({ x: 0.5 + middle.x / SPAN, y: 0.5 - middle.y / SPAN, angle: 0, ratio: zoomAt(1) / zoom });
    },
  };
}
