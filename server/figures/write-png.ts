import { Resvg } from "@resvg/resvg-js";
import { withResolution } from "../../model/exchange/figure/resolution.ts";
import { PER_MILLIMETRE, type Scene } from "../../model/exchange/figure/scene.ts";
import { writeSvg } from "../../model/exchange/figure/svg.ts";
import { FONTS } from "./fonts.ts";

const DOTS_PER_INCH = 300;

/** A figure as PNG at 300 dots per inch, which the file says of itself. Letters that its font lacks are the system's. */
export function writePng(scene: Scene): Uint8Array {
  const width = Math.round((scene.width / PER_MILLIMETRE / 25.4) * DOTS_PER_INCH);
  const image = new Resvg(writeSvg(scene), {
    fitTo: { mode: "width", value: width },
    font: {
      fontFiles: [FONTS.regular, FONTS.bold],
      loadSystemFonts: true,
      defaultFontFamily: FONTS.name,
      sansSerifFamily: FONTS.name,
    },
  });
  return withResolution(new Uint8Array(image.render().asPng()), DOTS_PER_INCH);
}
