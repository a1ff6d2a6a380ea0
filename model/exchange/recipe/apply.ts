import type { RelationType } from "../../graph/vocabulary.ts";
import type { Interval } from "../../time/bounds.ts";
import { formatDay, LAST_DAY } from "../../time/day.ts";
import type { DateTally } from "../dates/tally.ts";
import type { Report } from "../read/finding.ts";
import type { SourceFields } from "../read/source-fields.ts";
import type { Note, Tables } from "../read/table.ts";
import type { CaseReader, Stated } from "../reader.ts";
import { vocabularyOf } from "../vocabularies/vocabulary-of.ts";
import { UNSOURCED } from "./compile/citations.ts";
import type { KnownForms } from "./compile/dates.ts";
import { Pass } from "./compile/pass.ts";
import { RowView } from "./compile/row-view.ts";
import type { Unmatched } from "./compile/unmatched.ts";
import type { RowCounts } from "./counts.ts";
import { manifestOf } from "./manifest-of.ts";
import { type Matched, matchTables } from "./match-tables.ts";
import { findNearNames, type NearNames } from "./near-names.ts";
import type { Recipe } from "./recipe.ts";
import { surveyDates } from "./survey-dates.ts";
import { TableRun } from "./table-run.ts";
import { tellUnmatched } from "./tell-unmatched.ts";

/** What a recipe makes of files, once all of them are read. */
export interface Outcome {
  readonly rows: readonly RowCounts[];
  readonly dates: readonly DateTally[];
  readonly notes: readonly Note[];
  readonly near: readonly NearNames[];
  /** What matches nothing of the reader's own list, the most frequent first. */
  readonly unmatched: readonly Unmatched[];
  readonly entities: number;
  readonly relations: number;
  readonly sources: number;
  readonly span: Interval | undefined;
}

/** Is told how many rows have been read. */
export type OnRows = (rows: number) => void;

/** Files with the recipe that makes a case of them. */
export class Application {
  readonly #recipe: Recipe;
  readonly #tables: Tables;
  readonly #types: ReadonlyMap<string, RelationType>;
  readonly #sources: ReadonlyMap<string, SourceFields>;
  #matched: (Matched & { readonly forms: KnownForms })[] | undefined;

  constructor(recipe: Recipe, tables: Tables) {
    this.#recipe = recipe;
    this.#tables = tables;
    const common = recipe.vocabulary === undefined ? [] : vocabularyOf(recipe.vocabulary);
    this.#types = new Map([...common, ...recipe.types].map((type) => [type.type, type]));
    this.#sources = sourcesOf(recipe, tables.references);
  }

  /**
   * Reads all files and tells all that is wrong; nothing is stated anywhere.
   * @param report takes each finding as it is found
   */
  async check(report: Report, onRows?: OnRows, signal?: AbortSignal): Promise<Outcome> {
    const { reader, outcome } = this.checking(report, onRows);
    for await (const _ of reader.read(signal));
    return outcome();
  }

