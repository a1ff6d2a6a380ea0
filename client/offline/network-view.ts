import { writeMarks } from "../../model/exchange/figure/svg.ts";
import { onceAtRest, oncePerFrame, REST } from "../controls/pace.ts";
import { describeInterval } from "../format/day.ts";
import { formatCount } from "../format/number.ts";
import { h, svgOf } from "./dom.ts";
import { createDrawn } from "./drawn.ts";
import type { Figure } from "./state.ts";
import { stepFrom } from "./step-from.ts";

/** The network within the window, with the path of the answer lit; a click, or Enter, shows the evidence. */
export function showNetwork(figure: Figure): HTMLElement {
  const { store } = figure;
  const place = h("div", {
    class: "network",
    tabindex: "0",
    role: "application",
    "aria-label": "Network. Arrow keys go from entity to entity, Enter shows its relations.",
  });
  const said = h("p", { class: "unseen", "aria-live": "polite" });
  const note = h("p", { class: "note" });
  const drawn = createDrawn(figure);
  const draw = () => {
    const { drawing, legend, slice, words } = drawn.draw();
    const { window } = store.getState();
    const label = `${formatCount(slice.relations.length, "relation")} in force in ${describeInterval(window)}`;
    note.textContent = words;
    place.replaceChildren(
      svgOf(writeMarks(drawing.marks), drawing.width, drawing.height, label),
      svgOf(writeMarks(legend.marks), legend.width, legend.height, "Legend"),
    );
  };
  listenToKeys(place, said, figure);
  place.addEventListener("click", ({ target }) => selectAt(target, figure));
  const redraw = oncePerFrame(draw);
  // Reach takes searches for everybody, which a drag does not wait for.
  const recount = onceAtRest(() => {
    drawn.count();
    draw();
  }, REST);
  store.subscribe((now, before) => {
    if (now.window !== before.window || now.answer !== before.answer) redraw.request();
    if (now.window !== before.window && figure.arrangement.sizeBy === "reach") recount.request();
  });
  drawn.count();
  draw();
  return h("section", { "aria-label": "Network" }, place, note, said);
}

/** What stands for an entity in the picture: its mark, or its name in a chart. */
const ENTITIES = ["entity", "lane", "actor"] as const;

function idOf(element: Element, names: readonly string[]): string | undefined {
  return names.map((name) => element.getAttribute(`data-${name}`)).find((id) => id !== null) ?? undefined;
}

/** What stands for entities, in the order in which one reads. */
function standIns(place: Element): Element[] {
  const found = [...place.querySelectorAll(ENTITIES.map((name) => `[data-${name}]`).join())];
  const left = new Map(found.map((one) => [one, one.getBoundingClientRect().left]));
  return found.sort((a, b) => (left.get(a) ?? 0) - (left.get(b) ?? 0));
}

/** Arrow keys go from entity to entity, however the picture has changed meanwhile. */
function listenToKeys(place: HTMLElement, said: HTMLElement, { loaded, select }: Figure): void {
  let here: string | null = null;
  const step = (by: 1 | -1) => {
    const all = standIns(place);
    const ids = [...new Set(all.map((one) => idOf(one, ENTITIES) ?? ""))];
    const at = stepFrom(here === null ? -1 : ids.indexOf(here), by, ids.length);
    here = ids[at] ?? null;
    for (const one of all) one.classList.toggle("here", idOf(one, ENTITIES) === here);
    said.textContent = loaded.entities.get(here ?? "")?.name ?? "";
  };
  place.addEventListener("keydown", (event) => {
    const { key } = event;
    if (/^Arrow/.test(key)) event.preventDefault();
    if (key === "ArrowRight" || key === "ArrowDown") step(1);
    if (key === "ArrowLeft" || key === "ArrowUp") step(-1);
    if (key === "Enter" && here !== null) select({ kind: "entity", id: here });
    if (key === "Escape") select(null);
  });
}

function selectAt(target: EventTarget | null, { select }: Figure): void {
  if (!(target instanceof Element)) return;
  const of = (...names: readonly string[]) => {
    const found = target.closest(names.map((name) => `[data-${name}]`).join());
    return found === null ? undefined : idOf(found, names);
  };
  const entity = of(...ENTITIES, "name");
  const relation = of("relation", "head", "hop", "words");
  if (entity !== undefined) select({ kind: "entity", id: entity });
  else if (relation !== undefined) select({ kind: "relation", id: relation });
  else select(null);
}
