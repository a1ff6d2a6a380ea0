import { connect, createServer, type Socket } from "node:net";

/** A line to a database that can be cut and mended, as networks and restarts do, or held, as a halted process holds it. */
export interface BreakableLine {
  readonly uri: string;
  cut(): Promise<void>;
  /** Passes nothing on and closes nothing, until it is released. */
  hold(): void;
  release(): void;
  mend(): Promise<void>;
}

/** Passes on what comes to a port of its own to the database at a Bolt address without encryption. */
export async function layLine(to: string): Promise<BreakableLine> {
  const target = new URL(to);
  const sockets = new Set<Socket>();
  const pairs = new Set<readonly [near: Socket, far: Socket]>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    near.on("close", () => pairs.delete(pair));
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.pipe(other);
      socket.on("error", () => other.destroy()).on("close", () => sockets.delete(socket));
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => void server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the line has no port");
  const { port } = address;
  return {
    uri: `bolt://127.0.0.1:${port}`,
    mend: () => listen(port),
    hold() {
      for (const [near, far] of pairs) {
        near.unpipe(far);
        far.unpipe(near);
      }
    },
    release() {
      for (const [near, far] of pairs) near.pipe(far).pipe(near);
    },
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
