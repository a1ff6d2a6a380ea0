/** Why there is no database to work with. */
export type TroubleKind =
  | "no-neo4j"
  | "java-too-old"
  | "maven-missing"
  | "resolving-failed"
  | "jars-damaged"
  | "disk-full"
  | "folder-in-use"
  | "not-writable"
  | "start-failed"
  | "start-too-slow"
  | "unreachable"
  | "unauthorized"
  | "database-missing"
  | "server-too-old"
  | "out-of-memory"
  | "too-slow"
  | "connection-lost";

/** A database that can't be had: the message says what is wrong, `mend` what the reader can do about it. */
export class Trouble extends Error {
  override readonly name = "Trouble";

  constructor(
    readonly kind: TroubleKind,
    problem: string,
    readonly mend: string,
    cause?: unknown,
  ) {
    super(`${problem}\n${mend}`, { cause });
  }
}
