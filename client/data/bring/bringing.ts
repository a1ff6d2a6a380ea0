import { createStore } from "zustand/vanilla";
import type { ImportAnswer } from "../../../model/exchange/import-answer.ts";
import type { Recipe } from "../../../model/exchange/recipe/recipe.ts";
import { type Failure, toFailure } from "../../http/failure.ts";
import {
  addFiles,
  beginImport,
  endImport,
  fetchEntities,
  fetchImport,
  followImport,
  loadImport,
  putRecipe,
  type RecipeGiven,
} from "../api.ts";
import { exploreAddress } from "./explore-address.ts";
import { sendFiles } from "./send-files.ts";

/** What is being brought in. */
export interface Bringing {
  readonly answer: ImportAnswer | null;
  /** What is being done, while something is. */
  readonly progress: NonNullable<ImportAnswer["progress"]> | null;
  /** The recipe as its reader sees it, which may be ahead of the one that was checked last. */
  readonly recipe: Recipe | null;
  readonly failure: Failure | null;
}

const NOTHING: Bringing = { answer: null, progress: null, recipe: null, failure: null };

/** The one import that the page works on; it goes on while one looks at something else. */
export const bringing = createStore<Bringing>(() => NOTHING);

let stopping = new AbortController();

/** Does one thing after what is under way was given up. */
async function only(
  step: string,
  work: (signal: AbortSignal) => Promise<ImportAnswer>,
  ahead: Partial<Bringing> = {},
): Promise<void> {
  stopping.abort();
  stopping = new AbortController();
  const { signal } = stopping;
  bringing.setState({ failure: null, progress: { step, done: 0, total: 0 }, ...ahead });
  try {
    const answer = await follow(await work(signal), signal);
    if (answer.state === "loaded" && answer.loaded)
      window.location.assign(exploreAddress(answer.loaded.dataset, "explore"));
  } catch (error) {
    if (signal.aborted) return;
    bringing.setState({ failure: toFailure(error, "The import cannot go on"), progress: null });
  }
}

function note(answer: ImportAnswer, more: Partial<Bringing> = {}): void {
  bringing.setState({ answer, ...(answer.recipe && { recipe: answer.recipe }), ...more });
}

/** Asks on before what is known so far is drawn: that takes as long as the program takes with a small table. */
async function follow(begun: ImportAnswer, signal: AbortSignal): Promise<ImportAnswer> {
  const following = followImport(begun.id, (progress) => bringing.setState({ progress }), signal);
  note(begun);
  const answer = await following;
  note(answer, { progress: null });
  return answer;
}

function idOf(): string {
  const { answer } = bringing.getState();
  if (answer === null) throw new Error("nothing is being brought in");
  return answer.id;
}

/** Brings in files: sends them, and has them looked through. */
export function bring(files: readonly File[], recipe?: RecipeGiven): Promise<void> {
  bringing.setState(NOTHING);
  return only("Sending", async (signal) => {
    const begun = await beginImport(files, recipe, signal);
    note(begun);
    return sendFiles(begun.id, files, 0, (progress) => bringing.setState({ progress }), signal);
  });
}

/** Brings in further files beside those that are there; what the recipe says of these stays. */
export function bringMore(files: readonly File[]): Promise<void> {
  return only("Sending", (signal) => sendMore(files, signal));
}

/** The same of the entities of a dataset that is loaded, which names are then matched with. */
export function bringEntitiesOf(dataset: string): Promise<void> {
  return only("Reading the dataset", async (signal) => {
    const entities = await fetchEntities(dataset, signal);
    return sendMore([new File([entities], `entities-of-${dataset}.csv`)], signal);
  });
}

async function sendMore(files: readonly File[], signal: AbortSignal): Promise<ImportAnswer> {
  const first = bringing.getState().answer?.files.length ?? 0;
  const begun = await addFiles(idOf(), files, signal);
  note(begun);
  return sendFiles(begun.id, files, first, (progress) => bringing.setState({ progress }), signal);
}

/** Whether files can be put beside those that are being brought in. */
export function takesMore({ answer }: Bringing): boolean {
  return answer !== null && answer.state !== "loading" && answer.state !== "loaded";
}

/** Goes on with an import that is there already. */
export function goOn(id: string): Promise<void> {
  return only("Looking at the files", (signal) => fetchImport(id, signal));
}

/** Reads the files by another recipe. */
export function readBy(recipe: RecipeGiven): Promise<void> {
  const ahead = "value" in recipe ? { recipe: recipe.value } : {};
  return only("Checking every row", (signal) => putRecipe(idOf(), recipe, signal), ahead);
}

/** Changes the recipe, and has all rows checked again. */
export function mend(change: (recipe: Recipe) => Recipe): void {
  const { recipe } = bringing.getState();
  if (recipe === null) return;
  void readBy({ value: change(recipe) });
}

/** Loads what the files make, and goes to it. */
export function load(): Promise<void> {
  return only("Loading", (signal) => loadImport(idOf(), signal));
}

/** Stops, and forgets the files. */
export async function leave(): Promise<void> {
  stopping.abort();
  const { answer } = bringing.getState();
  bringing.setState(NOTHING);
  if (answer !== null) await endImport(answer.id).catch(() => undefined);
}
