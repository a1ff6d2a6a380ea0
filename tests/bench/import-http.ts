import { readFile, stat } from "node:fs/promises";
import { memoryOf, processorTime } from "./processes.ts";
import { start } from "./start.ts";

/** What somebody else asks meanwhile: little work, of another case. */
const LIGHT = "/api/network?at=1970&dataset=peru-russia";

/**
 * Brings a table in over HTTP, as the page does, while somebody else asks for a network again and again: prints how long check
 * and load take, what the program needs for them, and how long the other waits.
 */
export async function benchImportHttp(data: string, table: string, recipe: string): Promise<void> {
  const program = await start(data);
  try {
    const { size } = await stat(table);
    const { id } = await send(program.url, "POST", "/api/imports", {
      files: [{ name: "events.csv", size }],
      recipe: { text: await readFile(recipe, "utf8") },
    });
    const bytes = await readFile(table);
    const take = async () => {
      await fetch(`${program.url}/api/imports/${id}/files/0?offset=0`, { method: "PUT", body: bytes });
      await settled(program.url, id, "checked");
    };
    const load = async () => {
      await send(program.url, "POST", `/api/imports/${id}/load`, {});
      await settled(program.url, id, "loaded");
    };
    console.log(`  over HTTP: sent and checked in ${await beside(program, take)}`);
    console.log(`  over HTTP: loaded in ${await beside(program, load)}`);
  } finally {
    await program.stop();
  }
}

/** Does a piece of work, and tells what it took beside somebody else's questions. */
async function beside({ url, pid }: Awaited<ReturnType<typeof start>>, work: () => Promise<void>) {
  const waits: number[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const began = performance.now();
      await (await fetch(url + LIGHT)).arrayBuffer();
      waits.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const [began, used] = [performance.now(), await processorTime(pid)];
  await work();
  const seconds = (performance.now() - began) / 1000;
  isOver = true;
  await asking;
  const processor = (await processorTime(pid)) - used;
  waits.sort((a, b) => a - b);
  const at = (share: number) => Math.round(waits[Math.floor((waits.length - 1) * share)] ?? 0);
  const others = `another waits ${at(0.5)} ms for its answer, ${at(0.95)} at the 95th percentile, ${at(1)} at most`;
  return `${seconds.toFixed(1)} s (${processor.toFixed(1)} s of the program's processor time, at most ${await memoryOf(pid, "VmHWM")} MiB so far); ${others}`;
}

async function send(url: string, method: string, path: string, body: unknown) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

async function settled(url: string, id: string, state: string): Promise<void> {
  const headers = { accept: "text/event-stream" };
  await (await fetch(`${url}/api/imports/${id}`, { headers })).text();
  const answer = await (await fetch(`${url}/api/imports/${id}`)).json();
  if (answer.state !== state) throw new Error(`The import is ${answer.state}: ${answer.problem?.detail}`);
}
