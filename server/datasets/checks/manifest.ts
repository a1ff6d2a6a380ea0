import type { Manifest } from "../../../model/graph/dataset.ts";
import type { Findings } from "./findings.ts";

/** Whether the manifest names entities that exist, and windows of time that are windows. */
export function checkManifest(manifest: Manifest, entities: ReadonlySet<string>, findings: Findings): void {
  const { span, opening, poles, questions } = manifest;
  for (const [name, { start, end }] of Object.entries({ span, opening })) {
    if (start > end) findings.addToManifest(`${name} ends (${end}) before it starts (${start})`);
  }
  if (opening.start < span.start || opening.end > span.end)
    findings.addToManifest("opening lies outside span");
  const named = { "poles.left": poles.left, "poles.right": poles.right };
  for (const [place, ids] of Object.entries(named)) {
    for (const id of ids) checkEntity(id, place, entities, findings);
  }
  for (const [index, { from, to }] of questions.entries()) {
    checkEntity(from, `questions.${index}.from`, entities, findings);
    checkEntity(to, `questions.${index}.to`, entities, findings);
  }
}

function checkEntity(id: string, place: string, entities: ReadonlySet<string>, findings: Findings): void {
  if (!entities.has(id))
    findings.addToManifest(`${place} names ${id}, which is no entity of the dataset`, true);
}
