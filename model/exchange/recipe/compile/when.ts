import type { CellDate } from "../../dates/cell-date.ts";
import type { DateTally } from "../../dates/tally.ts";
import type { DateSpec, WhenSpec } from "../date-spec.ts";
import { type DateSide, dateField, orByHand } from "../form-words.ts";
import { compileDate, type KnownForms, type ReadDate } from "./dates.ts";
import type { RowView } from "./row-view.ts";

/** When something of a row was. */
export interface ReadWhen {
  /** The columns that it is read from, for findings. */
  readonly column: string;
  readonly tallies: readonly DateTally[];
  /** EDTF; undefined where the row gives no date. A date that is not understood is a fault of the row. */
  readonly read: () => string | undefined;
}

/** When something of a row was, as a function. */
export function compileWhen(view: RowView, spec: WhenSpec, forms: KnownForms): ReadWhen {
  const compile = (date: DateSpec, side: DateSide) => compileDate(view, date, side, forms);
  if ("at" in spec) return occasion(compile(spec.at, "at"), view);
  if ("earliest" in spec)
    return between(compile(spec.earliest, "earliest"), compile(spec.latest, "latest"), view);
  const side = (name: "start" | "end") => {
    const date = spec[name];
    return date === undefined ? undefined : compile(date, name);
  };
  return stretch(side("start"), side("end"), view);
}

function occasion(date: ReadDate, view: RowView): ReadWhen {
  return {
    column: date.column,
    tallies: [date.tally],
    read() {
      const read = date.read();
      count(date, read, view);
      return read.state === "date" ? read.edtf : undefined;
    },
  };
}

// Two days that bound one occasion are no duration.
function between(earliest: ReadDate, latest: ReadDate, view: RowView): ReadWhen {
  const column = `${earliest.column}, ${latest.column}`;
  return {
    column,
    tallies: [earliest.tally, latest.tally],
    read() {
      const [first, last] = [earliest.read(), latest.read()];
      count(earliest, first, view);
      count(latest, last, view);
      const [from, to] = [edtfOf(first), edtfOf(last)];
      if (from === to) return from === "" ? undefined : from;
      if (from !== "" && to !== "" && from.slice(0, to.length) > to)
        tellOrder(view, column, `${from}, ${to}`);
      return `[${from}..${to}]`;
    },
  };
}

function edtfOf(date: CellDate): string {
  return date.state === "date" ? date.edtf : "";
}

function stretch(start: ReadDate | undefined, end: ReadDate | undefined, view: RowView): ReadWhen {
  const column = [start, end].flatMap((date) => (date ? [date.column] : [])).join(", ");
  const unknown: CellDate = { state: "unknown" };
  return {
    column,
    tallies: [start, end].flatMap((date) => (date ? [date.tally] : [])),
    read() {
      const first = start?.read() ?? unknown;
      const last = end?.read() ?? unknown;
      const from = start ? side(start, first, view, "start") : "";
      const to = end ? side(end, last, view, "end") : "";
      if (from === "" && to === "") return undefined;
      const isDay = first.state === "date" && first.exact;
      return isDay && from === to ? from : `${from}/${to}`;
    },
  };
}

function side(date: ReadDate, read: CellDate, view: RowView, which: "start" | "end"): string {
  const cut = date.cut?.(read);
  if (cut !== undefined && isCut(read, cut, which)) {
    date.tally.cutOff++;
    return which === "end" ? ".." : `[..${cut}]`;
  }
  count(date, read, view);
  return read.state === "open" ? ".." : edtfOf(read);
}

function isCut(read: CellDate, at: string, which: "start" | "end"): boolean {
  if (read.state !== "date") return which === "end";
  const length = Math.min(read.edtf.length, at.length);
  const [one, other] = [read.edtf.slice(0, length), at.slice(0, length)];
  return which === "start" ? one <= other : one >= other;
}

function count({ column, side, tally }: ReadDate, read: CellDate, view: RowView): void {
  if (read.state === "bad") {
    tally.notUnderstood++;
    const { value, reason, remedy = mendDate(side) } = read;
    view.fail({ kind: "date", column, value, reason, remedy });
  } else if (read.state === "unknown") tally.unknown++;
  else if (read.state === "open") tally.cutOff++;
  else if (read.exact) tally.exact++;
  else tally.imprecise++;
}

function mendDate(side: DateSide): string {
  const [form, missing] = [dateField(side, "form"), dateField(side, "missing")];
  return orByHand(`correct it, choose another ${form}, or name it under ${missing}`, "form", "missing");
}

function tellOrder(view: RowView, column: string, value: string): void {
  const reason = "ends before it begins";
  view.fail({ kind: "order", column, value, reason, remedy: "swap the two dates, or correct them" });
}
