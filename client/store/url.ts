import type { Case } from "./case.ts";
import { FIELDS, type Field } from "./fields.ts";
import type { View } from "./view.ts";

/** The view that a query string asks for, and in words what of it was ignored. */
export function readView(search: string, of: Case): { view: View; ignored: readonly string[] } {
  const params = new URLSearchParams(search);
  const ignored: string[] = [];
  const read = <T>(field: Field<T>): T =>
    field.read(params, of, (what) => ignored.push(what)) ?? field.fallback(of);
  const view = {
    mode: read(FIELDS.mode),
    window: read(FIELDS.window),
    reading: read(FIELDS.reading),
    hiddenSectors: read(FIELDS.hiddenSectors),
    hiddenKinds: read(FIELDS.hiddenKinds),
    hiddenTypes: read(FIELDS.hiddenTypes),
    without: read(FIELDS.without),
    selection: read(FIELDS.selection),
    display: read(FIELDS.display),
    trace: read(FIELDS.trace),
    query: read(FIELDS.query),
  };
  return { view, ignored };
}

/** The query string of a view; what equals the case's opening state is left out, so that links stay short. */
export function writeView(view: View, of: Case): string {
  const params = new URLSearchParams();
  const write = <T>(field: Field<T>, value: T) => {
    if (textOf(field, value) !== textOf(field, field.fallback(of))) field.write(value, params);
  };
  write(FIELDS.mode, view.mode);
  write(FIELDS.window, view.window);
  write(FIELDS.reading, view.reading);
  write(FIELDS.hiddenSectors, view.hiddenSectors);
  write(FIELDS.hiddenKinds, view.hiddenKinds);
  write(FIELDS.hiddenTypes, view.hiddenTypes);
  write(FIELDS.without, view.without);
  write(FIELDS.selection, view.selection);
  write(FIELDS.display, view.display);
  write(FIELDS.trace, view.trace);
  write(FIELDS.query, view.query);
  if (params.size === 0) return "";
  const text = new URLSearchParams([["dataset", of.dataset.id], ...params]).toString();
  return `?${text.replaceAll("%2F", "/").replaceAll("%2C", ",").replaceAll("%3A", ":")}`;
}

function textOf<T>(field: Field<T>, value: T): string {
  const params = new URLSearchParams();
  field.write(value, params);
  return params.toString();
}
