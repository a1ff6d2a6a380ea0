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

/** What the forms are called where their reader chooses among them, and is told of them. */
export const FORM_NAMES: Readonly<Record<Form, string>> = {
  edtf: "EDTF or ISO",
  "year-month-day": "year, month, day",
  "day-month-year": "day first",
  "month-day-year": "month first",
  digits: "digits",
  year: "a year",
  excel: "days of Excel",
  "excel-1904": "days of Excel, from 1904",
};

/** What a code of precision says of the date beside it. */
export const PRECISIONS = ["day", "month", "year", "decade", "about", "doubted", "unknown"] as const;

export type Precision = (typeof PRECISIONS)[number];
