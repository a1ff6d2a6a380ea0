import regularUrl from "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url";
import boldUrl from "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url";
import { jsPDF } from "jspdf";
import { svg2pdf } from "svg2pdf.js";
import { tellWithout } from "../../../model/exchange/figure/letters.ts";
import { PER_POINT, type Scene } from "../../../model/exchange/figure/scene.ts";
import { writeSvg } from "../../../model/exchange/figure/svg.ts";

/** The name of the font in files; the first of the families that SVG names. */
const FONT = "Noto Sans";

/**
 * A figure as PDF: vectors, and text in a font that the file brings with it (Latin, Greek and Cyrillic letters).
 * @throws RangeError for letters that the font lacks, which would be empty boxes; TypeError where it cannot be fetched
 */
export async function writePdf(scene: Scene): Promise<Blob> {
  const without = tellWithout(scene);
  if (without !== "") throw new RangeError(without);
  const [width, height] = [scene.width / PER_POINT, scene.height / PER_POINT];
  const pdf = new jsPDF({
    unit: "pt",
    format: [width, height],
    orientation: width > height ? "landscape" : "portrait",
    compress: true,
    putOnlyUsedFonts: true,
  });
  await Promise.all([addFont(pdf, regularUrl, "normal"), addFont(pdf, boldUrl, "bold")]);
  pdf.setProperties({ title: scene.title, subject: scene.description, creator: "Entente" });
  const { documentElement } = new DOMParser().parseFromString(writeSvg(scene), "image/svg+xml");
  await svg2pdf(documentElement, pdf, { x: 0, y: 0, width, height });
  return pdf.output("blob");
}

async function addFont(pdf: jsPDF, url: string, style: "normal" | "bold"): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new TypeError(`The font cannot be fetched (${response.status})`);
  const name = `noto-sans-${style}.ttf`;
  pdf.addFileToVFS(name, toBinary(new Uint8Array(await response.arrayBuffer())));
  pdf.addFont(name, FONT, style, undefined, "Identity-H");
}

/** Bytes as a text of as many characters, in parts that a call can take. */
function toBinary(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8_192) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + 8_192)));
  }
  return parts.join("");
}
