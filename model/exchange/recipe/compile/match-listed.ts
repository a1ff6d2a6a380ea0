import { untagged } from "../../../graph/naming/names.ts";
import { IDENTIFIERS, identifiersOf, resolveState } from "../../codes/states.ts";
import { orByHand } from "../form-words.ts";
import type { EntitySpec } from "../thing-spec.ts";
import type { Context } from "./context.ts";
import type { Asked, Listed } from "./listed.ts";
import { compileCell, compileTemplate, type ReadText } from "./values.ts";

/** What the reader decided a name to mean; undefined where there is no decision. */
export type Decided = (kind: string, name: string) => string | undefined;

/**
 * The entity of the reader's list that a row means, brought into the case.
 * @returns undefined where it means none, or several, which is noted
 */
export type MatchListed = (kind: string, year: number | undefined) => Listed | undefined;

type Texts = Omit<Asked, "kind" | "year"> & { readonly shown: string };

const MOST_KEPT = 100_000;

/**
 * How rows find the entity that they mean in a list of the reader's own; undefined where there is no such list.
 * @param isDescribed whether rows describe it, as an occasion and its parties: it is missed only where the list has such things
 */
export function compileMatch(
  context: Context,
  spec: Omit<EntitySpec, "as">,
  decided: Decided,
  isDescribed: boolean,
): MatchListed | undefined {
  const { view, pass, recipe } = context;
  if (pass.listed.size === 0 || spec.list) return undefined;
  const read = compileTexts(context, spec);
  const column = spec.code?.column ?? /^\{([^{}]+)\}$/.exec(spec.name ?? spec.id ?? "")?.[1];
  const where = column === undefined ? {} : { column };
  const isLeftOut = recipe.leaveOut.includes("unmatched");
  const kept = new Map<string, readonly Listed[]>();
  return (kind, year) => {
    const { codes, names, shown } = read(kind, year);
    if (shown === "") return undefined;
    const decision = decided(kind, shown);
    const key = [kind, year, ...codes, ...names].join("\0");
    let found = kept.get(key);
    if (found === undefined) {
      found = pass.listed.find({ kind, year, codes, names: decision === undefined ? names : [decision] });
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, found);
    }
    const [one, ...others] = found;
    if (one && others.length === 0) return pass.bring(one);
    // What was decided to be itself is none of the list.
    if (decision === shown || (isDescribed && !pass.listed.hasKind(kind))) return undefined;
    if (isLeftOut) view.fail({ ...UNMATCHED, ...where, value: shown });
    else pass.misses.note(kind, shown, { ...view.place, ...where }, found);
    return undefined;
  };
}

const UNMATCHED = {
  kind: "unmatched",
  reason: "means nothing of the list, or several of it",
  remedy: orByHand("say what it is, or add it to the list", "same"),
} as const;

function compileTexts(context: Context, spec: Omit<EntitySpec, "as">) {
  const { view } = context;
  const name = spec.name === undefined ? NOTHING : compileTemplate(view, spec.name);
  const id = spec.id === undefined ? NOTHING : compileTemplate(view, spec.id);
  const identifiers = Object.entries(spec.identifiers ?? {}).map(([scheme, template]): ReadText => {
    const text = compileTemplate(view, template);
    return () => `${scheme}:${text()}`;
  });
  const code = spec.code === undefined ? NOTHING : compileCell(view, spec.code.column);
  return (_kind: string, year: number | undefined): Texts => {
    const [told, cell] = [name(), code()];
    const state = stateOf(spec.code, cell, year);
    const scheme = spec.code && IDENTIFIERS[spec.code.system];
    return {
      shown: told || cell || id(),
      codes: [
        id(),
        ...identifiers.map((text) => text()),
        `${scheme ?? "code"}:${cell}`,
        cell,
        ...state.codes,
      ],
      names: [told, ...state.names],
    };
  };
}

const NOTHING: ReadText = () => "";

/** What else a state is called that a code stands for: as a period of the year where the list has those, and as a whole. */
function stateOf(spec: EntitySpec["code"], code: string, year: number | undefined) {
  if (spec === undefined || code === "") return { codes: [], names: [] };
  const period = year === undefined ? undefined : resolveState(spec.system, code, year, "apart")?.state;
  const whole = resolveState(spec.system, code, year, "one")?.state;
  const states = [period, whole].filter((state) => state !== undefined);
  return {
    codes: states.flatMap(identifiersOf),
    names: states.flatMap(({ name, names }) => [name, ...names.map(untagged)]),
  };
}
