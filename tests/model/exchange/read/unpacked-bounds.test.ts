import { expect, test } from "vitest";
import { guarded, openGzip, openZip } from "../../../../model/exchange/read/archive.ts";
import { type Bytes, chunksOf, fromBytes } from "../../../../model/exchange/read/input.ts";
import { zipOf } from "./support.ts";

const MIB = 1024 ** 2;
const MOST = 4 * 1024 * MIB;

/** Writes into the list at the end of a zip how large each of its files is said to be, unpacked and (well within the ratio) packed. */
function stating(zip: Bytes, sizes: readonly number[]): Bytes {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  let place = 0;
  for (let at = 0; at < zip.length - 28; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 20, 64 * MIB, true);
    view.setUint32(at + 24, sizes[place++] ?? 0, true);
  }
  expect(place).toBe(sizes.length);
  return zip;
}

test("a zip that states more than 4 GiB is refused before anything of it is unpacked, one that states 4 GiB is not", async () => {
  const zip = await zipOf({ "a.csv": "a", "b.csv": "b", "c.csv": "c", "d.csv": "d" });
  const quarter = MOST / 4;
  const within = fromBytes("all.zip", stating(zip.slice(), [quarter, quarter, quarter, quarter]));
  expect(await openZip(within)).toHaveLength(4);
  const beyond = fromBytes("all.zip", stating(zip.slice(), [quarter, quarter, quarter, quarter + 1]));
  await expect(openZip(beyond)).rejects.toThrow("all.zip: unpacks to more than 4 GiB; give what is in it");
});

/** Counts what comes through of a stream of so many bytes, whatever is stated of it. */
async function passing(bytes: number, packed: number): Promise<number> {
  // The same memory again and again: what is counted is what passes.
  const piece = new Uint8Array(8 * MIB);
  let left = bytes;
  const stream = new ReadableStream<Bytes>({
    pull(controller) {
      if (left === 0) return controller.close();
      const chunk = piece.subarray(0, Math.min(left, piece.length));
      left -= chunk.length;
      controller.enqueue(chunk);
    },
  });
  let passed = 0;
  for await (const chunk of chunksOf(guarded(stream, packed, { file: "a.csv" }))) passed += chunk.length;
  return passed;
}

test("what is unpacked is counted: 4 GiB pass, and of a byte more the last piece does not", async () => {
  const packed = 1024 * MIB;
  expect(await passing(MOST, packed)).toBe(MOST);
  await expect(passing(MOST + 1, packed)).rejects.toThrow("a.csv: unpacks to more than 4 GiB; give what is");
  await expect(passing(MOST, packed / 100)).rejects.toThrow("more than 250 times its size");
});

test("of what is packed far too densely no more is unpacked than does no harm", async () => {
  const zeros = new Blob([new Uint8Array(64 * MIB)]).stream().pipeThrough(new CompressionStream("gzip"));
  const input = fromBytes("zeros.csv.gz", new Uint8Array(await new Response(zeros).arrayBuffer()));
  let passed = 0;
  const reading = async () => {
    for await (const chunk of chunksOf(openGzip(input).stream())) passed += chunk.length;
  };
  await expect(reading()).rejects.toThrow("zeros.csv.gz: unpacks to more than 250 times its size");
  expect(passed).toBeLessThanOrEqual(16 * MIB);
});
