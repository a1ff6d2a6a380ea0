import type { CslRecord } from "./csl-record.ts";

/** Works as BibTeX in UTF-8, each under its id; loads its writer when first asked. */
export async function toBibtex(records: readonly CslRecord[]): Promise<string> {
  const { plugins } = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  Object.assign(plugins.config.get("@bibtex").format, {
    useIdAsLabel: true,
    checkLabel: false,
    asciiOnly: false,
  });
  return plugins.output.format(
    "bibtex",
    records.map((record) => ({ ...record, id: toKey(record.id) })),
  );
}

/** An id as a key of BibTeX, which has no brackets, quotes or commas. */
function toKey(id: string): string {
  return id.replaceAll(/[^\p{L}\p{N}_:.+/-]/gu, "-");
}
