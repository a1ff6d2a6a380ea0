import * as z from "zod";
import { request } from "../../http/request.ts";

const answer = z.object({ mayWrite: z.boolean() });

let asked: Promise<boolean> | null = null;

/** Whether the reader may write, asked for once; after a failure asked for again. */
export function fetchMayWrite(): Promise<boolean> {
  asked ??= request(answer, "/api/datasets").then(({ mayWrite }) => mayWrite);
  asked.catch(() => {
    asked = null;
  });
  return asked;
}
