import { createHash } from "node:crypto";
import { open, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { codeOf } from "./file-errors.ts";

const manifest = z.record(z.string(), z.object({ size: z.int(), sha256: z.string() }));
const manifestIn = (folder: string) => join(folder, "jars.json");
/** A zip archive ends with a record of 22 bytes that begins with this mark, and at most 64 KiB of comment. */
const endMark = Buffer.from("PK\u0005\u0006", "latin1");
const endLength = 22;
const longestComment = 65_535;

const hash = async (file: string) =>
  createHash("sha256")
    .update(await readFile(file))
    .digest("hex");

async function isWhole(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, endLength + longestComment);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    const end = buffer.lastIndexOf(endMark);
    if (end === -1 || end + endLength > length) return false;
    return end + endLength + buffer.readUInt16LE(end + 20) === length;
  } finally {
    await handle.close();
  }
}

/** The names of jars in `folder/lib` that were cut short, as by a broken download. */
export async function findCutShort(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, "lib"));
  const whole = await Promise.all(names.map((name) => isWhole(join(folder, "lib", name))));
  return names.filter((_, index) => !whole[index]);
}

/** Writes down what `folder/lib` holds, so that a later start sees when something is missing or changed. */
export async function sealJars(folder: string): Promise<void> {
  const seal: z.infer<typeof manifest> = {};
  for (const name of (await readdir(join(folder, "lib"))).sort()) {
    const file = join(folder, "lib", name);
    seal[name] = { size: (await stat(file)).size, sha256: await hash(file) };
  }
  await writeFile(manifestIn(folder), JSON.stringify(seal, null, 1));
}

async function readSeal(folder: string): Promise<z.infer<typeof manifest>> {
  try {
    return manifest.parse(JSON.parse(await readFile(manifestIn(folder), "utf8")));
  } catch (error) {
    if (codeOf(error) === "ENOENT" || error instanceof SyntaxError || error instanceof z.ZodError) return {};
    throw error;
  }
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? -1;
}

/**
 * The class path in `folder`, or undefined when it isn't complete.
 * @param thorough compare contents too, a third of a second, not only sizes
 */
export async function readJars(folder: string, thorough: boolean): Promise<string[] | undefined> {
  const jars = Object.entries(await readSeal(folder));
  const sound = await Promise.all(
    jars.map(async ([name, { size, sha256 }]) => {
      const file = join(folder, "lib", name);
      return (await sizeOf(file)) === size && (!thorough || (await hash(file)) === sha256);
    }),
  );
  if (jars.length === 0 || sound.includes(false)) return undefined;
  return jars.map(([name]) => join(folder, "lib", name));
}
