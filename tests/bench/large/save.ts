import * as z from "zod";
import { peakOf } from "../processes.ts";
import type { start } from "../start.ts";

const RELATION = "event/0";

const stated = z.object({ version: z.string(), fields: z.record(z.string(), z.unknown()) });

/**
 * Prints how long it takes to mend the statement of one relation of a large case, which is loaded anew with it, and the
 * greatest memory of the program meanwhile (of Linux).
 * @param program running, in which everybody may write
 */
export async function benchSave(
  { url, pid }: Awaited<ReturnType<typeof start>>,
  dataset: string,
): Promise<void> {
  const path = `${url}/api/datasets/${dataset}`;
  const { version, fields } = stated.parse(
    await ask(`${path}/stated/relation/${encodeURIComponent(RELATION)}`),
  );
  const put = { what: "put", kind: "relation", id: RELATION };
  const changes = [{ ...put, fields: { ...fields, statement: "It was otherwise." } }];
  const before = await peakOf(pid);
  const began = performance.now();
  await ask(`${path}/changes`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ version, who: "The bench", changes }),
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `  one relation mended and saved: ${seconds} s, the program at most ${await peakOf(pid)} (${before} before)`,
  );
}

async function ask(url: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
