import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../lib/project-root.ts";
import type { Database, Report } from "../neo4j/database.ts";
import { type LoadOptions, loadDataset } from "./load.ts";

/**
 * Loads every dataset that stands in `cypher/datasets`; one that is there already, just so, costs one query.
 * @throws what `loadDataset` throws, for the first dataset that has defects
 */
export async function loadShipped(
  database: Database,
  { allowForeign, keep }: Pick<LoadOptions, "allowForeign" | "keep">,
  report: Report,
): Promise<void> {
  const folder = join(projectRoot, "cypher/datasets");
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.filter((each) => each.isDirectory())) {
    const { changed, counts, contentHash, tookMs } = await loadDataset(database, join(folder, entry.name), {
      allowForeign,
      report,
      ...(keep && { keep }),
    });
    const how = changed ? `loaded in ${tookMs} ms` : "unchanged";
    const { entities, relations } = counts;
    report(
      `${entry.name}: ${entities} entities, ${relations} relations, ${how} (${contentHash.slice(0, 12)})`,
    );
  }
}
