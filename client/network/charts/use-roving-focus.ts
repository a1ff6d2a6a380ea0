import { type KeyboardEvent, type RefObject, useEffect } from "react";

/**
 * One tab stop for all buttons of a chart whose rows are marked by `data-row`: arrows go from one to the next in a row and to
 * the row above and below, Home and End to the ends of a row.
 * @returns what listens to the keys of the chart
 */
export function useRovingFocus(ref: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  // After every drawing, for buttons come and go.
  useEffect(() => keepOneStop(ref.current));
  return (event) => {
    const next = findNext(event.key, rowsIn(ref.current));
    if (next === null) return;
    event.preventDefault();
    next.focus();
    keepOneStop(ref.current);
  };
}

const isFocused = (button: HTMLElement) => button === document.activeElement;

type Rows = readonly (readonly HTMLElement[])[];

function rowsIn(chart: HTMLElement | null): Rows {
  return [...(chart?.querySelectorAll("[data-row]") ?? [])]
    .map((row) => [...row.querySelectorAll<HTMLElement>("button")])
    .filter((row) => row.length > 0);
}

function keepOneStop(chart: HTMLElement | null): void {
  const all = rowsIn(chart).flat();
  const focused = all.find(isFocused);
  const stop = focused ?? all.find(({ tabIndex, dataset }) => tabIndex === 0 && "stop" in dataset) ?? all[0];
  for (const button of all) {
    const isStop = button === stop;
    if (button.tabIndex !== (isStop ? 0 : -1)) button.tabIndex = isStop ? 0 : -1;
    if (isStop) button.dataset.stop = "";
    else delete button.dataset.stop;
  }
}

function findNext(key: string, rows: Rows): HTMLElement | null {
  const at = rows.findIndex((row) => row.some(isFocused));
  const row = rows[at];
  if (row === undefined) return null;
  const column = row.findIndex(isFocused);
  const below = (step: number) => nearest(row[column], rows[at + step] ?? []);
  const ways: Readonly<Record<string, HTMLElement | undefined>> = {
    ArrowLeft: row[column - 1],
    ArrowRight: row[column + 1],
    ArrowUp: below(-1),
    ArrowDown: below(1),
    Home: row[0],
    End: row.at(-1),
  };
  return ways[key] ?? null;
}

/** The button of another row that stands most nearly above or below one. */
function nearest(from: HTMLElement | undefined, row: readonly HTMLElement[]): HTMLElement | undefined {
  const left = from?.getBoundingClientRect().left ?? 0;
  const away = (button: HTMLElement) => Math.abs(button.getBoundingClientRect().left - left);
  return row.reduce<HTMLElement | undefined>(
    (best, button) => (best === undefined || away(button) < away(best) ? button : best),
    undefined,
  );
}
