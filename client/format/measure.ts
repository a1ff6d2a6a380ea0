import type { Measure } from "../../model/graph/measure.ts";
import { formatNumber, formatOrdinal, keepTogether } from "./number.ts";

const BOUNDS: Record<Measure["bound"], string> = {
  exact: "",
  min: "more than ",
  max: "less than ",
  about: "about ",
};

/**
 * A figure of the source in words, with how it is meant: "more than US$ 230 million", "about 14 years", "31st".
 * The unit is read from the measure's name: `…Usd` is money, `…Rank` a rank, `…Percent` a percentage; any other
 * name says what is counted, save `count` itself.
 */
export function describeMeasure({ name, value, bound }: Measure): string {
  return BOUNDS[bound] + describeValue(splitWords(name), value);
}

/** What a figure is called: "amount in US$", "trade rank", "tonnes". */
export function nameMeasure(name: string): string {
  const words = splitWords(name);
  if (words.at(-1) !== "usd") return words.join(" ");
  return `${words.slice(0, -1).join(" ") || "amount"} in US$`;
}

function describeValue(words: string[], value: number): string {
  const unit = words.at(-1);
  const label = words.slice(0, -1).join(" ");
  if (unit === "usd")
    return withLabel(keepTogether("US$", formatNumber(value)), label === "amount" ? "" : label);
  if (unit === "rank") return withLabel(formatOrdinal(value), label);
  if (unit === "percent") return withLabel(`${formatNumber(value)}%`, label);
  if (unit === "count") return withLabel(formatNumber(value), label);
  return keepTogether(formatNumber(value), words.join(" "));
}

function withLabel(text: string, label: string): string {
  return label ? `${text} (${label})` : text;
}

function splitWords(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(" ");
}
