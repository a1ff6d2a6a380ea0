import { setTimeout as sleep } from "node:timers/promises";
import type { Report } from "../../progress.ts";
import type { RunningNeo4j } from "./start.ts";

/** Milliseconds between the end of a Neo4j and the next try, doubled with every failure. */
const firstPause = 500;
const longestPause = 30_000;

/**
 * Starts Neo4j again, at its old port, whenever it ends unasked; the driver then reconnects by itself.
 * @returns what stops Neo4j for good
 */
export function supervise(
  first: RunningNeo4j,
  startAgain: (port: number) => Promise<RunningNeo4j>,
  report: Report,
): { stop: () => Promise<void> } {
  let current = first.process;
  const asked = new AbortController();

  const revive = async (pause: number): Promise<void> => {
    await sleep(pause, undefined, { ref: false, signal: asked.signal }).catch(() => {});
    if (asked.signal.aborted) return;
    report("Neo4j ended unexpectedly; starting it again");
    try {
      const again = await startAgain(first.port);
      await again.driver.close();
      current = again.process;
    } catch (error) {
      report(`Neo4j did not start: ${error instanceof Error ? error.message : String(error)}`);
      await revive(Math.min(pause * 2, longestPause));
    }
  };

  const keepRunning = async (): Promise<void> => {
    while (!asked.signal.aborted) {
      await current.ended;
      if (!asked.signal.aborted) await revive(firstPause);
    }
  };
  const kept = keepRunning();

  const stop = async () => {
    asked.abort();
    await current.stop();
    await kept;
    // A start that was under way when the stop was asked for has its process only now.
    await current.stop();
  };
  return { stop };
}
