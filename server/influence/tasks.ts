import type { CaseColumns } from "../../model/graph/columns.ts";
import type { TemporalGraph } from "../../model/influence/graph/temporal-graph.ts";
import { brokers } from "../../model/influence/measures/brokers.ts";
import { type MeasureQuestion, measureCase } from "../../model/influence/measures/measure-case.ts";
import { type ReachQuestion, reach } from "../../model/influence/measures/reach.ts";
import { type RobustnessQuestion, robustness } from "../../model/influence/measures/robustness.ts";
import { type SurpriseQuestion, surprise } from "../../model/influence/measures/surprise.ts";
import type { Criterion, Pair, WorkControl } from "../../model/influence/options.ts";
import { answerPaths } from "../../model/influence/paths/answer-paths.ts";
import { type RequestedOptions, readOptions } from "../../model/influence/requested.ts";

type Task<Question, Answer> = (
  graph: TemporalGraph,
  question: Question,
  control: WorkControl,
  columns: CaseColumns,
) => Answer;

/** A task whose question's names are told apart first. */
function task<Rest extends object, Answer>(
  answer: (
    graph: TemporalGraph,
    question: Rest & ReturnType<typeof readOptions>,
    control: WorkControl,
    columns: CaseColumns,
  ) => Answer,
): Task<{ readonly options: RequestedOptions; readonly rest: Rest }, Answer> {
  return (graph, { options, rest }, control, columns) =>
    answer(graph, { ...readOptions(graph, options), ...rest }, control, columns);
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
  measures: task<
    Pick<MeasureQuestion, "window" | "reading" | "filter" | "of" | "part">,
    ReturnType<typeof measureCase>
  >((graph, question, control, columns) => measureCase(graph, columns, question, control)),
};

export type Tasks = typeof TASKS;

export type TaskName = keyof Tasks;

export type QuestionOf<Name extends TaskName> = Parameters<Tasks[Name]>[1];

export type AnswerOf<Name extends TaskName> = ReturnType<Tasks[Name]>;
