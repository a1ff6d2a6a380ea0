import * as z from "zod";
import { canonicalJson, sha256Of } from "../../model/exchange/cited/canonical.ts";

const inJson = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

const COUNT =
  "MATCH (a:Entity {dataset: $dataset})-[r]->() RETURN a.id AS id, count(r) AS relations ORDER BY id";

/** What clients ask of the shipped case, and of a case of events. */
const QUESTIONS: [path: string, options?: RequestInit][] = [
  ["/api/network?dataset=events"],
  ["/api/export/csv?dataset=events&start=1960&end=1961"],
  ["/api/search?dataset=peru-russia&q=soviet"],
  ["/api/entities/state%2Fperu?dataset=peru-russia"],
  ["/api/paths?dataset=peru-russia&from=state%2Fsoviet-union&to=state%2Fperu"],
  ["/api/cypher", inJson("POST", { query: COUNT, dataset: "events" })],
];

/** What stands for an answer, whatever the order of its fields and the times that a question of the console took. */
async function ask(url: string, path: string, options?: RequestInit): Promise<string> {
  const response = await fetch(url + path, options);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  if (!response.headers.get("content-type")?.includes("json")) return sha256Of(text);
  const { summary, ...answer } = z.looseObject({}).parse(JSON.parse(text));
  return sha256Of(canonicalJson(answer));
}

/** Clients of a program that is killed while they ask. */
export class Clients {
  /** How many answers came. */
  count = 0;
  #titles = 0;
  /** Each question's answers by what was loaded then. */
  readonly answers = new Map<string, Set<string>>();

  /**
   * Asks each question again and again, and gives the events one title after the other.
   * @param url of the program
   * @param loaded what is loaded, whose answers must be the same each time
   * @param title what the events are called
   * @param isKilled tells an answer that broke off from one that failed
   * @returns the titles that the events may have once the program was killed: what was shown as saved, or was about to be
   */
  async untilKilled(url: string, loaded: string, title: string, isKilled: () => boolean): Promise<string[]> {
    const asking = QUESTIONS.map(([path, options]) => {
      const key = `${path}, ${loaded}`;
      const seen = this.answers.get(key) ?? new Set();
      this.answers.set(key, seen);
      return repeat(async () => {
        seen.add(await ask(url, path, options));
        this.count++;
      }, isKilled);
    });
    let may = [title];
    const renaming = repeat(async () => {
      const next = `Events ${++this.#titles}`;
      may = [...may, next];
      await ask(url, "/api/datasets/events", inJson("PATCH", { title: next }));
      may = [next];
    }, isKilled);
    await Promise.all([...asking, renaming]);
    return may;
  }
}

/** Does something again and again until the program is killed. */
async function repeat(action: () => Promise<unknown>, isKilled: () => boolean): Promise<void> {
  try {
    for (;;) await action();
  } catch (error) {
    if (!isKilled()) throw error;
  }
}
