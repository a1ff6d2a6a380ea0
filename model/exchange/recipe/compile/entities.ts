import { KINDS } from "../../../graph/kinds.ts";
import { untagged } from "../../../graph/naming/names.ts";
import { formatDay } from "../../../time/day.ts";
import { IDENTIFIERS, identifiersOf, type Resolved, resolveState } from "../../codes/states.ts";
import { SYSTEM_WORDS } from "../../codes/systems.ts";
import { slug } from "../../slug.ts";
import { FORM_WORDS, orByHand } from "../form-words.ts";
import type { CodeSpec, EndSpec, EntitySpec } from "../thing-spec.ts";
import { compileCitations, idsOf } from "./citations.ts";
import type { Context } from "./context.ts";
import type { Listed } from "./listed.ts";
import { compileMatch, type Decided } from "./match-listed.ts";
import { compileMeasures } from "./measures.ts";
import {
  compileCell,
  compileConditions,
  compileId,
  compileTemplate,
  compileValue,
  type ReadText,
} from "./values.ts";
import { compileWhen } from "./when.ts";

/**
 * States the entity that a row speaks of, where it has not been stated.
 * @param year of what the row tells, by which a code is understood
 * @returns its id; undefined where the row names none
 */
export type ReadEntity = (year: number | undefined) => string | undefined;

type Described = Omit<EntitySpec, "as">;

/** What is stated of an entity. */
interface Fields extends Readonly<Record<string, unknown>> {
  readonly names: readonly string[];
  readonly identifiers: readonly string[];
  readonly sources: readonly string[];
  readonly when?: string;
}

/**
 * An entity of rows as a function.
 * @param isDescribed whether rows are about it; otherwise it is one of the ends that they name
 */
export function compileEntity(context: Context, spec: Described, isDescribed = false): ReadEntity {
  const { view, pass } = context;
  const kind = compileValue(view, spec.kind);
  const applies = compileConditions(view, spec.if ?? []);
  const name = spec.name === undefined ? undefined : compileTemplate(view, spec.name);
  const code = spec.code && compileCode(context, spec.code, spec.name !== undefined);
  const id = spec.id === undefined ? undefined : compileId(view, spec.id);
  const key = spec.key === undefined ? undefined : compileTemplate(view, spec.key);
  const describe = compileFields(context, spec);
  const decided = decisionsOf(context);
  const match = compileMatch(context, spec, decided, isDescribed);
  const list = spec.list ? compileListing(context, spec) : undefined;
  return (year) => {
    if (!applies()) return undefined;
    const kindOf = kind();
    const listed = match?.(kindOf, year);
    if (listed) {
      if (key) pass.addKey(key(), listed.id);
      return listed.id;
    }
    const state = code?.(year);
    const told = state?.state.name ?? name?.() ?? "";
    if (told === "" && id === undefined) return undefined;
    const named = decided(kindOf, told) ?? told;
    const idea = id?.() ?? `${slug(kindOf)}/${state?.state.id ?? slug(named)}`;
    const made = list ? idea : pass.listed.freeId(idea);
    if (view.fault !== undefined || !isKind(kindOf, context)) return undefined;
    if (key) pass.addKey(key(), made);
    const before = pass.entities.get(made) ?? pass.listed.get(made);
    if (before !== undefined) {
      if (named !== "" && before.name !== named) tellConflict(context, made, before.name, named);
      return made;
    }
    const one = { id: made, kind: kindOf, name: named || made };
    const fields = { ...one, ...describe(kindOf, one.name, state) };
    if (list) list(one, fields);
    else {
      pass.addEntity(made, one);
      pass.state("entity", fields, view.place);
    }
    return made;
  };
}

