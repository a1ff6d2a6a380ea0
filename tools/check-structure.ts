/**
 * Fails where the source is not built as docs/architecture.md says: an import that runs upwards or from one feature into
 * another, a circle of imports, or a folder with more files than one can look over.
 */
import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { findCircles } from "./structure/circles.ts";
import { importsOf } from "./structure/imports.ts";
import { judge } from "./structure/rules.ts";

const MOST_FILES = 25;

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);

const sources = ["model", "server", "client"].flatMap(filesIn).filter((file) => /\.tsx?$/.test(file));
const imports = new Map(sources.map((file) => [file, importsOf(file)]));
const breaches = [...imports]
  .flatMap(([from, all]) => all.map((to) => judge(from, to)))
  .filter((one) => one !== null);

const sizes = new Map<string, number>();
for (const folder of ["model", "server", "client", "tests", "tools", "docs"].flatMap(filesIn).map(dirname))
  sizes.set(folder, (sizes.get(folder) ?? 0) + 1);

const faults = [
  ...breaches.map(({ from, to, why }) => `${from} imports ${to}: ${why}`),
  ...findCircles(imports).map((circle) => `a circle of imports: ${circle.join(" → ")}`),
  ...[...sizes]
    .filter(([, size]) => size > MOST_FILES)
    .map(
      ([folder, size]) =>
        `${folder}/ holds ${size} files, more than ${MOST_FILES}: make subfolders by what is done there`,
    ),
];

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
