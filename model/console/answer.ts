import * as z from "zod";
import { entity } from "../graph/entity.ts";
import { relation } from "../graph/relation.ts";
import { cut } from "./cut.ts";
import { nodeValue, relationshipValue, value } from "./value.ts";

/** One step of a query's plan, with the steps that feed it. */
export interface PlanStep {
  operator: string;
  /** The expressions and names it works on. */
  details?: string | undefined;
  estimatedRows?: number | undefined;
  /** Only when the query ran with PROFILE, as are the following. */
  rows?: number | undefined;
  dbHits?: number | undefined;
  pageCacheHits?: number | undefined;
  pageCacheMisses?: number | undefined;
  memory?: number | undefined;
  children: PlanStep[];
}

/** What `PlanStep` describes. */
const planStep: z.ZodType<PlanStep> = z
  .object({
    operator: z.string(),
    details: z.string().optional(),
    estimatedRows: z.number().optional(),
    rows: z.number().optional(),
    dbHits: z.number().optional(),
    pageCacheHits: z.number().optional(),
    pageCacheMisses: z.number().optional(),
    memory: z.number().optional().meta({ description: "Bytes." }),
    children: z.array(z.lazy(() => planStep)),
  })
  .meta({ id: "PlanStep" });

const place = z.object({ line: z.int(), column: z.int(), offset: z.int() });

/** Something that the database remarks on a query. */
const notification = z
  .object({
    code: z.string(),
    title: z.string(),
    detail: z.string(),
    severity: z.string(),
    place: place.optional(),
  })
  .meta({ id: "Notification" });

export type Notification = z.infer<typeof notification>;

/** The part of an answer that can be drawn. */
const answerGraph = z
  .object({
    entities: z.array(entity),
    relations: z.array(relation),
    others: z.object({ nodes: z.array(nodeValue), relationships: z.array(relationshipValue) }).meta({
      description: "Sources, relation types and whatever else is no entity or relation of a dataset.",
    }),
  })
  .meta({
    id: "AnswerGraph",
    description: "Entities and relations that the rows hold, each once, with the ends of every relation.",
  });

export type AnswerGraph = z.infer<typeof answerGraph>;

/** What is to be said about an answer. */
const answerSummary = z
  .object({
    mode: z.enum(["run", "explain", "profile"]),
    time: z
      .number()
      .meta({ description: "Milliseconds until the last row was there, without waiting for a turn." }),
    waited: z.number().meta({ description: "Milliseconds of waiting for a turn." }),
    rows: z.int().meta({ description: "Rows in this answer." }),
    cut: z
      .array(cut)
      .meta({ description: "The limits that ended the answer early; empty when it is whole." }),
    parameters: z.array(z.string()).meta({ description: "Names of the parameters that the query mentions." }),
    plan: planStep.optional().meta({ description: "When the query asks for it with EXPLAIN or PROFILE." }),
    notifications: z.array(notification),
  })
  .meta({ id: "AnswerSummary" });

export type AnswerSummary = z.infer<typeof answerSummary>;

/** What a query of the console is answered with. */
export const answer = z
  .object({
    columns: z.array(z.string()),
    rows: z.array(z.array(value)),
    graph: answerGraph,
    summary: answerSummary,
  })
  .meta({ id: "CypherAnswer" });

export type Answer = z.infer<typeof answer>;
