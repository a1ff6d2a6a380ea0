import type { Readable } from "node:stream";
import type { ImportAnswer } from "../../model/exchange/import-answer.ts";
import type { FoundKind } from "../../model/exchange/read/findings.ts";
import type { Recipe } from "../../model/exchange/recipe/recipe.ts";
import { PHASES } from "../datasets/phases.ts";
import type { Progress as LoadProgress } from "../datasets/progress.ts";
import { findStored } from "../datasets/stored.ts";
import { Problem } from "../errors.ts";
import { explainKnown } from "../start-errors.ts";
import type { Around } from "./around.ts";
import { readBaseline } from "./baseline.ts";
import { type JobFacts, type Progress, tellFacts } from "./job-facts.ts";
import { discard, type Incoming, receive } from "./keep-files.ts";
import { loadKept } from "./load-kept.ts";
import { fitting, readShipped } from "./shipped-recipes.ts";
import type { FromThread, ToThread, Understood } from "./work/messages.ts";
import { runThread } from "./work/run-thread.ts";

/** One bringing in of files, from their first byte to a dataset. */
export class ImportJob {
  /** When somebody last did something with it, in milliseconds since 1970. */
  touched = Date.now();
  readonly #around: Around;
  readonly #facts: JobFacts;
  readonly #listeners = new Set<() => void>();
  #stopping = new AbortController();
  #working: Promise<void> = Promise.resolve();
  /** Whether files have come that the recipe may say nothing of. */
  #isAdded = false;

