import { fetchIn } from "../latency.ts";
import { besidePass, plainPass } from "../plain-pass.ts";

const REQUESTS = 31;

/** The window and the ends that are asked about: the events are of 1946 to 2019, and the first actor has most of them. */
const YEAR = "start=1990-01-01&end=1990-12-31";
const DECADES = "start=1960-01-01&end=1989-12-31";
const ALL = "start=1946-01-01&end=2019-12-31";
const PICTURE = "draw=pairs&limit=240&texts=false&reading=possible";

/** What the page asks of a large case, each path with a number that goes on in its place. */
const QUESTIONS: readonly [what: string, path: string][] = [
  ["slice with counts, a year", `/api/network?${YEAR}&${PICTURE}`],
  ["slice with counts, thirty years", `/api/network?${DECADES}&${PICTURE}`],
  ["slice with counts, all of time", `/api/network?${ALL}&${PICTURE}`],
  ["histogram of all of time", `/api/histogram?${ALL}`],
  ["dossier of the largest hub, its next 40", "/api/entities/actor%2F0?order=reading&limit=40&offset=#00"],
  ["table, its next 100", `/api/relations?${YEAR}&limit=100&offset=#00`],
  ["search, a beginning that all share", "/api/search?q=actor&limit=#"],
  ["search, one that thousands do", "/api/search?q=actor+#"],
  ["paths earliest", "/api/paths?criterion=earliest&from=actor%2F1#&to=actor%2F2#"],
];

/**
 * Prints how long the answers about a large case take over HTTP: the first, and the median of those after it, no two of
 * which ask for the same where the page would not.
 * @param url of the running program
 */
export async function benchLargeAnswers(url: string, dataset: string): Promise<void> {
  for (const [what, path] of QUESTIONS) {
    const pass = plainPass();
    const times: number[] = [];
    for (let request = 10; request < 10 + REQUESTS; request++)
      times.push(await fetchIn(`${url}${path.replaceAll("#", String(request))}&dataset=${dataset}`));
    const [first = 0, ...later] = times;
    const sorted = later.toSorted((one, other) => one - other);
    const median = sorted[sorted.length >> 1] ?? Number.NaN;
    console.log(`  ${what}: ${besidePass(median, pass)} (first ${first.toFixed(0)} ms)`);
  }
}
