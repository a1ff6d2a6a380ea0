import { Guesses } from "../datasets/guesses.ts";
import type { RouteContext } from "./context.ts";

/**
 * Answers from the datasets as they were known last, while the database is asked what they are now, and once more where they have
 * changed: no answer is older than its question, and none is of two states.
 * @param answer reads only, so that it may run twice
 */
export async function answerAhead<T>(
  context: RouteContext,
  answer: (context: RouteContext) => Promise<T> | T,
): Promise<T> {
  const { datasets, cases } = context;
  const guesses = new Guesses(datasets, (dataset) => cases.holds(dataset));
  // What fails with what is no longer current says nothing of what is.
  const [first] = await Promise.allSettled([(async () => answer({ ...context, datasets: guesses }))()]);
  if (!(await guesses.hold())) return answer(context);
  if (first.status === "rejected") throw first.reason;
  return first.value;
}
