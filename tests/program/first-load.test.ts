import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { z } from "zod";
import { projectRoot } from "../../server/lib/project-root.ts";

const BUILT = join(projectRoot, "dist/client");

/** What may have to come over the wire before a way of working stands (bytes, compressed). */
const MOST = 400_000;

const manifest = z
  .record(
    z.string(),
    z.object({
      file: z.string(),
      imports: z.array(z.string()).default([]),
      css: z.array(z.string()).default([]),
    }),
  )
  .parse(JSON.parse(readFileSync(join(BUILT, ".vite/manifest.json"), "utf8")));

/** The files that entries need at once: their own, and those of whatever they import without waiting. */
function filesOf(entries: readonly string[]): ReadonlySet<string> {
  const chunks = new Set(entries);
  // A set is walked through what is added meanwhile.
  for (const name of chunks) for (const needed of manifest[name]?.imports ?? []) chunks.add(needed);
  return new Set(
    [...chunks].flatMap((name) => [manifest[name]?.file ?? name, ...(manifest[name]?.css ?? [])]),
  );
}

/** Every browser takes gzip; what takes less, as most do, loads less still. */
function compressed(file: string): number {
  return gzipSync(readFileSync(join(BUILT, file))).length;
}

test.each(["explore/explore.tsx", "trace/trace.tsx"])(
  "a page that opens on %s loads at most 400 kB",
  (mode) => {
    const files = ["index.html", ...filesOf(["index.html", mode])];
    const sizes = new Map(files.map((file) => [file, compressed(file)]));
    // React, React Aria and Cytoscape alone are more than this: less means that something was not counted.
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(MOST / 2);
    expect(total, JSON.stringify([...sizes], null, 1)).toBeLessThanOrEqual(MOST);
  },
);
