import type { Case } from "./case.ts";
import type { Field } from "./field.ts";
import type { Fields } from "./fields.ts";
import type { View } from "./view.ts";

/** A view, and in words what was ignored of what it was read from, and what was read otherwise than it stands there. */
export interface ReadView {
  readonly view: View;
  readonly ignored: readonly string[];
  readonly readAs: readonly string[];
}

/** The view that a query string asks for. */
export function readView(search: string, loaded: Case, fields: Fields): ReadView {
  return readParameters(new URLSearchParams(search), loaded, fields);
}

/** The same of parameters. */
export function readParameters(params: URLSearchParams, loaded: Case, fields: Fields): ReadView {
  const told = { ignored: [] as string[], read: [] as string[] };
  const read = <T>(field: Field<T>): T =>
    field.read(params, loaded, (what, how = "ignored") => told[how].push(what)) ?? field.fallback(loaded);
  return { view: mapFields(fields, read), ignored: told.ignored, readAs: told.read };
}

/** The query string of a view; what equals the case's opening state is left out, so that links stay short. */
export function writeView(view: View, loaded: Case, fields: Fields): string {
  const params = new URLSearchParams();
  const write = <K extends keyof View>(key: K) => {
    const field: Field<View[K]> = fields[key];
    if (textOf(field, view[key]) !== textOf(field, field.fallback(loaded))) field.write(view[key], params);
  };
  for (const key of keysOf(fields)) write(key);
  if (params.size === 0) return "";
  const text = new URLSearchParams([["dataset", loaded.dataset.id], ...params]).toString();
  return `?${text.replaceAll("%2F", "/").replaceAll("%2C", ",").replaceAll("%3A", ":")}`;
}

function textOf<T>(field: Field<T>, value: T): string {
  const params = new URLSearchParams();
  field.write(value, params);
  return params.toString();
}

/** A view whose every part comes from its field. */
function mapFields(fields: Fields, read: <T>(field: Field<T>) => T): View;
function mapFields(
  fields: Readonly<Record<string, Field<unknown>>>,
  read: <T>(field: Field<T>) => T,
): object {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, read(field)]));
}

/** The keys of the view, in the order in which they stand in a link. */
function keysOf(fields: Fields): (keyof View)[];
function keysOf(fields: object): string[] {
  return Object.keys(fields);
}
