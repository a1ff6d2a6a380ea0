import { join } from "node:path";
import { Findings, type Report } from "../../model/exchange/finding.ts";
import type { CaseReader } from "../../model/exchange/reader.ts";
import { type Catalogue, loadCatalogue } from "../catalogue/catalogue.ts";
import { projectRoot } from "../lib/project-root.ts";
import { CaseCheck } from "./checking/case-check.ts";
import { checkDefaults } from "./checking/check-defaults.ts";
import { checkManifest } from "./checking/check-manifest.ts";
import { MANIFEST } from "./folder/read-manifest.ts";

/** A case that was read once, and what was found wrong with it. */
export interface Checked {
  readonly check: CaseCheck;
  readonly report: Report;
}

/**
 * Finds everything that is wrong with a case. It needs no database.
 * @param progress is told of rows read
 */
export async function checkCase(
  reader: CaseReader,
  progress: (rows: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Checked> {
  const findings = new Findings();
  const check = new CaseCheck(reader.manifest.id, (finding) => findings.add(finding));
  await check.read(reader, progress, signal);
  checkManifest(reader.manifest, check.known, MANIFEST, (finding) => findings.add(finding));
  const { defaults } = reader.manifest;
  if (defaults !== undefined) {
    const add = (reason: string, remedy: string) =>
      findings.add({ file: MANIFEST, kind: "manifest", reason, remedy });
    checkDefaults(defaults, queriesOfCatalogue(), check.known, add);
  }
  return { check, report: findings };
}

let queries: Catalogue["queries"] | undefined;

/** The queries that come with the program, read once. */
function queriesOfCatalogue(): Catalogue["queries"] {
  queries ??= loadCatalogue(join(projectRoot, "cypher")).queries;
  return queries;
}
