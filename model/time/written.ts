import { MONTHS } from "./months.ts";

/** Other names of months, in the languages of those who write them here, January first. */
const OTHER_MONTHS: readonly (readonly string[])[] = [
  ["enero", "janvier", "januar", "января", "январь"],
  ["febrero", "février", "februar", "февраля", "февраль"],
  ["marzo", "mars", "märz", "марта", "март"],
  ["abril", "avril", "апреля", "апрель"],
  ["mayo", "mai", "мая", "май"],
  ["junio", "juin", "juni", "июня", "июнь"],
  ["julio", "juillet", "juli", "июля", "июль"],
  ["agosto", "août", "августа", "август"],
  ["septiembre", "setiembre", "septembre", "сентября", "сентябрь"],
  ["octubre", "octobre", "oktober", "октября", "октябрь"],
  ["noviembre", "novembre", "ноября", "ноябрь"],
  ["diciembre", "décembre", "dezember", "декабря", "декабрь"],
];

/** The parts of a year that people name, as divisions of ISO 8601-2. */
const PARTS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
  early: 37,
  mid: 38,
  late: 39,
};

type Form = readonly [pattern: RegExp, write: (match: readonly string[]) => string | null];

const ABOUT = /^(?:c\.|ca\.?|circa|about|around|approx\.?|approximately|um|hacia|около)\s*(.+)$/iu;

/** What people write, and the same in EDTF; `null` where a form fits and yet says no date. */
const FORMS: readonly Form[] = [
  [/^(\d{4})$/, ([year]) => year ?? null],
  [/^(?:the )?(\d{3})0s$/i, ([decade]) => `${decade}X`],
  [/^(\d{1,2})(?:st|nd|rd|th) century$/i, ([century]) => `${String(Number(century) - 1).padStart(2, "0")}XX`],
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, ([day, month, year]) => onDay(year, Number(month), day)],
  [
    /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/,
    ([first, , second, year]) => inEitherOrder(Number(first), Number(second), year),
  ],
  [/^(\d{1,2})\.(\d{4})$/, ([month, year]) => inMonth(year, Number(month))],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, ([year, month, day]) => onDay(year, Number(month), day)],
  [
    /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of |de )?(\p{L}+)\.?,?\s+(?:of |de |del )?(\d{4})(?:\s*г(?:ода|\.)?)?$/iu,
    ([day, month, year]) => onDay(year, monthOf(month), day),
  ],
  [
    /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu,
    ([month, day, year]) => onDay(year, monthOf(month), day),
  ],
  [
    /^(?:the )?(spring|summer|autumn|fall|winter|early|mid|late)[ -](?:of |in )?(\d{4})$/i,
    ([part, year]) => `${year}-${PARTS[part?.toLowerCase() ?? ""]}`,
  ],
  [
    /^(?:the )?(first|second) half of (\d{4})$/i,
    ([half, year]) => `${year}-${half?.toLowerCase() === "first" ? 40 : 41}`,
  ],
  [
    /^(?:the )?(first|second|third|fourth) quarter of (\d{4})$/i,
    ([quarter, year]) =>
      `${year}-${33 + ["first", "second", "third", "fourth"].indexOf(quarter?.toLowerCase() ?? "")}`,
  ],
  [/^q([1-4])[ -]?(\d{4})$/i, ([quarter, year]) => `${year}-${32 + Number(quarter)}`],
  [
    /^(\p{L}+)\.?\s+(?:of |de )?(\d{4})(?:\s*г(?:ода|\.)?)?$/iu,
    ([month, year]) => inMonth(year, monthOf(month)),
  ],
];

/**
 * A date as people write it (`28 July 1985`, `July 1985`, `1980s`, `late 1975`, `c. 1970`, `18.10.1968`, `1968–1975`), in EDTF. A text in
 * no such form is given back as it is, for `readWhen` to judge. Days stand before months where dots part them; where slashes or
 * dashes do and both orders name a day, neither is taken.
 */
export function fromWritten(text: string): string {
  const trimmed = text.trim().replaceAll(/\s+/g, " ");
  const sides = sidesOf(trimmed);
  if (sides !== null) return sides.join("/");
  return dateOf(trimmed) ?? trimmed;
}

/**
 * Both days that a date whose parts are parted by slashes or dashes can name (`03/04/1985`), in EDTF, the one with the day first before
 * the other; null where it names one or none. Sides of a span are asked too.
 */
export function eitherDay(text: string): readonly [string, string] | null {
  const match = /(?<![\d-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (match === null) return null;
  const [, first = "", , second = "", year] = match;
  const [asDay, asMonth] = [onDay(year, Number(second), first), onDay(year, Number(first), second)];
  return asDay === null || asMonth === null || asDay === asMonth ? null : [asDay, asMonth];
}

/** Both sides of `1968–1975`, `from July 1985 to 1990`, `1968 - 1975`; null where it has not two that are dates. */
function sidesOf(text: string): [string, string] | null {
  const parts =
    /^(?:from )?(.+?)(?: to | until |\s*[–—]\s*| - )(.+)$/i.exec(text) ?? /^(\d{4})-(\d{4})$/.exec(text);
  if (parts === null) return null;
  const [start, end] = [dateOf(parts[1] ?? ""), dateOf(parts[2] ?? "")];
  return start === null || end === null ? null : [start, end];
}

function dateOf(text: string): string | null {
  const about = ABOUT.exec(text);
  if (about !== null) {
    const date = dateOf(about[1] ?? "");
    return date === null ? null : `${date}~`;
  }
  for (const [pattern, write] of FORMS) {
    const match = pattern.exec(text);
    const date = match === null ? null : write(match.slice(1));
    if (date !== null) return date;
  }
  return null;
}

/** A month by its name, or by its first three letters and more; 0 for what is none. */
function monthOf(name = ""): number {
  const typed = name.toLowerCase();
  if (typed.length < 3) return 0;
  return (
    1 +
    MONTHS.findIndex((month, at) =>
      [month.toLowerCase(), ...(OTHER_MONTHS[at] ?? [])].some(
        (one) => one === typed || (one.startsWith(typed) && typed.length >= 3),
      ),
    )
  );
}

function inEitherOrder(first: number, second: number, year: string | undefined): string | null {
  if (first > 12) return onDay(year, second, String(first));
  if (second > 12 || first === second) return onDay(year, first, String(second));
  return null;
}

function onDay(year: string | undefined, month: number, day: string | undefined): string | null {
  const isDay = month >= 1 && month <= 12 && day !== undefined;
  return isDay ? `${year}-${twoDigits(month)}-${day.padStart(2, "0")}` : null;
}

function inMonth(year: string | undefined, month: number): string | null {
  return month >= 1 && month <= 12 ? `${year}-${twoDigits(month)}` : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
