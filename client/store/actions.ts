import type { Lines } from "../../model/exchange/figure/lines.ts";
import type { Beginnings } from "../../model/graph/filter.ts";
import { KINDS, type Kind, SECTORS, type Sector } from "../../model/graph/kinds.ts";
import type { Interval } from "../../model/time/bounds.ts";
import type { Reading } from "../../model/time/reading.ts";
import { nameLanguage } from "../format/language.ts";
import { type ArrangementActions, createArrangementActions } from "./arrangement/arrangement-actions.ts";
import type { Case } from "./case.ts";
import type { Change, Commitment } from "./change.ts";
import type { Mirror } from "./mirror.ts";
import { NO_FILTERS } from "./slice.ts";
import type { Display, Mode, Selection, View } from "./view.ts";

/** The one of its sort that is left. */
export type Only =
  | { readonly sector: Sector }
  | { readonly kind: Kind }
  | { readonly type: string }
  | { readonly source: string };

/** What all features can do to the view. */
export interface SharedActions extends ArrangementActions {
  setWindow(window: Interval, commitment?: Commitment): void;
  setMode(mode: Mode): void;
  setReading(reading: Reading): void;
  setBeginnings(beginnings: Beginnings): void;
  setDisplay(display: Display): void;
  /** Names entities in a language where they have a name in it; null names them as the dataset does. */
  setLanguage(language: string | null): void;
  /** Draws more or fewer lines of a large case. */
  setLines(lines: Lines): void;
  /** Opens the dossier of an entity or the card of a relation; null closes it. */
  select(selection: Selection | null): void;
  /** Draws the strongest lines of an entity as well, or no longer. */
  toggleOpened(id: string): void;
  toggleSector(sector: Sector): void;
  toggleKind(kind: Kind): void;
  toggleType(type: string): void;
  /** Switches a source, a relation type or an entity off, or on again. */
  toggleWithout(id: string): void;
  /** Shows one sector, kind, relation type or source alone: the others of its sort are switched off. */
  showOnly(one: Only): void;
  /** The same of a source, in Explore, where what rests on it is seen. */
  leaveOnlySource(id: string): void;
  /** Brings back every source, relation type and entity that is switched off. */
  bringBack(): void;
  /** Brings back everything that filters hide. */
  showAll(): void;
  undo(): void;
  redo(): void;
}

/** Everything that changes the view. A feature widens it by what is its own (`declare module`), and brings that. */
export interface Actions extends SharedActions {}

/** What the features bring beside the shared actions. */
export type FeatureActions = Omit<Actions, keyof SharedActions>;

/** How many lines are drawn, as a step of undo. */
const LINES_DRAWN: Readonly<Record<Lines, string>> = {
  readable: "drawing as many lines as can be read",
  "1000": "drawing the strongest 1,000 lines",
  "3000": "drawing the strongest 3,000 lines",
  all: "drawing all lines",
};

/**
 * The actions that all features share.
 * @param current the case as it is named now
 */
export function createSharedActions(change: Change, current: () => Case, mirror: Mirror): SharedActions {
  return {
    setWindow: (window, commitment) => change("moving the window", () => ({ window }), commitment),
    setMode: (mode) => change(`going to ${mode}`, () => ({ mode })),
    setReading: (reading) =>
      change(
        reading === "certain" ? "leaving only what is certain" : "showing what is only possible",
        () => ({
          reading,
        }),
      ),
    setBeginnings: (beginnings) =>
      change(
        beginnings === "known" ? "leaving out what may not have begun" : "showing what may not have begun",
        () => ({ beginnings }),
      ),
    setDisplay: (display) => change(`showing the ${display}`, () => ({ display })),
    setLanguage: (language) =>
      change(language === null ? "naming as in the dataset" : `naming in ${nameLanguage(language)}`, () => ({
        language,
      })),
    setLines: (lines) => change(LINES_DRAWN[lines], () => ({ lines })),
    select: (selection) => change(nameSelection(selection, current()), () => ({ selection })),
    toggleOpened: (id) =>
      change(`drawing around ${nameRemovable(id, current())}`, (now) => ({ opened: toggle(now.opened, id) })),
    toggleSector: (sector) =>
      change(`switching ${sector} relations`, (now) => ({
        hiddenSectors: toggle(now.hiddenSectors, sector),
      })),
    toggleKind: (kind) =>
      change(`switching the kind ${kind}`, (now) => ({ hiddenKinds: toggle(now.hiddenKinds, kind) })),
    toggleType: (type) =>
      change(`switching “${current().types.get(type)?.name ?? type}”`, (now) => ({
        hiddenTypes: toggle(now.hiddenTypes, type),
      })),
    toggleWithout: (id) =>
      change(`switching ${nameRemovable(id, current())}`, (now) => ({ without: toggle(now.without, id) })),
    showOnly: (one) => change("leaving one of its sort", (now) => hideOthers(one, now, current())),
    leaveOnlySource: (id) =>
      change(`leaving only what rests on ${nameRemovable(id, current())}`, (now) => ({
        mode: "explore",
        ...hideOthers({ source: id }, now, current()),
      })),
    bringBack: () => change("bringing back what was left out", () => ({ without: new Set() })),
    showAll: () => change("showing all that was hidden", () => NO_FILTERS),
    ...createArrangementActions(change, current),
    undo: () => mirror.undo(),
    redo: () => mirror.redo(),
  };
}

function hideOthers(one: Only, { without }: View, { types, sources }: Case): Partial<View> {
  if ("sector" in one) return { hiddenSectors: allBut(SECTORS, one.sector) };
  if ("kind" in one) return { hiddenKinds: allBut(KINDS, one.kind) };
  if ("type" in one) return { hiddenTypes: allBut([...types.keys()], one.type) };
  const others = [...without].filter((id) => !sources.has(id));
  return { without: new Set([...others, ...allBut([...sources.keys()], one.source)]) };
}

function allBut<T>(all: readonly T[], one: T): ReadonlySet<T> {
  return new Set(all.filter((other) => other !== one));
}

function toggle<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  return set.has(item) ? new Set([...set].filter((other) => other !== item)) : new Set([...set, item]);
}

function nameSelection(selection: Selection | null, loaded: Case): string {
  if (selection === null) return "closing the dossier";
  if (selection.kind === "relation") return "opening a relation";
  if (selection.kind === "pair") return "opening a pair";
  return `opening ${loaded.entities.get(selection.id)?.name ?? selection.id}`;
}

function nameRemovable(id: string, { sources, types, entities, relationsById }: Case): string {
  if (relationsById.has(id)) return "a statement";
  return sources.get(id)?.name ?? types.get(id)?.name ?? entities.get(id)?.name ?? id;
}
