import { KINDS } from "../graph/kinds.ts";
import { relationIndex, type TemporalGraph } from "./graph/temporal-graph.ts";
import { type InfluenceOptions, QuestionError } from "./options.ts";

/** A question as a request asks it: names are not yet told apart. */
export interface RequestedOptions extends Omit<InfluenceOptions, "notThrough" | "without"> {
  /** Kinds and ids of entities. */
  readonly notThrough: readonly string[];
  /** Ids of statements, sources and entities, and names of relation types. */
  readonly without: readonly string[];
}

/**
 * Tells apart what the names in a question stand for.
 * @throws QuestionError for a name that nothing in the dataset bears
 */
export function readOptions(
  graph: TemporalGraph,
  { notThrough, without, ...rest }: RequestedOptions,
): InfluenceOptions {
  const isEntity = (name: string) => graph.entityIndex.has(name);
  const isType = (name: string) => graph.types.some(({ type }) => type === name);
  const isSource = (name: string) => graph.sourceSets.some((set) => set.includes(name));
  const isStatement = (name: string) => relationIndex(graph, name) >= 0;
  const kinds = KINDS.filter((kind) => notThrough.includes(kind));
  const barred = notThrough.filter((name) => !KINDS.some((kind) => kind === name));
  refuse("notThrough", barred, isEntity, "kind or entity");
  refuse(
    "without",
    without,
    (name) => isEntity(name) || isType(name) || isSource(name) || isStatement(name),
    "statement, source, type or entity",
  );
  refuse("types", rest.types ?? [], isType, "relation type");
  refuse("influence", Object.keys(rest.influence ?? {}), isType, "relation type");
  return {
    ...rest,
    notThrough: { kinds, entities: barred },
    without: {
      entities: without.filter(isEntity),
      types: without.filter(isType),
      sources: without.filter(isSource),
      // What bears the name of something else is that; ids of statements are looked up last, as there are most of them.
      statements: without.filter((name) => !isEntity(name) && !isType(name) && !isSource(name)),
    },
  };
}

function refuse(
  field: string,
  names: readonly string[],
  isKnown: (name: string) => boolean,
  what: string,
): void {
  const unknown = names.find((name) => !isKnown(name));
  if (unknown !== undefined) throw new QuestionError(field, `the dataset has no ${what} "${unknown}"`);
}
