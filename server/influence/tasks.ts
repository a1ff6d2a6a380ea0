import type { TemporalGraph } from "../../model/influence/graph/temporal-graph.ts";
import { brokers } from "../../model/influence/measures/brokers.ts";
import { type ReachQuestion, reach } from "../../model/influence/measures/reach.ts";
import { type RobustnessQuestion, robustness } from "../../model/influence/measures/robustness.ts";
import { type SurpriseQuestion, surprise } from "../../model/influence/measures/surprise.ts";
import type { Criterion, Pair, WorkControl } from "../../model/influence/options.ts";
import { answerPaths } from "../../model/influence/paths/answer-paths.ts";
import { type RequestedOptions, readOptions } from "./question.ts";

type Task<Question, Answer> = (graph: TemporalGraph, question: Question, control: WorkControl) => Answer;

/** A task whose question's names are told apart first. */
function task<Rest extends object, Answer>(
  answer: (
    graph: TemporalGraph,
    question: Rest & ReturnType<typeof readOptions>,
    control: WorkControl,
  ) => Answer,
): Task<{ readonly options: RequestedOptions; readonly rest: Rest }, Answer> {
  return (graph, { options, rest }, control) =>
    answer(graph, { ...rest, ...readOptions(graph, options) }, control);
}

/** Everything that can be asked of a projection; a new question is one entry here and one route. */
export const TASKS = {
  paths: task<
    Pair & { readonly criterion: Criterion; readonly k?: number | undefined },
    ReturnType<typeof answerPaths>
  >(answerPaths),
  reach: task<{ readonly from: string } | { readonly to: string }, ReturnType<typeof reach>>(
    (graph, question: ReachQuestion) => reach(graph, question),
  ),
  brokers: task<Pair, ReturnType<typeof brokers>>(brokers),
  robustness: task<
    Pair & Pick<RobustnessQuestion, "criterion" | "worlds" | "seed">,
    ReturnType<typeof robustness>
  >(robustness),
  surprise: task<
    Pair & Pick<SurpriseQuestion, "shuffles" | "seed" | "exchange">,
    ReturnType<typeof surprise>
  >(surprise),
};

export type Tasks = typeof TASKS;

export type TaskName = keyof Tasks;

export type QuestionOf<Name extends TaskName> = Parameters<Tasks[Name]>[1];

export type AnswerOf<Name extends TaskName> = ReturnType<Tasks[Name]>;
