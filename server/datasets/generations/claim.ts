import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import type { Database } from "../../neo4j/database.ts";
import { toPlain } from "../../neo4j/plain.ts";
import { write } from "../transaction.ts";

/** Milliseconds: between two signs of life, and without one until a load counts as broken off. */
const BEAT = 5_000;
export const SILENCE = 30_000;

/** Milliseconds between two looks at whether another load of the dataset has ended. */
const LOOK = 500;

/** The right of this program to write the next generation of a dataset, which no other has meanwhile. */
export interface Claim {
  readonly dataset: string;
  readonly owner: string;
  /** The key of the generation to be written. */
  readonly next: string;
  /** The key of the generation that is read now; absent where the dataset is not loaded. */
  readonly current: string | undefined;
  /** Fires when another program has taken over, as this one was silent for too long. */
  readonly lost: AbortSignal;
  /**
   * Ends the signs of life; what was not made current is removed with the next sweep.
   * @param isSwitched whether it was made current, by which the dataset is free for others already
   */
  release(isSwitched: boolean): Promise<void>;
}

// The first SET takes the lock of the node, so that what is read behind it is what the last holder left.
const TAKE = `
MERGE (d:Dataset {id: $dataset})
SET d.counter = coalesce(d.counter, toInteger(split(d.generation, '@')[-1]), 0)
WITH d WHERE d.loadOwner IS NULL OR d.loadOwner = $owner
  OR d.loadBeat < timestamp() - $silence OR d.loadBeat < $startedAt
SET d.retired = coalesce(d.retired, []) + CASE WHEN d.loading IS NULL THEN [] ELSE [d.loading + ' 0'] END,
  d.counter = d.counter + 1, d.loadOwner = $owner, d.loadBeat = timestamp()
SET d.loading = d.id + '@' + d.counter
RETURN d.loading AS next, d.generation AS current`;

const taken = z.object({ next: z.string(), current: z.string().nullable() });

/**
 * Claims a dataset for one load; while another program loads it, waits until that ends or has been silent too long.
 * @param wait is told once when there is something to wait for
 */
export async function claim(
  database: Database,
  dataset: string,
  wait: () => void,
  signal?: AbortSignal,
): Promise<Claim> {
  const owner = randomUUID();
  // A load that fell together with the database is not waited for.
  const { startedAt = 0 } = database;
  for (let tries = 0; ; tries++) {
    signal?.throwIfAborted();
    const [row] = await write(database, TAKE, { dataset, owner, silence: SILENCE, startedAt });
    if (row) return hold(database, dataset, owner, taken.parse(toPlain(row)));
    if (tries === 0) wait();
    await sleep(LOOK, undefined, signal && { signal });
  }
}

const LIVE = `
MATCH (d:Dataset {id: $dataset, loadOwner: $owner})
SET d.loadBeat = timestamp()
RETURN d.id AS id`;

const RELEASE = `
MATCH (d:Dataset {id: $dataset, loadOwner: $owner})
SET d.retired = coalesce(d.retired, []) + CASE WHEN d.loading IS NULL THEN [] ELSE [d.loading + ' 0'] END
REMOVE d.loading, d.loadOwner, d.loadBeat`;

function hold(
  database: Database,
  dataset: string,
  owner: string,
  { next, current }: z.infer<typeof taken>,
): Claim {
  const lost = new AbortController();
  const beat = async () => {
    // A database that is away for a moment is told of by whoever writes.
    const alive = await write(database, LIVE, { dataset, owner }).catch(() => undefined);
    if (alive?.length === 0) lost.abort(new ClaimLost(dataset));
  };
  const pulse = setInterval(() => void beat(), BEAT).unref();
  return {
    ...{ dataset, owner, next, lost: lost.signal },
    current: current ?? undefined,
    async release(isSwitched) {
      clearInterval(pulse);
      if (!isSwitched) await write(database, RELEASE, { dataset, owner });
    },
  };
}

/** Another program loads the dataset by now. */
export class ClaimLost extends Error {
  override readonly name = "ClaimLost";

  constructor(dataset: string) {
    super(
      `Another program has begun to load ${dataset}, as this one gave no sign of life for ${SILENCE / 1000} s.\n` +
        "Nothing of this load is kept. Load again when the other has ended.",
    );
  }
}
