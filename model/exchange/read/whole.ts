import { unreadable } from "./finding.ts";
import { type Bytes, bytesOf, type FileInput } from "./input.ts";

/**
 * The bytes of a file that is held in memory as a whole.
 * @param what the file is, and what to do where it is too large, for whoever reads the error
 * @param most how many MiB are held
 * @throws UnreadableError where it is too large to be held
 */
export function wholeOf(input: FileInput, what: string, remedy: string, most = 128): Promise<Bytes> {
  return bytesOf(input.stream(), most * 1024 ** 2).catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error;
    throw unreadable({ file: input.name }, `is ${what} of more than ${most} MiB`, remedy);
  });
}