  /**
   * The case as a reader that tells, the first time that it is read, all that is wrong; so that who checks the case as a
   * whole need not have half a million rows read twice.
   * @returns also the outcome, once the reader has come to its end
   */
  checking(report: Report, onRows: OnRows = () => undefined): { reader: CaseReader; outcome: () => Outcome } {
    let made: Outcome | undefined;
    const first = (signal?: AbortSignal) =>
      this.#check({ report, rows: [], dates: [], onRows, signal }, (outcome) => {
        made = outcome;
      });
    const recipe = this.#recipe;
    return {
      reader: {
        get manifest() {
          return manifestOf(recipe, made?.span);
        },
        read: (signal) => (made ? this.#state(made.span, signal) : first(signal)),
      },
      outcome() {
        if (!made) throw new Error("the case has not been read to its end");
        return made;
      },
    };
  }

  async *#check(told: Told, done: (outcome: Outcome) => void): AsyncGenerator<readonly Stated[]> {
    this.#matched = await this.#match(told.report);
    const pass = this.#newPass();
    yield this.#frame(undefined);
    for await (const _ of this.#read(pass, told)) yield pass.take();
    const { rows, dates } = told;
    const unmatched = pass.misses.tell(pass.listed);
    for (const one of unmatched) told.report(tellUnmatched(one));
    // What stands in the list is told apart there.
    const own = [...pass.entities].filter(([id]) => pass.listed.get(id) === undefined);
    done({
      ...{ rows, dates, unmatched, notes: this.#tables.notes },
      near: findNearNames(own.map(([, named]) => named)),
      ...{ entities: pass.entities.size, relations: pass.relations, sources: this.#dated().length },
      span: pass.span,
    });
  }

  /**
   * What the files say, as a case. Rows with faults are not in it.
   * @param span the first and last day of the case, where the recipe does not tell
   */
  reader(span: Interval | undefined): CaseReader {
    return { manifest: manifestOf(this.#recipe, span), read: (signal) => this.#state(span, signal) };
  }

  async *#state(span: Interval | undefined, signal?: AbortSignal): AsyncGenerator<readonly Stated[]> {
    this.#matched ??= await this.#match(() => undefined);
    const pass = this.#newPass();
    yield this.#frame(span);
    for await (const _ of this.#read(pass, { ...silent(), signal })) {
      const stated = pass.take();
      if (stated.length > 0) yield stated;
    }
  }

  async #match(report: Report) {
    const matched = matchTables(this.#recipe, this.#tables.tables, report);
    return Promise.all(
      matched.map(async ({ table, spec }) => ({
        table,
        spec,
        forms: await surveyDates(table, spec, report),
      })),
    );
  }

  #newPass(): Pass {
    const days = [...this.#sources.values()].map(({ id, writtenAt }): [string, string | undefined] => [
      id,
      writtenAt,
    ]);
    return new Pass(new Map(days));
  }

  async *#read(pass: Pass, told: Told): AsyncGenerator<void> {
    const runs: TableRun[] = [];
    for (const { table, spec, forms } of this.#matched ?? []) {
      const view = new RowView(table, spec, told.report);
      const tally = (tallies: readonly DateTally[]) => told.dates.push(...tallies);
      const run = new TableRun({ recipe: this.#recipe, types: this.#types, pass, view, forms, tally });
      told.rows.push(run.counts);
      runs.push(run);
      for await (const _ of run.run(table.rows(told.report), told.signal)) {
        told.onRows(run.counts.rows);
        yield;
      }
    }
    for (const run of runs) run.settle();
  }

  /** Types and sources, which rows rest on. */
  #frame(span: Interval | undefined): Stated[] {
    const origin = { file: "recipe.yaml" };
    const types = [...this.#types.values()].map((fields): Stated => ({ asserts: "type", fields, origin }));
    const marks = this.#recipe.allow.includes("unsourced") ? [unsourced(this.#recipe, span)] : [];
    const sources = [...this.#dated(), ...marks].map(
      (source): Stated => ({ asserts: "source", fields: defined(source), origin }),
    );
    return [...types, ...sources];
  }

  #dated(): SourceFields[] {
    return [...this.#sources.values()].filter(({ writtenAt }) => writtenAt !== undefined);
  }
}

interface Told {
  readonly report: Report;
  readonly rows: RowCounts[];
  readonly dates: DateTally[];
  readonly onRows: OnRows;
  readonly signal: AbortSignal | undefined;
}

function silent(): Omit<Told, "signal"> {
  return { report: () => undefined, rows: [], dates: [], onRows: () => undefined };
}

function defined(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

// What the recipe says of a source goes before what a list of references says.
function sourcesOf(recipe: Recipe, references: readonly SourceFields[]): Map<string, SourceFields> {
  const sources = new Map(references.map((source) => [source.id, source]));
  for (const { url, ...source } of recipe.sources) sources.set(source.id, { ...source, url });
  return sources;
}

// What is "still so" without a source is so on the last day that the case knows of.
function unsourced({ dataset, coverage }: Recipe, span: Interval | undefined): SourceFields {
  return {
    id: UNSOURCED,
    name: "No source",
    citation: `What the files of ${dataset.title} say without a source.`,
    writtenAt: coverage?.end ?? formatDay(span?.end ?? LAST_DAY),
    url: undefined,
    locatorName: "row",
  };
}
