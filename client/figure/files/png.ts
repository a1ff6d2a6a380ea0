import { withResolution } from "../../../model/exchange/figure/resolution.ts";
import { PER_MILLIMETRE, type Scene } from "../../../model/exchange/figure/scene.ts";
import { writeSvg } from "../../../model/exchange/figure/svg.ts";

const DOTS_PER_INCH = 300;

/** A figure as PNG at 300 dots per inch, which the file says of itself, so that it is placed at its size. */
export async function writePng(scene: Scene): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([writeSvg(scene)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const perUnit = DOTS_PER_INCH / 25.4 / PER_MILLIMETRE;
    const canvas = new OffscreenCanvas(Math.round(scene.width * perUnit), Math.round(scene.height * perUnit));
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await canvas.convertToBlob({ type: "image/png" });
    return new Blob([withResolution(new Uint8Array(await png.arrayBuffer()), DOTS_PER_INCH)], {
      type: png.type,
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
