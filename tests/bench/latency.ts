const REQUESTS = 200;

/** How long an address takes to answer, of many times that it is asked one after the other. */
export async function latency(url: string, requests = REQUESTS): Promise<string> {
  const times: number[] = [];
  for (let request = 0; request < requests; request++) times.push(await fetchIn(url));
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
  return `median ${at(0.5)} ms, 95 % within ${at(0.95)} ms`;
}

/**
 * How long an address takes to answer once, to the last byte, in milliseconds.
 * @throws Error where it answers with a problem
 */
export async function fetchIn(url: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(url);
  if (!response.ok) throw new Error(await response.text());
  await response.arrayBuffer();
  return performance.now() - began;
}
