/** Who may do what over HTTP, as the operator has decided. */
export interface Access {
  /** `own`: the program listens on this machine alone; `public`: anyone reads; `token`: who has the token reads. */
  readonly mode: "own" | "public" | "token";
  /** The administrator's token, with which one may write; in the mode `token` also the one for reading. */
  readonly token: string | undefined;
  /** Names, beside those of this machine, under which the program answers. */
  readonly hosts: readonly string[];
  /** Proxies whose word about the client is believed: addresses, networks or `loopback` (proxy-addr). */
  readonly trustProxy: readonly string[];
  /** Where the page lives behind a proxy: empty, or as in `/entente`. */
  readonly basePath: string;
}

/**
 * What a request does: `write` is whatever loads, changes or removes, `operate` looks at the program itself, and `open` tells
 * nothing that anyone might not know.
 */
export type Need = "open" | "read" | "write" | "operate";

/** For a program that only this machine reaches. */
export const OWN: Access = { mode: "own", token: undefined, hosts: [], trustProxy: [], basePath: "" };

/** Whether an address to listen on or a peer's address is this machine's own. */
export function isLoopback(address: string): boolean {
  return /^(localhost|127(\.\d+){3}|::1|\[::1\]|::ffff:127(\.\d+){3})$/i.test(address);
}
