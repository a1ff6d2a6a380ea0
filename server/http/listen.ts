import { createServer } from "node:http";
import type { Express } from "express";

/** A server that answers, and how to stop it. */
export interface Listening {
  /** The address to open, as `http://127.0.0.1:7474`. */
  readonly url: string;
  /** Takes no new request, lets those under way finish, and after `patience` milliseconds cuts off the rest. */
  readonly close: (patience?: number) => Promise<void>;
}

/**
 * Starts to answer.
 * @param port a free one is taken when 0
 * @throws the error of the system (`EADDRINUSE`, `EACCES` …) when the address cannot be had
 */
export async function listen(app: Express, host: string, port: number): Promise<Listening> {
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("The server listens on no port");
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    close: (patience = 5_000) =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), patience);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
      }),
  };
}
