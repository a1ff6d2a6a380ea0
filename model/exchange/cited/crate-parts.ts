import * as z from "zod";
import { VIEWS } from "../write/taken.ts";

/** The files of a crate that the program reads again. */
export const CRATE = "ro-crate-metadata.json";
export const README = "README.md";
export const QUESTION = "question.json";
export const RESULT = "result.jsonl";
/** What the view's own answer and its figure stand in; asking again compares neither, for both follow from the result. */
export const ANSWER = "answer.json";
export const FIGURE = "figure.svg";
export const MANIFEST = "manifest-sha256.txt";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** `question.json`: what was asked of which dataset, and what fixes data and result. */
export const question = z.object({
  form: z.literal(1),
  view: z.enum(VIEWS),
  parameters: z.record(z.string(), z.unknown()),
  dataset: z.string(),
  fixed: z.object({ version: z.string(), contentHash: hash, resultHash: hash, summary: z.string() }),
});

export type Question = z.infer<typeof question>;
