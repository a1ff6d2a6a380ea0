import type { ImportAnswer, ImportReport } from "../../model/exchange/import-answer.ts";
import type { Recipe } from "../../model/exchange/recipe/recipe.ts";
import type { Fingerprint } from "../datasets/stored.ts";
import type { Incoming } from "./keep-files.ts";
import type { Checked, Understood } from "./work/messages.ts";

export type Progress = NonNullable<ImportAnswer["progress"]>;

/** All that is known of an import at a moment. */
export interface JobFacts {
  state: ImportAnswer["state"];
  progress: Progress | undefined;
  /** As its reader gave it; until then the one that was guessed counts. */
  recipe: Recipe | undefined;
  understood: Understood | undefined;
  /** What the first recipe was guessed by. */
  evidence: readonly string[] | undefined;
  fitting: ImportAnswer["fitting"];
  checked: Checked | undefined;
  /** The dataset whose place a load would take. */
  replaces: Fingerprint | undefined;
  loaded: ImportAnswer["loaded"];
  problem: ImportAnswer["problem"];
}

/** How many findings of a kind are told at once; the table of findings has more. */
const TOLD = 50;

/** The facts of an import as they travel. */
export function tellFacts(id: string, files: readonly Incoming[], facts: JobFacts): ImportAnswer {
  const { state, progress, understood, checked, replaces, loaded, problem, fitting } = facts;
  const recipe = facts.recipe ?? understood?.recipe;
  return {
    ...{ id, state, fitting, evidence: [...(facts.evidence ?? [])] },
    files: files.map(({ name, size, received }, place) => {
      const sha256 = checked?.recipe.files[place]?.sha256;
      return { name, size, received, ...(sha256 !== undefined && { sha256 }) };
    }),
    ...(progress && { progress }),
    ...(understood && { seen: understood.seen }),
    ...(recipe && { recipe }),
    ...(checked && { report: tellReport(checked) }),
    ...(replaces && { replaces: tellReplaced(replaces) }),
    ...(loaded && { loaded }),
    ...(problem && { problem }),
  };
}

function tellReplaced({ id, title, counts, edits }: Fingerprint): NonNullable<ImportAnswer["replaces"]> {
  return { id, title, counts, ...(edits > 0 && { edits }) };
}

function tellReport({ report, findings }: Checked): ImportReport {
  return { ...report, findings: findings.map((found) => ({ ...found, kept: found.kept.slice(0, TOLD) })) };
}
