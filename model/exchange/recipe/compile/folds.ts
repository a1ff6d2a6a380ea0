import type { FoldSpec } from "../thing-spec.ts";
import type { Context } from "./context.ts";
import { type Draft, type Folds, state } from "./relations.ts";

interface Seen {
  readonly draft: Draft;
  readonly years: Map<number, { readonly row: number; readonly sources: readonly string[] }>;
}

/** A run of years without a gap that the panel could have seen. */
interface Spell {
  readonly first: number;
  readonly last: number;
}

/**
 * The rows of a panel, taken together: rows with equal values in years that follow each other are one relation. What was
 * there in the first year of the panel did not begin then, and what is there in the last did not end.
 */
export class PanelFolds implements Folds {
  readonly #seen = new Map<string, Seen>();
  #pending: { draft: Draft; year: number }[] = [];

  constructor(
    readonly spec: FoldSpec,
    readonly context: Context,
  ) {}

  add(draft: Draft, year: number): void {
    this.#pending.push({ draft, year });
  }

  /** Keeps what the row added, or drops it where the row has a fault. */
  endRow(isSound: boolean): void {
    if (isSound) for (const { draft, year } of this.#pending) this.#keep(draft, year);
    this.#pending = [];
  }

  #keep(draft: Draft, year: number): void {
    const { statement: _, ...values } = draft.fields;
    const key = JSON.stringify(values);
    const seen = this.#seen.get(key) ?? { draft, years: new Map() };
    this.#seen.set(key, seen);
    if (!seen.years.has(year)) seen.years.set(year, { row: this.context.view.row, sources: draft.sources });
  }

  /**
   * States the relations.
   * @returns the rows in which one begins
   */
  finish(): Set<number> {
    const begun = new Set<number>();
    for (const seen of this.#seen.values()) {
      const years = [...seen.years.keys()].sort((a, b) => a - b);
      for (const spell of spellsOf(years, this.spec)) this.#state(seen, spell, begun);
    }
    this.#seen.clear();
    return begun;
  }

  #state({ draft, years }: Seen, spell: Spell, begun: Set<number>): void {
    const [first, last] = [years.get(spell.first), years.get(spell.last)];
    const { view } = this.context;
    view.row = first?.row ?? 0;
    view.fault = undefined;
    const sources = [...new Set([...(first?.sources ?? []), ...(last?.sources ?? [])])];
    const fate = state(this.context, { ...draft, sources }, whenOf(spell, this.spec), this.spec.year);
    if (fate === "made") begun.add(view.row);
  }
}

/** Years that follow each other in what the panel looked at, as spells. */
export function spellsOf(years: readonly number[], { observed }: FoldSpec): Spell[] {
  const next = nextIn(observed);
  const spells: { first: number; last: number }[] = [];
  for (const year of years) {
    const spell = spells.at(-1);
    if (spell && (year === spell.last || year === next(spell.last))) spell.last = year;
    else spells.push({ first: year, last: year });
  }
  return spells;
}

function nextIn(observed: readonly number[] | undefined): (year: number) => number | undefined {
  if (!observed) return (year) => year + 1;
  const sorted = [...observed].sort((a, b) => a - b);
  return (year) => sorted[sorted.indexOf(year) + 1];
}

/**
 * When a spell was, in EDTF: `1949/1955`; `[..1816]/1830` where the panel begins with it; `[1841..1844]/..` where the panel
 * looked last in 1840, and it was there when the panel ends.
 */
export function whenOf({ first, last }: Spell, { from, to, observed }: FoldSpec): string {
  const sorted = [...(observed ?? [])].sort((a, b) => a - b);
  const before = observed ? sorted[sorted.indexOf(first) - 1] : first - 1;
  const after = observed ? sorted[sorted.indexOf(last) + 1] : last + 1;
  const isCutLeft = first === from || before === undefined;
  const isCutRight = last === to || after === undefined;
  return `${isCutLeft ? `[..${year(first)}]` : since(before, first)}/${isCutRight ? ".." : until(last, after)}`;
}

function since(before: number, first: number): string {
  return before === first - 1 ? year(first) : `[${year(before + 1)}..${year(first)}]`;
}

function until(last: number, after: number): string {
  return after === last + 1 ? year(last) : `[${year(last)}..${year(after - 1)}]`;
}

function year(number: number): string {
  return String(number).padStart(4, "0");
}
