import * as z from "zod";
import { datasetDefaults, window } from "../../model/graph/dataset.ts";
import { askOwn } from "../catalogue/ask.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { Problem, unfit } from "../errors.ts";
import { hint } from "../http/closest.ts";
import { Recent } from "../lib/recent.ts";
import type { Database } from "../neo4j/database.ts";
import { toPlain } from "../neo4j/plain.ts";
import type { Row } from "../neo4j/read.ts";

/** A dataset as it is loaded now. */
export interface LoadedDataset {
  readonly id: string;
  /** The key that `$dataset` is bound to: what the nodes and relations of its current generation carry. */
  readonly generation: string;
  readonly contentHash: string;
  /** The moment of its load, ISO 8601: a dataset that was removed and loaded again is not the one of before. */
  readonly loadedAt: string;
  /** Values of the catalogue's parameters that the dataset gives, by query and parameter. */
  readonly defaults: z.infer<typeof datasetDefaults>;
  readonly span: z.infer<typeof window>;
  readonly opening: z.infer<typeof window>;
}

/** What a node can hold only as text. */
function inJson<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
}

const stored = z.object({
  id: z.string(),
  generation: z.string(),
  contentHash: z.string(),
  loadedAt: z.string(),
  defaults: inJson(datasetDefaults),
  span: inJson(window),
  opening: inJson(window),
});

/** The most ids that a message lists. */
const LISTED = 20;

/** How many answers are remembered for when the database is away. */
const REMEMBERED = 1_000;

/** What is loaded, and which of it a question is asked of. */
export class Registry {
  readonly #database: Database;
  readonly #catalogue: Catalogue;
  readonly #preset: string | undefined;
  readonly #said = new Recent<Row[]>(REMEMBERED);

  /** @param preset the dataset that is meant where a question names none (`ENTENTE_DATASET`) */
  constructor(database: Database, catalogue: Catalogue, preset?: string) {
    this.#database = database;
    this.#catalogue = catalogue;
    this.#preset = preset;
  }

  /**
   * The dataset of this id; undefined where none is loaded under it.
   * @throws Problem as `read` does
   */
  async find(id: string, signal: AbortSignal): Promise<LoadedDataset | undefined> {
    const rows = await this.#remember(`one ${id}`, () =>
      askOwn(this.#asking(signal), "dataset-generation", { id }),
    );
    return rows[0] && toLoaded(rows[0]);
  }

  /**
   * Up to `limit` datasets, by id.
   * @throws Problem as `read` does
   */
  async list(limit: number, signal: AbortSignal): Promise<LoadedDataset[]> {
    const ask = () => askOwn(this.#asking(signal), "dataset-generations", { limit });
    return (await this.#remember(`first ${limit}`, ask)).map(toLoaded);
  }

  /**
   * What the database holds of all datasets, to be listed; what it said last while it is away, which is then not fresh.
   * @throws Problem as `read` does
   */
  async summaries(signal: AbortSignal): Promise<{ readonly rows: Row[]; readonly isFresh: boolean }> {
    let isFresh = false;
    const rows = await this.#remember("all", async () => {
      const found = await askOwn(this.#asking(signal), "datasets", {});
      isFresh = true;
      return found;
    });
    return { rows, isFresh };
  }

  /**
   * What the database holds of a dataset itself; undefined where none is loaded under this id.
   * @throws Problem as `read` does
   */
  async describe(id: string, signal: AbortSignal): Promise<Row | undefined> {
    const [row] = await this.#remember(`all of ${id}`, () => askOwn(this.#asking(signal), "dataset", { id }));
    return row;
  }

  /**
   * The dataset that a question is asked of: the one it names, the operator's default, or the only one.
   * @throws Problem `notFound` where none is loaded, `unfit` naming those that are where it is not clear which
   */
  async resolve(asked: string | undefined, signal: AbortSignal): Promise<LoadedDataset> {
    const id = asked ?? this.#preset;
    if (id !== undefined) return (await this.find(id, signal)) ?? this.#refuse(id, signal);
    const [first, second] = await this.list(2, signal);
    if (first === undefined) throw nothingLoaded();
    if (second === undefined) return first;
    const ids = await this.#ids(signal);
    throw wrong(`Several datasets are loaded; say which with dataset=: ${enumerate(ids)}.`);
  }

  /**
   * The dataset that is meant, or undefined where no question could be asked for want of saying which.
   * @throws Problem `unfit` for one that is named and not loaded
   */
  async resolveIfAny(asked: string | undefined, signal: AbortSignal): Promise<LoadedDataset | undefined> {
    if (asked !== undefined) return this.resolve(asked, signal);
    if (this.#preset !== undefined) return this.find(this.#preset, signal);
    const [first, second] = await this.list(2, signal);
    return second === undefined ? first : undefined;
  }

  async #refuse(id: string, signal: AbortSignal): Promise<never> {
    const ids = await this.#ids(signal);
    if (ids.length === 0) throw nothingLoaded();
    throw wrong(`There is no dataset "${id}". ${hint(id, ids) || `Loaded: ${enumerate(ids)}.`}`);
  }

  async #ids(signal: AbortSignal): Promise<string[]> {
    return (await this.list(1_000, signal)).map(({ id }) => id);
  }

  /** While the database is away, what it said last: what is held in memory can be asked of all the same. */
  async #remember(question: string, ask: () => Promise<Row[]>): Promise<Row[]> {
    try {
      const rows = await ask();
      this.#said.set(question, rows);
      return rows;
    } catch (error) {
      const said = this.#said.get(question);
      if (said !== undefined && error instanceof Problem && error.kind === "unavailable") return said;
      throw error;
    }
  }

  #asking(signal: AbortSignal) {
    return { database: this.#database, catalogue: this.#catalogue, signal };
  }
}

/** Datasets by what the database says of them: the same as long as it says the same. */
const parsed = new Recent<LoadedDataset>(REMEMBERED);

function toLoaded({ dataset }: Row): LoadedDataset {
  const plain = toPlain(dataset);
  const text = JSON.stringify(plain);
  const known = parsed.get(text) ?? stored.parse(plain);
  parsed.set(text, known);
  return known;
}

/** What is said of a dataset that a path names and that is not there. */
export function notLoaded(id: string): Problem {
  return new Problem("notFound", `There is no dataset "${id}"; /api/datasets lists those that are loaded.`);
}

function nothingLoaded(): Problem {
  return new Problem("notFound", "No dataset is loaded: npm run dataset -- load <folder>");
}

function wrong(detail: string): Problem {
  return unfit([{ parameter: "dataset", detail }]);
}

function enumerate(ids: readonly string[]): string {
  const more = ids.length - LISTED;
  return `${ids.slice(0, LISTED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
