import { formatDay, parseDay } from "../../../time/day.ts";
import { DOUBTED_UNDATED } from "../../../time/when.ts";
import { slug } from "../../slug.ts";
import { FORM_WORDS, orByHand } from "../form-words.ts";
import type { RelationSpec } from "../thing-spec.ts";
import { compileCitations, idsOf, UNSOURCED } from "./citations.ts";
import type { Context } from "./context.ts";
import { doubted } from "./doubted.ts";
import { compileEnd, optional, type ReadEntity } from "./entities.ts";
import { compileMeasures } from "./measures.ts";
import { compilePanelYear } from "./panel-year.ts";
import { blankEnd, duplicate, selfRelation, unknownType } from "./relation-faults.ts";
import { compileConditions, compileId, compileTemplate, compileValue } from "./values.ts";
import { compileWhen } from "./when.ts";

/** What became of a row with a relation: it was stated, was stated before, waits for its panel, or does not apply. */
export type Fate = "made" | "joined" | "folded" | "none";

/** A relation of a row before its date is known: a year of a panel has none of its own. */
export interface Draft {
  readonly fields: Record<string, unknown> & {
    readonly type: string;
    readonly from: string;
    readonly to: string;
  };
  readonly sources: readonly string[];
  /** An id that the recipe makes; otherwise it is made of type, ends and date. */
  readonly id: string | undefined;
  readonly isUndirected: boolean;
}

/** Takes rows of a panel together. */
export interface Folds {
  add(draft: Draft, year: number): void;
}

/** A relation of rows as a function. */
export function compileRelation(
  context: Context,
  spec: RelationSpec,
  local: ReadonlyMap<string, ReadEntity>,
  folds: Folds | undefined,
): () => Fate {
  const { view } = context;
  const when = spec.when && compileWhen(view, spec.when, context.forms);
  if (when) context.tally(when.tallies);
  const draft = compileDraft(context, spec, local);
  const applies = compileConditions(view, spec.if ?? []);
  const year = spec.fold && compilePanelYear(context, spec.fold);
  return () => {
    if (!applies()) return "none";
    if (year && folds) {
      const number = year();
      const made = number === undefined ? undefined : draft(number);
      if (!made || number === undefined || view.fault !== undefined) return "none";
      folds.add(made, number);
      return "folded";
    }
    const date = when?.read();
    const made = draft(yearOf(date));
    if (!made || view.fault !== undefined) return "none";
    return state(context, made, date, when?.column);
  };
}

function yearOf(when: string | undefined): number | undefined {
  const found = when === undefined ? undefined : /\d{4}/.exec(when)?.[0];
  return found === undefined ? undefined : Number(found);
}

function compileDraft(context: Context, spec: RelationSpec, local: ReadonlyMap<string, ReadEntity>) {
  const { view, types } = context;
  const type = compileValue(view, spec.type);
  const from = compileEnd(context, spec.from, local);
  const to = compileEnd(context, spec.to, local);
  const id = spec.id === undefined ? undefined : compileId(view, spec.id);
  const isUndirected = compileUndirected(context, spec.undirected);
  const rest = compileRest(context, spec);
  const sources = compileCitations(context, spec.sources);
  return (year: number | undefined): Draft | undefined => {
    const [start, end] = [from(year), to(year)];
    const named = type();
    if (view.fault !== undefined) return undefined;
    if (start === undefined || end === undefined)
      return start === undefined ? blankEnd(context, "from", spec.from) : blankEnd(context, "to", spec.to);
    if (start === end) return selfRelation(context, start);
    if (!types.has(named)) return unknownType(context, named);
    const mirrored = isUndirected() && start > end;
    const ends = mirrored ? { from: end, to: start } : { from: start, to: end };
    const fields = { type: named, ...ends, ...rest(named, start, end) };
    return { fields, sources: sources(), id: id?.(), isUndirected: isUndirected() };
  };
}

function compileUndirected({ view }: Context, undirected: RelationSpec["undirected"]): () => boolean {
  if (typeof undirected === "object") return compileConditions(view, [undirected]);
  return () => undirected === true;
}

