import { readReference } from "../../model/graph/locator.ts";
import { type Day, parseDay } from "../../model/time/day.ts";
import { useCase } from "../store/hooks.ts";

/** The day on which the first of some places was written: what "still so" means there. */
export function useWrittenAt(references: readonly string[]): Day | undefined {
  const { sources } = useCase();
  const source = sources.get(readReference(references[0] ?? "").sourceId);
  return source && parseDay(source.writtenAt);
}
