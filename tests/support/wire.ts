import { connect, createServer, type Server, type Socket } from "node:net";
import { testNeo4j } from "./database.ts";

/** Stands between the program and its database, and can be taken away, or keep to itself what comes, as a halted process does. */
export class Wire {
  private readonly pairs = new Set<readonly [near: Socket, far: Socket]>();
  private server: Server | undefined;
  private isHeld = false;
  port = 0;

  async open(): Promise<void> {
    const { hostname, port } = new URL(testNeo4j().uri);
    this.server = createServer((near) => {
      const far = connect(Number(port), hostname);
      const pair = [near, far] as const;
      this.pairs.add(pair);
      for (const socket of pair) socket.on("error", () => {}).on("close", () => this.pairs.delete(pair));
      if (!this.isHeld) near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, "127.0.0.1", resolve));
    const address = this.server.address();
    if (address !== null && typeof address === "object") this.port = address.port;
  }

  /** Passes nothing on in either direction, and closes nothing. */
  hold(): void {
    this.isHeld = true;
    for (const [near, far] of this.pairs) {
      near.unpipe(far);
      far.unpipe(near);
    }
  }

  release(): void {
    this.isHeld = false;
    for (const [near, far] of this.pairs) near.pipe(far).pipe(near);
  }

  async cut(): Promise<void> {
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}
