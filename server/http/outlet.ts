import type { Response } from "express";
import { Problem } from "../errors.ts";

/** Milliseconds that a client may leave an answer lying before it counts as gone. */
const IDLE = 20_000;

/** Writes an answer as fast as its client takes it. */
export class Outlet {
  readonly #response: Response;
  #goOn: () => void = () => {};

  constructor(response: Response) {
    this.#response = response;
    response.on("drain", () => this.#goOn());
    response.once("close", () => this.#goOn());
  }

  /**
   * Writes a part and waits until there is room for the next.
   * @throws Problem `cancelled` when the client has gone away, or takes nothing any more
   */
  async write(part: string | Uint8Array): Promise<void> {
    if (this.#response.destroyed) throw new Problem("cancelled", "The client went away.");
    const room = new Promise<void>((resolve) => {
      this.#goOn = resolve;
    });
    if (this.#response.write(part)) return;
    const idle = setTimeout(() => this.#response.destroy(), IDLE);
    await room;
    clearTimeout(idle);
  }
}
