import PDFDocument from "pdfkit";
import { tellWithout } from "../../model/exchange/figure/letters.ts";
import {
  type GroupMark,
  LEADING,
  type Mark,
  type Paint,
  PER_POINT,
  type Scene,
  type TextMark,
} from "../../model/exchange/figure/scene.ts";
import { unfit } from "../errors.ts";
import { FONTS } from "./fonts.ts";

type Pdf = InstanceType<typeof PDFDocument>;

/**
 * A figure as PDF: vectors, and text in a font of which the file brings the letters that it uses.
 * @throws Problem `unfit` for letters that the font lacks, which would be empty boxes
 */
export async function writePdf(scene: Scene): Promise<Uint8Array> {
  const without = tellWithout(scene);
  if (without !== "") throw unfit([{ parameter: "format", detail: without }]);
  const pdf = new PDFDocument({
    size: [scene.width / PER_POINT, scene.height / PER_POINT],
    margin: 0,
    info: { Title: scene.title, Subject: scene.description, Creator: "Entente" },
  });
  pdf.registerFont("regular", FONTS.regular).registerFont("bold", FONTS.bold);
  // A unit of a drawing is 1/96 inch, one of PDF 1/72.
  pdf.scale(1 / PER_POINT);
  for (const mark of scene.marks) draw(pdf, mark);
  pdf.end();
  const pieces: Buffer[] = [];
  for await (const piece of pdf) pieces.push(piece);
  return Buffer.concat(pieces);
}

function draw(pdf: Pdf, mark: Mark): void {
  if (mark.kind === "path") drawPath(pdf, mark.d, mark.paint);
  else if (mark.kind === "text") drawText(pdf, mark);
  else drawGroup(pdf, mark);
}

function drawGroup(pdf: Pdf, mark: GroupMark): void {
  pdf.save();
  pdf.translate(mark.x ?? 0, mark.y ?? 0);
  if (mark.clip) pdf.rect(0, 0, mark.clip.width, mark.clip.height).clip();
  for (const part of mark.marks) draw(pdf, part);
  pdf.restore();
}

function drawPath(
  pdf: Pdf,
  d: string,
  { fill, fillOpacity, stroke, width, dashes, opacity = 1 }: Paint,
): void {
  if (d === "" || (fill === undefined && stroke === undefined)) return;
  pdf.save();
  pdf.fillOpacity(opacity * (fillOpacity ?? 1)).strokeOpacity(opacity);
  if (width !== undefined) pdf.lineWidth(width);
  if (dashes !== undefined) pdf.addContent(`[${dashes.join(" ")}] 0 d`);
  pdf.path(d);
  if (fill !== undefined && stroke !== undefined) pdf.fillAndStroke(fill, stroke);
  else if (fill !== undefined) pdf.fill(fill);
  else if (stroke !== undefined) pdf.stroke(stroke);
  pdf.restore();
}

function drawText(pdf: Pdf, { x, y, lines, size, anchor, bold, fill }: TextMark): void {
  pdf.font(bold ? "bold" : "regular", size).fillColor(fill);
  for (const [index, line] of lines.entries()) {
    const width = pdf.widthOfString(line);
    const left = anchor === "start" ? x : x - (anchor === "middle" ? width / 2 : width);
    pdf.text(line, left, y + index * size * LEADING, { lineBreak: false, baseline: "alphabetic" });
  }
}
