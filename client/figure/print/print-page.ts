import { writeSvg } from "../../../model/exchange/figure/svg.ts";
import type { Figure, PrintedTable, TakeAway } from "../../store/take-away.ts";
import { composeFigure } from "../page/compose.ts";

/** What A4 and Letter leave between margins of 18 mm. */
const WIDTH = 174;

/** Prints what is shown, and not the application around it. */
export function printPage(taken: TakeAway): void {
  layOut(taken);
  window.print();
}

/** Lays out what is shown as it is printed: figures with their captions, the table in full, sources and link. */
export function layOut({ caption, figures, table, sources }: TakeAway): void {
  clear();
  const sheet = element("div", "print-sheet");
  sheet.append(
    ...(figures.length === 0
      ? [element("h1", "", caption.title), element("p", "", caption.sentences.join(" "))]
      : []),
    ...figures.map(toFigure),
    ...(table === null ? [] : [toTable(table)]),
    ...(sources.length === 0 ? [] : [element("h2", "", "Sources"), toList(sources)]),
    element("p", "print-link", window.location.href),
  );
  document.body.append(sheet);
}

/** Whether something is laid out: what asks for paper first lays it out, and a browser tells of paper more than once. */
export function isLaidOut(): boolean {
  return document.querySelector(".print-sheet") !== null;
}

/** Takes away what was laid out. */
export function clear(): void {
  for (const sheet of document.querySelectorAll(".print-sheet")) sheet.remove();
}

function toFigure(figure: Figure): HTMLElement {
  const { title, sentences } = figure.caption;
  const scene = composeFigure(figure, { width: WIDTH, ink: "colour", legend: true, caption: false });
  const parsed = new DOMParser().parseFromString(writeSvg(scene), "image/svg+xml").documentElement;
  const whole = element("figure", "");
  const words = element("figcaption", "", sentences.join(" "));
  words.prepend(element("strong", "", `${title} `));
  whole.append(document.importNode(parsed, true), words);
  return whole;
}

function toTable({ title, columns, rows }: PrintedTable): HTMLElement {
  const table = element("table", "");
  const head = element("thead", "");
  const body = element("tbody", "");
  head.append(toRow("th", columns));
  body.append(...rows.map((row) => toRow("td", row)));
  table.append(element("caption", "", title), head, body);
  return table;
}

function toRow(cell: "th" | "td", texts: readonly string[]): HTMLElement {
  const row = element("tr", "");
  row.append(...texts.map((text) => element(cell, "", text)));
  return row;
}

function toList(texts: readonly string[]): HTMLElement {
  const list = element("ul", "");
  list.append(...texts.map((text) => element("li", "", text)));
  return list;
}

function element(name: string, className: string, text = ""): HTMLElement {
  const created = document.createElement(name);
  if (className !== "") created.className = className;
  created.textContent = text;
  return created;
}
