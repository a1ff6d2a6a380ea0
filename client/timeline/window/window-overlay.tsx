import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { Interval } from "../../../model/time/bounds.ts";
import { describeDay, describeInterval } from "../../format/day.ts";
import { useSession } from "../../store/hooks.ts";
import type { TimeScale } from "../scale.ts";
import type { Grip } from "./drag.ts";
import { useDrag } from "./use-drag.ts";
import { useGripKeys } from "./use-grip-keys.ts";

interface Props {
  readonly scale: TimeScale;
  /** Lanes over the plot, which the window never covers. */
  readonly above: ReactNode;
  readonly below: ReactNode;
  /** The plot itself, on which the window is dragged. */
  readonly children: ReactNode;
}

/**
 * The window on the timeline: its three sliders and the shade over what lies outside it.
 * It follows the store by itself, through styles and attributes only, so that a drag renders nothing again.
 */
export function WindowOverlay({ scale, above, below, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { view } = useSession();
  const drag = useDrag(scale);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    place(element, view.getState().window, scale);
    return view.subscribe((now, before) => {
      if (now.window !== before.window) place(element, now.window, scale);
    });
  }, [view, scale]);
  return (
    <div className="timeline-body" ref={root}>
      {above}
      <div className="timeline-plot" onPointerDown={drag}>
        {children}
        <div className="shade" data-part="before" />
        <div className="shade" data-part="after" />
        <Slider grip="body" label="Window, moved as a whole" span={scale.span} />
        <Slider grip="start" label="Start of the window" span={scale.span} />
        <Slider grip="end" label="End of the window" span={scale.span} />
      </div>
      {below}
      <div className="edge" data-part="start" />
      <div className="edge" data-part="end" />
    </div>
  );
}

function Slider({ grip, label, span }: { grip: Grip; label: string; span: Interval }) {
  const keys = useGripKeys(grip, span);
  return (
    <div
      className={`grip grip-${grip}`}
      data-grip={grip}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={span.start}
      aria-valuemax={span.end}
      aria-valuenow={span.start}
      {...keys}
    />
  );
}

function place(root: HTMLElement, window: Interval, { x, width }: TimeScale): void {
  const [left, right] = [x(window.start), x(window.end + 1)];
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  move(find('[data-part="before"]'), `scaleX(${left / width})`);
  move(find('[data-part="after"]'), `scaleX(${(width - right) / width})`);
  move(find('[data-part="start"]'), `translateX(${left}px)`);
  move(find('[data-part="end"]'), `translateX(${right}px)`);
  say(move(find('[data-grip="start"]'), `translateX(${left}px)`), window.start, describeDay(window.start));
  say(move(find('[data-grip="end"]'), `translateX(${right}px)`), window.end, describeDay(window.end));
  const body = move(find('[data-grip="body"]'), `translateX(${left}px)`);
  if (body) body.style.width = `${right - left}px`;
  say(body, window.start, describeInterval(window));
}

function move(element: HTMLElement | null, transform: string): HTMLElement | null {
  if (element) element.style.transform = transform;
  return element;
}

function say(slider: HTMLElement | null, value: number, text: string): void {
  slider?.setAttribute("aria-valuenow", String(value));
  slider?.setAttribute("aria-valuetext", text);
}
