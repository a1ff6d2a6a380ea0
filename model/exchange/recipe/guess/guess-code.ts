import { resolveState } from "../../codes/states.ts";
import { CODE_SYSTEMS, type CodeSystem, SYSTEM_WORDS } from "../../codes/systems.ts";
import type { ColumnProfile } from "./profile.ts";

/** A system of codes that a column seems to use. */
export interface GuessedCode {
  readonly system: CodeSystem;
  readonly evidence: string;
}

const ENOUGH = 0.9;

/** Names of states are little else, where numbers and letters may be: one in five may be misspelt, or of somebody else. */
const ENOUGH_NAMES = 0.8;

/** What the texts of a system are called where there are many of them. */
export function codesOf(system: CodeSystem): string {
  return system === "name" ? "names of states" : `codes of the kind “${SYSTEM_WORDS[system]}”`;
}

/** The system of codes that knows nearly all texts of a column; undefined where none does. */
export function guessCode({ name, values }: ColumnProfile): GuessedCode | undefined {
  if (values.length === 0) return undefined;
  const shares = CODE_SYSTEMS.map((system) => ({ system, share: shareOf(system, values) }));
  const best = Math.max(...shares.map(({ share }) => share));
  const fitting = shares.filter(({ share }) => share === best).map(({ system }) => system);
  if (best < (fitting.includes("name") ? ENOUGH_NAMES : ENOUGH)) return undefined;
  const [system = "name"] = fitting;
  const others = fitting.slice(1);
  const doubt =
    others.length > 0
      ? `; ${others.map((other) => `“${SYSTEM_WORDS[other]}”`).join(" and ")} would fit as well: check which it is`
      : "";
  return {
    system,
    evidence: `${Math.round(best * 100)} % of the values of ${name} are ${codesOf(system)}${doubt}`,
  };
}

function shareOf(system: CodeSystem, values: readonly string[]): number {
  return (
    values.filter((value) => resolveState(system, value, undefined) !== undefined).length / values.length
  );
}
