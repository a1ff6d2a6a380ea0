import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a PDF holds: its pages, their size in points, and the text of all of them on one line. */
export async function readPdf(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
    .promise;
  const texts: string[] = [];
  let size: readonly number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
    const { width, height } = page.getViewport({ scale: 1 });
    size = number === 1 ? [width, height] : size;
  }
  return { pages: document.numPages, size, text: texts.join(" ").replaceAll(/\s+/g, " ") };
}
