import { type Measure, measureBound } from "../../model/graph/measure.ts";

const BOUND = "Bound";

/** The properties of a row, its figures set apart, and what is wrong with those. */
export interface Figures {
  readonly measures: Measure[];
  readonly rest: Record<string, unknown>;
  readonly reasons: string[];
}

/**
 * Sets apart the figures of a row: each number `x` beside its `xBound`.
 * @param known numbers that are no figures, such as the intensity of a period
 */
export function takeFigures(properties: Record<string, unknown>, known: readonly string[]): Figures {
  const names = new Set(Object.keys(properties).flatMap((key) => nameOfFigure(key, properties[key], known)));
  const rest = Object.entries(properties).filter(([key]) => !names.has(key) && !names.has(withoutBound(key)));
  const figures: Figures = { measures: [], rest: Object.fromEntries(rest), reasons: [] };
  for (const name of [...names].sort()) {
    const bound = measureBound.safeParse(properties[`${name}${BOUND}`]);
    const value = properties[name];
    if (typeof value !== "number") figures.reasons.push(`has ${name}${BOUND} without a number ${name}`);
    else if (!bound.success)
      figures.reasons.push(`${name}${BOUND} must be ${measureBound.options.join(", ")}`);
    else figures.measures.push({ name, value, bound: bound.data });
  }
  return figures;
}

function nameOfFigure(key: string, value: unknown, known: readonly string[]): string[] {
  if (key.endsWith(BOUND)) return [withoutBound(key)];
  return typeof value === "number" && !known.includes(key) ? [key] : [];
}

function withoutBound(key: string): string {
  return key.endsWith(BOUND) ? key.slice(0, -BOUND.length) : key;
}
