import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as z from "zod";
import type { Answers, Question } from "./answers.ts";

const run = promisify(execFile);

/** The version whose questions have been seen to give the program's answers; it wants Java 8, 11 or 17. */
const PYSPARK = "pyspark==3.5.*";

const SCRIPT = fileURLToPath(new URL("ask_spark.py", import.meta.url));

const told = z.object({
  arrivals: z.array(z.tuple([z.string(), z.string()])),
  byYear: z.array(z.tuple([z.number(), z.number()])),
});

/**
 * A Python that has Spark: the one that is named, or one of our own beside the data.
 * @returns undefined, and says why, where there can be none
 */
export async function findSpark(folder: string, say: (why: string) => void): Promise<string | undefined> {
  const given = process.env.ENTENTE_PYSPARK;
  if (given !== undefined) return given;
  const python = join(folder, "bin/python");
  try {
    await run("java", ["-version"]);
    if (!existsSync(python)) await run("python3", ["-m", "venv", folder]);
    await run(python, ["-m", "pip", "install", "--quiet", PYSPARK]);
    return python;
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split("\n");
    say(`Spark is left out, as Java 17, Python 3 with venv, or its package cannot be had: ${line}`);
    return undefined;
  }
}

/** What Spark answers, in local mode or on the cluster whose master `SPARK_MASTER` names. */
export async function askSpark(python: string, { folder, from }: Question): Promise<Answers> {
  const args = [SCRIPT, folder, from, process.env.SPARK_MASTER ?? "local[*]"];
  const { stdout } = await run(python, args, {
    maxBuffer: 2 ** 28,
    env: { ...process.env, PYSPARK_PYTHON: python },
  });
  const { arrivals, byYear } = told.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
  return { arrivals: new Map(arrivals), byYear: new Map(byYear) };
}
