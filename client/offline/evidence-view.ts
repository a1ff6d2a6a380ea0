import { oncePerFrame } from "../controls/pace.ts";
import { nameOf, readAsSentence } from "../evidence/reading.ts";
import { describeInterval } from "../format/day.ts";
import { formatCount } from "../format/number.ts";
import type { DatedRelation } from "../store/case.ts";
import { sliceWithin } from "../store/slice.ts";
import { sortRows, toRow } from "../table/columns.ts";
import { h } from "./dom.ts";
import type { Figure } from "./state.ts";
import { tellEvidence } from "./words.ts";

/** What is known of the relation, or of all relations of the entity, that was chosen. */
export function showEvidence(figure: Figure): HTMLElement {
  const place = h("section", { class: "evidence", "aria-label": "Evidence", "aria-live": "polite" });
  const tell = () => place.replaceChildren(...tellSelection(figure));
  figure.store.subscribe((now, before) => {
    if (now.selection !== before.selection) tell();
  });
  tell();
  return place;
}

function tellSelection({ loaded, store }: Figure): Node[] {
  const { selection } = store.getState();
  if (selection === null)
    return [h("p", { class: "note" }, "Choose an entity or a line to see what it rests on.")];
  if (selection.kind === "relation") {
    const relation = loaded.relationsById.get(selection.id);
    return relation === undefined ? [] : tellRelation(relation, readAsSentence(loaded, relation));
  }
  const entity = loaded.entities.get(selection.id);
  const relations = loaded.relationsOf.get(selection.id) ?? [];
  return [
    h("h2", {}, nameOf(loaded, selection.id)),
    h("p", {}, entity?.summary ?? ""),
    ...relations.map((relation) =>
      h("details", {}, h("summary", {}, readAsSentence(loaded, relation)), ...paragraphs(relation)),
    ),
  ];

  function tellRelation(relation: DatedRelation, sentence: string): Node[] {
    return [h("h2", {}, sentence), ...paragraphs(relation)];
  }

  function paragraphs(relation: DatedRelation): Node[] {
    return tellEvidence(loaded, relation).map((text) => h("p", {}, text));
  }
}

/** Everything in force within the window as rows: the twin of the picture. */
export function showTable({ loaded, filters, store }: Figure): HTMLElement {
  const body = h("tbody");
  const title = h("summary");
  const details = h("details", { class: "table" }, title);
  const fill = () => {
    const { window: shown } = store.getState();
    const { relations } = sliceWithin(loaded, shown, filters);
    title.textContent = `${formatCount(relations.length, "relation")} in force, ${describeInterval(shown)}`;
    // Rows that nobody sees would be made anew at every step of a drag.
    if (!details.open) return;
    const rows = relations.map((inForce) => toRow(loaded, inForce));
    body.replaceChildren(
      ...sortRows(rows, { key: "date", descending: false }).map((row) =>
        h(
          "tr",
          {},
          ...COLUMNS.map((key) => h("td", {}, row[key])),
          h("td", {}, row.inForce.relation.statement),
        ),
      ),
    );
  };
  const refill = oncePerFrame(fill);
  store.subscribe((now, before) => {
    if (now.window !== before.window) refill.request();
  });
  details.addEventListener("toggle", fill);
  // A table that is folded would be missing on paper.
  window.addEventListener("beforeprint", () => {
    details.open = true;
    fill();
  });
  fill();
  const heads = ["From", "Relation", "To", "Date", "In the window", "Certainty", "Source", "Statement"];
  const head = h("thead", {}, h("tr", {}, ...heads.map((text) => h("th", { scope: "col" }, text))));
  details.append(h("table", {}, head, body));
  return details;
}

const COLUMNS = ["from", "type", "to", "date", "standing", "certainty", "source"] as const;
