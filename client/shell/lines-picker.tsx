import { memo } from "react";
import { LINES, type Lines, limitOf } from "../../model/exchange/figure/lines.ts";
import { MAX_DRAWN } from "../../model/graph/network.ts";
import { Picker } from "../controls/picker.tsx";
import { useAtRest } from "../controls/use-at-rest.ts";
import { formatCount, formatNumber } from "../format/number.ts";
import { useActions, useSlice, useView } from "../store/hooks.ts";
import { readablePairs } from "../store/remote-slice.ts";

/** How many lines of a large case are drawn: one for each pair of entities. Nothing where all can be read as it is. */
export function LinesPicker() {
  // The numbers in a list of choices need not follow the hand that drags the window.
  const pairs = useAtRest(useSlice(({ totals }) => totals.pairs ?? 0));
  return <Choice pairs={pairs} />;
}

const Choice = memo(function Choice({ pairs }: { readonly pairs: number }) {
  const { setLines } = useActions();
  const lines = useView((view) => view.lines);
  const readable = readablePairs(window.innerWidth);
  const choices = linesToChoose(pairs, readable, lines);
  if (choices.length < 2) return null;
  return <Picker className="lines-picker" label="Draw" value={lines} choices={choices} onChange={setLines} />;
});

/**
 * What can be chosen where so many pairs are in force: fewer than all, while there are more, and all of them.
 * @param readable how many can be read
 * @param chosen what is chosen now, which can be left again
 */
export function linesToChoose(pairs: number, readable: number, chosen: Lines) {
  return LINES.filter((lines) => lines === chosen || isLess(lines, pairs, readable)).map((value) => ({
    value,
    label: nameOf(value, pairs, readable),
  }));
}

function isLess(lines: Lines, pairs: number, readable: number): boolean {
  return lines === "all" ? pairs > readable : limitOf(lines, readable) < pairs;
}

function nameOf(lines: Lines, pairs: number, readable: number): string {
  if (lines === "all")
    return pairs > MAX_DRAWN
      ? `the strongest ${formatNumber(MAX_DRAWN)} of ${formatNumber(pairs)} pairs`
      : `all ${formatCount(pairs, "pair")}`;
  return `the strongest ${formatCount(limitOf(lines, readable), "pair")}`;
}