function compileRest(context: Context, spec: RelationSpec) {
  const { view, pass, types } = context;
  const values = (["certainty", "voice", "sector"] as const).flatMap((name) => {
    const value = spec[name];
    return value === undefined ? [] : [{ name, read: compileValue(view, value) }];
  });
  const denied = spec.denied === undefined ? undefined : compileValue(view, spec.denied);
  const accordingTo = spec.accordingTo === undefined ? undefined : compileTemplate(view, spec.accordingTo);
  const statement = spec.statement === undefined ? undefined : compileTemplate(view, spec.statement);
  const measures = compileMeasures(view, spec.measures);
  const nameOf = (id: string) => pass.entities.get(id)?.name ?? id;
  return (type: string, from: string, to: string): Record<string, unknown> => {
    const fields: Record<string, unknown> = {
      statement: statement?.() || `${nameOf(from)} ${types.get(type)?.name ?? type} ${nameOf(to)}.`,
      ...optional("accordingTo", accordingTo?.()),
      ...measures(),
    };
    for (const { name, read } of values) Object.assign(fields, optional(name, read()));
    if (denied) fields.denied = /^(true|1|yes)$/i.test(denied());
    return fields;
  };
}

/** States a relation with its date, unless it was stated before. */
export function state(
  context: Context,
  draft: Draft,
  date: string | undefined,
  column: string | undefined,
): Fate {
  const { view, pass } = context;
  const marked = mark(context, draft, date, column);
  if (!marked) return "none";
  const { when, sources, certainty } = marked;
  const { fields, isUndirected } = draft;
  const content = isUndirected ? when : JSON.stringify([when, fields, sources]);
  const made = draft.id ?? idOf(fields, date ?? "");
  const before = pass.compare(made, content);
  if (before === "same") return "joined";
  if (before === "other" && draft.id !== undefined) return duplicate(context, made);
  const id = before === "new" ? made : pass.next(made);
  pass.state("relation", { id, when, ...fields, ...certainty, sources }, view.place);
  return "made";
}

interface Marked {
  readonly when: string;
  readonly sources: readonly string[];
  readonly certainty: Record<string, string>;
}

// What lacks a date or a source goes through only where the reader says so, and so that nothing certain rests on it: its
// date is doubted, as lifespans may leave of any time so little that it would be certain.
function mark(context: Context, draft: Draft, date: string | undefined, column?: string): Marked | undefined {
  const { view, recipe } = context;
  const place = column === undefined ? {} : { column };
  if (date === undefined) {
    const told = { ...place, kind: "undated", reason: "the relation has no date" } as const;
    if (!recipe.allow.includes("undated")) {
      const remedy = orByHand(`give a date, or “${FORM_WORDS.undated}”`, "allow: [undated]");
      view.fail({ ...told, remedy });
      return undefined;
    }
    view.note({ ...told, remedy: "it is kept as undated; no certain answer rests on it" });
  }
  const when = date ?? DOUBTED_UNDATED;
  if (!fits(context, when, draft.sources, place)) return undefined;
  if (draft.sources.length > 0) return { when, sources: draft.sources, certainty: {} };
  if (!recipe.allow.includes("unsourced")) {
    const remedy = orByHand(
      `fill in “${FORM_WORDS.citation}”, or “${FORM_WORDS.unsourced}”`,
      "cite",
      "allow: [unsourced]",
    );
    view.fail({ kind: "unsourced", reason: "the relation has no source", remedy });
    return undefined;
  }
  const sources = [`${UNSOURCED}#row ${view.row}`];
  return { when: doubted(when), sources, certainty: { certainty: "inferred" } };
}

function fits(
  { view, pass, recipe }: Context,
  when: string,
  sources: readonly string[],
  place: { column?: string },
): boolean {
  const dated = pass.date(when, idsOf(sources));
  if ("reason" in dated) {
    const remedy = `correct the date, or the day on which its source was written (“${FORM_WORDS.writtenAt}”)`;
    view.fail({
      ...place,
      kind: "order",
      value: when,
      reason: dated.reason.replace(`"${when}" `, ""),
      remedy,
    });
    return false;
  }
  if (dated.hull) pass.widen(dated.hull);
  const { coverage } = recipe;
  if (!coverage) return true;
  const { start, end } = dated.span;
  if (end >= parseDay(coverage.start) && start <= parseDay(coverage.end)) return true;
  view.note({
    ...{ ...place, kind: "coverage", value: when },
    reason: `lies outside what the data cover (${coverage.start} to ${coverage.end}): ${formatDay(start)} to ${formatDay(end)}`,
    remedy: "check the date; it is read all the same",
  });
  return true;
}

function idOf({ type, from, to }: Draft["fields"], when: string): string {
  const date = /[\dX]{4}(?:-[\dX]{2}){0,2}/.exec(when)?.[0];
  return [slug(type), lastPart(from), lastPart(to), date].filter((part) => part !== undefined).join("/");
}

function lastPart(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
