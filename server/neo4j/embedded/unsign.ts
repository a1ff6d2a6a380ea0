import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";

/** What signs a jar (JAR File Specification, "Signed JAR File"). */
const SIGNATURE = /^META-INF\/[^/]+\.(SF|RSA|DSA|EC)$/i;

/**
 * Takes the signatures out of the jars in `folder/lib`: Java would hold each class of a signed jar against its digest as it
 * is loaded, and put none of them into the archive of classes, which is a third of a start. Maven has held each jar against
 * its checksum, and `jars.json` says what it holds.
 */
export async function unsignJars(folder: string): Promise<void> {
  for (const name of await readdir(join(folder, "lib"))) await unsign(join(folder, "lib", name));
}

/** What cannot be read is left as it is, for Java to say so. */
async function unsign(jar: string): Promise<void> {
  const content = new Uint8Array(await readFile(jar));
  const entries = await new ZipReader(new Uint8ArrayReader(content)).getEntries().catch(() => []);
  if (!entries.some(({ filename }) => SIGNATURE.test(filename))) return;
  const writer = new ZipWriter(new Uint8ArrayWriter());
  await writer.appendZip(new Uint8ArrayReader(content), {
    filter: ({ filename }) => !SIGNATURE.test(filename),
  });
  await writeFile(jar, await writer.close());
}