  /** @param recipe by which the files are read; without it one is guessed */
  constructor(
    readonly id: string,
    readonly files: Incoming[],
    around: Around,
    recipe: Recipe | undefined,
  ) {
    this.#around = around;
    this.#facts = {
      ...{ state: "receiving", recipe, fitting: [], progress: undefined, understood: undefined },
      ...{
        evidence: undefined,
        checked: undefined,
        replaces: undefined,
        loaded: undefined,
        problem: undefined,
      },
    };
  }

  get isBusy(): boolean {
    return this.#facts.state === "reading" || this.#facts.state === "loading";
  }

  /** What was found, as much of it as is kept. */
  get findings(): readonly FoundKind[] {
    return this.#facts.checked?.findings ?? [];
  }

  /** The recipe as it is now; undefined until the files are understood. */
  get recipe(): Recipe | undefined {
    return this.#facts.recipe ?? this.#facts.understood?.recipe;
  }

  /** All that there is to know of it now. */
  answer(): ImportAnswer {
    return tellFacts(this.id, this.files, this.#facts);
  }

  /** Takes bytes of a file; with the last byte of all of them the work begins. @throws Problem as `receive` does */
  async receive(place: number, offset: number, body: Readable): Promise<void> {
    const file = this.files[place];
    if (!file) throw new Problem("notFound", `The import has ${this.files.length} files, counted from 0.`);
    if (this.#facts.state !== "receiving")
      throw new Problem("refused", "All files of the import are here already: begin a new one.");
    await receive(file, offset, body);
    this.touched = Date.now();
    // The last bytes may have come twice, as when a client did not wait for the answer.
    if (this.#facts.state !== "receiving") return;
    if (this.files.every(({ received, size }) => received === size)) this.#begin("reading", this.#look);
  }

  /**
   * Takes up further files, whose bytes follow; what the recipe says of the others stays.
   * @throws Problem `refused` while that makes no sense
   */
  async add(announce: () => Promise<readonly Incoming[]>): Promise<void> {
    const { state } = this.#facts;
    if (state === "loading" || state === "loaded")
      throw new Problem("refused", "It is being loaded, or is loaded: begin a new import.");
    this.files.push(...(await announce()));
    this.#stopping.abort(new Problem("cancelled", "Files were added."));
    this.#facts.recipe = this.recipe;
    this.#isAdded = true;
    Object.assign(this.#facts, { state: "receiving", problem: undefined, progress: undefined });
    this.touched = Date.now();
  }

  /** Looks the files through by another recipe. @throws Problem `refused` while that makes no sense */
  remap(recipe: Recipe): void {
    const { state } = this.#facts;
    if (state === "receiving") throw new Problem("refused", "Send the files before their recipe.");
    if (state === "loading" || state === "loaded")
      throw new Problem("refused", "It is being loaded, or is loaded: begin a new import.");
    this.#facts.recipe = recipe;
    this.#stopping.abort(new Problem("cancelled", "The recipe was changed."));
    this.#begin("reading", this.#look);
  }

  /** Loads what the files make. @throws Problem `refused` where something stops it */
  load(): void {
    const { state, checked } = this.#facts;
    if (state !== "checked" || checked?.report.isClean !== true)
      throw new Problem("refused", "Only what was checked, and has no fault that stops it, can be loaded.");
    this.#begin("loading", this.#load);
  }

  /**
   * Waits until nothing is being done, telling how far it is.
   * @throws what the signal is aborted with; Problem `cancelled` where the import is stopped meanwhile
   */
  async settled(onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<void> {
    const tell = () => this.#facts.progress && onProgress(this.#facts.progress);
    signal.throwIfAborted();
    const gone = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
    this.#listeners.add(tell);
    try {
      tell();
      while (this.isBusy) {
        await Promise.race([this.#working, gone]);
        signal.throwIfAborted();
        // What was stopped stays as it was: nobody goes on with it.
        this.#stopping.signal.throwIfAborted();
      }
    } finally {
      this.#listeners.delete(tell);
    }
  }

  /** Ends whatever is being done; the database answers as it did before. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Problem("cancelled", "The import was stopped."));
    await this.#working;
  }

  /** Does one piece of work behind what is under way. */
  #begin(state: JobFacts["state"], work: (signal: AbortSignal) => Promise<void>): void {
    const before = this.#working;
    const stopping = new AbortController();
    const { signal } = stopping;
    this.#stopping = stopping;
    Object.assign(this.#facts, { state, problem: undefined, progress: undefined });
    this.#working = before.then(async () => {
      if (signal.aborted) return;
      await work.call(this, signal).catch((error: unknown) => this.#fail(error, signal));
      if (this.#stopping === stopping) this.#facts.progress = undefined;
      this.touched = Date.now();
    });
  }

  async #look(signal: AbortSignal): Promise<void> {
    const { files } = this;
    const order = {
      files: files.map(({ name, path, size }) => ({ name, path, size })),
      recipe: this.#facts.recipe,
      today: new Date().toISOString().slice(0, 10),
      completes: this.#isAdded,
    };
    this.#facts.checked = undefined;
    this.#facts.replaces = undefined;
    await runThread(order, (message) => this.#hear(message, signal), signal);
    if (this.#facts.state === "reading") throw new Error("the thread ended before its work was done");
  }

  async #hear(message: FromThread, signal: AbortSignal): Promise<ToThread | undefined> {
    if (signal.aborted) return undefined;
    const facts = this.#facts;
    switch (message.kind) {
      case "progress":
        return this.#progress(message);
      case "understood":
        facts.understood = message.understood;
        if (this.#isAdded) this.#complete(message.understood);
        facts.evidence ??= message.understood.evidence;
        facts.fitting = fitting(await readShipped(), message.understood.seen);
        return undefined;
      case "baseline":
        return { kind: "baseline", baseline: await this.#baseline(message.dataset, signal) };
      case "checked":
        facts.checked = message.checked;
        facts.state = "checked";
        return undefined;
      case "unreadable": {
        const [finding] = message.findings;
        const detail = message.findings.map(({ file, reason, remedy }) => `${file}: ${reason}; ${remedy}`);
        facts.problem = { detail: detail.join("\n"), ...(finding && { finding }) };
        facts.state = "unreadable";
        return undefined;
      }
      case "failed":
        throw new Error(message.message);
      case "done":
        return undefined;
    }
  }

  /** What was guessed of files that came later stands beside what is known of the others. */
  #complete({ recipe, evidence }: Understood): void {
    this.#isAdded = false;
    this.#facts.recipe = recipe;
    this.#facts.evidence = [...(this.#facts.evidence ?? []), ...evidence];
  }

  async #baseline(dataset: string, signal: AbortSignal) {
    const stored = (await findStored(this.#around.database)).find(({ id }) => id === dataset);
    this.#facts.replaces = stored;
    return stored && readBaseline(this.#around.database, stored, signal);
  }

  async #load(signal: AbortSignal): Promise<void> {
    const { checked } = this.#facts;
    if (!checked) return;
    const observer = ({ phase, rows, total = 0 }: LoadProgress) =>
      void this.#progress({ step: PHASES[phase], done: rows, total });
    const { contentHash, counts } = await loadKept(this.#around, this.files, checked, { observer, signal });
    this.#facts.loaded = { dataset: checked.recipe.dataset.id, contentHash, counts };
    this.#facts.state = "loaded";
    await Promise.all(this.files.map(({ path }) => discard(path)));
  }

  #progress({ step, done, total }: Progress): undefined {
    this.#facts.progress = { step, done, total };
    for (const tell of this.#listeners) tell();
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    const detail = error instanceof Problem ? error.message : explainKnown(error);
    if (detail === undefined) this.#around.log.error({ err: error }, "an import failed");
    this.#facts.problem = { detail: detail ?? "The program failed on this; its log says why." };
    this.#facts.state = this.#facts.checked ? "checked" : "unreadable";
  }
}
