import type { Answered } from "./use-answer.ts";

/** Two answers as one, which is there when both are. */
export function bothAnswered<One, Other>(
  one: Answered<One>,
  other: Answered<Other>,
): Answered<readonly [One, Other]> {
  return {
    answer: one.answer && other.answer && [one.answer, other.answer],
    isAsking: one.isAsking || other.isAsking,
    error: one.error ?? other.error,
    again() {
      if (one.error !== null) one.again();
      if (other.error !== null) other.again();
    },
  };
}
