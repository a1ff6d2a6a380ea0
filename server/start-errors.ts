import { ConfigError } from "./config.ts";
import { DatasetError } from "./datasets/dataset-error.ts";
import { ForeignDataError } from "./datasets/foreign.ts";
import { ClaimLost } from "./datasets/generations/claim.ts";
import { DatasetChanged } from "./datasets/writing/dataset-changed.ts";
import { Trouble } from "./neo4j/trouble.ts";

/** What of the system's own errors a reader can mend, by their code. */
const SYSTEM: Record<string, string> = {
  EADDRINUSE:
    "Another program answers at this address. Stop it, or choose another port: ENTENTE_PORT=8720 npm start",
  EACCES: "This address may not be used. Choose a port above 1023: ENTENTE_PORT=8719 npm start",
  EADDRNOTAVAIL: "This machine has no such address. Leave ENTENTE_HOST out to listen on 127.0.0.1.",
  ENOTFOUND: "No machine has this name. Leave ENTENTE_HOST out to listen on 127.0.0.1.",
};

/** Errors whose message says what is wrong and how to mend it. */
const EXPLAINED = [Trouble, DatasetError, ForeignDataError, ClaimLost, DatasetChanged];

/** Why the program cannot start, in words for whoever started it; what nobody expected keeps its stack. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError) return `The environment says what cannot be:\n${error.message}`;
  const known = explainKnown(error);
  if (known !== undefined) return known;
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  const mend = SYSTEM[code];
  return mend === undefined ? (error.stack ?? error.message) : `${error.message}\n${mend}`;
}

/** The same for work that can be done again; undefined for what nobody expected. */
export function explainKnown(error: unknown): string | undefined {
  const isKnown = EXPLAINED.some((known) => error instanceof known);
  return isKnown && error instanceof Error ? error.message : undefined;
}
