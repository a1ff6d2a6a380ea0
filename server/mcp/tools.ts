import * as z from "zod";
import { VIEWS } from "../../model/exchange/write/taken.ts";
import { CHANGES } from "../../model/graph/compare/change-kind.ts";
import { BASES, KINDS, SECTORS } from "../../model/graph/kinds.ts";
import { CRITERIA } from "../../model/influence/options.ts";
import { READINGS } from "../../model/time/reading.ts";

/** A request as a route takes it, not yet parsed. */
export interface ToolRequest {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Something that an agent can do: a request of the HTTP interface under words of its own. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  /** Of the route that answers it. */
  readonly method: "get" | "post";
  readonly path: string;
  readonly ask: (input: Readonly<Record<string, unknown>>) => ToolRequest;
}

const dataset = z
  .string()
  .optional()
  .describe("Id of a dataset, as list_datasets gives it; may be left out where only one is loaded.");
const day = z.string().optional().describe("A date: 1968, 1968-10, 1968-10-03, or EDTF.");
const limit = (most: number) => z.int().min(1).max(most).optional().describe("The most that is told.");
const ids = (what: string) => z.array(z.string()).max(100).optional().describe(what);

const window = { start: day, end: day };

/** Everything that agents can do. A new tool is one entry here. */
export const TOOLS: readonly Tool[] = [
  {
    name: "list_datasets",
    title: "List datasets",
    description: "Which datasets are loaded: id, title, version, span, counts and content hash.",
    input: z.strictObject({}),
    ...get("/api/datasets", () => ({})),
  },
  {
    name: "search",
    title: "Search entities by name",
    description:
      "Finds entities by parts of their names, in any language. Give their ids to the other tools; a name alone proves nothing.",
    input: z.strictObject({
      q: z.string().max(200).describe("Words, or parts of words, that a name holds."),
      kinds: z.array(z.enum(KINDS)).optional(),
      dataset,
      limit: limit(50),
    }),
    ...get("/api/search", (query) => ({ query: { limit: 20, ...query } })),
  },
  {
    name: "read_entity",
    title: "Read an entity",
    description:
      "The dossier of an entity: what it is, and its relations with date, certainty, statement and places in sources.",
    input: z.strictObject({
      id: z.string(),
      dataset,
      ...window,
      limit: limit(100),
      offset: z.int().min(0).optional(),
    }),
    ...get("/api/entities/{id}", ({ id, ...query }) => ({ params: { id }, query: { limit: 30, ...query } })),
  },
  {
    name: "read_evidence",
    title: "Read the evidence of a claim",
    description:
      "What one relation says, when, how certainly, in whose voice, where that is written, and which claims dispute it. Read it before you cite a claim.",
    input: z.strictObject({ id: z.string().describe("Id of a relation."), dataset }),
    ...get("/api/relations/{id}", ({ id, ...query }) => ({ params: { id }, query })),
  },
  {
    name: "list_questions",
    title: "List the prepared questions",
    description: "The catalogue of prepared questions: name, what each asks, and its parameters.",
    input: z.strictObject({ dataset }),
    ...get("/api/queries", (query) => ({ query })),
  },
  {
    name: "ask_question",
    title: "Ask a prepared question",
    description:
      "Asks one question of the catalogue, by the name and with the parameters that list_questions gives.",
    input: z.strictObject({
      name: z.string(),
      parameters: z
        .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
        .optional(),
      dataset,
    }),
    method: "get",
    path: "/api/queries/{name}",
    ask: ({ name, parameters, dataset: asked }) => ({
      params: { name },
      query: { ...z.record(z.string(), z.unknown()).optional().parse(parameters), dataset: asked },
    }),
  },
  {
    name: "trace",
    title: "Trace influence",
    description:
      "Whether the dates leave room for influence to have travelled from one entity to another, and along which claims. The verdict (certain, possible, none) is computed from the dates and is not to be guessed from statements. A path is an opportunity, not a proof; `claims` has what authors themselves claim.",
    input: z.strictObject({
      from: z.string().describe("Id of the entity that influence starts from."),
      to: z.string().describe("Id of the entity that it is to arrive at."),
      ...window,
      criterion: z.enum(CRITERIA).optional(),
      basis: z.enum(BASES).optional().describe("The weakest that a hop may be evidence of."),
      maxHops: z.int().min(1).optional(),
      without: ids("Ids of relations, sources, entities or relation types to leave out."),
      dataset,
    }),
    ...get("/api/paths", (query) => ({ query })),
  },
  {
    name: "compare",
    title: "Compare two windows, readings or datasets",
    description:
      "What began, ended, changed and stayed between two windows of time, two readings of uncertain dates, or two datasets, by sector and actor. A certain change is so however the uncertain dates fall, a possible one only if they fall so. `counts` is of everything; `listed` of `total` changes are told.",
    input: z.strictObject({
      a: day.describe("The first window: a date with all its days, as 1968/1975."),
      b: day.describe("The second window, likewise; left out, it is the first."),
      reading: z.enum(READINGS).optional().describe("What the first window counts; else what is possible."),
      readingB: z.enum(READINGS).optional().describe("That of the second, where it is another."),
      other: z.string().optional().describe("Id of the second window's dataset, where it is another."),
      sectors: z.array(z.enum(SECTORS)).optional(),
      types: ids("Relation types to keep."),
      changes: z.array(z.enum(CHANGES)).optional().describe("What is listed; else all but unchanged."),
      limit: limit(500),
      dataset,
    }),
    ...get("/api/compare", (query) => ({ query: { limit: 50, ...query } })),
  },
  {
    name: "cypher",
    title: "Ask in Cypher",
    description:
      "Runs one read-only Cypher statement within the console's limits. Write {dataset: $dataset} on every node; return relations themselves, not only their properties, so that the answer has its evidence. The dataset's resource tells labels, types and properties.",
    input: z.strictObject({
      query: z.string().min(1),
      parameters: z.record(z.string(), z.unknown()).optional(),
      dataset,
    }),
    method: "post",
    path: "/api/cypher",
    ask: (body) => ({ body }),
  },
  {
    name: "cite",
    title: "Cite a result",
    description:
      "Reference, BibTeX, link and hashes of what a view answers. `parameters` are those of trace (view paths), or start, end, types … (view network).",
    input: z.strictObject({
      view: z.enum(VIEWS),
      parameters: z
        .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
        .optional(),
      dataset,
    }),
    method: "get",
    path: "/api/cite",
    ask: ({ view, parameters, dataset: asked }) => ({
      query: { ...z.record(z.string(), z.unknown()).optional().parse(parameters), view, dataset: asked },
    }),
  },
];

function get(path: string, ask: Tool["ask"]): Pick<Tool, "method" | "path" | "ask"> {
  return { method: "get", path, ask };
}
