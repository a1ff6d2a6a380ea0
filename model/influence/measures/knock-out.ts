import type { InfluenceOptions, Removal } from "../options.ts";

/** An answer with everything there, and the same answer with something taken out. */
export interface KnockOut<Answer> {
  readonly before: Answer;
  readonly after: Answer;
}

/**
 * Knock-out: any answer recomputed without some statements, sources, relation types or entities ("what if this source were
 * wrong?"). A relation that rests on several sources stands as long as one is left. Twice the cost of the answer.
 * @param question left as it is for `before`; the removal is added to what it already leaves out for `after`
 * @param ask computes the answer to a question
 */
export function knockOut<Question extends InfluenceOptions, Answer>(
  question: Question,
  removal: Removal,
  ask: (question: Question) => Answer,
): KnockOut<Answer> {
  return {
    before: ask(question),
    after: ask({ ...question, without: joinRemovals(question.without ?? {}, removal) }),
  };
}

/** What is left out already and what is taken out besides. */
export function joinRemovals(one: Removal, other: Removal): Removal {
  return {
    sources: [...(one.sources ?? []), ...(other.sources ?? [])],
    types: [...(one.types ?? []), ...(other.types ?? [])],
    statements: [...(one.statements ?? []), ...(other.statements ?? [])],
    entities: [...(one.entities ?? []), ...(other.entities ?? [])],
  };
}
