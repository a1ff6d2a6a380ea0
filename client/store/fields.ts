import { KINDS, type Kind, SECTORS, type Sector } from "../../model/graph/kinds.ts";
import type { Interval } from "../../model/time/bounds.ts";
import { formatDay, parseDay } from "../../model/time/day.ts";
import { queryField } from "../query/query-field.ts";
import { traceField } from "../trace/trace-field.ts";
import type { Case } from "./case.ts";
import { DISPLAYS, MODES, type Mode, READINGS, type Selection, type View } from "./view.ts";

/** How one part of the view stands in the URL. */
export interface Field<T> {
  /** What the view has where the URL is silent. */
  fallback(of: Case): T;
  /** Reads the part; `ignore` takes note of a value that makes no sense, in words. */
  read(params: URLSearchParams, of: Case, ignore: (what: string) => void): T | null;
  /** Writes the part; not called for a value that equals the fallback's text. */
  write(value: T, params: URLSearchParams): void;
}

/** Every part of the view; a new part is one entry here and one key of `View`. */
export const FIELDS: { readonly [K in keyof View]: Field<View[K]> } = {
  mode: choiceField("mode", MODES, opensOn),
  window: {
    fallback: ({ dataset }) => toWindow(dataset.opening.start, dataset.opening.end),
    read: readWindow,
    write(window, params) {
      params.set("start", formatDay(window.start));
      params.set("end", formatDay(window.end));
    },
  },
  reading: choiceField("reading", READINGS, () => "possible"),
  hiddenSectors: setField("hideSectors", isSector, "sector"),
  hiddenKinds: setField("hideKinds", isKind, "kind"),
  hiddenTypes: setField("hideTypes", isType, "relation type"),
  without: setField("without", isRemovable, "source, relation type or entity"),
  selection: { fallback: () => null, read: readSelection, write: writeSelection },
  display: choiceField("display", DISPLAYS, () => "picture"),
  trace: traceField,
  query: queryField,
};

/** A case that suggests questions opens on the first of them with its answer. */
function opensOn({ dataset }: Case): Mode {
  return dataset.questions.length > 0 ? "trace" : "explore";
}

function choiceField<T extends string>(
  name: string,
  choices: readonly T[],
  fallback: (of: Case) => T,
): Field<T> {
  return {
    fallback,
    read(params, _case, ignore) {
      const text = params.get(name);
      if (text === null) return null;
      const choice = choices.find((candidate) => candidate === text);
      if (choice === undefined) ignore(`${name}=${text} (it can be ${choices.join(", ")})`);
      return choice ?? null;
    },
    write: (value, params) => params.set(name, value),
  };
}

function setField<T extends string>(
  name: string,
  isKnown: (id: string, of: Case) => id is T,
  noun: string,
): Field<ReadonlySet<T>> {
  return {
    fallback: () => new Set(),
    read(params, of, ignore) {
      const ids = params.getAll(name).flatMap((text) => text.split(",").filter(Boolean));
      for (const id of ids) if (!isKnown(id, of)) ignore(`${name}=${id} (there is no such ${noun})`);
      return new Set(ids.filter((id) => isKnown(id, of)));
    },
    write(ids, params) {
      if (ids.size > 0) params.set(name, [...ids].sort().join(","));
    },
  };
}

function isSector(id: string): id is Sector {
  return SECTORS.some((sector) => sector === id);
}

function isKind(id: string): id is Kind {
  return KINDS.some((kind) => kind === id);
}

function isType(id: string, of: Case): id is string {
  return of.types.has(id);
}

function isRemovable(id: string, of: Case): id is string {
  return of.sources.has(id) || of.types.has(id) || of.entities.has(id);
}

function toWindow(start: string, end: string): Interval {
  return { start: parseDay(start), end: parseDay(end) };
}

function readWindow(params: URLSearchParams, of: Case, ignore: (what: string) => void): Interval | null {
  if (!params.has("start") && !params.has("end")) return null;
  const start = params.get("start") ?? of.dataset.span.start;
  const end = params.get("end") ?? of.dataset.span.end;
  try {
    const window = toWindow(start, end);
    if (window.start <= window.end) return window;
    ignore(`the window ${start} to ${end} (it ends before it starts)`);
  } catch {
    ignore(`the window ${start} to ${end} (days are written as 1968-10-03)`);
  }
  return null;
}

function readSelection(params: URLSearchParams, of: Case, ignore: (what: string) => void): Selection | null {
  const entity = params.get("entity");
  if (entity !== null && of.entities.has(entity)) return { kind: "entity", id: entity };
  const relation = params.get("relation");
  if (relation !== null && of.relationsById.has(relation)) return { kind: "relation", id: relation };
  if (entity !== null) ignore(`entity=${entity} (the case has no such entity)`);
  if (relation !== null) ignore(`relation=${relation} (the case has no such relation)`);
  return null;
}

function writeSelection(selection: Selection | null, params: URLSearchParams): void {
  if (selection) params.set(selection.kind, selection.id);
}
