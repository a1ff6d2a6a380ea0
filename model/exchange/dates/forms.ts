/** How a cell writes its date. */
export const FORMS = [
  "edtf",
  "year-month-day",
  "day-month-year",
  "month-day-year",
  "digits",
  "year",
  "excel",
  "excel-1904",
] as const;

export type Form = (typeof FORMS)[number];

/** What a code of precision says of the date beside it. */
export const PRECISIONS = ["day", "month", "year", "decade", "about", "doubted", "unknown"] as const;

export type Precision = (typeof PRECISIONS)[number];
