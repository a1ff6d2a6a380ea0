import { createHash } from "node:crypto";
import {
  MANIFEST,
  QUESTION,
  type Question,
  question,
  RESULT,
} from "../../model/exchange/cited/crate-parts.ts";
import { hashResult } from "../../model/exchange/cited/result.ts";
import { openZip } from "../../model/exchange/read/archive.ts";
import { unreadable } from "../../model/exchange/read/finding.ts";
import { bytesOf, chunksOf, type FileInput } from "../../model/exchange/read/input.ts";
import { parseWhole } from "../../model/exchange/read/json.ts";

const MEBIBYTE = 2 ** 20;

/** Bytes of a part that is held as text: a result of a million claims, and no more than a text can have. */
const LARGEST = 500 * MEBIBYTE;

/** A crate as it was found. */
export interface ReadCrate {
  readonly question: Question;
  /** The lines of its result. */
  readonly lines: readonly string[];
  /** What in it is not as it was written, in whole sentences. */
  readonly changes: readonly string[];
}

/**
 * Reads a crate, and tells what somebody has changed in it by hand.
 * @param largest the most bytes of its result and of its list of files
 * @throws UnreadableError where it is none, or one of these is larger
 */
export async function readCrate(input: FileInput, largest = LARGEST): Promise<ReadCrate> {
  const members = new Map((await openZip(input)).map((member) => [member.name, member.input]));
  const [asked, result, manifest] = [QUESTION, RESULT, MANIFEST].map((name) => {
    const found = members.get(name);
    if (found === undefined)
      throw unreadable({ file: input.name }, `is no research object: it lacks ${name}`, "export it again");
    return found;
  });
  if (asked === undefined || result === undefined || manifest === undefined)
    throw new TypeError("a part is missing");
  const parsed = question.safeParse(await parseWhole(asked));
  if (!parsed.success)
    throw unreadable({ file: QUESTION }, "asks nothing that can be asked", "export it again");
  const lines = (await textOf(result, largest)).split("\n").slice(0, -1);
  const changes = await findChanges(members, await textOf(manifest, largest));
  if (hashResult({ lines }) !== parsed.data.fixed.resultHash)
    changes.push(`${RESULT} is not the result whose hash ${QUESTION} tells.`);
  return { question: parsed.data, lines, changes };
}

async function findChanges(members: ReadonlyMap<string, FileInput>, manifest: string): Promise<string[]> {
  const listed = new Map(
    [...manifest.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, hash = "", path = ""]) => [path, hash]),
  );
  const changes: string[] = [];
  for (const [path, hash] of listed) {
    const member = members.get(path);
    if (member === undefined) changes.push(`${path} is missing.`);
    else if ((await hashOf(member)) !== hash) changes.push(`${path} was changed.`);
  }
  const added = [...members.keys()].filter((path) => path !== MANIFEST && !listed.has(path));
  return [...changes, ...added.map((path) => `${path} was added.`)];
}

async function hashOf(input: FileInput): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of chunksOf(input.stream())) hash.update(chunk);
  return hash.digest("hex");
}

async function textOf(input: FileInput, largest: number): Promise<string> {
  try {
    return new TextDecoder().decode(await bytesOf(input.stream(), largest));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const reason = `is larger than ${largest / MEBIBYTE} MiB, and so than what can be compared here`;
    throw unreadable(
      { file: input.name },
      reason,
      `ask again what ${QUESTION} asks, and compare the hashes of both results`,
    );
  }
}
