import { missingCodes } from "./missing-codes.ts";
import type { ColumnProfile, DateParts } from "./profile.ts";

/** Heads of the parts of a date, with what stands before them: `styear`, `dyad_end_month`, `day`. */
const PARTS = {
  year: /^(.*?)[_ .-]?(years?|yr|año|ano|année|annee|год)$/i,
  month: /^(.*?)[_ .-]?(months?|mon|mo|mes|mois|месяц)$/i,
  day: /^(.*?)[_ .-]?(days?|día|dia|jour|день)$/i,
} as const;

type Part = keyof typeof PARTS;

/** Which side of a date a stem tells; without a stem it is an occasion. */
const SIDES = [
  ["start", /^(.*[_ .-])?(s|st|start|begin|beg|from|since|inicio|debut|début|начало)$/i],
  ["end", /^(.*[_ .-])?(e|end|to|until|till|fin|конец)$/i],
  ["at", /^(event|date)?$/i],
] as const;

type Side = (typeof SIDES)[number][0];

/** The least share of texts of a month that are one, or a code for "not known". */
const ENOUGH = 0.9;

/** Dates that have a column for each part, by the side that they tell; a year alone is a column of dates as any other. */
export function findDateParts(columns: readonly ColumnProfile[]): [Side, ColumnProfile][] {
  return SIDES.flatMap(([side, stem]): [Side, ColumnProfile][] => {
    const [parts] = columns.flatMap((column) => partsOf(column, stem, columns));
    return parts ? [[side, { ...parts.year, parts }]] : [];
  });
}

function partsOf(year: ColumnProfile, side: RegExp, columns: readonly ColumnProfile[]): DateParts[] {
  const stem = stemOf(year, "year");
  if (stem === undefined || !side.test(stem)) return [];
  const find = (part: Part) => columns.find((column) => stemOf(column, part) === stem);
  const [month, day] = [find("month"), find("day")];
  if (!month || !isMonths(month)) return [];
  return [{ year, month, ...(day && { day }) }];
}

function stemOf({ name }: ColumnProfile, part: Part): string | undefined {
  return PARTS[part].exec(name.trim())?.[1]?.toLowerCase();
}

function isMonths({ values }: ColumnProfile): boolean {
  const months = values.filter((value) => /^(\d{1,2}|[a-z]{3,9}\.?)$/i.test(value) && !(Number(value) > 12));
  const known = new Set([...months, ...missingCodes(values)]);
  return months.length > 0 && known.size >= values.length * ENOUGH;
}
