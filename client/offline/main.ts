import "./index.css";

import { describeData } from "../figure/words/caption.ts";
import { buildCase, type Case } from "../store/case.ts";
import { showQuestion } from "./ask-view.ts";
import { h } from "./dom.ts";
import { showEvidence, showTable } from "./evidence-view.ts";
import { showNetwork } from "./network-view.ts";
import { readData } from "./read-data.ts";
import { createFigure } from "./state.ts";
import { showTimeline } from "./timeline-view.ts";

/** A case with its figure in one file, which asks nobody anything. */
function open(): void {
  const { dataset, whole, opening } = readData(document);
  const loaded = buildCase(dataset, whole);
  const figure = createFigure(loaded, opening);
  document.title = dataset.title;
  document.body.append(
    h("header", {}, h("h1", {}, dataset.title), h("p", {}, dataset.summary)),
    h(
      "main",
      {},
      showQuestion(figure),
      showNetwork(figure),
      showTimeline(figure),
      showEvidence(figure),
      showTable(figure),
    ),
    aboutData(loaded),
  );
}

function aboutData(loaded: Case): HTMLElement {
  const sources = loaded.dataset.sources.map(({ citation }) => h("li", {}, citation));
  return h(
    "footer",
    {},
    h("h2", {}, "Sources"),
    h("ul", {}, ...sources),
    h("p", {}, describeData(loaded)),
    h("p", {}, "Made with Entente, which reads the data of this file again by import."),
  );
}

open();