/** Takes an entity of a list up, under all that it may be called. */
function compileListing({ view, pass }: Context, spec: Described) {
  const texts = [spec.id, spec.key, spec.code && `{${spec.code.column}}`].flatMap((template) =>
    template === undefined ? [] : [compileTemplate(view, template)],
  );
  return (one: Pick<Listed, "id" | "kind" | "name">, fields: Fields): void => {
    const { names, identifiers, when, sources } = fields;
    const codes = [one.id, ...present(texts), ...identifiers];
    const years = when === undefined ? undefined : yearsOf(pass, when, sources);
    const called = { codes, names: [one.name, ...names.map(untagged)] };
    pass.list({ ...one, years, fields, origin: view.place }, called);
  };
}

function yearsOf(pass: Context["pass"], when: string, sources: readonly string[]): Listed["years"] {
  const dated = pass.date(when, idsOf(sources));
  if ("reason" in dated) return undefined;
  const { start, end } = dated.span;
  return { from: Number(formatDay(start).slice(0, 4)), to: Number(formatDay(end).slice(0, 4)) };
}

/** An end of a relation as a function; one that nothing describes is a fault of the row. */
export function compileEnd(
  context: Context,
  spec: EndSpec,
  local: ReadonlyMap<string, ReadEntity>,
): ReadEntity {
  if (typeof spec === "string") return local.get(spec) ?? unknownName(context, spec);
  if ("kind" in spec) return compileEntity(context, spec);
  const { view } = context;
  if ("key" in spec) return byKey(context, compileTemplate(view, spec.key));
  const id = "id" in spec && spec.id !== undefined ? compileId(view, spec.id) : () => "";
  return () => {
    const named = id();
    return known(context, named) ?? dangling(context, named);
  };
}

/** An entity that is described, brought in where it stands in a list only. */
function known({ pass }: Context, id: string): string | undefined {
  if (pass.entities.has(id)) return id;
  const listed = pass.listed.get(id);
  return listed && pass.bring(listed).id;
}

function byKey(context: Context, key: ReadText): ReadEntity {
  return () => {
    const named = key();
    if (named === "") return undefined;
    const id = context.pass.keys.get(named);
    return id === undefined ? dangling(context, named) : known(context, id);
  };
}

function dangling({ view }: Context, value: string): undefined {
  const remedy = `add it to the table of things, and choose there by which column it is “${FORM_WORDS.key}”`;
  view.fail({
    ...{ kind: "dangling", value, reason: "is described in no table of things" },
    remedy: orByHand(remedy, "key"),
  });
  return undefined;
}

function unknownName({ view }: Context, name: string): ReadEntity {
  const reason = `the recipe's relation ends at "${name}", which no entity of the table is called`;
  view.report({
    ...view.origin,
    kind: "recipe",
    weight: "fault",
    reason,
    remedy: `give an entity \`as: ${name}\``,
  });
  return () => undefined;
}

function isKind(kind: string, { view }: Context): boolean {
  if (KINDS.some((known) => known === kind)) return true;
  const remedy = `use one of ${KINDS.join(", ")}`;
  view.fail({ kind: "value", value: kind, reason: "is no kind of entity", remedy });
  return false;
}

function tellConflict({ view }: Context, id: string, before: string, now: string): void {
  view.note({
    ...{ kind: "conflict", value: now },
    reason: `${id} was called "${before}" before; the first name stays`,
    remedy: orByHand("nothing, where both names mean one; else tell them apart in the table", "id", "same"),
  });
}

// Names that the reader decided to be one.
function decisionsOf({ recipe }: Context): Decided {
  const decided = new Map(
    recipe.same.flatMap(({ kind, names, is }) =>
      names.map((name): [string, string] => [`${kind} ${slug(name)}`, is]),
    ),
  );
  if (decided.size === 0) return () => undefined;
  return (kind, name) => decided.get(`${kind} ${slug(name)}`);
}

