import { FINDINGS, type FindingKind } from "../read/finding.ts";
import type { Batches } from "../read/table.ts";
import { columnsLike } from "./compile/columns-like.ts";
import type { Context } from "./compile/context.ts";
import { compileEntity, type ReadEntity } from "./compile/entities.ts";
import { PanelFolds } from "./compile/folds.ts";
import { compileRelation, type Fate } from "./compile/relations.ts";
import { compileConditions } from "./compile/values.ts";
import { leaveOut, newCounts, type RowCounts } from "./counts.ts";
import { isList } from "./match-tables.ts";
import type { RelationSpec } from "./thing-spec.ts";

const NOTHING = "no condition holds under which anything is made of it";
const UNNAMED = "nothing names it";

/** One table as it is read by a recipe: what its rows state goes to the pass, what becomes of them is counted. */
export class TableRun {
  readonly counts: RowCounts;
  readonly #context: Context;
  readonly #skips: readonly { because: string; applies: () => boolean }[];
  readonly #entities: readonly ReadEntity[];
  readonly #relations: readonly (() => Fate)[];
  readonly #folds: PanelFolds[] = [];
  readonly #isList: boolean;
  /** Which entity of a list each row describes. */
  readonly #listed: string[] = [];
  #folded = 0;

  constructor(context: Context) {
    const { spec, table } = context.view;
    this.#context = context;
    this.counts = newCounts(table.name, table.file);
    this.#skips = spec.skip.map(({ because, if: conditions }) => ({
      because,
      applies: compileConditions(context.view, conditions),
    }));
    this.#isList = isList(spec);
    const local = new Map<string, ReadEntity>();
    this.#entities = spec.entities.map((entity) => {
      const read = compileEntity(context, entity, true);
      if (entity.as !== undefined) local.set(entity.as, read);
      return read;
    });
    this.#relations = spec.relations.map((relation) => this.#compile(relation, local));
  }

  #compile(relation: RelationSpec, local: ReadonlyMap<string, ReadEntity>): () => Fate {
    const folds = relation.fold && new PanelFolds(relation.fold, this.#context);
    if (folds) this.#folds.push(folds);
    const read = compileRelation(this.#context, relation, local, folds);
    return relation.each === undefined ? read : this.#forEach(relation.each, read);
  }

  #forEach(pattern: string | readonly string[], read: () => Fate): () => Fate {
    const { view } = this.#context;
    const places = columnsLike([pattern].flat(), view.table.columns);
    if (places.length === 0) view.indexOf([pattern].flat().join(", "));
    return () => {
      const fates = places.map((place): Fate => {
        view.cell = (view.cells[place] ?? "").trim();
        view.head = view.table.columns[place] ?? "";
        return view.cell === "" ? "none" : read();
      });
      return strongest(fates);
    };
  }

  /** Reads all rows; after each batch what it stated can be taken from the pass. */
  async *run(batches: Batches, signal?: AbortSignal): AsyncGenerator<void> {
    const { view } = this.#context;
    for await (const batch of batches) {
      signal?.throwIfAborted();
      for (const row of batch) {
        view.fill(row);
        this.#readRow();
      }
      yield;
    }
    this.#finishFolds();
    yield;
  }

  #readRow(): void {
    const { view, pass } = this.#context;
    this.counts.rows++;
    const rule = this.#skips.find(({ applies }) => applies());
    if (rule) {
      leaveOut(this.counts, rule.because);
      return;
    }
    pass.beginRow();
    const before = pass.described;
    const [first] = this.#entities.map((entity) => entity(undefined));
    const fate = strongest(this.#relations.map((read) => read()));
    for (const folds of this.#folds) folds.endRow(view.fault === undefined);
    pass.misses.endRow(this.#isLeftOut(view.fault));
    if (view.fault !== undefined) {
      this.#countFault(view.fault);
      return;
    }
    const isNew = pass.described > before;
    if (this.#isList && isNew && first !== undefined) this.#listed.push(first);
    this.#count(fate, isNew);
  }

  /** Once all tables are read: what nothing names of a list has stayed out of the case. */
  settle(): void {
    const { entities } = this.#context.pass;
    for (const id of this.#listed) {
      if (entities.has(id)) continue;
      this.counts.made--;
      leaveOut(this.counts, UNNAMED);
    }
  }

  #count(fate: Fate, hasNewEntity: boolean): void {
    if (fate === "folded") this.#folded++;
    else if (fate === "made" || (fate === "none" && hasNewEntity)) this.counts.made++;
    else if (fate === "joined" || this.#relations.length === 0) this.counts.joined++;
    else leaveOut(this.counts, NOTHING);
  }

  #isLeftOut(fault: FindingKind | undefined): boolean {
    return fault !== undefined && this.#context.recipe.leaveOut.includes(fault);
  }

  #countFault(kind: FindingKind): void {
    this.#context.pass.undoRow();
    if (this.#isLeftOut(kind)) leaveOut(this.counts, FINDINGS[kind]);
    else this.counts.faulty++;
  }

  #finishFolds(): void {
    const begun = new Set(this.#folds.flatMap((folds) => [...folds.finish()]));
    this.counts.made += begun.size;
    this.counts.joined += this.#folded - begun.size;
  }
}

function strongest(fates: readonly Fate[]): Fate {
  return (["made", "folded", "joined"] as const).find((fate) => fates.includes(fate)) ?? "none";
}
