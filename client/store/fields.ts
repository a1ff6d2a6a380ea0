import { LINES } from "../../model/exchange/figure/lines.ts";
import { BEGINNINGS } from "../../model/graph/filter.ts";
import { KINDS, type Kind, SECTORS, type Sector } from "../../model/graph/kinds.ts";
import { type Interval, parseInterval } from "../../model/time/bounds.ts";
import { formatDay } from "../../model/time/day.ts";
import { READINGS } from "../../model/time/reading.ts";
import { ARRANGEMENT_FIELDS } from "./arrangement/arrangement-fields.ts";
import type { Case } from "./case.ts";
import { choiceField, type Field, isEntity, setField } from "./field.ts";
import { endsOfPair, pairId } from "./pair-id.ts";
import { type Ignore, readDays, readList, readWindowText, writeList } from "./parameters.ts";
import { NO_FILTERS } from "./slice.ts";
import { DISPLAYS, type Selection, type View } from "./view.ts";

/** A field for every key of the view: a key that is read and written nowhere is a type error. */
export type Fields = { readonly [K in keyof View]: Field<View[K]> };

/** The fields that all features share; the mode's follows from the list of features. */
export const SHARED_FIELDS = {
  window: {
    fallback: ({ dataset }) => parseInterval(dataset.opening),
    read: readWindow,
    write(window, params) {
      params.set("start", formatDay(window.start));
      params.set("end", formatDay(window.end));
    },
  },
  reading: choiceField("reading", READINGS, () => NO_FILTERS.reading),
  beginnings: choiceField("beginnings", BEGINNINGS, () => NO_FILTERS.beginnings),
  hiddenSectors: setField("hideSectors", isSector, "sector"),
  hiddenKinds: setField("hideKinds", isKind, "kind"),
  hiddenTypes: setField("hideTypes", isType, "relation type"),
  without: setField("without", isRemovable, "statement, source, relation type or entity"),
  selection: { fallback: () => null, read: readSelection, write: writeSelection },
  display: choiceField("display", DISPLAYS, () => "picture"),
  language: {
    fallback: () => null,
    read: readLanguage,
    write: (language, params) => {
      if (language !== null) params.set("language", language);
    },
  },
  opened: setField("opened", isEntity, "entity"),
  lines: choiceField("lines", LINES, () => "readable"),
  ...ARRANGEMENT_FIELDS,
} satisfies Partial<Fields>;

function isSector(id: string): id is Sector {
  return SECTORS.some((sector) => sector === id);
}

function isKind(id: string): id is Kind {
  return KINDS.some((kind) => kind === id);
}

function isType(id: string, loaded: Case): id is string {
  return loaded.types.has(id);
}

function isRemovable(id: string, loaded: Case): id is string {
  return loaded.sources.has(id) || loaded.types.has(id) || isEntity(id, loaded) || isRelation(id, loaded);
}

function isRelation(id: string, loaded: Case): boolean {
  return loaded.relationsById.has(id) || !loaded.isWhole;
}

/** The window of a link, cut to the case's span: beyond it there is nothing to see, and no timeline to show it on. */
function readWindow(params: URLSearchParams, loaded: Case, ignore: Ignore): Interval | null {
  const at = params.get("at");
  const asked =
    at === null ? readDays(["start", "end"], params, loaded, ignore) : readWindowText("at", at, ignore);
  if (asked === null) return null;
  const span = parseInterval(loaded.dataset.span);
  const cut = { start: Math.max(asked.start, span.start), end: Math.min(asked.end, span.end) };
  if (cut.start === asked.start && cut.end === asked.end) return asked;
  const [isOutside, beyond] = [
    cut.start > cut.end,
    `the case covers ${loaded.dataset.span.start} to ${loaded.dataset.span.end}`,
  ];
  const words = `the window ${formatDay(asked.start)} to ${formatDay(asked.end)}`;
  ignore(isOutside ? `${words} (${beyond})` : `a part of ${words} (${beyond})`);
  return isOutside ? null : cut;
}

function readLanguage(params: URLSearchParams, { dataset }: Case, ignore: Ignore): string | null {
  const asked = params.get("language");
  if (asked === null || dataset.languages.some(({ language }) => language === asked)) return asked;
  ignore(`language=${asked} (the case names nothing in it)`);
  return null;
}

function readSelection(params: URLSearchParams, loaded: Case, ignore: Ignore): Selection | null {
  const entity = params.get("entity");
  if (entity !== null && isEntity(entity, loaded)) return { kind: "entity", id: entity };
  const relation = params.get("relation");
  if (relation !== null && isRelation(relation, loaded)) return { kind: "relation", id: relation };
  const [one, other] = readList("pair", params);
  if (one !== undefined && other !== undefined && isEntity(one, loaded) && isEntity(other, loaded))
    return { kind: "pair", id: pairId([one, other]) };
  if (entity !== null) ignore(`entity=${entity} (the case has no such entity)`);
  if (relation !== null) ignore(`relation=${relation} (the case has no such relation)`);
  if (one !== undefined) ignore(`pair=${one},${other ?? ""} (it names two entities of the case)`);
  return null;
}

function writeSelection(selection: Selection | null, params: URLSearchParams): void {
  if (selection?.kind === "pair") writeList("pair", endsOfPair(selection.id), params);
  else if (selection) params.set(selection.kind, selection.id);
}
