import type { ImportAnswer } from "../../../model/exchange/import-answer.ts";
import { ApiError } from "../../http/api-error.ts";
import { Failure } from "../../http/failure.ts";
import { fetchImport, sendChunk } from "../api.ts";

const CHUNK = 8 * 2 ** 20;

/** How often a broken connection is tried again, and after how long (ms). */
const TRIES = 4;
const PAUSE = 1_500;

type OnProgress = (progress: NonNullable<ImportAnswer["progress"]>) => void;

/**
 * Sends files in chunks; where the connection breaks, goes on from what has arrived.
 * @param first the place of the first of them among those of the import
 * @throws ApiError as `request` does
 */
export async function sendFiles(
  id: string,
  files: readonly File[],
  first: number,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<ImportAnswer> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let answer = await fetchImport(id, signal);
  let idle = 0;
  for (const [behind, file] of files.entries()) {
    const place = first + behind;
    // A file without a byte is sent all the same: it too has arrived then.
    do {
      const offset = receivedOf(answer, place);
      const chunk = file.slice(offset, offset + CHUNK);
      answer = await insist(
        () => sendChunk(id, place, offset, chunk, signal),
        () => fetchImport(id, signal),
      );
      idle = countIdle(idle, offset, receivedOf(answer, place), chunk.size);
      const done = answer.files.slice(first).reduce((sum, { received }) => sum + received, 0);
      onProgress({ step: "Sending", done, total });
    } while (receivedOf(answer, place) < file.size);
  }
  return answer;
}

/**
 * How many times in a row nothing has arrived of what was sent.
 * @throws Failure where that is as often as something is tried: answers alone are no progress
 */
export function countIdle(idle: number, before: number, after: number, sent: number): number {
  if (after > before || sent === 0) return 0;
  if (idle + 1 < TRIES) return idle + 1;
  throw new Failure(
    "The file does not arrive",
    "The program answers, but nothing of the file reaches it. Try again later, or bring the file in on the machine itself with npm run import.",
  );
}

function receivedOf({ files }: ImportAnswer, place: number): number {
  return files[place]?.received ?? 0;
}

async function insist(
  attempt: () => Promise<ImportAnswer>,
  look: () => Promise<ImportAnswer>,
): Promise<ImportAnswer> {
  for (let tries = 1; ; tries++) {
    try {
      return await (tries === 1 ? attempt() : look());
    } catch (error) {
      if (!(error instanceof ApiError && error.isAway) || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
