import type { SharedCase } from "../cases/shared-case.ts";
import type { TaskName } from "./tasks.ts";

/** To a worker: the case of a dataset, in the place of what it held of it before. */
export interface HoldMessage {
  readonly kind: "hold";
  readonly dataset: string;
  readonly contentHash: string;
  readonly shared: SharedCase;
}

/** To a worker: a question, and the flag in shared memory that ends the work on it when it is no longer 0. */
export interface AskMessage {
  readonly kind: "ask";
  readonly dataset: string;
  readonly task: TaskName;
  readonly question: unknown;
  readonly stop: Int32Array;
  /** Milliseconds that the work may take. */
  readonly budget: number;
}

/** To a worker: a dataset that it need not hold any more. */
export interface DropMessage {
  readonly kind: "drop";
  readonly dataset: string;
}

export type ToWorker = HoldMessage | AskMessage | DropMessage;

/** How large the projection of a dataset is, and how long it took to be built. */
export interface Held {
  readonly relations: number;
  readonly bytes: number;
  readonly builtMs: number;
}

/** From a worker. */
export type FromWorker =
  | { readonly kind: "held"; readonly held: Held }
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "answer"; readonly answer: unknown }
  | { readonly kind: "refused"; readonly field: string; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };
