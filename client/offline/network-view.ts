import { PALETTES } from "../../model/exchange/figure/palette.ts";
import { writeMarks } from "../../model/exchange/figure/svg.ts";
import { oncePerFrame } from "../controls/pace.ts";
import { drawNetwork } from "../figure/network/draw-network.ts";
import { describeInterval } from "../format/day.ts";
import { formatCount } from "../format/number.ts";
import { pictureComposer } from "../network/picture/compose-picture.ts";
import type { Case } from "../store/case.ts";
import { type InForce, NO_FILTERS, sliceWithin, type WindowSlice } from "../store/slice.ts";
import type { Light } from "../store/transient.ts";
import { h, svgOf } from "./dom.ts";
import { type Figure, lightOf } from "./state.ts";
import { stepFrom } from "./step-from.ts";

/** The room of the picture (units of 1/96 inch); it is shown as large as there is place. */
const SIZE = { width: 1_000, height: 560 };

/** The network within the window, with the path of the answer lit; a click, or Enter, shows the evidence. */
export function showNetwork(figure: Figure): HTMLElement {
  const { loaded, store } = figure;
  const compose = pictureComposer(loaded, SIZE);
  const place = h("div", {
    class: "network",
    tabindex: "0",
    role: "application",
    "aria-label": "Network. Arrow keys go from entity to entity, Enter shows its relations.",
  });
  const said = h("p", { class: "unseen", "aria-live": "polite" });
  let ids: readonly string[] = [];
  let at = -1;
  const draw = () => {
    const { window, answer } = store.getState();
    const light = lightOf(loaded, answer);
    const slice = withHops(loaded, sliceWithin(loaded, window, NO_FILTERS), light);
    const picture = compose(slice, light);
    const room = { width: SIZE.width, palette: PALETTES.colour };
    const { drawing, legend } = drawNetwork({ picture, isCut: false }, room);
    const label = `${formatCount(slice.relations.length, "relation")} in force in ${describeInterval(window)}`;
    ids = picture.nodes.toSorted((a, b) => a.x - b.x).map(({ id }) => id);
    place.replaceChildren(
      svgOf(writeMarks(drawing.marks), drawing.width, drawing.height, label),
      svgOf(writeMarks(legend.marks), legend.width, legend.height, "Legend"),
    );
  };
  const step = (by: 1 | -1) => {
    at = stepFrom(at, by, ids.length);
    const id = ids[at] ?? "";
    for (const one of place.querySelectorAll("[data-entity]"))
      one.classList.toggle("here", one.getAttribute("data-entity") === id);
    said.textContent = loaded.entities.get(id)?.name ?? "";
  };
  place.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowRight" || key === "ArrowDown") step(1);
    if (key === "ArrowLeft" || key === "ArrowUp") step(-1);
    if (key === "Enter" && ids[at] !== undefined) figure.select({ kind: "entity", id: ids[at] ?? "" });
    if (key === "Escape") figure.select(null);
  });
  place.addEventListener("click", ({ target }) => selectAt(target, figure));
  const redraw = oncePerFrame(draw);
  store.subscribe((now, before) => {
    if (now.window !== before.window || now.answer !== before.answer) redraw.request();
  });
  draw();
  return h("section", { "aria-label": "Network" }, place, said);
}

function selectAt(target: EventTarget | null, { select }: Figure): void {
  if (!(target instanceof Element)) return;
  const entity = target.closest("[data-entity], [data-name]");
  const relation = target.closest("[data-relation], [data-head], [data-hop]");
  const entityId = entity?.getAttribute("data-entity") ?? entity?.getAttribute("data-name");
  const relationId = ["relation", "head", "hop"]
    .map((name) => relation?.getAttribute(`data-${name}`))
    .find(Boolean);
  if (entityId) select({ kind: "entity", id: entityId });
  else if (relationId) select({ kind: "relation", id: relationId });
  else select(null);
}

/** What a path runs over is drawn, also where it lies outside of the window. */
function withHops(loaded: Case, slice: WindowSlice, light: Light | null): WindowSlice {
  const there = new Set(slice.drawn.map(({ relation }) => relation.id));
  const hops = [...(light?.relations ?? [])].flatMap((id): InForce[] => {
    const relation = loaded.relationsById.get(id);
    return relation === undefined || there.has(id) ? [] : [{ relation, standing: "possible" }];
  });
  return { ...slice, drawn: [...slice.drawn, ...hops] };
}
