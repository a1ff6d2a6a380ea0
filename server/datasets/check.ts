import type { Manifest } from "../../model/graph/dataset.ts";
import type { Asserted } from "./asserted.ts";
import { checkContract } from "./checks/contract.ts";
import { checkDisputes, completeDisputes } from "./checks/disputes.ts";
import { readEntities } from "./checks/entities.ts";
import { Findings } from "./checks/findings.ts";
import { checkManifest } from "./checks/manifest.ts";
import { checkOwn } from "./checks/own.ts";
import { readRelations } from "./checks/relations.ts";
import { readSources } from "./checks/sources.ts";
import { readTypes } from "./checks/types.ts";
import type { Content } from "./content.ts";
import type { Defect } from "./defect.ts";
import type { ScriptsRun } from "./scripts.ts";

/** What was found in a dataset: its content with everything derived, whole only where there is no defect. */
export interface Inspection {
  readonly content: Content;
  readonly defects: readonly Defect[];
}

/** Holds everything that the scripts of a dataset left in the database against its vocabulary and its sources. */
export function inspect(
  asserted: Asserted,
  { assertions, made: counts }: Pick<ScriptsRun, "assertions" | "made">,
  manifest: Manifest,
): Inspection {
  const findings = new Findings(assertions);
  checkContract(asserted, assertions, findings);
  checkOwn(asserted, counts, findings);
  const types = readTypes(asserted.types, findings);
  const stored = readSources(asserted.sources, findings);
  const sources = new Map([...stored].map(([id, { value }]) => [id, value]));
  const entities = readEntities(asserted.entities, sources, findings);
  const named = new Set(assertions.filter(({ asserts }) => asserts === "entity").map(({ id }) => id));
  const declared = new Set(asserted.types.map(({ id }) => id));
  const context = { dataset: manifest.id, types, declared, sources, ends: entities.ends, named };
  const relations = readRelations(asserted.relations, context, findings);
  const made = new Set(asserted.relations.map(({ id }) => id));
  checkDisputes(
    relations.map(({ value }) => value),
    made,
    findings,
  );
  checkManifest(manifest, named, findings);
  return {
    content: {
      types: [...types.values()],
      sources: [...stored.values()],
      entities: entities.described,
      relations: completeDisputes(relations),
    },
    defects: findings.defects,
  };
}
