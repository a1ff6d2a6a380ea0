import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { projectRoot } from "./project-root.ts";

const description = z.object({ version: z.string() });

/** The version of the program, as its `package.json` has it. */
export const programVersion = description.parse(
  JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")),
).version;