// A state that no list knows is read by its name, where the table has one.
function compileCode(context: Context, { system, column, successors }: CodeSpec, isNamed: boolean) {
  const { view } = context;
  const cell = compileCell(view, column);
  const kept = new Map<string, Resolved | undefined>();
  return (year: number | undefined): Resolved | undefined => {
    const code = cell();
    if (code === "") return undefined;
    const key = `${code} ${year}`;
    const isKept = kept.has(key);
    const resolved = isKept ? kept.get(key) : resolveState(system, code, year, successors);
    kept.set(key, resolved);
    // A notice is given once; a fault for each row that it leaves out.
    if (!resolved) tellUnknown(context, { code, column, system, isNamed, isKept });
    else if (resolved.outside !== undefined && !isKept) {
      view.note({
        ...{ kind: "code-years", column, value: code },
        reason: `stands for ${resolved.state.name} in ${resolved.outside}, not in ${year}`,
        remedy: "check the code or the date; it is read all the same",
      });
    }
    return resolved;
  };
}

interface UnknownCode {
  readonly code: string;
  readonly column: string;
  readonly system: CodeSpec["system"];
  readonly isNamed: boolean;
  readonly isKept: boolean;
}

function tellUnknown({ view }: Context, { code, column, system, isNamed, isKept }: UnknownCode): void {
  const told = {
    kind: "code",
    column,
    value: code,
    reason: `is not known as ${SYSTEM_WORDS[system]}`,
  } as const;
  if (!isNamed) view.fail({ ...told, remedy: orByHand("correct it, or have a name read beside it", "name") });
  else if (!isKept) view.note({ ...told, remedy: "check the code; the row is read by the name" });
}

function compileFields(context: Context, spec: Described) {
  const { view, recipe, forms } = context;
  const text = (template: string | undefined) =>
    template === undefined ? undefined : compileTemplate(view, template);
  const summary = text(spec.summary);
  const names = Object.entries(spec.names ?? {}).map(([tag, template]) =>
    tagged(tag, compileTemplate(view, template)),
  );
  const identifiers = Object.entries(spec.identifiers ?? {}).map(([scheme, template]) =>
    tagged(scheme, compileTemplate(view, template)),
  );
  const scheme = spec.code && IDENTIFIERS[spec.code.system];
  const code = spec.code && scheme ? [tagged(scheme, compileCell(view, spec.code.column))] : [];
  const when = spec.when && compileWhen(view, spec.when, forms);
  if (when) context.tally(when.tallies);
  const status = spec.status === undefined ? undefined : compileValue(view, spec.status);
  const sources = compileCitations(context, spec.sources);
  const measures = compileMeasures(view, spec.measures);
  return (kind: string, name: string, resolved: Resolved | undefined): Fields => {
    const state = resolved?.state;
    return {
      names: [...(state?.names ?? []), ...all(names)],
      summary: summary?.() || `${kind} that ${recipe.dataset.title} calls ${name}.`,
      ...optional("when", when?.read()),
      ...optional("status", status?.()),
      identifiers: [...new Set([...(state ? identifiersOf(state) : all(code)), ...all(identifiers)])],
      sources: sources(),
      ...measures(),
    };
  };
}

/** The texts of a cell that may hold several, each under its tag; one that has a tag already keeps it. */
function tagged(tag: string, read: ReadText): () => string[] {
  return () =>
    read()
      .split(SEVERAL)
      .map((text) => text.trim())
      .filter((text) => text !== "")
      .map((text) => (TAGGED.test(text) ? text : `${tag}:${text}`));
}

const SEVERAL = /[;|\n]/;
const TAGGED = /^[a-z][a-z0-9-]+:\S/;

function all(reads: readonly (() => string[])[]): string[] {
  return reads.flatMap((read) => read());
}

function present(reads: readonly ReadText[]): string[] {
  return reads.map((read) => read()).filter((text) => text !== "");
}

/** A field where there is something to say. */
export function optional(name: string, value: string | undefined): Record<string, string> {
  return value === undefined || value === "" ? {} : { [name]: value };
}
