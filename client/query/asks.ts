import { type Ask, NothingAsked } from "../store/feature.ts";
import { bind, formParameters } from "./parameters/form.ts";
import type { Sent } from "./parameters/parameter-value.ts";
import { declaredBy, textOf } from "./query-text.ts";
import type { QueryView } from "./query-view.ts";

/** The rows of what is asked: a question of the catalogue, or Cypher that was typed, with the values of its parameters. */
export const ask: Ask = ({ dataset }, { query }, catalogue) => {
  const text = textOf(query, catalogue);
  if (text.trim() === "") throw new NothingAsked(tellNothing(query));
  const parameters = formParameters(text, query.parameters, declaredBy(query, catalogue), null);
  const { values, wrong } = bind(text, parameters, query);
  const faults = Object.entries(wrong).map(([name, how]) => `$${name} ${how}.`);
  if (faults.length > 0) throw new NothingAsked(faults.join(" "));
  const asked = askCypher(dataset.id, text, values);
  if (asked === null) throw new NothingAsked("What it asks is too long for an address.");
  return [asked];
};

function tellNothing({ catalogue }: QueryView): string {
  return catalogue === null ? "It asks nothing yet." : `There is no question "${catalogue}" here.`;
}

/** Longer than this (letters) a question fits no address everywhere. */
const LONGEST = 6_000;

/** A query as exports are asked for its rows; null for one that no address can hold. */
export function askCypher(
  dataset: string,
  text: string,
  values: Readonly<Record<string, Sent>>,
): URLSearchParams | null {
  const sorted = Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
  const params = new URLSearchParams({ view: "query", dataset, cypher: text });
  if (sorted.length > 0) params.set("parameters", JSON.stringify(Object.fromEntries(sorted)));
  return String(params).length > LONGEST ? null : params;
}
