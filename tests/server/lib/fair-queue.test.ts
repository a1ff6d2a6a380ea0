import { expect, test } from "vitest";
import { Problem } from "../../../server/errors.ts";
import { FairQueue } from "../../../server/lib/fair-queue.ts";

const limits = { running: 2, runningPerClient: 2, waiting: 4, waitingPerClient: 3, patience: 60 };
const never = new AbortController().signal;

test("clients take turns, whoever came with many", async () => {
  const queue = new FairQueue({ ...limits, running: 1, runningPerClient: 1, patience: 10_000 });
  const order: string[] = [];
  const first = await queue.enter("many", never);
  const all = ["many", "many", "one", "many", "other"].map(async (client) => {
    const leave = await queue.enter(client, never);
    order.push(client);
    leave();
  });
  first();
  await Promise.all(all.slice(0, 4).map((turn) => turn.catch(() => undefined)));
  await all[4]?.catch(() => undefined);
  expect(order[0]).toBe("one");
  expect(queue.load).toEqual({ running: 0, waiting: 0 });
});

test("no more run at once than may, and of one client no more than its share", async () => {
  const queue = new FairQueue({ ...limits, running: 3, patience: 10_000 });
  await queue.enter("a", never);
  const leave = await queue.enter("a", never);
  let third = false;
  const waiting = queue.enter("a", never).then(() => {
    third = true;
  });
  await queue.enter("b", never);
  expect(queue.load).toEqual({ running: 3, waiting: 1 });
  expect(third).toBe(false);
  leave();
  leave();
  await waiting;
  expect(queue.load).toEqual({ running: 3, waiting: 0 });
});

test("beyond what may wait, a client is told when to come again", async () => {
  const queue = new FairQueue({ ...limits, patience: 10_000 });
  await Promise.all([queue.enter("a", never), queue.enter("a", never)]);
  const waiting = [1, 2, 3].map(() => queue.enter("a", never).catch(() => undefined));
  await expect(queue.enter("a", never)).rejects.toMatchObject({
    kind: "tooMany",
    retryAfter: expect.any(Number),
  });
  waiting.push(queue.enter("b", never).catch(() => undefined));
  await expect(queue.enter("c", never)).rejects.toMatchObject({
    kind: "busy",
    retryAfter: expect.any(Number),
  });
});

test("who waits too long, or goes away, leaves the queue", async () => {
  const queue = new FairQueue(limits);
  await Promise.all([queue.enter("a", never), queue.enter("a", never)]);
  await expect(queue.enter("b", never)).rejects.toBeInstanceOf(Problem);
  const gone = new AbortController();
  const waiting = queue.enter("c", gone.signal);
  gone.abort(new Error("gone"));
  await expect(waiting).rejects.toThrow("gone");
  expect(queue.load).toEqual({ running: 2, waiting: 0 });
});
