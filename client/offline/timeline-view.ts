import { PALETTES } from "../../model/exchange/figure/palette.ts";
import { writeMarks } from "../../model/exchange/figure/svg.ts";
import type { Interval } from "../../model/time/bounds.ts";
import { oncePerFrame } from "../controls/pace.ts";
import { drawTimeline } from "../figure/timeline/draw-timeline.ts";
import { countBins } from "../figure/timeline/timeline-figure.ts";
import { describeInterval } from "../format/day.ts";
import { listLandmarks } from "../timeline/lanes/landmarks.ts";
import { makeScale } from "../timeline/scale.ts";
import { firstDayOf, yearOf } from "../timeline/years.ts";
import { h, svgOf } from "./dom.ts";
import type { Figure } from "./state.ts";

const WIDTH = 1_000;

/** The timeline: drag over it to choose a window, or move its two ends with the sliders below. */
export function showTimeline(figure: Figure): HTMLElement {
  const { loaded, span, filters, store } = figure;
  const told = {
    span,
    landmarks: listLandmarks(loaded, span, filters),
    bins: countBins(loaded, span, filters),
  };
  const place = h("div", { class: "timeline" });
  const text = h("p", { class: "window", "aria-live": "polite" });
  const draw = () => {
    const { window } = store.getState();
    const { drawing } = drawTimeline({ ...told, window }, { width: WIDTH, palette: PALETTES.colour });
    place.replaceChildren(
      svgOf(writeMarks(drawing.marks), drawing.width, drawing.height, "Relations by year"),
    );
    text.textContent = `Window: ${describeInterval(window)}`;
  };
  const redraw = oncePerFrame(draw);
  store.subscribe((now, before) => {
    if (now.window !== before.window) redraw.request();
  });
  listenToDrag(place, figure);
  draw();
  const ends = h("div", { class: "ends" }, slider(figure, "start", "From"), slider(figure, "end", "To"));
  return h("section", { "aria-label": "Timeline" }, place, text, ends);
}

/** A drag chooses whole years. */
function listenToDrag(place: HTMLElement, { span, setWindow }: Figure): void {
  const scale = makeScale(span, WIDTH);
  let from: number | null = null;
  const yearAt = ({ clientX }: PointerEvent) => {
    const { left, width } = place.getBoundingClientRect();
    return yearOf(scale.dayAt(((clientX - left) / Math.max(width, 1)) * WIDTH));
  };
  place.addEventListener("pointerdown", (event) => {
    from = yearAt(event);
    place.setPointerCapture(event.pointerId);
    setWindow(toYears(from, from));
  });
  place.addEventListener("pointermove", (event) => {
    if (from !== null) setWindow(toYears(from, yearAt(event)));
  });
  for (const name of ["pointerup", "pointercancel"] as const) {
    place.addEventListener(name, () => {
      from = null;
    });
  }
}

function toYears(one: number, other: number): Interval {
  return { start: firstDayOf(Math.min(one, other)), end: firstDayOf(Math.max(one, other) + 1) - 1 };
}

function slider({ span, store, setWindow }: Figure, end: "start" | "end", label: string): HTMLElement {
  const input = h("input", {
    type: "range",
    min: String(yearOf(span.start)),
    max: String(yearOf(span.end)),
    step: "1",
  });
  const follow = () => {
    input.value = String(yearOf(store.getState().window[end]));
  };
  input.addEventListener("input", () => {
    const { window } = store.getState();
    const other = yearOf(end === "start" ? window.end : window.start);
    const year = Number(input.value);
    // One end pushes the other before it.
    setWindow(end === "start" ? toYears(year, Math.max(year, other)) : toYears(Math.min(year, other), year));
  });
  store.subscribe(follow);
  follow();
  return h("label", {}, label, input);
}
