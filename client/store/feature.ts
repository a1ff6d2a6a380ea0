import type { ComponentType } from "react";
import type { StoreApi } from "zustand/vanilla";
import type { QueryDescription } from "../../model/catalogue/query.ts";
import type { Actions, FeatureActions } from "./actions.ts";
import type { Case } from "./case.ts";
import type { Change } from "./change.ts";
import type { Fields, SHARED_FIELDS } from "./fields.ts";
import type { LoadExports } from "./take-away.ts";
import type { Mode, View } from "./view.ts";

/** A key and what it does, as the help shows it. */
export interface KeyHelp {
  readonly key: string;
  readonly what: string;
}

/** A single key that does something everywhere but in a field of text. */
export interface Shortcut extends KeyHelp {
  act(session: { readonly view: StoreApi<View>; readonly actions: Actions }): void;
}

/** A question that a feature can be asked, as search finds it. */
export interface AskableQuestion {
  readonly id: string;
  readonly text: string;
  /** What it is of, in a word or two. */
  readonly title: string;
  /** What else it may be found by. */
  readonly more: string;
  act(session: { readonly actions: Actions }): void;
}

/** What the help says of a feature. */
interface Help {
  /** How to read what it shows, in a few sentences. */
  readonly text: string;
  /** What its keys do beside its shortcuts. */
  readonly keys: readonly KeyHelp[];
}

/**
 * What is asked for what a view shows: its views as `/api/export` takes them, with their parameters. The first is what
 * is shown; others can be had of the same link.
 */
export type Asked = readonly [URLSearchParams, ...URLSearchParams[]];

/**
 * Says what exports are asked for what a view shows.
 * @param catalogue the questions that can be asked by name
 * @throws NothingAsked where it shows nothing that could be asked for
 */
export type Ask = (loaded: Case, view: View, catalogue: readonly QueryDescription[]) => Asked;

/** What of a way of working its links need; without a page too, where a program reads them. One line in `links.ts`. */
export interface FeatureLink {
  readonly mode: Mode;
  readonly name: string;
  /** Whether a case opens on it; the first feature that says so is taken, else the first of all. */
  opens?(described: Pick<Case, "dataset">): boolean;
  /** The parts of the view that are its own. */
  readonly fields: Partial<Fields>;
  /** As `Ask`; what works that out is fetched when it is wanted. */
  ask(...about: Parameters<Ask>): Promise<Asked>;
}

/** A view shows nothing that can be exported; the message says what is missing. */
export class NothingAsked extends Error {
  override readonly name = "NothingAsked";
}

/** A way of working: a folder of its own whose `index.ts` declares this, and one line in `features.ts`. */
export interface Feature extends FeatureLink {
  /** What one does there, for the tooltip. */
  readonly purpose: string;
  /** Fetches what it shows, once one goes there. */
  load(): Promise<{ readonly default: ComponentType }>;
  /** Whether it also stands without a case, as where none is loaded yet. */
  readonly standsAlone?: boolean;
  /** Whether its picture is what is in force within the view's window. */
  readonly showsWindow?: boolean;
  /** Whether it works in windows of its own, so that the view's window says nothing of what it shows. */
  readonly hasOwnWindows?: boolean;
  /** What can be taken away of what it shows: figures, files, a table to print. */
  readonly exports?: LoadExports;
  /** What it can do to the view beside what all can. */
  actions(change: Change): Partial<Actions>;
  readonly shortcuts: readonly Shortcut[];
  readonly help: Help;
  /** The questions that it can be asked of a case; asked for when one searches. */
  questions?(loaded: Case): Promise<readonly AskableQuestion[]>;
  /** What the dossier of an entity offers of it. */
  readonly dossierTools?: ComponentType<{ readonly id: string }>;
  /** What the evidence of a relation offers of it. */
  readonly evidenceTools?: ComponentType<{ readonly id: string }>;
}

/** All features, and what they add to view and actions. */
export interface Features {
  readonly list: readonly Feature[];
  readonly fields: FeatureFields;
  actions(change: Change): FeatureActions;
}

/** The links of all features, and the fields that they add to the view. */
export type FeatureLinks = Pick<Features, "fields"> & { readonly list: readonly FeatureLink[] };

/** The fields that the features bring beside the shared ones. */
type FeatureFields = Omit<Fields, "mode" | keyof typeof SHARED_FIELDS>;
